import { sql } from "drizzle-orm";
import {
  bigint,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";

/**
 * Every table's primary and foreign keys begin with `network_id`: row-level security hangs on it, and the
 * same key would distribute the data. Instants are `timestamptz`, dates of programmes EDTF text.
 */
const networkId = () => text("network_id").notNull();
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const networks = pgTable("networks", {
  networkId: networkId().primaryKey(),
  name: text("name").notNull(),
  kind: text("kind").notNull(),
  decisionRule: text("decision_rule").notNull(),
  votingUnit: text("voting_unit").notNull(),
  languages: text("languages").array().notNull(),
  timeZone: text("time_zone").notNull(),
  workPackageLabel: text("work_package_label").notNull(),
});

export const organisations = pgTable(
  "organisations",
  {
    networkId: networkId(),
    organisationId: text("organisation_id").notNull(),
    name: text("name").notNull(),
    country: text("country").notNull(),
    region: text("region"),
    nutsCode: text("nuts_code"),
    kind: text("kind").notNull(),
    groupName: text("group_name").notNull(),
    joined: date("joined"),
    left: date("left"),
    agreementRenewedOn: date("agreement_renewed_on"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.organisationId] }),
    foreignKey({ columns: [t.networkId], foreignColumns: [networks.networkId] }),
  ],
);

export const people = pgTable(
  "people",
  {
    networkId: networkId(),
    personId: text("person_id").notNull(),
    organisationId: text("organisation_id").notNull(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    language: text("language").notNull(),
    roles: text("roles").array().notNull(),
    left: date("left"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.personId] }),
    foreignKey({
      columns: [t.networkId, t.organisationId],
      foreignColumns: [organisations.networkId, organisations.organisationId],
    }),
    index("people_by_organisation").on(t.networkId, t.organisationId),
    uniqueIndex("people_by_email").on(t.networkId, sql`lower(${t.email})`),
  ],
);

/** A person's Microsoft identities: tenant id and object id from a verified token or activity, never an e-mail. */
export const personIdentities = pgTable(
  "person_identities",
  {
    networkId: networkId(),
    tenantId: text("tenant_id").notNull(),
    objectId: text("object_id").notNull(),
    personId: text("person_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.tenantId, t.objectId] }),
    index("person_identities_by_identity").on(t.tenantId, t.objectId),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
  ],
);

export const groups = pgTable(
  "groups",
  {
    networkId: networkId(),
    groupId: text("group_id").notNull(),
    kind: text("kind").notNull(),
    name: text("name").notNull(),
    purpose: text("purpose").notNull(),
    endsOn: date("ends_on"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.groupId] }),
    foreignKey({ columns: [t.networkId], foreignColumns: [networks.networkId] }),
  ],
);

export const groupMembers = pgTable(
  "group_members",
  {
    networkId: networkId(),
    groupId: text("group_id").notNull(),
    personId: text("person_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.groupId, t.personId] }),
    foreignKey({ columns: [t.networkId, t.groupId], foreignColumns: [groups.networkId, groups.groupId] }),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
  ],
);

/** Where the bot can post: the network's channel, or one person's chat. In our own shape, not the SDK's. */
export const conversations = pgTable(
  "conversations",
  {
    networkId: networkId(),
    conversationId: text("conversation_id").notNull(),
    kind: text("kind").notNull(),
    personId: text("person_id"),
    tenantId: text("tenant_id"),
    teamId: text("team_id"),
    address: jsonb("address").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.conversationId] }),
    index("conversations_by_team").on(t.teamId),
    uniqueIndex("conversations_by_person").on(t.networkId, t.personId),
    foreignKey({ columns: [t.networkId], foreignColumns: [networks.networkId] }),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
  ],
);

export const programmeEditions = pgTable(
  "programme_editions",
  {
    networkId: networkId(),
    editionId: text("edition_id").notNull(),
    programmeId: text("programme_id").notNull(),
    number: integer("number").notNull(),
    state: text("state").notNull(),
    title: text("title").notNull(),
    periodText: text("period_text").notNull(),
    periodEdtf: text("period_edtf"),
    /** SHA-256 of the imported text: the same file twice changes nothing. */
    sourceHash: text("source_hash"),
    unplaced: jsonb("unplaced").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.editionId] }),
    uniqueIndex("programme_editions_by_number").on(t.networkId, t.programmeId, t.number),
    foreignKey({ columns: [t.networkId], foreignColumns: [networks.networkId] }),
  ],
);

/** One line of a programme: objective, work package, activity, output, event or schedule row. */
export const programmeItems = pgTable(
  "programme_items",
  {
    networkId: networkId(),
    editionId: text("edition_id").notNull(),
    itemId: text("item_id").notNull(),
    kind: text("kind").notNull(),
    parentId: text("parent_id"),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    dateText: text("date_text"),
    dateEdtf: text("date_edtf"),
    responsible: text("responsible"),
    status: text("status").notNull(),
    details: jsonb("details").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.editionId, t.itemId] }),
    foreignKey({
      columns: [t.networkId, t.editionId],
      foreignColumns: [programmeEditions.networkId, programmeEditions.editionId],
    }),
    foreignKey({
      columns: [t.networkId, t.editionId, t.parentId],
      foreignColumns: [t.networkId, t.editionId, t.itemId],
    }),
  ],
);

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
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.topicId] }),
    index("topics_by_meeting").on(t.networkId, t.meetingId, t.proposedAt),
    foreignKey({
      columns: [t.networkId, t.meetingId],
      foreignColumns: [meetings.networkId, meetings.meetingId],
    }),
    foreignKey({ columns: [t.networkId, t.proposedBy], foreignColumns: [people.networkId, people.personId] }),
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

