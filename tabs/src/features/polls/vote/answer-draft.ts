import type { QuestionView } from "../../../../../src/capabilities/polls/contract.ts";
import type {
  Answer,
  DateAnswer,
  OptionId,
} from "../../../../../src/capabilities/polls/contract/for-pages.ts";

export type DraftAnswers = Readonly<Record<string, Answer>>;

const sum = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((all, one) => all + one, 0);

export const dotsGiven = sum;

/** Whether anything was answered: an empty answer is none, and is not sent. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  if (answer === undefined) return false;
  switch (answer.kind) {
    case "choose-one":
    case "proposal":
      return true;
    case "dates":
      return Object.keys(answer.dates).length > 0;
    case "choose-several":
      return answer.choices.length > 0;
    case "ranked":
      return answer.ranking.length > 0;
    case "dots":
      return sum(answer.dots) > 0;
    default:
      return Object.keys(answer.scores).length > 0;
  }
}

/** The answers that are sent: of questions that the poll asks, by their own method, and not empty. */
export const answersToSend = (questions: readonly QuestionView[], draft: DraftAnswers): DraftAnswers =>
  Object.fromEntries(
    questions.flatMap(({ questionId, method }) => {
      const answer = draft[questionId];
      return isAnswered(answer) && answer.kind === method.kind ? [[questionId, answer] as const] : [];
    }),
  );

/** Questions to which an objection was given without its reason. */
export const reasonsOwed = (questions: readonly QuestionView[], draft: DraftAnswers): readonly string[] =>
  questions
    .map(({ questionId }) => questionId)
    .filter((id) => {
      const answer = draft[id];
      return answer?.kind === "proposal" && owesReason(answer.stance) && answer.reason.trim() === "";
    });

/** Questions of dates where some were answered no, the others not, and none suits: nobody knows whether that is all. */
export const datesOwed = (questions: readonly QuestionView[], draft: DraftAnswers): readonly string[] =>
  questions
    .filter(({ questionId, options }) => {
      const answer = draft[questionId];
      const given = answer?.kind === "dates" ? Object.values(answer.dates) : [];
      return given.length > 0 && given.length < options.length && given.every((date) => date === "no");
    })
    .map(({ questionId }) => questionId);

/** A stored answer as its form shows it: a date that was left out stands as a no. */
export const inForm = (questions: readonly QuestionView[], stored: DraftAnswers): DraftAnswers =>
  Object.fromEntries(
    Object.entries(stored).map(([questionId, answer]) => {
      const options = questions.find((one) => one.questionId === questionId)?.options ?? [];
      return [questionId, answer.kind === "dates" ? wholeDates(options, answer.dates) : answer];
    }),
  );

const wholeDates = (
  options: QuestionView["options"],
  dates: Readonly<Record<OptionId, DateAnswer>>,
): Answer => ({
  kind: "dates",
  dates: Object.fromEntries(
    options.map(({ optionId }) => [optionId, dates[optionId as OptionId] ?? "no"] as const),
  ),
});

export const owesReason = (stance: string): boolean => stance === "disagree" || stance === "block";

/** Whether two sets of answers say the same, whatever the order in which they were given. */
export const sameAnswers = (one: DraftAnswers, other: DraftAnswers): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value) || value === null || typeof value !== "object") return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, key === "choices" ? [...(inner as string[])].toSorted() : inOrder(inner)]);
}
