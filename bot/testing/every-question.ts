import type { PollView, QuestionView } from "../../src/capabilities/polls/contract.ts";
import type { AskRequest } from "../../src/capabilities/polls/contract/requests.ts";
import { count } from "../../src/capabilities/polls/counting/count.ts";
import { type DecisionRule, decide } from "../../src/capabilities/polls/decision-rule.ts";
import type { Answer, Method } from "../../src/capabilities/polls/method.ts";
import type { PollQuestion } from "../../src/capabilities/polls/poll.ts";
import type { LeftOpen } from "../../src/capabilities/polls/result.ts";
import { closedQuestion, openQuestion } from "../../src/capabilities/polls/views/ballot-view.ts";
import type { OptionId, QuestionId } from "../../src/kernel/ids.ts";
import { aCoverage, anOption, aPoll, aQuestion, NOW, optionIds, someAbilities, TITLES } from "./builders.ts";

/** A question of each kind, with what three organisations answer to it. */
export interface Example {
  readonly name: string;
  readonly text: string;
  readonly method: Method;
  readonly answers: readonly [Answer, Answer, Answer];
}

const [A, B, C] = optionIds(0, 1, 2) as [OptionId, OptionId, OptionId];
export const EXAMPLES: readonly Example[] = [
  {
    name: "one",
    text: "Where do we meet next?",
    method: { kind: "choose-one" },
    answers: [
      { kind: "choose-one", choice: A },
      { kind: "choose-one", choice: A },
      { kind: "choose-one", choice: B },
    ],
  },
  {
    name: "several",
    text: "Which working groups go on?",
    method: { kind: "choose-several", maxChoices: 2 },
    answers: [
      { kind: "choose-several", choices: [A, B] },
      { kind: "choose-several", choices: [A] },
      { kind: "choose-several", choices: [C] },
    ],
  },
  {
    name: "ranked",
    text: "Who hosts the learning forum?",
    method: { kind: "ranked", count: "instant-runoff" },
    answers: [
      { kind: "ranked", ranking: [A, B] },
      { kind: "ranked", ranking: [C] },
      { kind: "ranked", ranking: [B, A] },
    ],
  },
  {
    name: "ranked by points",
    text: "What comes first in the programme?",
    method: { kind: "ranked", count: "borda" },
    answers: [
      { kind: "ranked", ranking: [A, B, C] },
      { kind: "ranked", ranking: [B, A] },
      { kind: "ranked", ranking: [A] },
    ],
  },
  {
    name: "dots",
    text: "What should the guidance be about?",
    method: { kind: "dots", dots: 5 },
    answers: [
      { kind: "dots", dots: { [A]: 3, [B]: 2 } },
      { kind: "dots", dots: { [A]: 5 } },
      { kind: "dots", dots: { [C]: 1 } },
    ],
  },
  {
    name: "score",
    text: "How useful is each tool?",
    method: { kind: "score", highest: 5 },
    answers: [
      { kind: "score", scores: { [A]: 5, [B]: 2 } },
      { kind: "score", scores: { [A]: 4, [C]: 0 } },
      { kind: "score", scores: { [B]: 3 } },
    ],
  },
  {
    name: "proposal",
    text: "The network adopts common rules on travel.",
    method: { kind: "proposal" },
    answers: [
      { kind: "proposal", stance: "agree", reason: "" },
      { kind: "proposal", stance: "agree", reason: "" },
      { kind: "proposal", stance: "disagree", reason: "Our ministry pays by its own rules." },
    ],
  },
  {
    name: "dates",
    text: "When do we meet?",
    method: { kind: "dates" },
    answers: [
      { kind: "dates", dates: { [A]: "yes", [B]: "if-need-be" } },
      { kind: "dates", dates: { [A]: "yes", [B]: "no" } },
      { kind: "dates", dates: { [B]: "yes" } },
    ],
  },
];

