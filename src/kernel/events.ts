import type { Actor, System } from "./actor.ts";
import type { OrganisationId, PersonId } from "./ids.ts";

/** Everything that a command can leave in the record; the catalogue says each in words (`record.<type>`). */
export const EVENT_TYPES = [
  "network.loaded",
  "network.holidays-set",
  "network.proxy-given",
  "network.proxy-ended",
  "network.weight-set",
  "network.time-zone-set",
  "conversation.known",
  "programme.imported",
  "programme.items-changed",
  "programme.status-reported",
  "edition.begun",
  "edition.renamed",
  "edition.consulted",
  "edition.returned",
  "edition.put-to-poll",
  "edition.adopted",
  "edition.closed",
  "edition.dropped",
  "suggestion.made",
  "suggestion.withdrawn",
  "suggestion.accepted",
  "suggestion.declined",
  "comment.made",
  "feed.renewed",
  "meeting.planned",
  "meeting.rescheduled",
  "meeting.event-renamed",
  "topic-call.opened",
  "topic-call.moved",
  "topic-call.closed",
  "topic-call.withdrawn",
  "topic.proposed",
  "topic.withdrawn",
  "topic.scheduled",
  "topic.deferred",
  "topic.declined",
  "receipt.sent",
  "poll.opened",
  "poll.voted",
  "poll.vote-changed",
  "poll.closed",
  "poll.tie-settled",
  "poll.scheduled",
  "poll.unscheduled",
  "poll.option-added",
  "poll.wording-corrected",
  "poll.electorate-amended",
  "poll.outcome-confirmed",
  "poll.reminded",
  "poll.reminders-stopped",
  "silence.opened",
  "silence.objected",
  "silence.resumed",
  "silence.agreed",
  "silence.ended",
  "digest.set",
  "agenda.drafted",
  "agenda.edited",
  "agenda.confirmed",
  "agenda.frozen",
  "agenda.freeze-set",
  "meeting.follows-programme",
  "topic.merged",
  "topic.supported",
  "topic.support-withdrawn",
  "topic.carried-over",
  "topic.discussed",
  "action.added",
  "action.changed",
  "action.done",
  "action.dropped",
  "action.reopened",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export interface NewEvent {
  readonly type: EventType;
  readonly by: Actor | System;
  /** The thing it happened to, as `<noun>:<id>`; cards and pages about it know from this that they are stale. */
  readonly subject: Subject;
  /** What is needed to understand it later; plain JSON, no text in a person's language but what they wrote. */
  readonly data: Readonly<Record<string, unknown>>;
}

export type Subject = `${"network" | "programme" | "meeting" | "poll" | "silence"}:${string}`;

/** The record: written in the transaction of the change itself, never changed afterwards. */
export interface EventLog {
  append(...events: readonly NewEvent[]): Promise<void>;
}

/** One line of the record as it is read back. */
export interface RecordedEvent {
  /** Rises with every event of the installation; gaps are normal. */
  readonly position: number;
  readonly at: Date;
  readonly type: EventType;
  readonly personId: PersonId | null;
  readonly organisationId: OrganisationId | null;
  readonly subject: Subject;
  readonly data: Readonly<Record<string, unknown>>;
}
