import type { OptionId } from "../../../kernel/ids.ts";
import type { Countable } from "../method.ts";
import { type Ballot, ballotsOn, Sums, weightOf } from "./ballots.ts";
import { fillSeats, type Seats } from "./seats.ts";

/**
 * Borda: of n options the first of a ranking gets n − 1 points, the next n − 2, …, the last none. Who is left
 * out gets none either, so that naming the last one or not is the same. Most points win.
 */
export interface BordaCount extends Seats {
  readonly kind: "borda";
  readonly cast: number;
  readonly ranking: readonly {
    readonly optionId: OptionId;
    readonly points: number;
    /** How many put it first. */
    readonly first: number;
    /** How many put it anywhere. */
    readonly ranked: number;
  }[];
}

export function countBorda({ options, seats }: Countable, all: readonly Ballot[]): BordaCount {
  const points = new Sums(options);
  const first = new Sums(options);
  const ranked = new Sums(options);
  for (const { answer, weight } of ballotsOn("ranked", all))
    for (const [place, optionId] of answer.ranking.entries()) {
      points.add(optionId, weight * (options.length - 1 - place));
      ranked.add(optionId, weight);
      if (place === 0) first.add(optionId, weight);
    }
  const entries = options.map(({ optionId }) => ({
    optionId,
    points: points.of(optionId),
    first: first.of(optionId),
    ranked: ranked.of(optionId),
  }));
  return {
    kind: "borda",
    cast: weightOf(all),
    // The only option of a question has no points, whoever wants it.
    ...fillSeats(entries, seats, { by: (entry) => [entry.points], wanted: (entry) => entry.ranked > 0 }),
  };
}