export function exampleOf(name: string): Example {
  const found = EXAMPLES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no example is called ${name}`);
  return found;
}

export const questionOf = (
  { text, method }: Pick<Example, "text" | "method">,
  titles: readonly string[] = TITLES.slice(0, 4),
  over: Partial<PollQuestion> = {},
): PollQuestion => ({
  questionId: "question-1" as QuestionId,
  text,
  method,
  seats: 1,
  settled: null,
  ruling: null,
  settlement: null,
  options:
    method.kind === "proposal"
      ? []
      : titles.map((title, at) => ({
          optionId: `option-${at}` as OptionId,
          title: method.kind === "dates" ? "" : title,
          note: method.kind === "dates" ? "" : "Swedish ESF Council",
          minutes: null,
          topicId: null,
          startsAt: method.kind === "dates" ? new Date(Date.UTC(2026, 11, 1 + at, 9)) : null,
          addedBy: null,
        })),
  ...over,
});

/** An open poll on questions of the coordinator's. */
export const anAskedPoll = (questions: readonly PollQuestion[], over: Partial<PollView> = {}): PollView =>
  aPoll({
    purpose: "question",
    subject: "network:network-1",
    meetingId: null,
    about: "ALMA network",
    question: questions.length === 1 ? (questions[0]?.text ?? "") : "How do we go on after the summer?",
    questions: questions.map(openQuestion),
    ...over,
  });

/** The poll that a request asks for, as everybody will see it. */
export const aPreview = (asked: AskRequest): PollView =>
  anAskedPoll([], {
    question: asked.question,
    anonymous: asked.anonymous ?? false,
    openedAt: asked.opensAt ?? NOW.toISOString(),
    ...(asked.closesAt !== undefined && { closesAt: asked.closesAt }),
    ...(asked.rule !== undefined && { rule: asked.rule }),
    questions: asked.questions.map(({ text, method, seats = 1, options = [] }, at) =>
      aQuestion({
        questionId: `question-${at}`,
        text,
        method,
        seats,
        options: options.map(({ title = "", startsAt = null, minutes = null }, of) =>
          anOption({ optionId: `option-${at}-${of}`, title, note: "", startsAt, minutes }),
        ),
      }),
    ),
  });

/** A question whose answers are counted, and decided by a rule; what that leaves open is open. */
export function counted(
  question: PollQuestion,
  answers: readonly Answer[],
  {
    rule = { kind: "most-votes" },
    reasons = [],
    settlement = null,
  }: { readonly rule?: DecisionRule } & Partial<Pick<QuestionView, "reasons" | "settlement">> = {},
): QuestionView {
  const votes = answers.map((answer, at) => ({ electorId: `elector-${at}`, weight: 1, revision: 1, answer }));
  const result = count(
    question,
    votes.map((vote) => vote.electorId),
    votes,
  );
  const verdict = decide({ rule, quorum: null, coverage: aCoverage(), count: result, membersWeight: 22 });
  const open: LeftOpen | null =
    verdict.kind === "tied"
      ? { kind: "seats", among: verdict.tied, seats: verdict.openSeats, atMost: false }
      : verdict.kind !== "authority-decides"
        ? null
        : question.method.kind === "proposal"
          ? { kind: "ruling" }
          : { kind: "seats", among: question.options.map((one) => one.optionId), seats: 1, atMost: true };
  return closedQuestion({ question, count: result, verdict, open }, { reasons, settlement });
}

/** The same poll once it is closed. */
export const aClosedPoll = (questions: readonly QuestionView[], over: Partial<PollView> = {}): PollView =>
  anAskedPoll([], {
    question: questions.length === 1 ? (questions[0]?.text ?? "") : "How do we go on after the summer?",
    questions: [...questions],
    state: "closed",
    closedAt: "2026-12-01T10:15:00.000Z",
    closedBecause: "by-hand",
    coverage: aCoverage({ electors: 3, organisations: 3, countries: 3 }),
    abilities: someAbilities(),
    ...over,
  });
