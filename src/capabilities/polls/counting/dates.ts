import type { OptionId } from "../../../kernel/ids.ts";
import type { Countable } from "../method.ts";
import { type Ballot, ballotsOn, Sums, weightOf } from "./ballots.ts";
import { fillSeats, type Seats } from "./seats.ts";

/**
 * Dates: the one on which most can come (yes or if need be) wins; of equals the one with more yes. So a meeting
 * never loses somebody for another's convenience.
 */
export interface DatesCount extends Seats {
  readonly kind: "dates";
  readonly cast: number;
  readonly ranking: readonly {
    readonly optionId: OptionId;
    readonly yes: number;
    readonly ifNeedBe: number;
    readonly no: number;
  }[];
}

export function countDates({ options, seats }: Countable, all: readonly Ballot[]): DatesCount {
  const cast = weightOf(all);
  const yes = new Sums(options);
  const ifNeedBe = new Sums(options);
  for (const { answer, weight } of ballotsOn("dates", all))
    for (const { optionId } of options) {
      if (answer.dates[optionId] === "yes") yes.add(optionId, weight);
      if (answer.dates[optionId] === "if-need-be") ifNeedBe.add(optionId, weight);
    }
  const entries = options.map(({ optionId }) => ({
    optionId,
    yes: yes.of(optionId),
    ifNeedBe: ifNeedBe.of(optionId),
    no: cast - yes.of(optionId) - ifNeedBe.of(optionId),
  }));
  return {
    kind: "dates",
    cast,
    ...fillSeats(entries, seats, {
      by: (entry) => [entry.yes + entry.ifNeedBe, entry.yes],
      wanted: (entry) => entry.yes + entry.ifNeedBe > 0,
    }),
  };
}
