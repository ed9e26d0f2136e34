import type { Actor } from "../../kernel/actor.ts";
import type { EventLog } from "../../kernel/events.ts";
import type {
  ItemId,
  MeetingId,
  NetworkId,
  OrganisationId,
  PersonId,
  PollId,
  TopicId,
} from "../../kernel/ids.ts";
import type { JobOutbox } from "../../kernel/jobs.ts";
import type { CardOutbox } from "../channel/channel.ts";
import type { NetworkReader } from "../network/queries.ts";
import type { PollReader } from "../polls/queries.ts";
import type { ProgrammeReader } from "../work-programme/queries.ts";
import type { AgendaItem, AgendaState, Meeting, Topic, TopicCall } from "./meeting.ts";
import type { MeetingReader, OpenActionCounter } from "./queries.ts";
import type { TopicNews } from "./topic-news.ts";

/** What is stored of topics; the queries' half is in `MeetingReader`. */
export interface TopicStore extends Pick<
  MeetingReader,
  "topics" | "openTopicsOf" | "topicsCarriedFrom" | "mergedInto" | "supports" | "topicCounts" | "topic"
> {
  addTopic(topic: Topic): Promise<void>;
  /**
   * Its state with all that belongs to it, and its meeting where it was kept for a later one; the receipts of it and
   * of those merged into it are due again.
   */
  setTopicState(topic: Topic): Promise<void>;
  /** False when the organisation supported it before. */
  addSupport(
    topicId: TopicId,
    by: { readonly organisationId: OrganisationId; readonly personId: PersonId },
    at: Date,
  ): Promise<boolean>;
  /** False when it did not. */
  removeSupport(topicId: TopicId, organisationId: OrganisationId): Promise<boolean>;
  /** Whether the proposer has been told this of the topic. */
  receiptSent(topicId: TopicId, news: TopicNews): Promise<boolean>;
  /** False when it was recorded before. */
  recordReceipt(topicId: TopicId, news: TopicNews, at: Date): Promise<boolean>;
}

export interface MeetingStore extends MeetingReader, TopicStore {
  /** The meeting, held until the transaction ends: two commands on one meeting go one after the other. */
  hold(id: MeetingId): Promise<Meeting | undefined>;
  /** False when a meeting was planned from this item before. */
  addMeeting(meeting: Meeting): Promise<boolean>;
  /** The event that it is planned from, where a newer edition has it under another id. */
  setItem(id: MeetingId, itemId: ItemId): Promise<void>;
  setCall(id: MeetingId, call: TopicCall): Promise<void>;
  setAgenda(id: MeetingId, agenda: AgendaState, items: readonly AgendaItem[]): Promise<void>;
  reschedule(
    id: MeetingId,
    to: Pick<Meeting, "title" | "dateText" | "dateEdtf" | "startTime" | "lengthMinutes" | "mode" | "place">,
  ): Promise<void>;
  setFreezeDays(id: MeetingId, days: number | null): Promise<void>;
}

/** Opens a poll on topics in the same transaction; served by the polls capability. */
export type OpenPoll<Ports> = (
  ports: Ports,
  actor: Actor,
  poll: {
    readonly meetingId: MeetingId;
    readonly about: string;
    readonly question: string;
    /** How many topics win, and how many each may choose. */
    readonly seats: number;
    readonly closesAt: Date;
    readonly options: readonly {
      readonly title: string;
      readonly note: string;
      readonly minutes: number;
      readonly topicId: TopicId;
    }[];
  },
) => Promise<PollId>;

/** Writes a receipt to the topic's proposer; false when there is no way to reach them. Served by the bot. */
export type TellProposer = (networkId: NetworkId, topic: Topic) => Promise<boolean>;

/** Reads a date as people write it into EDTF; served by documents. Null: no date in the words. */
export type ReadDate = (words: string, yearOf: string | null) => string | null;

export interface MeetingPorts {
  readonly actions: OpenActionCounter;
  readonly meetings: MeetingStore;
  readonly polls: PollReader;
  readonly network: NetworkReader;
  readonly programme: ProgrammeReader & {
    /** Keeps others from changing the programme until the transaction ends. */
    holdProgramme(): Promise<void>;
  };
  readonly events: EventLog;
  readonly jobs: JobOutbox;
  readonly cards: CardOutbox;
}
