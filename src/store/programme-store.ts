import { and, asc, desc, eq, gt, inArray, lte, ne, sql } from "drizzle-orm";
import type { ItemDifference } from "../capabilities/work-programme/difference.ts";
import { EDITION_STEPS, type EditionStep } from "../capabilities/work-programme/edition-then.ts";
import type { ProgrammeStore } from "../capabilities/work-programme/ports.ts";
import type { StatusReport } from "../capabilities/work-programme/queries.ts";
import type { Edition, ProgrammeItem } from "../capabilities/work-programme/work-programme.ts";
import type { EditionId, PersonId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { toEdition, toItem } from "./programme-rows.ts";
import { suggestionStore } from "./suggestion-store.ts";
import { networks } from "./schema/network.ts";
import {
  calendarFeeds,
  programmeEditions,
  programmeItems,
  programmeSuggestions,
} from "./schema/programme.ts";
import { events } from "./schema/record.ts";

/** One statement carries at most 65,535 values; an item has 14. */
const ROWS_A_STATEMENT = 2_000;

/** Whoever was faster is among the last few to change an item. */
const CHANGES_LOOKED_AT = 50;

/** Programme editions, their items and private calendar addresses, of the transaction's network. */
export function programmeStore(tx: Tx): ProgrammeStore {
  const { db, networkId } = tx;
  const insertItems = async (editionId: EditionId, items: readonly ProgrammeItem[]) => {
    const rows = items.map((item) => ({ networkId, editionId, ...item }));
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT)
      await db.insert(programmeItems).values(rows.slice(from, from + ROWS_A_STATEMENT));
  };
  const ofEdition = (id: EditionId) => eq(programmeEditions.editionId, id);
  return {
    ...suggestionStore(tx),
    editions: async () =>
      (
        await db
          .select()
          .from(programmeEditions)
          .orderBy(desc(programmeEditions.createdAt), desc(programmeEditions.number))
      ).map(toEdition),
    edition: async (id) => {
      const [row] = await db.select().from(programmeEditions).where(ofEdition(id));
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
    editionsWith: async (itemId) => {
      const rows = await db
        .select({ edition: programmeEditions })
        .from(programmeEditions)
        .innerJoin(
          programmeItems,
          and(
            eq(programmeItems.networkId, programmeEditions.networkId),
            eq(programmeItems.editionId, programmeEditions.editionId),
          ),
        )
        .where(and(eq(programmeItems.itemId, itemId), ne(programmeEditions.state, "closed")))
        .orderBy(desc(programmeEditions.createdAt));
      return rows.map((row) => toEdition(row.edition));
    },
    knowsItem: async (id) => {
      const [row] = await db
        .select({ id: programmeItems.itemId })
        .from(programmeItems)
        .where(eq(programmeItems.itemId, id))
        .unionAll(
          db
            .select({ id: programmeSuggestions.itemId })
            .from(programmeSuggestions)
            .where(eq(programmeSuggestions.itemId, id)),
        )
        .limit(1);
      return row !== undefined;
    },
    items: async (id) =>
      (
        await db
          .select()
          .from(programmeItems)
          .where(eq(programmeItems.editionId, id))
          .orderBy(asc(programmeItems.position), asc(programmeItems.itemId))
      ).map(toItem),
    differencesSince: async ({ editionId, programmeId }, since) => {
      const rows = await db
        .select({ data: events.data })
        .from(events)
        .where(
          and(
            eq(events.subject, `programme:${programmeId}`),
            inArray(events.type, ["programme.items-changed", "programme.status-reported"]),
            gt(events.at, since),
            sql`${events.data} ->> 'editionId' = ${editionId}`,
          ),
        )
        .orderBy(asc(events.position));
      return rows.flatMap((row) => (row.data as { differences: ItemDifference[] }).differences);
    },
    changesOfItem: async ({ editionId, programmeId }, itemId) => {
      const wanted = JSON.stringify({ editionId, differences: [{ after: { itemId } }] });
      const rows = await db
        .select({ data: events.data, personId: events.personId, at: events.at })
        .from(events)
        .where(
          and(
            eq(events.subject, `programme:${programmeId}`),
            inArray(events.type, ["programme.items-changed", "programme.status-reported"]),
            sql`${events.data} @> ${wanted}::jsonb`,
          ),
        )
        .orderBy(desc(events.position))
        .limit(CHANGES_LOOKED_AT);
      return rows.flatMap(({ data, personId, at }) =>
        (data as { differences: ItemDifference[] }).differences
          .filter(({ after }) => after?.itemId === itemId)
          .map((difference) => ({ difference, personId: personId as PersonId | null, at })),
      );
    },
    statusReportsSince: async ({ editionId, programmeId }, since) => {
      const rows = await db
        .select({ data: events.data, personId: events.personId, at: events.at })
        .from(events)
        .where(
          and(
            eq(events.subject, `programme:${programmeId}`),
            eq(events.type, "programme.status-reported"),
            gt(events.at, since),
            sql`${events.data} ->> 'editionId' = ${editionId}`,
          ),
        )
        .orderBy(asc(events.position));
      return rows.map(({ data, personId, at }) => {
        const { itemId, status, postponedTo, reason } = data as Omit<StatusReport, "personId" | "at">;
        return { itemId, status, postponedTo, reason, personId: personId as PersonId, at };
      });
    },
    editionSteps: async (until) => {
      const rows = await db
        .select({ type: events.type, data: events.data })
        .from(events)
        .where(and(inArray(events.type, [...EDITION_STEPS]), lte(events.at, until)))
        .orderBy(asc(events.position));
      return rows.map(({ type, data }) => ({
        type: type as EditionStep["type"],
        editionId: (data as { editionId: EditionId }).editionId,
      }));
    },
    feedOwner: async (secretHash) => {
      const [row] = await db.select().from(calendarFeeds).where(eq(calendarFeeds.secretHash, secretHash));
      return row?.personId as PersonId | undefined;
    },

    holdProgramme: async () => {
      await db.select({ id: networks.networkId }).from(networks).for("update");
    },
    addEdition: async (edition, items) => {
      await db.insert(programmeEditions).values({ networkId, ...edition, unplaced: [...edition.unplaced] });
      await insertItems(edition.editionId, items);
    },
    setEdition: async ({ editionId, ...edition }: Edition) => {
      await db
        .update(programmeEditions)
        .set({ ...edition, unplaced: [...edition.unplaced] })
        .where(ofEdition(editionId));
    },
    dropEdition: async (id) => {
      await db.delete(programmeSuggestions).where(eq(programmeSuggestions.editionId, id));
      await db.delete(programmeItems).where(eq(programmeItems.editionId, id));
      await db.delete(programmeEditions).where(ofEdition(id));
    },
    applyDifferences: async (id, differences) => {
      const gone = differences.flatMap(({ before, after }) =>
        before !== null && after === null ? [before.itemId] : [],
      );
      const made = differences.flatMap(({ before, after }) =>
        before === null && after !== null ? [after] : [],
      );
      if (gone.length > 0)
        await db
          .delete(programmeItems)
          .where(and(eq(programmeItems.editionId, id), inArray(programmeItems.itemId, gone)));
      await insertItems(id, made);
      for (const { before, after } of differences) {
        if (before === null || after === null) continue;
        const { itemId, ...rest } = after;
        await db
          .update(programmeItems)
          .set(rest)
          .where(and(eq(programmeItems.editionId, id), eq(programmeItems.itemId, itemId)));
      }
    },
    setFeed: async (personId, secretHash, at) => {
      await db
        .insert(calendarFeeds)
        .values({ networkId, personId, secretHash, renewedAt: at })
        .onConflictDoUpdate({
          target: [calendarFeeds.networkId, calendarFeeds.personId],
          set: { secretHash, renewedAt: at },
        });
    },
  };
}
