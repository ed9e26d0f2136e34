import { foreignKey, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, networkId } from "./columns.ts";
import { networks } from "./network.ts";

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