export const polls = pgTable(
  "polls",
  {
    networkId: networkId(),
    pollId: text("poll_id").notNull(),
    /** What it decides, e.g. `meeting:<id>`. */
    subject: text("subject").notNull(),
    /** The subject's title when the poll opened. */
    about: text("about").notNull(),
    question: text("question").notNull(),
    method: text("method").notNull(),
    maxChoices: integer("max_choices").notNull(),
    seats: integer("seats").notNull(),
    state: text("state").notNull(),
    openedBy: text("opened_by").notNull(),
    openedAt: instant("opened_at").notNull(),
    closesAt: instant("closes_at").notNull(),
    closedAt: instant("closed_at"),
    closedBecause: text("closed_because"),
    /** Options that the coordinator put first after a tie. */
    settled: text("settled").array(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.pollId] }),
    uniqueIndex("polls_one_open_per_subject")
      .on(t.networkId, t.subject)
      .where(sql`state = 'open'`),
    foreignKey({ columns: [t.networkId], foreignColumns: [networks.networkId] }),
    foreignKey({ columns: [t.networkId, t.openedBy], foreignColumns: [people.networkId, people.personId] }),
  ],
);

export const pollOptions = pgTable(
  "poll_options",
  {
    networkId: networkId(),
    pollId: text("poll_id").notNull(),
    optionId: text("option_id").notNull(),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    note: text("note").notNull(),
    topicId: text("topic_id"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.pollId, t.optionId] }),
    foreignKey({ columns: [t.networkId, t.pollId], foreignColumns: [polls.networkId, polls.pollId] }),
  ],
);

/** The electorate, frozen when the poll opens: one row for each organisation that has a vote. */
export const pollElectors = pgTable(
  "poll_electors",
  {
    networkId: networkId(),
    pollId: text("poll_id").notNull(),
    organisationId: text("organisation_id").notNull(),
    country: text("country").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.pollId, t.organisationId] }),
    foreignKey({ columns: [t.networkId, t.pollId], foreignColumns: [polls.networkId, polls.pollId] }),
    foreignKey({
      columns: [t.networkId, t.organisationId],
      foreignColumns: [organisations.networkId, organisations.organisationId],
    }),
  ],
);

/** One standing vote for each organisation: the key makes a second one impossible. */
export const votes = pgTable(
  "votes",
  {
    networkId: networkId(),
    pollId: text("poll_id").notNull(),
    organisationId: text("organisation_id").notNull(),
    castBy: text("cast_by").notNull(),
    choices: text("choices").array().notNull(),
    castAt: instant("cast_at").notNull(),
    /** 1 for a first vote, one more for each change: the sum over a poll is the version of its count. */
    revision: integer("revision").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.pollId, t.organisationId] }),
    foreignKey({
      columns: [t.networkId, t.pollId, t.organisationId],
      foreignColumns: [pollElectors.networkId, pollElectors.pollId, pollElectors.organisationId],
    }),
    foreignKey({ columns: [t.networkId, t.castBy], foreignColumns: [people.networkId, people.personId] }),
  ],
);

/** A card in a conversation: what it is about and which version of that it shows. */
export const cards = pgTable(
  "cards",
  {
    networkId: networkId(),
    cardId: text("card_id").notNull(),
    kind: text("kind").notNull(),
    subject: text("subject").notNull(),
    /** Why it was posted; unique, so that one cause posts one card. */
    cause: text("cause").notNull(),
    /** Where it was posted; null until then, also while no channel is known. */
    conversationId: text("conversation_id"),
    /** Set once the platform has taken the post: from then on it is updated, never posted again. */
    activityId: text("activity_id"),
    /** Hash of the card as last sent; equal means nothing to send. */
    shownHash: text("shown_hash"),
    shownAt: instant("shown_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.cardId] }),
    index("cards_by_subject").on(t.networkId, t.subject),
    uniqueIndex("cards_by_cause").on(t.networkId, t.cause),
    foreignKey({
      columns: [t.networkId, t.conversationId],
      foreignColumns: [conversations.networkId, conversations.conversationId],
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

/** The record. Written in the transaction of the change; the application may add and read, never change. */
export const events = pgTable(
  "events",
  {
    networkId: networkId(),
    position: bigint("position", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    at: instant("at").notNull(),
    type: text("type").notNull(),
    personId: text("person_id"),
    organisationId: text("organisation_id"),
    subject: text("subject").notNull(),
    data: jsonb("data").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.position] }),
    index("events_by_subject").on(t.networkId, t.subject, t.position),
  ],
);
