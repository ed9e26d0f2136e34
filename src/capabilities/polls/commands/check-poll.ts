import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { DecisionRule } from "../decision-rule.ts";
import type { Method } from "../method.ts";
import { POLL_MOST } from "../poll.ts";
import type { NewQuestion } from "./open.ts";

const LETTERS_LEAST = 3;
/** Bounds of what a question's method may be set to. */
export const DOTS = { least: 1, most: 20 } as const;
export const HIGHEST_SCORE = { least: 2, most: 10 } as const;

/** A question or title as it is kept. Refuses `poll.words`. */
export function wordsIn(text: string, field: string, least = LETTERS_LEAST): string {
  const words = plainText(text).trim().replace(/\s+/gu, " ");
  if (words.length < least || words.length > POLL_MOST.letters)
    throw new Refusal("poll.words", { least, most: POLL_MOST.letters }, [field]);
  return words;
}

/**
 * What a coordinator asks, as it is kept. Refuses `poll.questions`, `poll.words`, `poll.few-options`,
 * `poll.many-options`, `poll.option-twice`, `poll.date-owed`, `poll.winners`, `poll.dots`, `poll.highest`, `poll.max-choices`.
 */
export function checkQuestions(
  questions: readonly NewQuestion[],
  membersAddOptions: boolean,
): readonly NewQuestion[] {
  if (questions.length < 1 || questions.length > POLL_MOST.questions)
    throw new Refusal("poll.questions", { most: POLL_MOST.questions }, ["questions"]);
  return questions.map((question) => {
    checkMethod(question.method);
    const text = wordsIn(question.text, "question");
    if (question.method.kind === "proposal") return { ...question, text, seats: 1, options: [] };
    const options = optionsIn(question, membersAddOptions);
    const most = Math.max(1, options.length - 1);
    const one = ["choose-one", "dates"].includes(question.method.kind) || isInstantRunoff(question.method);
    const seats = one ? 1 : question.seats;
    if (seats < 1 || (!membersAddOptions && seats > most))
      throw new Refusal("poll.winners", { most }, ["seats"]);
    return {
      ...question,
      method: within(question.method, membersAddOptions ? POLL_MOST.options : options.length),
      text,
      seats,
      options,
    };
  });
}

const isInstantRunoff = (method: Method) => method.kind === "ranked" && method.count === "instant-runoff";

/** Nobody can choose more options than there are. */
const within = (method: Method, options: number): Method =>
  method.kind === "choose-several" ? { ...method, maxChoices: Math.min(method.maxChoices, options) } : method;

function optionsIn({ method, options }: NewQuestion, membersAddOptions: boolean): NewQuestion["options"] {
  if (options.length < (membersAddOptions ? 0 : 2)) throw new Refusal("poll.few-options", {}, ["options"]);
  if (options.length > POLL_MOST.options)
    throw new Refusal("poll.many-options", { most: POLL_MOST.options }, ["options"]);
  const kept = options.map((option) => {
    if (method.kind !== "dates")
      return { ...option, title: wordsIn(option.title, "options", 1), startsAt: null };
    if (option.startsAt === null) throw new Refusal("poll.date-owed", {}, ["options"]);
    return { ...option, title: "" };
  });
  const seen = new Set<string>();
  for (const option of kept) {
    const name = option.startsAt?.toISOString() ?? option.title.toLocaleLowerCase("en");
    if (seen.has(name)) throw new Refusal("poll.option-twice", { title: option.title }, ["options"]);
    seen.add(name);
  }
  return kept;
}

function checkMethod(method: Method): void {
  if (method.kind === "choose-several" && method.maxChoices < 1)
    throw new Refusal("poll.max-choices", { most: POLL_MOST.options }, ["maxChoices"]);
  const isWithin = (n: number, { least, most }: { readonly least: number; readonly most: number }) =>
    Number.isInteger(n) && n >= least && n <= most;
  if (method.kind === "dots" && !isWithin(method.dots, DOTS))
    throw new Refusal("poll.dots", { ...DOTS }, ["dots"]);
  if (method.kind === "score" && !isWithin(method.highest, HIGHEST_SCORE))
    throw new Refusal("poll.highest", { ...HIGHEST_SCORE }, ["highest"]);
}

/** A majority is more than half, and at most all. Refuses `poll.share`. */
export function checkRule(rule: DecisionRule): DecisionRule {
  if (rule.kind !== "qualified-majority") return rule;
  const { over, under } = rule.share;
  if (2 * over <= under || over > under) throw new Refusal("poll.share", {}, ["rule"]);
  return rule;
}
