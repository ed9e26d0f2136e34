import { boolean, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, networkId } from "./columns.ts";
import { people } from "./network.ts";

/** When a person wants to be told what waits for them; who never said so has no row. */
export const digests = pgTable(
  "digests",
  {
    networkId: networkId(),
    personId: text("person_id").notNull(),
    wanted: boolean("wanted").notNull(),
    /** 1 is Monday, 7 Sunday. */
    days: integer("days").array().notNull(),
    /** Wall clock `HH:MM`. */
    time: text("time").notNull(),
    /** IANA name; null is the network's own. */
    timeZone: text("time_zone"),
    /** When the next one is due; null while none is wanted. */
    nextAt: instant("next_at"),
    /** The last one that fell due; null when the wish was changed since. */
    dueAt: instant("due_at"),
    /** The one that was handed to the platform last, or is being: it is not sent a second time. */
    takenAt: instant("taken_at"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.personId] }),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
  ],
);
