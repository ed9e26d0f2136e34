import type { EventLog } from "../../kernel/events.ts";
import type { OptionId, OrganisationId, PersonId, PollId } from "../../kernel/ids.ts";
import type { JobOutbox } from "../../kernel/jobs.ts";
import type { CardOutbox } from "../channel/channel.ts";
import type { NetworkReader } from "../network/queries.ts";
import type { ClosedBecause, OpenPoll, Poll, Vote } from "./poll.ts";
import type { PollReader } from "./queries.ts";

/** What must be known to take one organisation's vote. */
export interface Ballot {
  readonly state: Poll["state"];
  readonly closesAt: Date;
  readonly maxChoices: number;
  readonly optionIds: readonly OptionId[];
  readonly hasVote: boolean;
  readonly standing: Vote | undefined;
  /** Names of those who vote for the organisation, delegates first. */
  readonly actingFor: readonly string[];
}

export interface PollStore extends PollReader {
  /**
   * One short query in the path of every vote. The poll's row is held in share mode until the transaction
   * ends, so that it cannot be closed while the vote is written, and votes do not wait for each other; only
   * two of one organisation do, so that the second finds the first standing.
   */
  ballotFor(id: PollId, organisationId: OrganisationId): Promise<Ballot | undefined>;
  /** The poll, held exclusively: votes under way are waited for, later ones find it closed. */
  pollForClosing(id: PollId): Promise<Poll | undefined>;
  /** The database allows one open poll on a subject. */
  addPoll(poll: OpenPoll): Promise<void>;
  closePoll(
    id: PollId,
    closed: { readonly at: Date; readonly because: ClosedBecause; readonly by: PersonId | null },
  ): Promise<void>;
  settleTie(id: PollId, settled: readonly OptionId[], by: PersonId): Promise<void>;
  /** Writes the organisation's standing vote, in the place of its earlier one. */
  putVote(id: PollId, vote: Omit<Vote, "revision">): Promise<void>;
}

export interface PollPorts {
  readonly polls: PollStore;
  readonly network: NetworkReader;
  readonly events: EventLog;
  readonly jobs: JobOutbox;
  readonly cards: CardOutbox;
}
