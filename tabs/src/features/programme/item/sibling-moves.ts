import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";

interface Moves {
  /** Behind which item it must be put to stand one place higher; null is the top of all; undefined: it is the first. */
  readonly up: string | null | undefined;
  readonly down: string | undefined;
}

/** Where an item goes that moves by one place among those it stands with. */
export function movesOf(item: ItemView, items: readonly ItemView[]): Moves {
  const beside = items.filter(
    (one) => one.parentId === item.parentId && (item.parentId !== null || one.kind === item.kind),
  );
  const at = beside.findIndex((one) => one.itemId === item.itemId);
  const before = beside[at - 1];
  const down = beside[at + 1]?.itemId;
  if (before === undefined) return { up: undefined, down };
  const others = items.filter((one) => one.itemId !== item.itemId);
  const above = others[others.indexOf(before) - 1];
  return { up: above?.itemId ?? null, down };
}

/** Everything under an item, at any depth. */
export function partsOf(item: ItemView, items: readonly ItemView[]): ItemView[] {
  const direct = items.filter((one) => one.parentId === item.itemId);
  return direct.flatMap((one) => [one, ...partsOf(one, items)]);
}
