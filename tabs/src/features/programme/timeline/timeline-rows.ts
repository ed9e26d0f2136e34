import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { answerOf, linesOf } from "../filter/filter-items.ts";

export const ROW_GROUPS = [
  "events",
  "workPackages",
  "milestones",
  "projects",
  "schedule",
  "responsible",
] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];

/** What a row of the timeline will hold, whether or not any of it has a date. */
export interface RowPlan {
  readonly group: RowGroup;
  /** What the row is named after, where that is an item. */
  readonly item: ItemView | null;
  /** Otherwise a name of its own; null where the group's name is the row's. */
  readonly name: string | null;
  readonly members: readonly ItemView[];
}

/** All meetings in one row, then a row each: work packages with what is in them, projects, the schedule. */
export function rowsByPackage(items: readonly ItemView[]): RowPlan[] {
  const lines = linesOf(items);
  const members = new Map<string, ItemView[]>();
  const together = { events: [] as ItemView[], milestones: [] as ItemView[] };
  for (const item of items) {
    const root = rootOf(item, lines.get(item.itemId) ?? []);
    if (item.kind === "event") together.events.push(item);
    else if (root.kind === "milestone") together.milestones.push(item);
    else members.set(root.itemId, [...(members.get(root.itemId) ?? []), item]);
  }
  const rowsOf = (group: RowGroup, kinds: readonly ItemView["kind"][]): RowPlan[] =>
    items
      .filter((item) => members.has(item.itemId) && kinds.includes(item.kind))
      .map((item) => ({ group, item, name: null, members: members.get(item.itemId) ?? [] }));
  return [
    { group: "events", item: null, name: null, members: together.events },
    ...rowsOf("workPackages", ["work-package", "activity", "output"]),
    { group: "milestones", item: null, name: null, members: together.milestones },
    ...rowsOf("projects", ["project"]),
    ...rowsOf("schedule", ["schedule-row", "objective", "priority", "risk", "indicator", "group", "partner"]),
  ];
}

/**
 * A row for each group, organisation or wording that answers, in the document's order, and last what names
 * nobody, under `nobody`. What names nobody itself is with whoever answers for the item above it.
 */
export function rowsByResponsible(
  items: readonly ItemView[],
  names: ReadonlyMap<string, string>,
  nobody: string,
): RowPlan[] {
  const lines = linesOf(items);
  const rows = new Map<string | null, { readonly name: string; readonly members: ItemView[] }>();
  for (const item of items) {
    const answers = (lines.get(item.itemId) ?? [item]).find((one) => answerOf(one) !== null);
    const key = answers ? answerOf(answers) : null;
    const row = rows.get(key);
    if (row) row.members.push(item);
    else rows.set(key, { name: names.get(key ?? "") ?? answers?.responsible ?? nobody, members: [item] });
  }
  return [...rows]
    .toSorted(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([, { name, members }]) => ({ group: "responsible", item: null, name, members }));
}

/** What has the row: the topmost work package, so that an objective above it does not swallow all of them. */
function rootOf(item: ItemView, line: readonly ItemView[]): ItemView {
  return line.findLast(({ kind }) => kind === "work-package") ?? line.at(-1) ?? item;
}
