import type { AskRequest } from "../../src/capabilities/polls/contract/requests.ts";
import type { Method } from "../../src/capabilities/polls/method.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import { zonedInstant } from "../../src/kernel/time-zone.ts";
import type { CardContext } from "../card-context.ts";
import type { BotServices } from "../services.ts";
import { type Fields, fieldsOf, integerOf } from "../untrusted.ts";

/** How a question can be asked from the chat, in the order in which it is offered. */
export const WAYS = [
  "choose-one",
  "choose-several",
  "proposal",
  "dates",
  "instant-runoff",
  "borda",
  "dots",
  "score",
] as const;
export type Way = (typeof WAYS)[number];

/** A question as it was written in the chat. */
export interface QuestionDraft {
  readonly question: string;
  readonly way: Way;
  /** One a line. */
  readonly options: string;
  /** Choices, dots or the highest score. */
  readonly number: number;
}

export const QUESTION_MOST = { question: 200, options: 1_200 } as const;
/** Several questions are carried by each button, twice for old clients: a card has room for so many bytes. */
const SEVERAL_MOST_BYTES = 3_300;

const USUAL_NUMBER: Readonly<Record<Way, number>> = {
  "choose-one": 1,
  "choose-several": 3,
  proposal: 1,
  dates: 1,
  "instant-runoff": 1,
  borda: 1,
  dots: 5,
  score: 5,
};

/** A text of a card's data, without blanks around it. Refuses `input.too-long`, `input.invalid`. */
export function wordsIn(data: Fields, field: string, most: number): string {
  const value = data[field];
  if (value === undefined || value === null) return "";
  if (typeof value !== "string") throw new Refusal("input.invalid", {}, [field]);
  if (value.length > most) throw new Refusal("input.too-long", { most }, [field]);
  return value.trim();
}

/** One of a closed list of words in a card's data. Refuses as `wordsIn` does. */
export function oneOf<const Word extends string>(
  data: Fields,
  field: string,
  { list, usual }: { readonly list: readonly Word[]; readonly usual: Word },
): Word {
  const value = wordsIn(data, field, 50);
  const found = value === "" ? usual : list.find((one) => one === value);
  if (found === undefined) throw new Refusal("input.invalid", {}, [field]);
  return found;
}

/** A number of a card's data. Refuses `input.invalid`. */
export function numberIn(data: Fields, field: string, usual: number): number {
  const value = data[field];
  if (value === undefined || value === null || value === "") return usual;
  const number = integerOf(value);
  if (number === undefined) throw new Refusal("input.invalid", {}, [field]);
  return number;
}

/** The question in a card's data; what is not there is as usual. Refuses `input.too-long`, `input.invalid`. */
export function questionIn(data: Fields): QuestionDraft {
  const way = oneOf(data, "way", { list: WAYS, usual: "choose-one" });
  return {
    question: wordsIn(data, "question", QUESTION_MOST.question),
    way,
    options: wordsIn(data, "options", QUESTION_MOST.options),
    number: numberIn(data, "number", USUAL_NUMBER[way]),
  };
}

/**
 * The questions that were written before the one in hand. Refuses `poll.chat-full` when all together are more than
 * cards can carry, and as `questionIn` does.
 */
export function earlierIn(value: unknown, inHand: QuestionDraft): readonly QuestionDraft[] {
  if (value === undefined || value === null || value === "") return [];
  if (typeof value !== "string" || value.length > SEVERAL_MOST_BYTES)
    throw new Refusal("input.invalid", {}, ["questions"]);
  let list: unknown;
  try {
    list = JSON.parse(value);
  } catch {
    list = undefined;
  }
  if (!Array.isArray(list)) throw new Refusal("input.invalid", {}, ["questions"]);
  const earlier = list.map((one) => questionIn(fieldsOf(one)));
  // As text in the card's own JSON.
  if (Buffer.byteLength(JSON.stringify(JSON.stringify([...earlier, inHand]))) > SEVERAL_MOST_BYTES)
    throw new Refusal("poll.chat-full", {}, ["questions"]);
  return earlier;
}

/** The question of the request. Refuses `poll.date-owed` for days that can't be read. */
export const questionRequest = (
  draft: QuestionDraft,
  ctx: Pick<CardContext, "timeZone" | "now">,
  readDate: BotServices["readDate"],
): AskRequest["questions"][number] => ({
  text: draft.question,
  method: methodOf(draft),
  ...(draft.way === "proposal" ? {} : { options: optionsOf(draft, ctx, readDate) }),
});

function methodOf({ way, number }: QuestionDraft): Method {
  switch (way) {
    case "choose-several":
      return { kind: way, maxChoices: number };
    case "instant-runoff":
    case "borda":
      return { kind: "ranked", count: way };
    case "dots":
      return { kind: way, dots: number };
    case "score":
      return { kind: way, highest: number };
    default:
      return { kind: way };
  }
}

function optionsOf(
  { way, options }: QuestionDraft,
  { timeZone, now }: Pick<CardContext, "timeZone" | "now">,
  readDate: BotServices["readDate"],
) {
  const lines = options
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter(Boolean);
  if (way !== "dates") return lines.map((title) => ({ title }));
  return lines.map((line) => ({ startsAt: dateIn(line, timeZone, now, readDate).toISOString() }));
}

/** '11 December 2026 14:00', in the network's time zone. */
function dateIn(line: string, timeZone: string, now: Date, readDate: BotServices["readDate"]): Date {
  const [, words = "", hours = "", minutes = ""] =
    /^(.*?)[\s,]*(?:kl\.?\s*)?\b([01]?\d|2[0-3])[:.]([0-5]\d)$/u.exec(line) ?? [];
  const day = readDate(words.replace(/[\s,]+$/u, ""), String(now.getUTCFullYear()));
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/u.test(day)) throw new Refusal("poll.date-owed", {}, ["options"]);
  return zonedInstant(day, `${hours.padStart(2, "0")}:${minutes}`, timeZone);
}
