import { asc, desc, eq } from "drizzle-orm";
import type { ProgrammeStore } from "../capabilities/work-programme/ports.ts";
import type {
  Edition,
  ItemDetails,
  ProgrammeItem,
  Unplaced,
} from "../capabilities/work-programme/work-programme.ts";
import type { EditionId, ItemId, ProgrammeId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { networks } from "./schema/network.ts";
import { programmeEditions, programmeItems } from "./schema/programme.ts";

/** One statement carries at most 65,535 values; an item has 12. */
const ROWS_A_STATEMENT = 2_000;

const toEdition = (row: typeof programmeEditions.$inferSelect): Edition => ({
  editionId: row.editionId as EditionId,
  programmeId: row.programmeId as ProgrammeId,
  number: row.number,
  state: row.state as Edition["state"],
  title: row.title,
  periodText: row.periodText,
  periodEdtf: row.periodEdtf,
  sourceHash: row.sourceHash,
  unplaced: row.unplaced as Unplaced[],
  createdAt: row.createdAt,
});

const toItem = (row: typeof programmeItems.$inferSelect): ProgrammeItem => ({
  itemId: row.itemId as ItemId,
  kind: row.kind as ProgrammeItem["kind"],
  parentId: row.parentId as ItemId | null,
  title: row.title,
  dateText: row.dateText,
  dateEdtf: row.dateEdtf,
  responsible: row.responsible,
  status: row.status as ProgrammeItem["status"],
  details: row.details as ItemDetails,
});

/** Programme editions and their items, of the transaction's network. */
export function programmeStore({ db, networkId }: Tx): ProgrammeStore {
  return {
    newestEdition: async () => {
      const [row] = await db
        .select()
        .from(programmeEditions)
        .orderBy(desc(programmeEditions.createdAt))
        .limit(1);
      return row && toEdition(row);
    },
    editionBySource: async (hash) => {
      const [row] = await db
        .select()
        .from(programmeEditions)
        .where(eq(programmeEditions.sourceHash, hash))
        .limit(1);
      return row && toEdition(row);
    },
    items: async (id) =>
      (
        await db
          .select()
          .from(programmeItems)
          .where(eq(programmeItems.editionId, id))
          .orderBy(asc(programmeItems.position))
      ).map(toItem),
    holdProgramme: async () => {
      await db.select({ id: networks.networkId }).from(networks).for("update");
    },
    addEdition: async (edition, items) => {
      await db.insert(programmeEditions).values({ networkId, ...edition, unplaced: [...edition.unplaced] });
      const rows = items.map((item, position) => ({
        networkId,
        editionId: edition.editionId,
        ...item,
        position,
      }));
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT)
        await db.insert(programmeItems).values(rows.slice(from, from + ROWS_A_STATEMENT));
    },
  };
}
