import type { OptionId } from "../../kernel/ids.ts";
import { type Count, count, type OptionCount, settle } from "./counting/count.ts";
import { decide, type Verdict } from "./decision-rule.ts";
import {
  type Ballots,
  type ClosedPoll,
  coverageOf,
  type Elector,
  LEAST_ANONYMOUS,
  type PollQuestion,
  votesOn,
} from "./poll.ts";

/** What the count leaves to the coordinator: seats among equals or, as the authority, any of the options; or a ruling. */
export type LeftOpen =
  | {
      readonly kind: "seats";
      readonly among: readonly OptionId[];
      readonly seats: number;
      /** Fewer may be chosen. */
      readonly atMost: boolean;
    }
  | { readonly kind: "ruling" };

export interface QuestionResult {
  readonly question: PollQuestion;
  /** Null where it would say how somebody voted. */
  readonly count: Count | null;
  /** `too-few`: too few answered an anonymous poll for anything to be told or decided. */
  readonly verdict: Verdict | { readonly kind: "too-few" };
  readonly open: LeftOpen | null;
}

const weightOf = (electors: readonly Elector[]) => electors.reduce((sum, one) => sum + one.weight, 0);

/** What came of each question, with what the coordinator has decided since. */
export function resultsOf(poll: ClosedPoll, ballots: Ballots): readonly QuestionResult[] {
  const coverage = coverageOf(poll.electors, ballots.votes);
  const membersWeight = weightOf(poll.electors);
  return poll.questions.map((question): QuestionResult => {
    const votes = votesOn(poll, question, ballots);
    if (poll.anonymous && votes.length < LEAST_ANONYMOUS)
      return { question, count: null, verdict: { kind: "too-few" }, open: null };
    const electors = poll.anonymous
      ? votes.map((vote) => vote.electorId)
      : poll.electors.map((elector) => elector.electorId);
    const counted = count(question, electors, votes);
    const { rule, quorum } = poll.rules;
    const verdictOn = (one: Count) => decide({ rule, quorum, coverage, count: one, membersWeight });
    const verdict = verdictOn(counted);
    if (verdict.kind === "authority-decides") return ruled(question, counted, verdict);
    if (verdict.kind !== "tied") return { question, count: counted, verdict, open: null };
    if (question.settled !== null) {
      const settled = settle(counted, question.settled);
      const after = verdictOn(settled);
      const told: Verdict = after.kind === "chosen" ? { ...after, settled: "tie" } : after;
      return { question, count: settled, verdict: told, open: null };
    }
    const open: LeftOpen = { kind: "seats", among: verdict.tied, seats: verdict.openSeats, atMost: false };
    return { question, count: counted, verdict, open };
  });
}

/** The members advised; the coordinator decides for the authority. */
function ruled(question: PollQuestion, counted: Count, verdict: Verdict): QuestionResult {
  if (counted.kind === "proposal") {
    const { ruling } = question;
    if (ruling === null) return { question, count: counted, verdict, open: { kind: "ruling" } };
    return { question, count: counted, verdict: { kind: ruling, have: counted.agree, need: 0 }, open: null };
  }
  if (question.settled !== null)
    return {
      question,
      count: counted,
      verdict: { kind: "chosen", options: question.settled, settled: "authority" },
      open: null,
    };
  const among = question.options.map((option) => option.optionId);
  return {
    question,
    count: counted,
    verdict,
    open: { kind: "seats", among, seats: question.seats, atMost: true },
  };
}

/** The options that go through as things stand. */
export const chosenIn = ({ verdict }: Pick<QuestionResult, "verdict">): readonly OptionId[] =>
  verdict.kind === "chosen" || verdict.kind === "tied" ? verdict.options : [];

/** What the method orders by, option by option, in the order of the result. */
export function figuresOf(counted: OptionCount): ReadonlyMap<OptionId, number> {
  switch (counted.kind) {
    case "choices":
    case "instant-runoff":
      return new Map(counted.ranking.map((one) => [one.optionId, one.votes]));
    case "borda":
      return new Map(counted.ranking.map((one) => [one.optionId, one.points]));
    case "dots":
      return new Map(counted.ranking.map((one) => [one.optionId, one.dots]));
    case "score":
      return new Map(counted.ranking.map((one) => [one.optionId, one.total]));
    default:
      return new Map(counted.ranking.map((one) => [one.optionId, one.yes + one.ifNeedBe]));
  }
}

/** The options in the order of the result, each with what the method orders by. */
export function rankingOf({ question, count: counted }: Pick<QuestionResult, "question" | "count">) {
  const figures =
    counted === null || counted.kind === "proposal" ? new Map<OptionId, number>() : figuresOf(counted);
  const place = new Map([...figures.keys()].map((id, index) => [id, index]));
  return question.options
    .map((option) => ({ option, votes: figures.get(option.optionId) ?? 0 }))
    .toSorted((a, b) => (place.get(a.option.optionId) ?? 0) - (place.get(b.option.optionId) ?? 0));
}
