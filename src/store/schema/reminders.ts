import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, networkId } from "./columns.ts";
import { people } from "./network.ts";
import { polls } from "./polls.ts";

/** Who was reminded of a poll, once a person and round: the key makes a second time impossible. */
export const pollReminders = pgTable(
  "poll_reminders",
  {
    networkId: networkId(),
    pollId: text("poll_id").notNull(),
    round: integer("round").notNull(),
    personId: text("person_id").notNull(),
    /** For which elector they were asked to vote. */
    electorId: text("elector_id").notNull(),
    organisationId: text("organisation_id").notNull(),
    /** `ordered`, then `sent`, `unreached` (no chat can be begun) or `needless` (they voted, or want no more). */
    state: text("state").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.pollId, t.round, t.personId] }),
    foreignKey({ columns: [t.networkId, t.pollId], foreignColumns: [polls.networkId, polls.pollId] }),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
  ],
);

/** Whom nobody reminds of a poll any more: a person, or `everybody`. */
export const pollReminderStops = pgTable(
  "poll_reminder_stops",
  {
    networkId: networkId(),
    pollId: text("poll_id").notNull(),
    stoppedFor: text("stopped_for").notNull(),
    stoppedBy: text("stopped_by").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.pollId, t.stoppedFor] }),
    foreignKey({ columns: [t.networkId, t.pollId], foreignColumns: [polls.networkId, polls.pollId] }),
    foreignKey({ columns: [t.networkId, t.stoppedBy], foreignColumns: [people.networkId, people.personId] }),
  ],
);
