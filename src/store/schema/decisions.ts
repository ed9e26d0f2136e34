import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, networkId } from "./columns.ts";
import { networks, organisations, people } from "./network.ts";

export const silenceProcedures = pgTable(
  "silence_procedures",
  {
    networkId: networkId(),
    decisionId: text("decision_id").notNull(),
    /** What it decides: `edition:<id>`, or `text:<its own id>`. */
    subject: text("subject").notNull(),
    /** Title of what it decides, when that was put last. */
    about: text("about").notNull(),
    /** Of an edition. */
    number: integer("number"),
    state: text("state").notNull(),
    /** The organisations that are asked, frozen at opening. */
    electors: text("electors").array().notNull(),
    closedAt: instant("closed_at"),
    endedBecause: text("ended_because"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.decisionId] }),
    uniqueIndex("silence_procedures_one_under_way_per_subject")
      .on(t.networkId, t.subject)
      .where(sql`state in ('open', 'stopped')`),
    foreignKey({ columns: [t.networkId], foreignColumns: [networks.networkId] }),
  ],
);

/** The texts put to the members, each to the letter: an objection is about one, the last may be agreed. */
export const silenceRounds = pgTable(
  "silence_rounds",
  {
    networkId: networkId(),
    decisionId: text("decision_id").notNull(),
    round: integer("round").notNull(),
    text: text("text").notNull(),
    hash: text("hash").notNull(),
    workingDays: integer("working_days").notNull(),
    openedBy: text("opened_by").notNull(),
    openedAt: instant("opened_at").notNull(),
    closesAt: instant("closes_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.decisionId, t.round] }),
    foreignKey({
      columns: [t.networkId, t.decisionId],
      foreignColumns: [silenceProcedures.networkId, silenceProcedures.decisionId],
    }),
    foreignKey({ columns: [t.networkId, t.openedBy], foreignColumns: [people.networkId, people.personId] }),
  ],
);

/** Who has said that they have read a text and have no objection: it is off their own list, and decides nothing. */
export const silenceReadings = pgTable(
  "silence_readings",
  {
    networkId: networkId(),
    decisionId: text("decision_id").notNull(),
    round: integer("round").notNull(),
    personId: text("person_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.decisionId, t.round, t.personId] }),
    foreignKey({
      columns: [t.networkId, t.decisionId, t.round],
      foreignColumns: [silenceRounds.networkId, silenceRounds.decisionId, silenceRounds.round],
    }),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
  ],
);

export const silenceObjections = pgTable(
  "silence_objections",
  {
    networkId: networkId(),
    decisionId: text("decision_id").notNull(),
    round: integer("round").notNull(),
    personId: text("person_id").notNull(),
    organisationId: text("organisation_id").notNull(),
    role: text("role").notNull(),
    reason: text("reason").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.decisionId, t.round, t.personId] }),
    index("silence_objections_by_time").on(t.networkId, t.decisionId, t.at),
    foreignKey({
      columns: [t.networkId, t.decisionId, t.round],
      foreignColumns: [silenceRounds.networkId, silenceRounds.decisionId, silenceRounds.round],
    }),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
    foreignKey({
      columns: [t.networkId, t.organisationId],
      foreignColumns: [organisations.networkId, organisations.organisationId],
    }),
  ],
);
