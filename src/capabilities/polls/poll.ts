import type { OptionId, OrganisationId, PersonId, PollId, TopicId } from "../../kernel/ids.ts";

export interface PollOption {
  readonly optionId: OptionId;
  readonly title: string;
  /** A short line under the title: whose it is. */
  readonly note: string;
  /** How long it takes; said in the reader's language. */
  readonly minutes: number | null;
  readonly topicId: TopicId | null;
}

export interface Elector {
  readonly organisationId: OrganisationId;
  /** ISO 3166-1 alpha-2, as it was when the poll opened. */
  readonly country: string;
}

interface PollCore {
  readonly pollId: PollId;
  /** What it decides. */
  readonly subject: `meeting:${string}`;
  /** The subject's title when the poll opened. */
  readonly about: string;
  readonly question: string;
  readonly method: "choose-several";
  /** How many options one organisation may choose, 1 or more. */
  readonly maxChoices: number;
  /** How many options win. */
  readonly seats: number;
  readonly openedBy: PersonId;
  readonly openedAt: Date;
  readonly closesAt: Date;
  readonly options: readonly PollOption[];
  /** Frozen at opening. */
  readonly electors: readonly Elector[];
}
export interface OpenPoll extends PollCore {
  readonly state: "open";
}
export type ClosedBecause = "deadline" | "all-answered" | "by-hand";
export interface ClosedPoll extends PollCore {
  readonly state: "closed";
  readonly closedAt: Date;
  readonly closedBecause: ClosedBecause;
  /** The tied options that the coordinator put through; null until (or unless) there is a tie to settle. */
  readonly settled: readonly OptionId[] | null;
}
export type Poll = OpenPoll | ClosedPoll;

export interface Vote {
  readonly organisationId: OrganisationId;
  readonly castBy: PersonId;
  readonly choices: readonly OptionId[];
  readonly castAt: Date;
  /** 1 for a first vote, one more for each change. */
  readonly revision: number;
}

export interface Coverage {
  readonly organisations: number;
  readonly ofOrganisations: number;
  readonly countries: number;
  readonly ofCountries: number;
}

export interface Tally {
  /** In order of votes, ties in the order of the options. */
  readonly ranking: readonly { readonly option: PollOption; readonly votes: number }[];
  /** Options that win. */
  readonly chosen: readonly OptionId[];
  /** Options with equal votes that compete for the last seats: the coordinator settles who gets `openSeats`. */
  readonly tied: readonly OptionId[];
  readonly openSeats: number;
}

/** Which organisations and countries have answered. Votes of others than the frozen electorate don't count. */
export function coverageOf(electors: readonly Elector[], votes: readonly Vote[]): Coverage {
  const voted = new Set(votes.map((vote) => vote.organisationId));
  const answered = electors.filter((elector) => voted.has(elector.organisationId));
  const countries = (list: readonly Elector[]) => new Set(list.map((elector) => elector.country)).size;
  return {
    organisations: answered.length,
    ofOrganisations: electors.length,
    countries: countries(answered),
    ofCountries: countries(electors),
  };
}

/** Everybody who has a vote has voted; never true of an empty electorate. */
export function allAnswered(coverage: Coverage): boolean {
  return coverage.ofOrganisations > 0 && coverage.organisations === coverage.ofOrganisations;
}

/**
 * Counts: the `seats` options with most votes are chosen. Options without a vote never are. Where the last
 * seats fall among equals, none of these is chosen: they are told as tied.
 */
export function tally(poll: Pick<Poll, "options" | "electors" | "seats">, votes: readonly Vote[]): Tally {
  const entitled = new Set(poll.electors.map((elector) => elector.organisationId));
  const standing = new Map<OrganisationId, Vote>();
  for (const vote of votes) {
    const earlier = standing.get(vote.organisationId);
    if (entitled.has(vote.organisationId) && (earlier?.revision ?? 0) < vote.revision)
      standing.set(vote.organisationId, vote);
  }
  const count = new Map<OptionId, number>(poll.options.map((option) => [option.optionId, 0]));
  for (const vote of standing.values())
    for (const choice of new Set(vote.choices)) {
      const votesSoFar = count.get(choice);
      if (votesSoFar !== undefined) count.set(choice, votesSoFar + 1);
    }
  const ranking = poll.options
    .map((option) => ({ option, votes: count.get(option.optionId) ?? 0 }))
    .sort((a, b) => b.votes - a.votes);
  const wanted = ranking.filter((entry) => entry.votes > 0);
  if (wanted.length <= poll.seats)
    return { ranking, chosen: wanted.map((entry) => entry.option.optionId), tied: [], openSeats: 0 };

  const last = wanted[poll.seats - 1]?.votes ?? 0;
  const firstLeftOut = wanted[poll.seats]?.votes ?? 0;
  const ids = (list: typeof wanted) => list.map((entry) => entry.option.optionId);
  if (last !== firstLeftOut)
    return { ranking, chosen: ids(wanted.slice(0, poll.seats)), tied: [], openSeats: 0 };
  const above = wanted.filter((entry) => entry.votes > last);
  return {
    ranking,
    chosen: ids(above),
    tied: ids(wanted.filter((entry) => entry.votes === last)),
    openSeats: poll.seats - above.length,
  };
}

/** The result as it stands after the coordinator settled a tie, if there was one. */
export function outcome(poll: ClosedPoll, votes: readonly Vote[]): Tally {
  const counted = tally(poll, votes);
  if (poll.settled === null) return counted;
  return { ...counted, chosen: [...counted.chosen, ...poll.settled], tied: [], openSeats: 0 };
}
