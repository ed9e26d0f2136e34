import type { OptionId } from "../../../kernel/ids.ts";
import type { Countable } from "../method.ts";
import { type Ballot, ballotsOn, Sums, weightOf } from "./ballots.ts";
import { fillSeats, type Seats } from "./seats.ts";

/** Choose one, choose several: those whom most chose win. */
export interface ChoicesCount extends Seats {
  readonly kind: "choices";
  readonly cast: number;
  readonly ranking: readonly { readonly optionId: OptionId; readonly votes: number }[];
}

export function countChoices({ options, seats }: Countable, all: readonly Ballot[]): ChoicesCount {
  const votes = new Sums(options);
  for (const { answer, weight } of ballotsOn("choose-one", all)) votes.add(answer.choice, weight);
  for (const { answer, weight } of ballotsOn("choose-several", all))
    for (const choice of answer.choices) votes.add(choice, weight);
  const entries = options.map(({ optionId }) => ({ optionId, votes: votes.of(optionId) }));
  return {
    kind: "choices",
    cast: weightOf(all),
    ...fillSeats(entries, seats, { by: (entry) => [entry.votes], wanted: (entry) => entry.votes > 0 }),
  };
}
