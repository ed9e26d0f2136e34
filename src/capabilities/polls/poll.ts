import type {
  GroupId,
  MeetingId,
  OptionId,
  OrganisationId,
  PersonId,
  PollId,
  QuestionId,
  TopicId,
} from "../../kernel/ids.ts";
import type { DecisionRule, Quorum } from "./decision-rule.ts";
import type { Answer, Countable, CountedVote } from "./method.ts";
import type { PollSubject } from "./subject.ts";

/** As many as a card can be asked about without scrolling for minutes. */
export const POLL_MOST = { questions: 5, options: 20, letters: 200, note: 300 } as const;

export interface PollOption {
  readonly optionId: OptionId;
  /** Empty for a date, which is read in each person's language and time zone. */
  readonly title: string;
  /** A short line under the title: whose it is. */
  readonly note: string;
  /** How long it takes; said in the reader's language. */
  readonly minutes: number | null;
  readonly topicId: TopicId | null;
  /** Of a date: when it begins. */
  readonly startsAt: Date | null;
  /** The member who added it while the poll was open. */
  readonly addedBy: PersonId | null;
}

export interface PollQuestion extends Countable {
  readonly text: string;
  readonly options: readonly PollOption[];
  /** Options that the coordinator put through: of the tied ones, or as the authority that decides. */
  readonly settled: readonly OptionId[] | null;
  /** What the authority ruled on a proposal. */
  readonly ruling: "adopted" | "rejected" | null;
  /** Who decided that, when and why; null until then, and of what was decided before a reason was owed. */
  readonly settlement: Settlement | null;
}

/** The coordinator's decision where the count leaves one. */
export interface Settlement {
  readonly by: PersonId;
  readonly at: Date;
  readonly reason: string;
}

export const UNITS = ["organisation", "person", "country"] as const;
export type Unit = (typeof UNITS)[number];

/** Who is asked: the core group's organisations, or the people of a group or role and their organisations. */
export type Electorate =
  | { readonly kind: "core-group" }
  | { readonly kind: "group"; readonly groupId: GroupId }
  | { readonly kind: "role"; readonly role: "steering-group" | "task-force-lead" | "delegate" | "member" };

export const REPEATS = ["week", "month"] as const;

/** Fixed at opening, for everybody to read. */
export interface PollRules {
  readonly electorate: Electorate;
  readonly rule: DecisionRule;
  readonly quorum: Quorum;
  /** Members may add options while it is open. */
  readonly membersAddOptions: boolean;
  /** Opened again so often, `times` more times at most. */
  readonly repeat: { readonly every: (typeof REPEATS)[number]; readonly times: number } | null;
}

/** Whose vote it is, frozen when the poll opens. */
export interface Elector {
  /** Id of the organisation or person, or the country's code: the poll's unit says which. */
  readonly electorId: string;
  /** ISO 3166-1 alpha-2, as it was when the poll opened. */
  readonly country: string;
  /** The organisations whose delegates and alternates cast it; of a person, their own. */
  readonly organisationIds: readonly OrganisationId[];
  /** 1 unless the network weighs votes. */
  readonly weight: number;
  /** The organisation that may vote in its place, until it votes itself. */
  readonly proxyHeldBy: OrganisationId | null;
}

/** What follows from the result: topics get their fate, an edition is adopted, or nothing but the outcome. */
export const PURPOSES = ["topics", "adoption", "question"] as const;
export type Purpose = (typeof PURPOSES)[number];

export interface Outcome {
  readonly sentence: string;
  readonly by: PersonId;
  readonly at: Date;
}

