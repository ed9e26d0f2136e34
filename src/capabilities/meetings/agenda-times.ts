import type { AgendaItem } from "./meeting.ts";

type Timed = Pick<AgendaItem, "minutes" | "parallel">;

export interface AgendaSum {
  /** Sessions that run at the same time count once: the longest of them. */
  readonly minutes: number;
  readonly lengthMinutes: number;
  /** Minutes beyond the meeting's length; 0 when it fits. */
  readonly overrun: number;
}

/** Items that begin together, in order: one after the other, or several at the same time. */
export function slotsOf<Item extends Timed>(items: readonly Item[]): readonly (readonly Item[])[] {
  const slots: Item[][] = [];
  for (const item of items) {
    const last = slots.at(-1);
    if (item.parallel && last !== undefined) last.push(item);
    else slots.push([item]);
  }
  return slots;
}

/** A slot takes as long as the longest that runs in it. */
export const slotMinutes = (slot: readonly Timed[]): number =>
  Math.max(0, ...slot.map(({ minutes }) => minutes));

/** Minutes from the meeting's start to each item's, in the order of the items. */
export function startsOf(items: readonly Timed[]): readonly number[] {
  let before = 0;
  return slotsOf(items).flatMap((slot) => {
    const starts = slot.map(() => before);
    before += slotMinutes(slot);
    return starts;
  });
}

export function sumAgenda(items: readonly Timed[], lengthMinutes: number): AgendaSum {
  const minutes = slotsOf(items).reduce((sum, slot) => sum + slotMinutes(slot), 0);
  return { minutes, lengthMinutes, overrun: Math.max(0, minutes - lengthMinutes) };
}

/** '10:40': a time of day some minutes later, for the running order of an agenda. */
export function timeAfter(start: string, minutes: number): string {
  const [hours = 0, mins = 0] = start.split(":").map(Number);
  const total = hours * 60 + mins + minutes;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`;
}
