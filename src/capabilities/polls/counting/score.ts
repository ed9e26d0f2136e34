import type { OptionId } from "../../../kernel/ids.ts";
import type { Countable } from "../method.ts";
import { type Ballot, ballotsOn, Sums, weightOf } from "./ballots.ts";
import { fillSeats, type Seats } from "./seats.ts";

/**
 * Scores: the highest total wins. Not the highest mean: an option that one elector knows and gives the highest
 * score would beat one that all the others find good. The mean, of those who gave a score, is told beside it.
 */
export interface ScoreCount extends Seats {
  readonly kind: "score";
  readonly cast: number;
  readonly ranking: readonly {
    readonly optionId: OptionId;
    readonly total: number;
    /** How many gave it a score; 0 is one. */
    readonly scores: number;
    /** To be shown, never to be decided by; null without any score. */
    readonly mean: number | null;
    /** How many gave it more than half of the highest score. */
    readonly favourable: number;
  }[];
}

export function countScores({ options, seats, method }: Countable, all: readonly Ballot[]): ScoreCount {
  const highest = method.kind === "score" ? method.highest : 0;
  const total = new Sums(options);
  const scores = new Sums(options);
  const favourable = new Sums(options);
  for (const { answer, weight } of ballotsOn("score", all))
    for (const [optionId, score] of Object.entries(answer.scores) as [OptionId, number][]) {
      total.add(optionId, weight * score);
      scores.add(optionId, weight);
      if (score * 2 > highest) favourable.add(optionId, weight);
    }
  const entries = options.map(({ optionId }) => ({
    optionId,
    total: total.of(optionId),
    scores: scores.of(optionId),
    mean: scores.of(optionId) > 0 ? total.of(optionId) / scores.of(optionId) : null,
    favourable: favourable.of(optionId),
  }));
  return {
    kind: "score",
    cast: weightOf(all),
    ...fillSeats(entries, seats, { by: (entry) => [entry.total], wanted: (entry) => entry.total > 0 }),
  };
}
