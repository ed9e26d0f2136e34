import { type ItemKind, ORDER, SECTION_OF, type SectionName } from "../programme-tree.ts";
import { goneRows, isPart, type Row } from "./review-draft.ts";

export interface SectionRow {
  readonly row: Row;
  /** It stands under the work package above it. */
  readonly under: boolean;
  /** How many parts went with it. */
  readonly partsDropped: number;
}

export interface ReviewSection {
  readonly name: SectionName;
  /** What is added to it by hand. */
  readonly adds: ItemKind;
  readonly rows: readonly SectionRow[];
  /** Without what was dropped. */
  readonly kept: number;
}

const ADDS: Record<SectionName, ItemKind> = {
  objectives: "objective",
  workPackages: "work-package",
  events: "event",
  milestones: "milestone",
  schedule: "schedule-row",
  risks: "risk",
  indicators: "indicator",
  projects: "project",
  groups: "group",
  partners: "partner",
};

/**
 * All parts of a programme, each thing once: activities and outputs under their work package, everything else by
 * its kind. What went with a dropped work package is not shown by itself.
 */
export function reviewSections(rows: readonly Row[]): readonly ReviewSection[] {
  const gone = goneRows(rows);
  const shown = rows.filter((row) => row.dropped || !gone.has(row.item.itemId));
  const packages = new Set(
    shown.filter(({ item }) => item.kind === "work-package").map(({ item }) => item.itemId),
  );
  const under = ({ item }: Row): boolean =>
    isPart(item.kind) && item.parentId !== null && packages.has(item.parentId);
  const parts = byParent(shown.filter(under));
  const hidden = byParent(rows.filter((row) => !row.dropped && gone.has(row.item.itemId)));
  return ORDER.map((name) => {
    const own = shown.filter((row) => SECTION_OF[row.item.kind] === name);
    const ordered = own
      .filter((row) => !under(row))
      .flatMap((row): SectionRow[] => [
        { row, under: false, partsDropped: hidden.get(row.item.itemId)?.length ?? 0 },
        ...(parts.get(row.item.itemId) ?? []).map((part) => ({ row: part, under: true, partsDropped: 0 })),
      ]);
    return {
      name,
      adds: ADDS[name],
      rows: ordered,
      kept: own.filter((row) => !gone.has(row.item.itemId)).length,
    };
  });
}

function byParent(rows: readonly Row[]): ReadonlyMap<string | null, readonly Row[]> {
  const map = new Map<string | null, Row[]>();
  for (const row of rows) {
    const siblings = map.get(row.item.parentId);
    if (siblings) siblings.push(row);
    else map.set(row.item.parentId, [row]);
  }
  return map;
}
