import { sql } from "drizzle-orm";
import { foreignKey, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, networkId } from "./columns.ts";
import { networks, organisations, people } from "./network.ts";

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
    /** Null when a timer did, or the last vote. */
    closedBy: text("closed_by"),
    /** Options that the coordinator put first after a tie. */
    settled: text("settled").array(),
    settledBy: text("settled_by"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.pollId] }),
    uniqueIndex("polls_one_open_per_subject")
      .on(t.networkId, t.subject)
      .where(sql`state = 'open'`),
    foreignKey({ columns: [t.networkId], foreignColumns: [networks.networkId] }),
    ...[t.openedBy, t.closedBy, t.settledBy].map((person) =>
      foreignKey({ columns: [t.networkId, person], foreignColumns: [people.networkId, people.personId] }),
    ),
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
    minutes: integer("minutes"),
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
