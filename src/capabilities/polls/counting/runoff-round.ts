import type { OptionId } from "../../../kernel/ids.ts";

export interface RankedBallot {
  readonly weight: number;
  readonly ranking: readonly OptionId[];
}

/** How the ballots fall on the options that remain. */
export interface RoundTally {
  /** In the question's order. */
  readonly tallies: readonly { readonly optionId: OptionId; readonly votes: number }[];
  /** Ballots none of whose options remain. */
  readonly exhausted: number;
}

export function tallyRound(ballots: readonly RankedBallot[], remaining: readonly OptionId[]): RoundTally {
  const votes = new Map<OptionId, number>(remaining.map((optionId) => [optionId, 0]));
  let exhausted = 0;
  for (const { ranking, weight } of ballots) {
    const best = ranking.find((optionId) => votes.has(optionId));
    if (best === undefined) exhausted += weight;
    else votes.set(best, (votes.get(best) ?? 0) + weight);
  }
  return { tallies: [...votes].map(([optionId, number]) => ({ optionId, votes: number })), exhausted };
}

/** What follows from a round. */
export type NextStep =
  | { readonly kind: "nobody" }
  | { readonly kind: "wins"; readonly winner: OptionId }
  /** They go, all at once. */
  | { readonly kind: "eliminate"; readonly options: readonly OptionId[] }
  /** Two are left, with as many votes each. */
  | { readonly kind: "even"; readonly options: readonly OptionId[] }
  /** One of these goes, and it may matter which. */
  | { readonly kind: "equal-last"; readonly options: readonly OptionId[] };

export function nextStep({ tallies }: RoundTally): NextStep {
  const continuing = tallies.reduce((sum, one) => sum + one.votes, 0);
  if (continuing === 0) return { kind: "nobody" };
  const winner = tallies.find((one) => one.votes * 2 > continuing);
  if (winner) return { kind: "wins", winner: winner.optionId };

  const fewest = Math.min(...tallies.map((one) => one.votes));
  const options = tallies.filter((one) => one.votes === fewest).map((one) => one.optionId);
  if (options.length === 1) return { kind: "eliminate", options };
  if (tallies.length === 2) return { kind: "even", options };
  // Together they have less than anybody else: whoever goes first, no transfer saves one of the others.
  const others = tallies.filter((one) => one.votes > fewest).map((one) => one.votes);
  const goTogether = others.length > 0 && fewest * options.length < Math.min(...others);
  return { kind: goTogether ? "eliminate" : "equal-last", options };
}
