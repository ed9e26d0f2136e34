import type { ItemView } from "../../../../src/capabilities/work-programme/contract.ts";

export type ItemKind = ItemView["kind"];
/** The parts of a programme, in the order in which they are shown. */
export const ORDER = [
  "objectives",
  "workPackages",
  "events",
  "milestones",
  "schedule",
  "risks",
  "indicators",
  "projects",
  "groups",
  "partners",
] as const;
export type SectionName = (typeof ORDER)[number];

/** An item with what the document has under it. */
export interface Branch {
  readonly item: ItemView;
  readonly children: readonly Branch[];
}

export interface Section {
  readonly name: SectionName;
  readonly branches: readonly Branch[];
}

export const SECTION_OF: Record<ItemKind, SectionName> = {
  objective: "objectives",
  priority: "objectives",
  "work-package": "workPackages",
  // Without a parent of their own they still belong to the work, not to the calendar.
  activity: "workPackages",
  output: "workPackages",
  event: "events",
  milestone: "milestones",
  "schedule-row": "schedule",
  risk: "risks",
  indicator: "indicators",
  project: "projects",
  group: "groups",
  partner: "partners",
};

/** The document's sections that have something in them, every item once, in the document's order. */
export function sectionsOf(items: readonly ItemView[]): Section[] {
  const known = new Set(items.map((item) => item.itemId));
  const roots = items.filter((item) => item.parentId === null || !known.has(item.parentId));
  const below = childrenByParent(items);
  const branches = roots.map((item) => branchOf(item, below));
  return ORDER.map((name) => ({
    name,
    branches: branches.filter((branch) => SECTION_OF[branch.item.kind] === name),
  })).filter((section) => section.branches.length > 0);
}

/** What stands directly under an item. */
export function childrenOf(items: readonly ItemView[], itemId: string): ItemView[] {
  return items.filter((item) => item.parentId === itemId);
}

type ChildrenByParent = ReadonlyMap<string, readonly ItemView[]>;

function childrenByParent(items: readonly ItemView[]): ChildrenByParent {
  const map = new Map<string, ItemView[]>();
  for (const item of items) {
    if (item.parentId === null) continue;
    const siblings = map.get(item.parentId);
    if (siblings) siblings.push(item);
    else map.set(item.parentId, [item]);
  }
  return map;
}

function branchOf(item: ItemView, below: ChildrenByParent): Branch {
  return { item, children: (below.get(item.itemId) ?? []).map((child) => branchOf(child, below)) };
}
