import type { ProgrammeItem } from "./work-programme.ts";

/** What became of one item between two states of a programme: added (no `before`), removed (no `after`) or changed. */
export interface ItemDifference {
  readonly before: ProgrammeItem | null;
  readonly after: ProgrammeItem | null;
}

const byPosition = (a: ProgrammeItem, b: ProgrammeItem): number =>
  a.position - b.position || (a.itemId < b.itemId ? -1 : 1);

/** Everything that makes `newer` of `older`. Items are the same when their ids are. */
export function compareItems(
  older: readonly ProgrammeItem[],
  newer: readonly ProgrammeItem[],
): readonly ItemDifference[] {
  const before = new Map(older.map((item) => [item.itemId, item]));
  const after = new Map(newer.map((item) => [item.itemId, item]));
  const removed = older
    .filter((item) => !after.has(item.itemId))
    .map((item): ItemDifference => ({ before: item, after: null }));
  const rest = newer.flatMap((item): ItemDifference[] => {
    const was = before.get(item.itemId);
    if (was === undefined) return [{ before: null, after: item }];
    return sameItem(was, item) ? [] : [{ before: was, after: item }];
  });
  return [...removed, ...rest];
}

/** The items with the differences made, in order. */
export function applyDifferences(
  items: readonly ProgrammeItem[],
  differences: readonly ItemDifference[],
): readonly ProgrammeItem[] {
  const result = new Map(items.map((item) => [item.itemId, item]));
  for (const { before, after } of differences) {
    if (after !== null) result.set(after.itemId, after);
    else if (before !== null) result.delete(before.itemId);
  }
  return [...result.values()].toSorted(byPosition);
}

/** The differences that lead back. */
export const reversed = (differences: readonly ItemDifference[]): readonly ItemDifference[] =>
  differences.toReversed().map(({ before, after }) => ({ before: after, after: before }));

/** jsonb gives the details' keys back in its own order, so they are compared in one of ours. */
export const sameItem = (a: ProgrammeItem, b: ProgrammeItem): boolean => inOrder(a) === inOrder(b);
const inOrder = ({ details, ...item }: ProgrammeItem): string =>
  JSON.stringify([sorted(item), sorted(details)]);
const sorted = (value: object): unknown[] =>
  Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
