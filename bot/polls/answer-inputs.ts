import { type Answer, DATE_ANSWERS, STANCES } from "../../src/capabilities/polls/method.ts";
import type { Answers } from "../../src/capabilities/polls/poll.ts";
import { asId, type OptionId, type QuestionId } from "../../src/kernel/ids.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import { choicesOf, type Fields, integerOf } from "../untrusted.ts";

/** What an input asks; its id names it, the question and the option or place, so that reading it needs no poll. */
type Asks = "one" | "several" | "place" | "dots" | "score" | "stance" | "reason" | "date" | "none";

/** A ballot in the place of another organisation is on the same card: its inputs have names of their own. */
export type Ballot = "own" | "proxy";

export const inputId = (ballot: Ballot, asks: Asks, questionId: string, of?: string | number): string =>
  [ballot, asks, questionId, ...(of === undefined ? [] : [of])].join(".");

/** What stands in a closed list for no answer: an empty one can't be chosen again. */
export const NOTHING = "none";
/** As many as a question may have places, options or letters of a reason. */
const MOST = { inputs: 500, reason: 2_000 } as const;
const INPUT_ID = /^(own|proxy)\.([a-z]+)\.([\w-]{1,64})(?:\.([\w-]{1,64}))?$/u;

/**
 * The answers that came in from a card's inputs; what was left empty is not answered. Whether they fit the poll is
 * for the command to say. Refuses `input.invalid`, `input.too-long`, `poll.unknown-option`, `poll.whole-number`.
 */
export function answersIn(data: Fields, ballot: Ballot): Answers {
  const questions = new Map<QuestionId, Map<string, unknown>>();
  for (const [id, value] of Object.entries(data).slice(0, MOST.inputs)) {
    const [, whose, asks = "", question = "", of = ""] = INPUT_ID.exec(id) ?? [];
    const questionId = asId<QuestionId>(question);
    if (whose !== ballot || questionId === undefined || isEmpty(value)) continue;
    const inputs = questions.get(questionId) ?? new Map<string, unknown>();
    questions.set(questionId, inputs.set(`${asks}.${of}`, value));
  }
  const answers: Record<QuestionId, Answer> = {};
  for (const [questionId, inputs] of questions) {
    const answer = answerIn(inputs);
    if (answer !== undefined) answers[questionId] = answer;
  }
  return answers;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === NOTHING ||
  (typeof value === "string" && value.trim() === "");

function answerIn(inputs: ReadonlyMap<string, unknown>): Answer | undefined {
  const of = (asks: Asks) =>
    [...inputs].flatMap(([key, value]) =>
      key.startsWith(`${asks}.`) ? [[key.slice(asks.length + 1), value] as const] : [],
    );
  if (inputs.has("one.")) return { kind: "choose-one", choice: optionId(inputs.get("one.")) };
  if (inputs.has("several."))
    return { kind: "choose-several", choices: choicesOf(inputs.get("several.")).map(optionId) };
  if (inputs.has("stance.")) return stanceIn(inputs.get("stance."), inputs.get("reason."));
  const [places, dots, scores, dates] = [of("place"), of("dots"), of("score"), of("date")];
  if (places.length > 0)
    // A place that was left empty between others moves the later ones up.
    return {
      kind: "ranked",
      ranking: places.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, value]) => optionId(value)),
    };
  if (dots.length > 0) return { kind: "dots", dots: byOption(dots, wholeNumber) };
  if (scores.length > 0) return { kind: "score", scores: byOption(scores, wholeNumber) };
  const none = inputs.get("none.") === "true";
  if (dates.length > 0 || none)
    return {
      kind: "dates",
      dates: byOption(dates, (value) => oneOf(DATE_ANSWERS, value)),
      ...(none ? { none } : {}),
    };
  return undefined;
}

function stanceIn(stance: unknown, reason: unknown): Answer {
  const words = typeof reason === "string" ? reason.trim() : "";
  if (words.length > MOST.reason) throw new Refusal("input.too-long", { most: MOST.reason }, ["reason"]);
  return { kind: "proposal", stance: oneOf(STANCES, stance), reason: words };
}

const byOption = <Value>(
  inputs: readonly (readonly [string, unknown])[],
  read: (value: unknown) => Value,
): Readonly<Record<OptionId, Value>> =>
  Object.fromEntries(inputs.map(([id, value]) => [optionId(id), read(value)] as const));

function optionId(value: unknown): OptionId {
  const id = typeof value === "string" ? asId<OptionId>(value.trim()) : undefined;
  if (id === undefined) throw new Refusal("poll.unknown-option", {}, ["choices"]);
  return id;
}

function wholeNumber(value: unknown): number {
  const number = integerOf(value);
  if (number === undefined) throw new Refusal("poll.whole-number", {}, ["answers"]);
  return number;
}

function oneOf<const Word extends string>(words: readonly Word[], value: unknown): Word {
  const word = words.find((one) => one === value);
  if (word === undefined) throw new Refusal("input.invalid", {}, ["answers"]);
  return word;
}
