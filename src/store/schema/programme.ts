import {
  doublePrecision,
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
import { networks, people } from "./network.ts";

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
    consultedUntil: instant("consulted_until"),
    adoption: jsonb("adoption"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.editionId] }),
    uniqueIndex("programme_editions_by_number").on(t.networkId, t.programmeId, t.number),
    foreignKey({ columns: [t.networkId], foreignColumns: [networks.networkId] }),
  ],
);

/** One line of a programme: an objective, a work package, an event, a risk, a portfolio project, … */
export const programmeItems = pgTable(
  "programme_items",
  {
    networkId: networkId(),
    editionId: text("edition_id").notNull(),
    itemId: text("item_id").notNull(),
    kind: text("kind").notNull(),
    parentId: text("parent_id"),
    position: doublePrecision("position").notNull(),
    title: text("title").notNull(),
    dateText: text("date_text"),
    dateEdtf: text("date_edtf"),
    responsible: text("responsible"),
    responsibleRef: text("responsible_ref"),
    status: text("status").notNull(),
    /** ISO day on which the status was last said. */
    reviewedOn: text("reviewed_on"),
    details: jsonb("details").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.editionId, t.itemId] }),
    foreignKey({
      columns: [t.networkId, t.editionId],
      foreignColumns: [programmeEditions.networkId, programmeEditions.editionId],
    }),
    index("programme_items_by_item").on(t.networkId, t.itemId),
    foreignKey({
      columns: [t.networkId, t.editionId, t.parentId],
      foreignColumns: [t.networkId, t.editionId, t.itemId],
    }),
  ],
);

/** Members' suggestions and comments on items. An item may be gone by now: its suggestions stay. */
export const programmeSuggestions = pgTable(
  "programme_suggestions",
  {
    networkId: networkId(),
    suggestionId: text("suggestion_id").notNull(),
    editionId: text("edition_id").notNull(),
    itemId: text("item_id").notNull(),
    personId: text("person_id").notNull(),
    organisationId: text("organisation_id").notNull(),
    change: jsonb("change"),
    text: text("text").notNull(),
    state: text("state").notNull(),
    answer: text("answer"),
    decidedBy: text("decided_by"),
    createdAt: instant("created_at").notNull(),
    decidedAt: instant("decided_at"),
    /** When its author was told what became of it. */
    toldAt: instant("told_at"),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.suggestionId] }),
    index("programme_suggestions_by_edition").on(t.networkId, t.editionId, t.createdAt),
    index("programme_suggestions_by_item").on(t.networkId, t.itemId, t.createdAt),
    foreignKey({
      columns: [t.networkId, t.editionId],
      foreignColumns: [programmeEditions.networkId, programmeEditions.editionId],
    }),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
  ],
);

/** Private calendar addresses, one a person; of the secret only the hash is kept. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    networkId: networkId(),
    personId: text("person_id").notNull(),
    secretHash: text("secret_hash").notNull(),
    renewedAt: instant("renewed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.networkId, t.personId] }),
    uniqueIndex("calendar_feeds_by_secret").on(t.networkId, t.secretHash),
    foreignKey({ columns: [t.networkId, t.personId], foreignColumns: [people.networkId, people.personId] }),
  ],
);
