import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant, networkId } from "./columns.ts";
import { networks, organisations, people } from "./network.ts";

export const meetings = pgTable(
  "meetings",
  {
    networkId: networkId(),
    meetingId: text("meeting_id").notNull(),
    /** The programme item that it was planned from; kept over editions. */
    itemId: text("item_id"),
    ordinal: integer("ordinal"),
    title: text("title").notNull(),
    dateText: text("date_text").notNull(),
    dateEdtf: text("date_edtf"),
    /** Wall-clock start `HH:MM` in the network's time zone; only with an exact date. */
    startTime: text("start_time"),
    lengthMinutes: integer("length_minutes").notNull(),
    mode: text("mode"),
    place: text("place"),
    format: text("format").notNull(),
    jointWith: text("joint_with"),
    state: text("state").notNull(),
    callState: text("call_state").notNull(),
    callClosesAt: instant("call_closes_at"),
    agendaState: text("agenda_state").notNull(),
    /** Rises with every change of the agenda: an edit names the one it was made on. */
    agendaRevision: integer("agenda_revision").notNull(),
    /** So many days before an exact date the agenda is confirmed and posted by itself; null: only by hand. */
    freezeDays: integer("freeze_days").default(7),
    /** When that was, and the items as they were posted: what changed since is told from them. */
    frozenAt: instant("frozen_at"),
    frozenItems: jsonb("frozen_items"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.meetingId] }),
    uniqueIndex("meetings_by_item").on(t.networkId, t.itemId),
    foreignKey({ columns: [t.networkId], foreignColumns: [networks.networkId] }),
  ],
);

export const topics = pgTable(
  "topics",
  {
    networkId: networkId(),
    topicId: text("topic_id").notNull(),
    meetingId: text("meeting_id").notNull(),
    title: text("title").notNull(),
    why: text("why").notNull(),
    minutes: integer("minutes").notNull(),
    format: text("format").notNull(),
    proposedBy: text("proposed_by").notNull(),
    organisationId: text("organisation_id").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    state: text("state").notNull(),
    reason: jsonb("reason"),
    /** The topic that it went into; never one that is merged itself. */
    mergedInto: text("merged_into"),
    /** The earlier meeting that it was carried over from. */
    carriedFrom: text("carried_from"),
    /** What came of it, in the coordinator's sentence. */
    outcome: text("outcome"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.topicId] }),
    index("topics_by_meeting").on(t.networkId, t.meetingId, t.proposedAt),
    index("topics_merged").on(t.networkId, t.mergedInto),
    foreignKey({
      columns: [t.networkId, t.meetingId],
      foreignColumns: [meetings.networkId, meetings.meetingId],
    }),
    foreignKey({ columns: [t.networkId, t.proposedBy], foreignColumns: [people.networkId, people.personId] }),
    foreignKey({ columns: [t.networkId, t.mergedInto], foreignColumns: [t.networkId, t.topicId] }),
    foreignKey({
      columns: [t.networkId, t.carriedFrom],
      foreignColumns: [meetings.networkId, meetings.meetingId],
    }),
    foreignKey({
      columns: [t.networkId, t.organisationId],
      foreignColumns: [organisations.networkId, organisations.organisationId],
    }),
  ],
);

export const agendaItems = pgTable(
  "agenda_items",
  {
    networkId: networkId(),
    meetingId: text("meeting_id").notNull(),
    agendaItemId: text("agenda_item_id").notNull(),
    position: integer("position").notNull(),
    topicId: text("topic_id"),
    title: text("title").notNull(),
    minutes: integer("minutes").notNull(),
    presenter: text("presenter").notNull(),
    format: text("format").notNull(),
    /** It runs at the same time as the item before it. */
    parallel: boolean("parallel").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.meetingId, t.agendaItemId] }),
    foreignKey({
      columns: [t.networkId, t.meetingId],
      foreignColumns: [meetings.networkId, meetings.meetingId],
    }),
    foreignKey({ columns: [t.networkId, t.topicId], foreignColumns: [topics.networkId, topics.topicId] }),
  ],
);

/** Which organisations support a topic besides the one that proposed it: one organisation, one support. */
export const topicSupports = pgTable(
  "topic_supports",
  {
    networkId: networkId(),
    topicId: text("topic_id").notNull(),
    organisationId: text("organisation_id").notNull(),
    personId: text("person_id").notNull(),
    supportedAt: instant("supported_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.topicId, t.organisationId] }),
    foreignKey({ columns: [t.networkId, t.topicId], foreignColumns: [topics.networkId, topics.topicId] }),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
    foreignKey({
      columns: [t.networkId, t.organisationId],
      foreignColumns: [organisations.networkId, organisations.organisationId],
    }),
  ],
);

/** Receipts that were delivered: a receipt is sent once for a topic's state. */
export const receipts = pgTable(
  "receipts",
  {
    networkId: networkId(),
    topicId: text("topic_id").notNull(),
    state: text("state").notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.topicId, t.state] }),
    foreignKey({ columns: [t.networkId, t.topicId], foreignColumns: [topics.networkId, topics.topicId] }),
  ],
);
