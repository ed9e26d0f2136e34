import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import type { Scale } from "./timeline-scale.ts";

/** Free space for an item's name, in percent of the scale's width. */
export interface Room {
  readonly left: number;
  readonly width: number;
  /** It lies before the item: the name ends there, where behind it the months do. */
  readonly before: boolean;
}

/** What an item covers of its lane; those of a lane in order. */
export interface Covered {
  readonly item: ItemView;
  readonly start: number;
  readonly end: number;
}

/** Where the words of a bar's date stand. */
export type Side = "after" | "before" | "on";
/** On a side with less of the visible width than this, in percent, they would be cut. */
const DATE_SHARE = 30;

/** The side of a bar, in percent of the scale's width, on which there is room for the words of its date. */
export function sideOf(
  { left, width }: { readonly left: number; readonly width: number },
  { months, visible }: Scale,
): Side {
  const enough = (DATE_SHARE * visible) / months;
  if (100 - left - width >= enough) return "after";
  return left >= enough ? "before" : "on";
}

/** Less of the visible width than this, in percent, holds no word. */
const WORD_SHARE = 15;
/** What a letter takes of the visible width, beside the tray on a small laptop. */
const LETTER_SHARE = 1.5;
/** What keeps two names apart that stand in one gap. */
const BETWEEN_SHARE = 5;
/** A longer name is cut off rather than given more. */
const MOST_SHARE = 40;

/**
 * Where the name of each item of a lane stands: behind it, or before it where there is too little room behind and
 * the name of the item before leaves enough; null where no word would fit.
 */
export function roomsOf(lane: readonly Covered[], { months, visible }: Scale): readonly (Room | null)[] {
  const ofScale = (share: number) => (share * visible) / months;
  const wanted = ({ title }: ItemView) =>
    ofScale(Math.min(Math.max(title.length * LETTER_SHARE, WORD_SHARE), MOST_SHARE));
  return lane.reduce<readonly (Room | null)[]>((rooms, { item, start, end }, at) => {
    const behind = Math.min(lane[at + 1]?.start ?? 100, 100) - end;
    const previous = lane[at - 1];
    const earlier = rooms.at(-1) ?? null;
    const gap = start - (previous?.end ?? 0);
    const taken = previous === undefined || earlier === null || earlier.before ? 0 : wanted(previous.item);
    const own = wanted(item);
    const both = gap - taken - own >= ofScale(BETWEEN_SHARE);
    // The marker of a numbered meeting says which it is: its name gives way rather than run into the next one.
    if (behind < own && (both || (gap >= own && typeof previous?.item.ordinal === "number"))) {
      const left = earlier && !earlier.before ? { ...earlier, width: gap - own } : earlier;
      const given = both || earlier?.before === true ? left : null;
      return [
        ...rooms.slice(0, -1),
        ...(at > 0 ? [given] : []),
        { left: start - own, width: own, before: true },
      ];
    }
    return [...rooms, behind >= ofScale(WORD_SHARE) ? { left: end, width: behind, before: false } : null];
  }, []);
}
