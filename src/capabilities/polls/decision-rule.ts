import type { OptionId } from "../../kernel/ids.ts";
import type { Count, OptionCount } from "./counting/count.ts";
import type { ProposalCount } from "./counting/proposal.ts";
import type { Coverage } from "./poll.ts";

/** Of whom a majority is one: of those who voted, or of all who have a vote. */
export type MajorityOf = "votes-cast" | "members";

/** An exact fraction, such as 2 over 3 under for two thirds; never a decimal number. */
export interface Share {
  readonly over: number;
  readonly under: number;
}

export type DecisionRule =
  /** Whoever has most; a proposal needs more votes for it than against. */
  | { readonly kind: "most-votes" }
  /** More than half. */
  | { readonly kind: "simple-majority"; readonly of: MajorityOf }
  /** The share or more. */
  | { readonly kind: "qualified-majority"; readonly of: MajorityOf; readonly share: Share }
  /** Nobody blocks. */
  | { readonly kind: "consensus" }
  /** The count advises; somebody else decides. */
  | { readonly kind: "authority" };

/** How many percent of the organisations or countries have to answer, 1 to 100, for anything to be decided. */
export type Quorum = { readonly of: "organisations" | "countries"; readonly percent: number } | null;

/** Who has answered, of how many. */
export type Present = Pick<Coverage, "organisations" | "ofOrganisations" | "countries" | "ofCountries">;

export type Verdict =
  | {
      readonly kind: "no-quorum";
      readonly of: "organisations" | "countries";
      readonly have: number;
      readonly need: number;
    }
  /** Nobody answered, or nobody wants any of the options. */
  | { readonly kind: "nothing-chosen" }
  | {
      readonly kind: "chosen";
      readonly options: readonly OptionId[];
      /** The coordinator decided: among equals, or for the authority. */
      readonly settled?: "tie" | "authority";
    }
  /** The coordinator settles which of these get the open seats; `options` win in any case. */
  | {
      readonly kind: "tied";
      readonly options: readonly OptionId[];
      readonly tied: readonly OptionId[];
      readonly openSeats: number;
    }
  | { readonly kind: "adopted"; readonly have: number; readonly need: number }
  /** `best`: of options, what the best of them has. */
  | { readonly kind: "rejected"; readonly have: number; readonly need: number; readonly best?: true }
  | { readonly kind: "blocked"; readonly blocks: number }
  | { readonly kind: "authority-decides" };

export interface Closing {
  readonly rule: DecisionRule;
  readonly quorum: Quorum;
  readonly coverage: Present;
  /** As settled, once the coordinator has. */
  readonly count: Count;
  /** The weight of all who have a vote. */
  readonly membersWeight: number;
}

/**
 * What a count means under the poll's rule. Votes cast on a proposal are those for and against: who abstains is
 * present (for the quorum) but not voting, as in rule 86 of the UN General Assembly's rules of procedure.
 * Consensus on options is that the winner suits everybody who answered.
 */
export function decide({ rule, quorum, coverage, count, membersWeight }: Closing): Verdict {
  if (quorum) {
    const { have, need } = quorumOf(quorum, coverage);
    if (have < need) return { kind: "no-quorum", of: quorum.of, have, need };
  }
  if (rule.kind === "authority") return { kind: "authority-decides" };
  if (count.cast === 0) return { kind: "nothing-chosen" };
  return count.kind === "proposal"
    ? decideProposal(rule, count, membersWeight)
    : decideOptions(rule, count, membersWeight);
}

/** How many organisations or countries have answered, and how many have to. */
export function quorumOf({ of, percent }: NonNullable<Quorum>, coverage: Present) {
  const [have, all] =
    of === "organisations"
      ? [coverage.organisations, coverage.ofOrganisations]
      : [coverage.countries, coverage.ofCountries];
  return { have, need: Math.max(1, portion(all, { over: percent, under: 100 })) };
}

/** How many votes are needed, where that is known before anybody votes; null otherwise. */
export function neededFor(rule: DecisionRule, membersWeight: number): number | null {
  return "of" in rule && rule.of === "members" ? majority(rule, membersWeight) : null;
}

type Majority = Extract<DecisionRule, { readonly of: MajorityOf }>;
type Counting = Exclude<DecisionRule, { readonly kind: "authority" }>;

/** The fewest votes that are a majority of so many. */
function majority(rule: Majority, all: number): number {
  return rule.kind === "simple-majority" ? Math.floor(all / 2) + 1 : Math.max(1, portion(all, rule.share));
}

/** The fewest whole votes that make the share, in whole numbers throughout. */
function portion(all: number, { over, under }: Share): number {
  return Number((BigInt(all) * BigInt(over) + BigInt(under) - 1n) / BigInt(under));
}

function decideProposal(rule: Counting, count: ProposalCount, membersWeight: number): Verdict {
  const have = count.agree;
  const voting = count.agree + count.disagree + count.block;
  const measured = (need: number): Verdict => ({ kind: have >= need ? "adopted" : "rejected", have, need });
  switch (rule.kind) {
    case "consensus":
      return count.block > 0 ? { kind: "blocked", blocks: count.block } : measured(1);
    case "most-votes":
      return measured(majority({ kind: "simple-majority", of: "votes-cast" }, voting));
    default:
      return measured(majority(rule, rule.of === "members" ? membersWeight : voting));
  }
}

function decideOptions(rule: Counting, count: OptionCount, membersWeight: number): Verdict {
  const need = neededByOption(rule, count, membersWeight);
  const supporters = supportersOf(count);
  const has = (optionId: OptionId) => supporters.get(optionId) ?? 0;
  const enough = (optionId: OptionId) => has(optionId) >= need;
  const options = count.chosen.filter(enough);
  const tied = count.tied.filter(enough);
  if (tied.length > count.openSeats) return { kind: "tied", options, tied, openSeats: count.openSeats };
  if (options.length + tied.length > 0) return { kind: "chosen", options: [...options, ...tied] };
  const best = [...count.chosen, ...count.tied].map(has);
  return best.length > 0
    ? { kind: "rejected", have: Math.max(...best), need, best: true }
    : { kind: "nothing-chosen" };
}

function neededByOption(rule: Counting, { cast }: OptionCount, membersWeight: number): number {
  switch (rule.kind) {
    case "most-votes":
      return 0;
    case "consensus":
      return cast;
    default:
      return majority(rule, rule.of === "members" ? membersWeight : cast);
  }
}

/**
 * Whose votes a majority for an option is made of. Points, dots and scores are no votes, so: who put it first;
 * who gave it a dot; who gave it more than half of the highest score; for a date, who can come.
 */
function supportersOf(count: OptionCount): ReadonlyMap<OptionId, number> {
  switch (count.kind) {
    case "choices":
      return new Map(count.ranking.map((one) => [one.optionId, one.votes]));
    case "instant-runoff":
      return new Map(count.winsWith.map((one) => [one.optionId, one.votes]));
    case "borda":
      return new Map(count.ranking.map((one) => [one.optionId, one.first]));
    case "dots":
      return new Map(count.ranking.map((one) => [one.optionId, one.givers]));
    case "score":
      return new Map(count.ranking.map((one) => [one.optionId, one.favourable]));
    default:
      return new Map(count.ranking.map((one) => [one.optionId, one.yes + one.ifNeedBe]));
  }
}