interface PollCore {
  readonly pollId: PollId;
  readonly purpose: Purpose;
  readonly subject: PollSubject;
  /** The meeting that it is about, or that has the topic which it is about by now. */
  readonly meetingId: MeetingId | null;
  /** The subject's title when the poll opened. */
  readonly about: string;
  /** The one question, or what all of them are about. */
  readonly question: string;
  readonly questions: readonly PollQuestion[];
  readonly unit: Unit;
  /** Ballots are kept without a link to who cast them, and are final. */
  readonly anonymous: boolean;
  readonly rules: PollRules;
  readonly openedBy: PersonId;
  /** Of a scheduled poll: when it will open. */
  readonly openedAt: Date;
  readonly closesAt: Date;
  /** Frozen at opening; of a scheduled poll nobody yet. */
  readonly electors: readonly Elector[];
}
export interface ScheduledPoll extends PollCore {
  readonly state: "scheduled";
}
export interface OpenPoll extends PollCore {
  readonly state: "open";
}
export const CLOSED_BECAUSE = ["deadline", "all-answered", "by-hand"] as const;
export type ClosedBecause = (typeof CLOSED_BECAUSE)[number];
export interface ClosedPoll extends PollCore {
  readonly state: "closed";
  readonly closedAt: Date;
  readonly closedBecause: ClosedBecause;
  readonly outcome: Outcome | null;
}
export type Poll = ScheduledPoll | OpenPoll | ClosedPoll;

export type Answers = Readonly<Record<QuestionId, Answer>>;

export interface CastBallot {
  readonly by: PersonId;
  readonly at: Date;
  readonly answers: Answers;
  /** Cast by the organisation that holds the elector's proxy: the elector's own vote takes its place. */
  readonly byProxy: boolean;
}

/** An elector's standing vote. Of an anonymous poll only that there is one. */
export interface Vote {
  readonly electorId: string;
  readonly cast: CastBallot | null;
  /** 1 for a first vote, one more for each change. */
  readonly revision: number;
}

/** The standing votes of a poll; of an anonymous one who has voted and, apart from that, what was voted. */
export interface Ballots {
  readonly votes: readonly Vote[];
  /** Each answer by itself: which ones were given together is not kept. */
  readonly box: readonly Answers[];
}

export interface Coverage {
  readonly electors: number;
  readonly ofElectors: number;
  readonly organisations: number;
  readonly ofOrganisations: number;
  readonly countries: number;
  readonly ofCountries: number;
}

/** Below it, an anonymous result would say how somebody voted. */
export const LEAST_ANONYMOUS = 3;

/**
 * Which electors, organisations and countries have answered. Of a country that several organisations share nobody
 * knows which of them answered: it counts as one. Votes of others than the frozen electorate don't count.
 */
export function coverageOf(
  electors: readonly Elector[],
  votes: readonly Pick<Vote, "electorId">[],
): Coverage {
  const voted = new Set(votes.map((vote) => vote.electorId));
  const answered = electors.filter((elector) => voted.has(elector.electorId));
  const organisations = (list: readonly Elector[]) =>
    new Set(
      list.map(({ electorId, organisationIds: [only, ...more] }) => (more.length > 0 ? electorId : only)),
    ).size;
  const countries = (list: readonly Elector[]) => new Set(list.map((elector) => elector.country)).size;
  return {
    electors: answered.length,
    ofElectors: electors.length,
    organisations: organisations(answered),
    ofOrganisations: organisations(electors),
    countries: countries(answered),
    ofCountries: countries(electors),
  };
}

/** Everybody who has a vote has voted; never true of an empty electorate. */
export const allAnswered = ({ electors, ofElectors }: Pick<Coverage, "electors" | "ofElectors">): boolean =>
  ofElectors > 0 && electors === ofElectors;

/** How many of them have given a proxy. */
export const proxiesIn = (electors: readonly Elector[]): number =>
  electors.filter((elector) => elector.proxyHeldBy !== null).length;

/** Every option of every question. */
export const optionsOf = ({ questions }: Pick<Poll, "questions">): readonly PollOption[] =>
  questions.flatMap((question) => question.options);

/** The answers to one question as they are counted. Anonymous ballots all weigh the same. */
export function votesOn(
  poll: Pick<Poll, "anonymous" | "electors">,
  { questionId }: Pick<PollQuestion, "questionId">,
  { votes, box }: Ballots,
): readonly CountedVote[] {
  if (poll.anonymous)
    return box.flatMap((answers, index) => {
      const answer = answers[questionId];
      return answer === undefined ? [] : [{ electorId: String(index), weight: 1, revision: 1, answer }];
    });
  const weights = new Map(poll.electors.map((elector) => [elector.electorId, elector.weight]));
  return votes.flatMap(({ electorId, cast, revision }) => {
    const answer = cast?.answers[questionId];
    const weight = weights.get(electorId);
    return answer === undefined || weight === undefined ? [] : [{ electorId, weight, revision, answer }];
  });
}
