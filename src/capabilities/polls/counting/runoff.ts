import type { OptionId } from "../../../kernel/ids.ts";
import type { Countable } from "../method.ts";
import { type Ballot, type BallotOn, ballotsOn, weightOf } from "./ballots.ts";
import { nextStep, type RankedBallot, type RoundTally, tallyRound } from "./runoff-round.ts";
import { possibleWinners, type Winners, without } from "./runoff-ties.ts";
import type { Seats } from "./seats.ts";

export interface Round extends RoundTally {
  /** Who goes after this round; nobody after the last. Their ballots move on: compare the next round. */
  readonly eliminated: readonly OptionId[];
  /** Who is equal for being the next to go. Before the last round it made no difference to who wins. */
  readonly equals: readonly OptionId[];
}

/**
 * Instant run-off: each ballot counts for the best of its options that remain. Who has more than half of the
 * ballots that still count wins; until then the last one goes. Where several are last, all orders are looked
 * at: if they lead to the same winner it does not matter, otherwise all who may win are tied.
 */
export interface RunoffCount extends Seats {
  readonly kind: "instant-runoff";
  readonly cast: number;
  readonly rounds: readonly Round[];
  /** From the winner down to who went first. */
  readonly ranking: readonly {
    readonly optionId: OptionId;
    /** In the last round it was in. */
    readonly votes: number;
    /** After which round it went, from 1; null for those who remained to the end. */
    readonly eliminatedAfter: number | null;
  }[];
  /** The votes with which the winner, or each of the tied, wins: the fewest, whoever of equals goes first. */
  readonly winsWith: readonly { readonly optionId: OptionId; readonly votes: number }[];
}

export function countRunoff({ options }: Countable, all: readonly Ballot[]): RunoffCount {
  const ballots = alike(ballotsOn("ranked", all));
  const everything = options.map((option) => option.optionId);
  const possible = possibleWinners(ballots, everything);
  const rounds = roundsOf(ballots, everything, possible?.size === 1);
  // With too many orders to look at, nobody who is still there is ruled out.
  const winsWith = possible ? inOrder(possible, everything) : (rounds.at(-1)?.tallies ?? []);
  const winners = winsWith.map((one) => one.optionId);
  const isTie = winners.length > 1;
  return {
    kind: "instant-runoff",
    cast: weightOf(all),
    rounds,
    ranking: rankingOf(rounds),
    winsWith,
    chosen: isTie ? [] : winners,
    tied: isTie ? winners : [],
    openSeats: isTie ? 1 : 0,
  };
}

/** Equal rankings as one heavier ballot: fewer to go through in each round. */
function alike(ballots: readonly BallotOn<"ranked">[]): RankedBallot[] {
  const piles = new Map<string, RankedBallot>();
  for (const { answer, weight } of ballots) {
    const key = answer.ranking.join(" ");
    piles.set(key, { ranking: answer.ranking, weight: weight + (piles.get(key)?.weight ?? 0) });
  }
  return [...piles.values()];
}

/** The rounds to the end, or to the first equals where it may matter who of them goes. */
function roundsOf(
  ballots: readonly RankedBallot[],
  options: readonly OptionId[],
  sameWinnerAnyway: boolean,
): Round[] {
  const tally = tallyRound(ballots, options);
  const step = nextStep(tally);
  switch (step.kind) {
    case "nobody":
    case "wins":
      return [{ ...tally, eliminated: [], equals: [] }];
    case "even":
      return [{ ...tally, eliminated: [], equals: step.options }];
    case "eliminate":
      return [
        { ...tally, eliminated: step.options, equals: [] },
        ...roundsOf(ballots, without(options, step.options), sameWinnerAnyway),
      ];
    default: {
      if (!sameWinnerAnyway) return [{ ...tally, eliminated: [], equals: step.options }];
      const eliminated = step.options.slice(-1);
      return [
        { ...tally, eliminated, equals: step.options },
        ...roundsOf(ballots, without(options, eliminated), sameWinnerAnyway),
      ];
    }
  }
}

function rankingOf(rounds: readonly Round[]): RunoffCount["ranking"] {
  const last = rounds.length - 1;
  return rounds.toReversed().flatMap(({ tallies, eliminated }, back) =>
    tallies
      .filter((one) => back === 0 || eliminated.includes(one.optionId))
      .map((one) => ({ ...one, eliminatedAfter: back === 0 ? null : last - back + 1 }))
      .sort((a, b) => b.votes - a.votes),
  );
}

function inOrder(winners: Winners, options: readonly OptionId[]): RunoffCount["winsWith"] {
  return options.flatMap((optionId) => {
    const votes = winners.get(optionId);
    return votes === undefined ? [] : [{ optionId, votes }];
  });
}
