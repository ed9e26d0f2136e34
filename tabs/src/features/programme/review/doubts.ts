import type { Reading } from "../../../../../src/capabilities/work-programme/contract.ts";
import type { Row } from "./review-draft.ts";

type Finding = Reading["findings"][number];

/** Who has corrected or dropped one of a finding's rows has looked at it; what is stored is checked again. */
export function isSettled({ itemIds }: Pick<Finding, "itemIds">, seen: ReadonlySet<string>): boolean {
  return itemIds.some((id) => seen.has(id));
}

/** The rows that somebody has looked at. */
export const seenRows = (rows: readonly Row[]): ReadonlySet<string> =>
  new Set(rows.filter((row) => row.changed || row.dropped).map((row) => row.item.itemId));

export interface Doubt {
  readonly findings: readonly Finding[];
  /** The words that stand as its date, and were read as none. */
  readonly undated: string | null;
}

/** What should be looked at before the review is stored, by row; rows without a doubt are not in it. */
export function doubtsOf(findings: readonly Finding[], rows: readonly Row[]): ReadonlyMap<string, Doubt> {
  const seen = seenRows(rows);
  const open = findings.filter((finding) => !isSettled(finding, seen));
  const doubts = new Map<string, Doubt>();
  for (const { item, changed, dropped } of rows) {
    if (changed || dropped) continue;
    const { itemId, date } = item;
    const undated = date !== null && date.edtf === null && date.text.trim() !== "" ? date.text : null;
    const own = open.filter(({ itemIds }) => itemIds.includes(itemId));
    if (own.length > 0 || undated !== null) doubts.set(itemId, { findings: own, undated });
  }
  return doubts;
}
