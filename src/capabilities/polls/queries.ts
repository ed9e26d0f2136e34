import { type Actor, type Reader, readerActor } from "../../kernel/actor.ts";
import type { MeetingId, NetworkId, OptionId, OrganisationId, PersonId, PollId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import type { NetworkReader } from "../network/queries.ts";
import type { BallotView, OrganisationName, PollView } from "./contract.ts";
import { mayRunPolls, mayVote } from "./policy.ts";
import {
  type Coverage,
  coverageOf,
  type OpenPoll,
  outcome,
  type Poll,
  type Tally,
  type Vote,
} from "./poll.ts";

/** Reads polls and votes; other capabilities ask through it too. */
export interface PollReader {
  poll(id: PollId): Promise<Poll | undefined>;
  /** Polls about a subject, newest first. */
  pollsAbout(subject: Poll["subject"]): Promise<readonly Poll[]>;
  votes(id: PollId): Promise<readonly Vote[]>;
  /** What the card of an open poll shows to everybody, in one query. */
  ballotPaper(id: PollId): Promise<BallotPaper | undefined>;
  /** Who closed it and who settled its tie; null where a timer did, or nobody. */
  decidedBy(id: PollId): Promise<{ readonly closed: PersonId | null; readonly settled: PersonId | null }>;
  /** Open polls whose deadline has passed, after a stop for example. */
  overdue(now: Date): Promise<readonly PollId[]>;
}
/** An open poll as its card shows it: the options, and how many have answered. */
export interface BallotPaper {
  /** False: closed by now; the rest is as it was. */
  readonly open: boolean;
  readonly poll: Omit<OpenPoll, "electors">;
  readonly coverage: Coverage;
}

export interface PollQueryPorts {
  readonly polls: PollReader;
  readonly network: NetworkReader;
}

export const meetingOf = (poll: Pick<Poll, "subject">): MeetingId =>
  poll.subject.slice("meeting:".length) as MeetingId;

/** The poll as its reader may see it: while it is open nobody sees how anybody else voted. */
export async function pollView(ports: PollQueryPorts, reader: Reader, poll: Poll): Promise<PollView> {
  const votes = await ports.polls.votes(poll.pollId);
  const organisations = new Map(
    (await ports.network.organisations()).map((one) => [one.organisationId, one]),
  );
  const named = (id: OrganisationId): OrganisationName => ({
    organisationId: id,
    name: organisations.get(id)?.name ?? "",
    country: organisations.get(id)?.country ?? "",
  });
  const voted = new Set(votes.map((vote) => vote.organisationId));
  const electors = poll.electors.map((elector) => elector.organisationId);
  const result = poll.state === "closed" ? outcome(poll, votes) : undefined;
  return {
    ...headOf(poll),
    closedAt: poll.state === "closed" ? poll.closedAt.toISOString() : null,
    closedBecause: poll.state === "closed" ? poll.closedBecause : null,
    options: optionViews(poll, result),
    openSeats: result?.openSeats ?? 0,
    coverage: coverageOf(poll.electors, votes),
    answered: electors.filter((id) => voted.has(id)).map(named),
    silent: electors.filter((id) => !voted.has(id)).map(named),
    ...(await ownPart(ports, reader, poll, votes, result)),
  };
}

/** The vote of the reader's organisation that was stored just now, or stood already. */
interface OwnVote {
  readonly actor: Actor;
  readonly choices: readonly OptionId[];
  readonly castAt: Date;
  readonly actingFor: readonly string[];
}

/** The card of an open poll: for everybody, or for the person who voted. */
export const ballotView = ({ poll, coverage }: BallotPaper, own?: OwnVote): BallotView => ({
  ...headOf(poll),
  closedAt: null,
  closedBecause: null,
  options: optionViews(poll, undefined),
  openSeats: 0,
  coverage,
  mine:
    own === undefined
      ? null
      : { choices: [...own.choices], castBy: own.actor.name, castAt: own.castAt.toISOString() },
  whoVotesForUs: [...(own?.actingFor ?? [])],
  abilities: {
    vote: own !== undefined,
    close: own !== undefined && mayRunPolls(own.actor),
    settle: false,
  },
});

const headOf = (poll: Omit<Poll, "electors">) => ({
  pollId: poll.pollId,
  meetingId: meetingOf(poll),
  about: poll.about,
  question: poll.question,
  state: poll.state,
  maxChoices: poll.maxChoices,
  seats: poll.seats,
  openedAt: poll.openedAt.toISOString(),
  closesAt: poll.closesAt.toISOString(),
});

function optionViews(poll: Pick<Poll, "options">, result: Tally | undefined): PollView["options"] {
  const text = ({ optionId, title, note, minutes }: Poll["options"][number]) => ({
    optionId,
    title,
    note,
    minutes,
  });
  if (result === undefined)
    return poll.options.map((option) => ({ ...text(option), votes: null, result: null }));
  return result.ranking.map(({ option, votes }) => ({
    ...text(option),
    votes,
    result: result.chosen.includes(option.optionId)
      ? ("chosen" as const)
      : result.tied.includes(option.optionId)
        ? ("tied" as const)
        : ("not-chosen" as const),
  }));
}

async function ownPart(
  ports: PollQueryPorts,
  reader: Reader,
  poll: Poll,
  votes: readonly Vote[],
  result: Tally | undefined,
): Promise<Pick<PollView, "mine" | "whoVotesForUs" | "abilities">> {
  const actor = readerActor(reader);
  if (actor === undefined)
    return { mine: null, whoVotesForUs: [], abilities: { vote: false, close: false, settle: false } };
  const hasVote = poll.electors.some((elector) => elector.organisationId === actor.organisationId);
  const standing = votes.find((vote) => vote.organisationId === actor.organisationId);
  const actingFor = hasVote ? await ports.network.actingFor(actor.organisationId) : [];
  const castBy =
    standing === undefined
      ? undefined
      : (actingFor.find((person) => person.personId === standing.castBy) ??
        (await ports.network.person(standing.castBy)));
  return {
    mine:
      standing === undefined
        ? null
        : {
            choices: [...standing.choices],
            castBy: castBy?.name ?? "",
            castAt: standing.castAt.toISOString(),
          },
    whoVotesForUs: actingFor.map((person) => person.name),
    abilities: {
      vote: poll.state === "open" && hasVote && mayVote(actor),
      close: poll.state === "open" && mayRunPolls(actor),
      settle: (result?.openSeats ?? 0) > 0 && mayRunPolls(actor),
    },
  };
}

/** Read side of polls. */
export const pollQueries = (uow: UnitOfWork<PollQueryPorts>) => ({
  /** Refuses `poll.not-found`. */
  view: (reader: Reader, pollId: PollId): Promise<PollView> =>
    uow.read(reader.networkId, async (ports) => {
      const poll = await ports.polls.poll(pollId);
      if (poll === undefined) throw new Refusal("poll.not-found");
      return pollView(ports, reader, poll);
    }),

  /** What the card of a poll shows to everybody; cheap while it is open. Refuses `poll.not-found`. */
  ballot: (everybody: { readonly networkId: NetworkId }, pollId: PollId): Promise<BallotView> =>
    uow.read(everybody.networkId, async (ports) => {
      const paper = await ports.polls.ballotPaper(pollId);
      if (paper?.open === true) return ballotView(paper);
      const poll = await ports.polls.poll(pollId);
      if (poll === undefined) throw new Refusal("poll.not-found");
      return pollView(ports, { networkId: everybody.networkId }, poll);
    }),
});
export type PollQueries = ReturnType<typeof pollQueries>;
