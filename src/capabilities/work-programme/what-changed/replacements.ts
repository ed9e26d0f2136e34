import type { ItemId } from "../../../kernel/ids.ts";
import type { ItemDifference } from "../difference.ts";
import { wordsOf } from "../consistency/words.ts";
import type { ProgrammeItem } from "../work-programme.ts";

/** How much of their words two titles share for one to be the other, reworded. */
const SAME_TITLE = 0.6;

/** Items that were taken out and put in again nearly alike: for people one item that changed. */
export function replacements(differences: readonly ItemDifference[]): {
  readonly pairs: readonly ItemDifference[];
  /** Which item took the place of which. */
  readonly heirs: ReadonlyMap<ItemId, ItemId>;
} {
  const removed = differences.flatMap(({ before, after }) =>
    after === null && before !== null ? [before] : [],
  );
  const added = differences.flatMap(({ before, after }) =>
    before === null && after !== null ? [after] : [],
  );
  const [gone, come] = [removed.map(described), added.map(described)];
  const sharing = new Map<string, Set<Described>>();
  for (const one of come)
    for (const mark of one.marks) sharing.set(mark, (sharing.get(mark) ?? new Set()).add(one));
  const likely = gone
    .flatMap((before) => {
      const candidates = new Set([...before.marks].flatMap((mark) => [...(sharing.get(mark) ?? [])]));
      return [...candidates].map((after) => ({
        before: before.item,
        after: after.item,
        score: likeness(before, after),
      }));
    })
    .filter(({ score }) => score >= SAME_TITLE)
    .toSorted((a, b) => b.score - a.score);
  const heirs = new Map<ItemId, ItemId>();
  const taken = new Set<ItemId>();
  const pairs: ItemDifference[] = [];
  for (const { before, after } of likely) {
    if (heirs.has(before.itemId) || taken.has(after.itemId)) continue;
    heirs.set(before.itemId, after.itemId);
    taken.add(after.itemId);
    pairs.push({ before, after });
  }
  return { pairs, heirs };
}

interface Described {
  readonly item: ProgrammeItem;
  readonly words: ReadonlySet<string>;
  /** What two items must share to be compared at all: a word, or the number in the series. */
  readonly marks: ReadonlySet<string>;
}
const described = (item: ProgrammeItem): Described => {
  const words = new Set(wordsOf(item.title));
  const { ordinal } = item.details;
  return { item, words, marks: new Set(ordinal === undefined ? words : [...words, `no. ${ordinal}`]) };
};

/** 1: the same title, or the same meeting of a series; 0: nothing in common. */
function likeness(a: Described, b: Described): number {
  if (a.item.kind !== b.item.kind) return 0;
  const [one, other] = [a.item.details.ordinal, b.item.details.ordinal];
  if (one !== undefined && other !== undefined) return one === other ? 1 : 0;
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  return (2 * shared) / (a.words.size + b.words.size);
}
