import type { ItemId } from "../../kernel/ids.ts";
import type { ItemDifference } from "./difference.ts";
import { type ChangedField, changedFields } from "./what-changed/changed-fields.ts";
import { replacements } from "./what-changed/replacements.ts";
import type { ItemKind, ProgrammeItem } from "./work-programme.ts";

/** How much a change matters to somebody who has a minute: what is when and where first, wording last. */
export const IMPORTANCES = ["dates and places", "content", "status", "wording"] as const;
export type Importance = (typeof IMPORTANCES)[number];

export const CHANGE_CODES = ["added", "removed", "changed"] as const;
export type ChangeCode = (typeof CHANGE_CODES)[number];

/**
 * One change as a sentence to be said in the reader's language: its code, and what the sentence names. `changed`
 * has `<field>From` and `<field>To` for each field that is another one; `added` and `removed` the date, and in
 * `parts` how many items came or went with it.
 */
export interface WhatChanged {
  readonly itemId: ItemId;
  readonly kind: ItemKind;
  readonly title: string;
  readonly importance: Importance;
  readonly code: ChangeCode;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/**
 * The differences as changes that a board member understands, one for an item, the most important first and otherwise in the programme's order. What
 * nobody reads (the order, an id) is no change.
 * @param newer the items after the differences, by which a new place in the programme is named
 */
export function whatChanged(
  differences: readonly ItemDifference[],
  newer: readonly ProgrammeItem[] = [],
): readonly WhatChanged[] {
  const { pairs, heirs } = replacements(differences);
  const after = differences.flatMap((one) => one.after ?? []);
  const titles = new Map([...newer, ...after].map((item) => [item.itemId, item.title]));
  const removed = differences.flatMap(({ before, after: now }) =>
    before !== null && now === null && !heirs.has(before.itemId) ? [before] : [],
  );
  const heirIds = new Set(heirs.values());
  const added = differences.flatMap(({ before, after: now }) =>
    now !== null && before === null && !heirIds.has(now.itemId) ? [now] : [],
  );
  const changes = [
    ...withParts(removed).map((one) => ({ at: one.item.position, change: comeOrGone("removed", one) })),
    ...withParts(added).map((one) => ({ at: one.item.position, change: comeOrGone("added", one) })),
    ...[...differences, ...pairs].flatMap(({ before, after: now }) => {
      const change = before === null || now === null ? null : changed(before, now, heirs, titles);
      return change === null ? [] : [{ at: now?.position ?? 0, change }];
    }),
  ];
  const weight = ({ importance }: WhatChanged) => IMPORTANCES.indexOf(importance);
  return changes
    .toSorted((a, b) => weight(a.change) - weight(b.change) || a.at - b.at)
    .map(({ change }) => change);
}

/** The items that came or went by themselves, each with the number of those below it that did too. */
function withParts(items: readonly ProgrammeItem[]): readonly { item: ProgrammeItem; parts: number }[] {
  const byId = new Map(items.map((item) => [item.itemId, item]));
  const parts = new Map<ItemId, number>();
  for (const item of items) {
    const seen = new Set([item.itemId]);
    for (let up = item.parentId; up !== null && byId.has(up) && !seen.has(up);) {
      parts.set(up, (parts.get(up) ?? 0) + 1);
      seen.add(up);
      up = byId.get(up)?.parentId ?? null;
    }
  }
  return items
    .filter(({ parentId }) => parentId === null || !byId.has(parentId))
    .map((item) => ({ item, parts: parts.get(item.itemId) ?? 0 }));
}

const comeOrGone = (
  code: "added" | "removed",
  { item, parts }: { readonly item: ProgrammeItem; readonly parts: number },
): WhatChanged => ({
  itemId: item.itemId,
  kind: item.kind,
  title: item.title,
  importance: item.kind === "event" || item.kind === "milestone" ? "dates and places" : "content",
  code,
  values: { date: item.dateText, dateEdtf: item.dateEdtf, parts },
});

const IMPORTANCE_OF = {
  date: "dates and places",
  place: "dates and places",
  mode: "dates and places",
  status: "status",
  title: "wording",
  label: "wording",
  notes: "wording",
  measure: "wording",
} as const satisfies Partial<Record<ChangedField, Importance>>;
const importanceOf = (field: ChangedField): Importance =>
  field in IMPORTANCE_OF ? IMPORTANCE_OF[field as keyof typeof IMPORTANCE_OF] : "content";

function changed(
  before: ProgrammeItem,
  after: ProgrammeItem,
  heirs: ReadonlyMap<ItemId, ItemId>,
  titles: ReadonlyMap<ItemId, string>,
): WhatChanged | null {
  const { fields, values } = changedFields(before, after, heirs, titles);
  const importances = fields.map(importanceOf);
  const importance = IMPORTANCES.find((one) => importances.includes(one));
  if (importance === undefined) return null;
  const { itemId, kind, title } = after;
  return { itemId, kind, title, importance, code: "changed", values };
}
