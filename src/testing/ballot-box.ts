import type { Answer, Countable, CountedVote, Method } from "../capabilities/polls/method.ts";
import type { OptionId, QuestionId } from "../kernel/ids.ts";

/** A question with these options, for tests of counting. */
export function questionOn(method: Method, options: readonly string[], seats = 1): Countable {
  return {
    questionId: "question" as QuestionId,
    method,
    seats,
    options: options.map((optionId) => ({ optionId: optionId as OptionId })),
  };
}

export const answers = {
  one: (choice: string): Answer => ({ kind: "choose-one", choice: choice as OptionId }),
  several: (...choices: string[]): Answer => ({ kind: "choose-several", choices: choices as OptionId[] }),
  ranked: (...ranking: string[]): Answer => ({ kind: "ranked", ranking: ranking as OptionId[] }),
  dots: (dots: Record<string, number>): Answer => ({ kind: "dots", dots }),
  score: (scores: Record<string, number>): Answer => ({ kind: "score", scores }),
  dates: (dates: Record<string, "yes" | "if-need-be" | "no">): Answer => ({ kind: "dates", dates }),
  /** Said to suit none, whatever else was answered. */
  noDate: (dates: Record<string, "yes" | "if-need-be" | "no"> = {}): Answer => ({
    kind: "dates",
    dates,
    none: true,
  }),
  proposal: (stance: "agree" | "abstain" | "disagree" | "block", reason = ""): Answer => ({
    kind: "proposal",
    stance,
    reason,
  }),
};

/** Votes of as many electors as there are entries, each of the weight it stands with. */
export function votesOf(entries: readonly (readonly [weight: number, answer: Answer])[]): CountedVote[] {
  return entries.map(([weight, answer], index) => ({
    electorId: `elector-${index + 1}`,
    weight,
    revision: 1,
    answer,
  }));
}

export const electorsOf = (votes: readonly CountedVote[]) => votes.map((vote) => vote.electorId);
