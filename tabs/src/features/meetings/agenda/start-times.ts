import { addMinutes, formatClock } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";

export interface Timed {
  readonly minutes: number;
  /** It runs at the same time as the item before it. */
  readonly parallel: boolean;
}

/** Items that begin together, in order: one after the other, or several at the same time. */
export function slotsOf<Item extends Timed>(items: readonly Item[]): readonly (readonly Item[])[] {
  const heads = items.flatMap((item, at) => (at === 0 || !item.parallel ? [at] : []));
  return heads.map((at, place) => items.slice(at, heads[place + 1]));
}

const longest = (slot: readonly Timed[]): number => Math.max(0, ...slot.map(({ minutes }) => minutes));

/** How long it all takes: of what runs at the same time, the longest. */
export const totalMinutes = (items: readonly Timed[]): number =>
  slotsOf(items).reduce((sum, slot) => sum + longest(slot), 0);

/** When each item begins, on the network's clocks; empty when the meeting's start is not known. */
export function startTimes(items: readonly Timed[], startTime: string | null): readonly string[] {
  if (!startTime) return [];
  let before = 0;
  return slotsOf(items).flatMap((slot) => {
    const time = formatClock(addMinutes(startTime, before), currentLanguage());
    before += longest(slot);
    return slot.map(() => time);
  });
}
