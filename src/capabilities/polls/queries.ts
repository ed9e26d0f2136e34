import type { Actor, Reader } from "../../kernel/actor.ts";
import type { MeetingId, NetworkId, OrganisationId, PersonId, PollId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import { actsForOrganisation } from "../network/network.ts";
import type { NetworkReader } from "../network/queries.ts";
import type { BallotView, PollPage, PollSummary, PollView } from "./contract.ts";
import { type Ballots, type Coverage, type OpenPoll, type Outcome, type Poll } from "./poll.ts";
import { mayRead, mayRunPolls } from "./policy.ts";
import { EVERYTHING, listed, type Listing, type PollLine } from "./poll-list.ts";
import { resultsOf } from "./result.ts";
import { ballotViews } from "./views/ballot-view.ts";
import { pollView } from "./views/poll-view.ts";
import { summaryOf } from "./views/poll-summary.ts";

/** Reads polls and votes; other capabilities ask through it too. */
export interface PollReader {
  poll(id: PollId): Promise<Poll | undefined>;
  /** Polls about a subject, newest first. */
  pollsAbout(subject: Poll["subject"]): Promise<readonly Poll[]>;
  /** Polls about a meeting and about topics that it has by now, newest first. */
  pollsOfMeeting(id: MeetingId): Promise<readonly Poll[]>;
  /** Polls about these that have opened, newest first, in short. */
  askedAbout(subjects: readonly Poll["subject"][]): Promise<readonly AskedPoll[]>;
  ballots(id: PollId): Promise<Ballots>;
  /** Polls with their ballots, the newest first, those opened before an instant. */
  page(part: {
    readonly before: Date | null;
    readonly limit: number;
  }): Promise<readonly (readonly [Poll, Ballots])[]>;
  /**
   * The newest polls of the network as far as a list is ordered by them; how many voted in a closed one and the
   * words of options only where told.
   */
  lines(
    reader: ListReader,
    part: { readonly most: number; readonly counted: boolean; readonly searched: boolean },
  ): Promise<readonly PollLine[]>;
  /** These polls with their ballots, in this order. */
  polls(ids: readonly PollId[]): Promise<readonly (readonly [Poll, Ballots])[]>;
  /** How its wording was corrected since the first vote, the oldest first; from the record. */
  corrections(id: PollId): Promise<readonly WordingCorrection[]>;
  /** What the card of an open poll shows to everybody, in one query. */
  ballotPaper(id: PollId): Promise<BallotPaper | undefined>;
  /** Who closed it and who decided what the count left open; null where a timer did, or nobody. */
  decidedBy(id: PollId): Promise<{ readonly closed: PersonId | null; readonly settled: PersonId | null }>;
  /** Open polls whose deadline has passed and scheduled ones whose time has come, after a stop for example. */
  overdue(now: Date): Promise<readonly PollId[]>;
}
/** Whose votes a list tells to be owed; `acts`: as a delegate or alternate. */
export interface ListReader {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly acts: boolean;
}
/** A poll as what it is about tells of it. */
export interface AskedPoll {
  readonly pollId: PollId;
  readonly subject: Poll["subject"];
  readonly question: string;
  readonly state: "open" | "closed";
  readonly outcome: Outcome | null;
}
/** An open poll as its card shows it: the questions, and how many have answered. */
export interface BallotPaper {
  /** False: not open; the rest is as it is. */
  readonly open: boolean;
  readonly poll: Omit<OpenPoll, "electors">;
  readonly coverage: Coverage;
  /** Of all electors together. */
  readonly weight: number;
  /** How many electors have given a proxy. */
  readonly proxies: number;
}

/** Whether there is a meeting; served by the meetings' reader. */
interface KnownMeetings {
  meeting(id: MeetingId): Promise<object | undefined>;
}

export interface PollQueryPorts {
  readonly meetings: KnownMeetings;
  readonly polls: PollReader;
  readonly network: NetworkReader;
}

/** The newest poll on a meeting's topics; other polls about it decide nothing about them. */
export const topicPollOf = async (
  ports: { readonly polls: PollReader },
  meetingId: MeetingId,
): Promise<Poll | undefined> =>
  (await ports.polls.pollsAbout(`meeting:${meetingId}`)).find((poll) => poll.purpose === "topics");

/** Whether something of a closed poll waits for the coordinator: equals for the last place, or a ruling. */
export const isLeftOpen = async ({ polls }: { readonly polls: PollReader }, poll: Poll): Promise<boolean> =>
  poll.state === "closed" &&
  resultsOf(poll, await polls.ballots(poll.pollId)).some((result) => result.open !== null);

/** A poll that the reader may know of. Refuses `poll.not-found`. */
export async function pollFor(
  { polls }: { readonly polls: PollReader },
  reader: Reader,
  pollId: PollId,
): Promise<Poll> {
  const poll = await polls.poll(pollId);
  if (poll === undefined || !mayRead(poll, reader)) throw new Refusal("poll.not-found");
  return poll;
}

/** Polls of one page of the list. */
const PAGE = 50;
/** Twice as many as the busiest network asks in thirty years; older ones are found by their address. */
export const MOST_LISTED = 2_000;

/** Words of a poll that were mended while it was open. */
export interface WordingCorrection {
  readonly was: string;
  readonly now: string;
}

/** Read side of polls. */
export const pollQueries = (uow: UnitOfWork<PollQueryPorts>) => ({
  /** Refuses `poll.not-found`, also of a scheduled one to who does not run polls. */
  view: (reader: Reader, pollId: PollId): Promise<PollView> =>
    uow.read(reader.networkId, async (ports) =>
      pollView(ports, reader, await pollFor(ports, reader, pollId)),
    ),

  /** How its wording was corrected since the first vote, the oldest first. Everybody who sees the poll may know. */
  corrections: (reader: Reader, pollId: PollId): Promise<readonly WordingCorrection[]> =>
    uow.read(reader.networkId, ({ polls }) => polls.corrections(pollId)),

  /**
   * Polls as they are looked for, fifty at a time from a place on; scheduled ones are for those who run polls. Only
   * the polls of the page are read whole and counted.
   */
  list: (actor: Actor, wanted: Listing | null, from = 0): Promise<PollPage> =>
    uow.read(actor.networkId, async ({ polls, network }) => {
      const runs = mayRunPolls(actor);
      const { personId, organisationId } = actor;
      const listing = wanted ?? EVERYTHING;
      const lines = (
        await polls.lines(
          { personId, organisationId, acts: actsForOrganisation(actor) },
          {
            most: MOST_LISTED,
            counted: listing.sort?.column === "coverage",
            searched: listing.search.trim() !== "",
          },
        )
      ).filter(({ state }) => runs || state !== "scheduled");
      const found = listed(lines, listing);
      const page = found.slice(from, from + PAGE).map(({ pollId }) => pollId);
      return {
        polls: (await polls.polls(page)).map(([poll, ballots]) => summaryOf(poll, ballots, actor)),
        next: from + PAGE < found.length ? from + PAGE : null,
        found: found.length,
        all: lines.length,
        owed: lines.filter(({ owed }) => owed).length,
        abilities: { ask: runs },
        electorates: runs ? (await network.groups()).map(({ groupId, name }) => ({ groupId, name })) : [],
        decides: runs ? await howItDecides(network) : null,
      };
    }),

  /**
   * All polls about a meeting and its topics, the newest first; scheduled ones are for those who run polls. Refuses
   * `meeting.not-found`.
   */
  ofMeeting: (actor: Actor, meetingId: MeetingId): Promise<PollSummary[]> =>
    uow.read(actor.networkId, async ({ polls, meetings }) => {
      if ((await meetings.meeting(meetingId)) === undefined) throw new Refusal("meeting.not-found");
      const about = (await polls.pollsOfMeeting(meetingId)).filter(
        (poll) => poll.state !== "scheduled" || mayRunPolls(actor),
      );
      const counted = await polls.polls(about.map(({ pollId }) => pollId));
      return counted.map(([poll, ballots]) => summaryOf(poll, ballots, actor));
    }),

  /** What the card of a poll shows to everybody; cheap while it is open. Refuses `poll.not-found`. */
  ballot: (everybody: { readonly networkId: NetworkId }, pollId: PollId): Promise<BallotView> =>
    uow.read(everybody.networkId, async (ports) => {
      const paper = await ports.polls.ballotPaper(pollId);
      if (paper?.open === true) return ballotViews(paper)();
      const poll = await ports.polls.poll(pollId);
      if (poll === undefined) throw new Refusal("poll.not-found");
      return pollView(ports, { networkId: everybody.networkId }, poll);
    }),
});
/** What a poll is unless it says otherwise, and which organisations there are. */
async function howItDecides(network: NetworkReader): Promise<PollPage["decides"]> {
  const { votingUnit, decisionRule } = await network.network();
  const organisations = await network.organisations();
  return {
    unit: votingUnit,
    rule: decisionRule,
    organisations: organisations.map(({ organisationId, name, country }) => ({
      electorId: organisationId,
      name,
      country,
    })),
  };
}

export type PollQueries = ReturnType<typeof pollQueries>;
