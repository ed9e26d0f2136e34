import type {
  CardId,
  DecisionId,
  MeetingId,
  NetworkId,
  PersonId,
  PollId,
  SuggestionId,
  TopicId,
} from "./ids.ts";

/** What a command may leave to be done after its commit; each handler is safe to run twice. */
export interface JobData {
  /** Closes a poll whose deadline has come. */
  "close-poll": { readonly networkId: NetworkId; readonly pollId: PollId };
  /** Opens a scheduled poll whose time has come. */
  "open-poll": { readonly networkId: NetworkId; readonly pollId: PollId };
  /** Turns a closed poll's result, and its outcome, into what follows: topics' states, receipts, a draft agenda. */
  "take-poll-result": { readonly networkId: NetworkId; readonly pollId: PollId };
  /** Orders reminders for those who are silent, and itself again for when the next are due. */
  "remind-voters": { readonly networkId: NetworkId; readonly pollId: PollId };
  /** Reminds one person of a poll. */
  "send-reminder": {
    readonly networkId: NetworkId;
    readonly pollId: PollId;
    readonly round: number;
    readonly personId: PersonId;
  };
  /** Names those in the channel whom a round of reminders could not reach. */
  "name-unreached": { readonly networkId: NetworkId; readonly pollId: PollId; readonly round: number };
  /** Closes a call for topics whose deadline has come. */
  "close-topic-call": { readonly networkId: NetworkId; readonly meetingId: MeetingId };
  /** Takes silence for assent once the deadline of a silence procedure has come. */
  "close-silence": { readonly networkId: NetworkId; readonly decisionId: DecisionId };
  /** Carries out what was decided. */
  "take-decision": { readonly networkId: NetworkId; readonly decisionId: DecisionId };
  /** Posts a card into its channel if that has not been done yet. */
  "post-card": { readonly networkId: NetworkId; readonly cardId: CardId };
  /** Brings a posted card up to date if what it shows has changed since. */
  "refresh-card": { readonly networkId: NetworkId; readonly cardId: CardId };
  /** Tells a proposer what became of a topic. */
  "send-receipt": { readonly networkId: NetworkId; readonly topicId: TopicId; readonly personId: PersonId };
  /** Tells a member what became of a suggestion. */
  "send-suggestion-receipt": { readonly networkId: NetworkId; readonly suggestionId: SuggestionId };
  /** A Monday's routine of a network's programme: says what changed, asks for statuses, orders the next one. */
  "programme-week": { readonly networkId: NetworkId };
  /** Tells a person what waits for them at an instant that they chose (ISO 8601), and orders the next one. */
  "send-digest": { readonly networkId: NetworkId; readonly personId: PersonId; readonly slot: string };
  /** Confirms and posts an agenda whose day has come, if the meeting still is when this was ordered for (ISO instant). */
  "freeze-agenda": {
    readonly networkId: NetworkId;
    readonly meetingId: MeetingId;
    readonly orderedFor: string;
  };
}
export type JobName = keyof JobData;
export const JOB_NAMES = [
  "close-poll",
  "open-poll",
  "take-poll-result",
  "remind-voters",
  "send-reminder",
  "name-unreached",
  "close-topic-call",
  "close-silence",
  "take-decision",
  "post-card",
  "refresh-card",
  "send-receipt",
  "send-suggestion-receipt",
  "programme-week",
  "send-digest",
  "freeze-agenda",
] as const satisfies readonly JobName[];

interface JobOptions {
  /** Not before this instant. */
  readonly startAfter?: Date;
  /** While a job of this name and key waits, another is not added: one cause, one job. */
  readonly key?: string;
}

/** The outbox: a job added here exists if and only if the transaction commits. */
export interface JobOutbox {
  add<Name extends JobName>(name: Name, data: JobData[Name], options?: JobOptions): Promise<void>;
}

/** What a handler throws, or anything `retryable`, when nothing is wrong with us and later it may succeed. */
export class TryLater extends Error {
  readonly retryable = true;
}

/** What runs the jobs; one handler a name. A handler that throws is run again, later and later. */
export interface JobHandlers {
  readonly handlers: { readonly [Name in JobName]: (data: JobData[Name]) => Promise<void> };
}
