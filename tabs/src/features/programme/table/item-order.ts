import { edtfView } from "../../../../../src/i18n/edtf-view.ts";
import type { Sort } from "../../../lib/sorting.ts";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";

export const SORT_COLUMNS = ["title", "kind", "date", "responsible", "status"] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** The words a row shows, because people sort by what they read. */
export type ShownWords = (item: ItemView, column: "kind" | "status") => string;

/** Sorted as the reader's language sorts; rows that have nothing in the column stay last either way. */
export function sortItems(
  items: readonly ItemView[],
  sort: Sort<SortColumn> | null,
  language: string,
  words: ShownWords,
): readonly ItemView[] {
  if (!sort) return items;
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const keyed = items.map((item) => ({ item, key: keyOf(item, sort.column, words) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    const order = collator.compare(a.key, b.key);
    return sort.descending ? -order : order;
  });
  return keyed.map(({ item }) => item);
}

/** Where an item stands in time: its beginning, or its deadline when it has no beginning. */
function dayOf(item: ItemView): string | null {
  const view = item.date?.edtf ? edtfView(item.date.edtf) : null;
  return view ? (view.earliest ?? view.latest) : null;
}

function keyOf(item: ItemView, column: SortColumn, words: ShownWords): string | null {
  if (column === "title") return item.title;
  if (column === "date") return dayOf(item);
  if (column === "responsible") return item.responsible;
  return words(item, column);
}
