import type { EventLog } from "../../kernel/events.ts";
import type { NetworkId, OptionId, OrganisationId, PersonId, PollId, QuestionId } from "../../kernel/ids.ts";
import type { JobOutbox } from "../../kernel/jobs.ts";
import type { CardOutbox } from "../channel/channel.ts";
import type { NetworkReader } from "../network/queries.ts";
import type {
  Answers,
  ClosedBecause,
  Elector,
  OpenPoll,
  Outcome,
  Poll,
  PollOption,
  ScheduledPoll,
  Settlement,
  Vote,
} from "./poll.ts";
import type { PollReader } from "./queries.ts";
import type { Reminder } from "./reminders.ts";

/** Who votes, and for whom: an organisation whose proxy their own one holds, or as their own. */
export interface Voter {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly forElector: string | null;
}

/** What must be known to take some votes that came together. */
export interface BallotPapers {
  readonly poll: Pick<OpenPoll, "unit" | "anonymous" | "closesAt"> & {
    readonly state: Poll["state"];
    readonly questions: readonly (Pick<OpenPoll["questions"][number], "questionId" | "method" | "seats"> & {
      readonly options: readonly { readonly optionId: OptionId }[];
    })[];
  };
  /** The electors for whom one of the voters may speak, or wants to, with the standing vote of each. */
  readonly electors: readonly {
    readonly elector: Elector;
    /** Empty for a country. */
    readonly name: string;
    readonly standing: Vote | undefined;
  }[];
  /** Names of those who vote for each of the voters' organisations, delegates first. */
  readonly actingFor: ReadonlyMap<OrganisationId, readonly string[]>;
}

export interface PollStore extends PollReader {
  /**
   * Two short queries in the path of every vote. The poll's row is held in share mode until the transaction ends,
   * so that it cannot be closed while votes are written, and the electors' rows exclusively, so that the second of
   * two votes finds the first standing. Undefined when none of the voters could have a vote in it.
   */
  ballotsFor(id: PollId, voters: readonly Voter[]): Promise<BallotPapers | undefined>;
  /** Writes standing votes in the place of earlier ones. */
  putVotes(id: PollId, votes: readonly Vote[]): Promise<void>;
  /** Adds ballots to those of an anonymous poll; they are kept sorted, in no order of time. */
  addToBox(id: PollId, ballots: readonly Answers[]): Promise<void>;
  /** The poll, held exclusively: votes under way are waited for, later ones find it changed. */
  holdPoll(id: PollId): Promise<Poll | undefined>;
  /** The database allows one open poll of a purpose on a subject, but for free questions. */
  addPoll(poll: OpenPoll | ScheduledPoll): Promise<void>;
  /** A scheduled poll becomes open, with its electors. */
  openScheduled(poll: OpenPoll): Promise<void>;
  dropScheduled(id: PollId): Promise<void>;
  closePoll(
    id: PollId,
    closed: { readonly at: Date; readonly because: ClosedBecause; readonly by: PersonId | null },
  ): Promise<void>;
  /** What the coordinator decided on a question: which options go through, or what the authority ruled; and why. */
  settle(
    id: PollId,
    questionId: QuestionId,
    settled: {
      readonly options: readonly OptionId[] | null;
      readonly ruling: "adopted" | "rejected" | null;
      readonly settlement: Settlement;
    },
  ): Promise<void>;
  addOption(id: PollId, questionId: QuestionId, option: PollOption): Promise<void>;
  /** New words; everything else stays, the votes with it. */
  setWording(
    id: PollId,
    words: {
      readonly question: string;
      readonly questions: readonly { readonly questionId: QuestionId; readonly text: string }[];
      readonly options: readonly { readonly optionId: OptionId; readonly title: string }[];
    },
  ): Promise<void>;
  /** Votes of electors who are taken out go with them. */
  setElectors(
    id: PollId,
    change: { readonly added: readonly Elector[]; readonly removed: readonly string[] },
  ): Promise<void>;
  setOutcome(id: PollId, outcome: Outcome): Promise<void>;
}

/** Who was reminded of a poll, and whom nobody reminds any more. */
export interface ReminderStore {
  reminders(id: PollId): Promise<readonly Reminder[]>;
  reminder(id: PollId, round: number, personId: PersonId): Promise<Reminder | undefined>;
  /** Whether this elector is asked, still, and has not voted; the poll is open until when. */
  owed(id: PollId, electorId: string): Promise<{ readonly closesAt: Date } | undefined>;
  /** Orders them, each person once a round however many instances try; gives those that are new. */
  order(id: PollId, reminders: readonly Omit<Reminder, "state">[], at: Date): Promise<readonly Reminder[]>;
  setState(id: PollId, reminder: Reminder, at: Date): Promise<void>;
  /** Persons' ids, or `everybody`. */
  stops(id: PollId): Promise<ReadonlySet<string>>;
  /** True when it is new. */
  stop(
    id: PollId,
    stop: { readonly for: string; readonly by: PersonId; readonly at: Date },
  ): Promise<boolean>;
}

export interface ReminderPorts extends PollPorts {
  readonly reminders: ReminderStore;
}

/** Reminds a person in their own chat; false when there is no way to reach them. Served by the bot. */
export type RemindVoter = (
  networkId: NetworkId,
  reminder: Reminder & {
    readonly pollId: PollId;
    /** In which they work. */
    readonly timeZone: string;
  },
) => Promise<boolean>;

export interface PollPorts {
  readonly polls: PollStore;
  readonly network: NetworkReader;
  readonly events: EventLog;
  readonly jobs: JobOutbox;
  readonly cards: CardOutbox;
}
