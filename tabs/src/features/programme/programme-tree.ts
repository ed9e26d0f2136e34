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

/**
 * The items in which every word of the search is found, with their parents, so that a hit keeps its place, and
 * with what is under them, because who looks for a work package wants its activities too.
 */
export function searchItems(items: readonly ItemView[], search: string): readonly ItemView[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  const byId = new Map(items.map((item) => [item.itemId, item]));
  const below = childrenByParent(items);
  const kept = new Set<string>();
  for (const item of items) {
    const text = textOf(item);
    if (!words.every((word) => text.includes(word))) continue;
    keepAbove(item, byId, kept);
    keepBelow(item, below, kept);
  }
  return items.filter((item) => kept.has(item.itemId));
}

/** Lower case without accents: "Θεσσαλονίκης" is found by "θεσσαλονικησ", "Łódź" only by its own letters. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ς", "σ");
}

function textOf(item: ItemView): string {
  const parts = [item.title, item.responsible, item.place, item.output, item.date?.text];
  return plain(parts.filter((part) => part !== null && part !== undefined).join(" "));
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

function keepAbove(item: ItemView, byId: ReadonlyMap<string, ItemView>, kept: Set<string>): void {
  let one: ItemView | undefined = item;
  while (one && !kept.has(one.itemId)) {
    kept.add(one.itemId);
    one = one.parentId === null ? undefined : byId.get(one.parentId);
  }
}

function keepBelow(item: ItemView, below: ChildrenByParent, kept: Set<string>): void {
  for (const child of below.get(item.itemId) ?? []) {
    kept.add(child.itemId);
    keepBelow(child, below, kept);
  }
}
