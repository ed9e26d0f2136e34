import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";

/**
 * What the document calls an item, where that is another word than the network's for its work packages and than
 * ours for the kind: 'stage' among 'Actions', but not 'action' there, nor 'activity' on an activity.
 */
export function ownLabel(item: ItemView, networkLabel: string, kindWords: string): string | null {
  if (item.label === null) return null;
  const own = item.label.trim().toLowerCase();
  // A network's label may be in the plural.
  const same = [networkLabel, kindWords].some((words) => {
    const word = words.trim().toLowerCase();
    return word === own || (own !== "" && word.startsWith(own) && word.length - own.length <= 2);
  });
  return own === "" || same ? null : item.label;
}

/** What one work package is called where the network's word is in the plural: as an item says it, else null. */
export const labelOfOne = (items: readonly ItemView[], networkLabel: string): string | null =>
  items.find(
    (item) =>
      item.kind === "work-package" && item.label !== null && ownLabel(item, networkLabel, "") === null,
  )?.label ?? null;
