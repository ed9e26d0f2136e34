import type { OptionId } from "../../../kernel/ids.ts";
import type { Countable } from "../method.ts";
import { type Ballot, ballotsOn, Sums, weightOf } from "./ballots.ts";
import { fillSeats, type Seats } from "./seats.ts";

/** Dots: most dots win, however few gave them. */
export interface DotsCount extends Seats {
  readonly kind: "dots";
  readonly cast: number;
  readonly ranking: readonly {
    readonly optionId: OptionId;
    readonly dots: number;
    /** How many gave it a dot or more. */
    readonly givers: number;
  }[];
}

export function countDots({ options, seats }: Countable, all: readonly Ballot[]): DotsCount {
  const dots = new Sums(options);
  const givers = new Sums(options);
  for (const { answer, weight } of ballotsOn("dots", all))
    for (const [optionId, given] of Object.entries(answer.dots) as [OptionId, number][]) {
      dots.add(optionId, weight * given);
      givers.add(optionId, weight);
    }
  const entries = options.map(({ optionId }) => ({
    optionId,
    dots: dots.of(optionId),
    givers: givers.of(optionId),
  }));
  return {
    kind: "dots",
    cast: weightOf(all),
    ...fillSeats(entries, seats, { by: (entry) => [entry.dots], wanted: (entry) => entry.dots > 0 }),
  };
}
