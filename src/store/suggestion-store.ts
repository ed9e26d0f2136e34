import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import type { SuggestionStore } from "../capabilities/work-programme/ports.ts";
import type { ItemId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { toSuggestion } from "./programme-rows.ts";
import { programmeSuggestions } from "./schema/programme.ts";

/** Suggestions and comments on the programme, with what their authors were told, of the transaction's network. */
export function suggestionStore({ db, networkId }: Tx): SuggestionStore {
  return {
    suggestion: async (id) => {
      const [row] = await db
        .select()
        .from(programmeSuggestions)
        .where(eq(programmeSuggestions.suggestionId, id));
      return row && toSuggestion(row);
    },
    suggestions: async (of) =>
      (
        await db
          .select()
          .from(programmeSuggestions)
          .where(
            "itemId" in of
              ? eq(programmeSuggestions.itemId, of.itemId)
              : eq(programmeSuggestions.editionId, of.editionId),
          )
          .orderBy(asc(programmeSuggestions.createdAt), asc(programmeSuggestions.suggestionId))
      ).map(toSuggestion),
    talk: async (id) => {
      const rows = await db
        .select({ itemId: programmeSuggestions.itemId, state: programmeSuggestions.state, many: count() })
        .from(programmeSuggestions)
        .where(
          and(
            eq(programmeSuggestions.editionId, id),
            inArray(programmeSuggestions.state, ["open", "comment"]),
          ),
        )
        .groupBy(programmeSuggestions.itemId, programmeSuggestions.state)
        .orderBy(programmeSuggestions.itemId);
      const of = (itemId: string, state: string) =>
        rows.find((row) => row.itemId === itemId && row.state === state)?.many ?? 0;
      return [...new Set(rows.map((row) => row.itemId))].map((itemId) => ({
        itemId: itemId as ItemId,
        open: of(itemId, "open"),
        comments: of(itemId, "comment"),
      }));
    },
    addSuggestion: async (suggestion) => {
      await db.insert(programmeSuggestions).values({ networkId, ...suggestion });
    },
    setSuggestion: async ({ suggestionId, ...rest }) => {
      await db
        .update(programmeSuggestions)
        .set(rest)
        .where(eq(programmeSuggestions.suggestionId, suggestionId));
    },
    receiptDue: async (id) => {
      const [row] = await db
        .select({ id: programmeSuggestions.suggestionId })
        .from(programmeSuggestions)
        .where(
          and(
            eq(programmeSuggestions.suggestionId, id),
            inArray(programmeSuggestions.state, ["accepted", "declined"]),
            isNull(programmeSuggestions.toldAt),
          ),
        );
      return row !== undefined;
    },
    recordSuggestionReceipt: async (id, at) => {
      await db
        .update(programmeSuggestions)
        .set({ toldAt: at })
        .where(eq(programmeSuggestions.suggestionId, id));
    },
  };
}
