import type { ItemId } from "../../../kernel/ids.ts";
import type { ItemDifference } from "../difference.ts";
import { wordsOf } from "../consistency/words.ts";
import type { ProgrammeItem } from "../work-programme.ts";

/** How much of their words two titles share for one to be the other, reworded. */
const SAME_TITLE = 0.6;
/** Where more than this would have to be compared, it is another programme, of which no line is a reworded one. */
const MOST_COMPARISONS = 250_000;

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
  const heirs = new Map<ItemId, ItemId>();
  const taken = new Set<ItemId>();
  const pairs: ItemDifference[] = [];
  const pair = (before: ProgrammeItem, after: ProgrammeItem): void => {
    if (heirs.has(before.itemId) || taken.has(after.itemId)) return;
    heirs.set(before.itemId, after.itemId);
    taken.add(after.itemId);
    pairs.push({ before, after });
  };
  const named = new Map<string, ProgrammeItem[]>();
  for (const one of added) named.set(nameOf(one), [...(named.get(nameOf(one)) ?? []), one]);
  for (const before of removed) {
    const after = named.get(nameOf(before))?.shift();
    if (after !== undefined) pair(before, after);
  }
  const gone = removed.filter((one) => !heirs.has(one.itemId)).map(withWords);
  const come = added.filter((one) => !taken.has(one.itemId)).map(withWords);
  if (gone.length * come.length <= MOST_COMPARISONS) {
    const likely = gone
      .flatMap((before) => come.map((after) => ({ before, after, score: likeness(before, after) })))
      .filter(({ score }) => score >= SAME_TITLE)
      .toSorted((a, b) => b.score - a.score);
    for (const { before, after } of likely) pair(before.item, after.item);
  }
  return { pairs, heirs };
}

/** What it is beyond doubt: the meeting of its number, otherwise the thing of its title. */
const nameOf = ({ kind, title, details: { ordinal } }: ProgrammeItem): string =>
  ordinal === undefined ? `${kind}: ${wordsOf(title).join(" ")}` : `${kind} no. ${ordinal}`;

interface Worded {
  readonly item: ProgrammeItem;
  readonly words: ReadonlySet<string>;
}
const withWords = (item: ProgrammeItem): Worded => ({ item, words: new Set(wordsOf(item.title)) });

/** From 0, no word in common, to 1, the same words; two numbers in a series are two meetings. */
function likeness(a: Worded, b: Worded): number {
  const [one, other] = [a.item.details.ordinal, b.item.details.ordinal];
  if (a.item.kind !== b.item.kind || (one !== undefined && other !== undefined)) return 0;
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  return (2 * shared) / Math.max(1, a.words.size + b.words.size);
}
