import type { OptionId } from "../../../kernel/ids.ts";
import { nextStep, type RankedBallot, type RoundTally, tallyRound } from "./runoff-round.ts";

/** Everybody who may win, with the fewest votes they win with. */
export type Winners = ReadonlyMap<OptionId, number>;

/**
 * How many different sets of remaining options are looked at. A tie among a few options needs a handful; only
 * a ballot made for the purpose (each of twenty options the first of one elector) would need more.
 */
const MOST_SETS = 2_000;

/**
 * Who may win from here on, over all orders in which equals can go; each set of remaining options is counted
 * once. Null where there are too many orders to look at.
 */
export function possibleWinners(
  ballots: readonly RankedBallot[],
  remaining: readonly OptionId[],
): Winners | null {
  const known = new Map<string, Winners>();
  let looked = 0;

  const from = (left: readonly OptionId[]): Winners | null => {
    const key = left.join(" ");
    const already = known.get(key);
    if (already) return already;
    looked += 1;
    const winners = looked > MOST_SETS ? null : follow(left);
    if (winners) known.set(key, winners);
    return winners;
  };

  const follow = (left: readonly OptionId[]): Winners | null => {
    const round = tallyRound(ballots, left);
    const step = nextStep(round);
    switch (step.kind) {
      case "nobody":
        return new Map();
      case "wins":
        return votesOf(round, [step.winner]);
      case "even":
        return votesOf(round, step.options);
      case "eliminate":
        return from(without(left, step.options));
      default: {
        const winners = new Map<OptionId, number>();
        for (const option of step.options) {
          const found = from(without(left, [option]));
          if (!found) return null;
          for (const [winner, votes] of found)
            winners.set(winner, Math.min(votes, winners.get(winner) ?? votes));
        }
        return winners;
      }
    }
  };
  return from(remaining);
}

/** What these options have in a round. */
function votesOf({ tallies }: RoundTally, options: readonly OptionId[]): Winners {
  return new Map(
    tallies.filter((one) => options.includes(one.optionId)).map((one) => [one.optionId, one.votes]),
  );
}

export function without(options: readonly OptionId[], gone: readonly OptionId[]): OptionId[] {
  return options.filter((option) => !gone.includes(option));
}
