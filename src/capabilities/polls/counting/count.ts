import type { OptionId } from "../../../kernel/ids.ts";
import type { Countable, CountedVote, MethodKind } from "../method.ts";
import { type Ballot, ballotsOf } from "./ballots.ts";
import { type BordaCount, countBorda } from "./borda.ts";
import { type ChoicesCount, countChoices } from "./choices.ts";
import { countDates, type DatesCount } from "./dates.ts";
import { countDots, type DotsCount } from "./dots.ts";
import { countProposal, type ProposalCount } from "./proposal.ts";
import { countRunoff, type RunoffCount } from "./runoff.ts";
import { countScores, type ScoreCount } from "./score.ts";

/**
 * The count of a question with options: `ranking` from the best, with what a person needs to follow it;
 * `cast` is the weight of all who answered. A tie is told as one, never broken here.
 */
export type OptionCount = ChoicesCount | RunoffCount | BordaCount | DotsCount | ScoreCount | DatesCount;
export type Count = OptionCount | ProposalCount;

/**
 * Counts one question. Takes the frozen electors and all votes in any order: of each elector the highest
 * revision stands, votes of others don't count. Options that nobody wants never win.
 */
export function count(question: Countable, electors: Iterable<string>, votes: readonly CountedVote[]): Count {
  const ballots = ballotsOf(question, electors, votes);
  return COUNTS[question.method.kind](question, ballots);
}

const COUNTS = {
  "choose-one": countChoices,
  "choose-several": countChoices,
  ranked: countRanked,
  dots: countDots,
  score: countScores,
  proposal: (_question, ballots) => countProposal(ballots),
  dates: countDates,
} as const satisfies Record<MethodKind, (question: Countable, ballots: readonly Ballot[]) => Count>;

function countRanked(question: Countable, ballots: readonly Ballot[]): Count {
  const { method } = question;
  return method.kind === "ranked" && method.count === "borda"
    ? countBorda(question, ballots)
    : countRunoff(question, ballots);
}

/** Why the coordinator's choice does not settle a tie. */
export type SettlementProblem =
  | { readonly code: "no-tie" }
  | { readonly code: "not-tied"; readonly optionId: OptionId }
  | { readonly code: "open-seats"; readonly openSeats: number; readonly chosen: number };

/** What is wrong with a choice that is to settle this count's tie; null when it settles it. */
export function checkSettlement(counted: Count, choice: readonly OptionId[]): SettlementProblem | null {
  if (counted.kind === "proposal" || counted.openSeats === 0) return { code: "no-tie" };
  const stranger = choice.find((optionId) => !counted.tied.includes(optionId));
  if (stranger !== undefined) return { code: "not-tied", optionId: stranger };
  const chosen = new Set(choice).size;
  return chosen === choice.length && chosen === counted.openSeats
    ? null
    : { code: "open-seats", openSeats: counted.openSeats, chosen };
}

/** The count as it stands after the coordinator's choice, which `checkSettlement` has let through. */
export function settle<C extends Count>(counted: C, choice: readonly OptionId[]): C {
  return counted.kind === "proposal"
    ? counted
    : { ...counted, chosen: [...counted.chosen, ...choice], tied: [], openSeats: 0 };
}
