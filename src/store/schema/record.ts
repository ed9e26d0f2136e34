import { bigint, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, networkId } from "./columns.ts";

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
