import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, networkId } from "./columns.ts";
import { meetings } from "./meetings.ts";
import { organisations, people } from "./network.ts";

export const actions = pgTable(
  "actions",
  {
    networkId: networkId(),
    actionId: text("action_id").notNull(),
    /** The meeting that it was agreed at. */
    meetingId: text("meeting_id").notNull(),
    /** Of that meeting's agenda; without a key, for items are taken off agendas. */
    agendaItemId: text("agenda_item_id"),
    what: text("what").notNull(),
    organisationId: text("organisation_id").notNull(),
    personId: text("person_id"),
    dueText: text("due_text").notNull(),
    dueEdtf: text("due_edtf"),
    state: text("state").notNull(),
    addedBy: text("added_by").notNull(),
    addedAt: instant("added_at").notNull(),
    closedBy: text("closed_by"),
    closedAt: instant("closed_at"),
    evidenceLink: text("evidence_link"),
    evidenceNote: text("evidence_note"),
    droppedBecause: text("dropped_because"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.actionId] }),
    index("actions_by_meeting").on(t.networkId, t.meetingId),
    /** What is open is asked for with every list of duties. */
    index("actions_by_state").on(t.networkId, t.state, t.organisationId),
    foreignKey({
      columns: [t.networkId, t.meetingId],
      foreignColumns: [meetings.networkId, meetings.meetingId],
    }),
    foreignKey({
      columns: [t.networkId, t.organisationId],
      foreignColumns: [organisations.networkId, organisations.organisationId],
    }),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
    foreignKey({ columns: [t.networkId, t.addedBy], foreignColumns: [people.networkId, people.personId] }),
    foreignKey({ columns: [t.networkId, t.closedBy], foreignColumns: [people.networkId, people.personId] }),
  ],
);
