import { dayAfter } from "../../kernel/iso-day.ts";
import { isPublicHoliday } from "../../kernel/public-holidays.ts";
import { dayIn, zonedInstant } from "../../kernel/time-zone.ts";

/** ISO weekdays: 1 is Monday, 7 Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When a person wants to be told what waits for them. */
export interface DigestWish {
  readonly wanted: boolean;
  readonly days: readonly Weekday[];
  /** Wall clock `HH:MM`. */
  readonly time: string;
  /** IANA name; null is the network's own. */
  readonly timeZone: string | null;
}

/** What the settings begin with: nobody is written to who did not ask for it. */
export const NO_DIGEST: DigestWish = { wanted: false, days: [1], time: "08:30", timeZone: null };

export interface Digest extends DigestWish {
  /** When the next one is due; null while none is wanted. */
  readonly nextAt: Date | null;
  /** The last one that fell due under this wish. */
  readonly dueAt: Date | null;
}

/** Which days are no days for a digest, and on which clock. */
export interface DigestCalendar {
  /** IANA name. */
  readonly timeZone: string;
  /** ISO days of the network. */
  readonly holidays: readonly string[];
  /** ISO 3166-1 code of the person's country. */
  readonly country: string;
}

/** A digest that is this late is not sent any more: at night nobody reads it, and the next one says the same. */
const LATE_MS = 4 * 3_600_000;
export const isTooLate = (slot: Date, now: Date): boolean => now.getTime() - slot.getTime() > LATE_MS;

/** Further than any row of holidays. */
const LOOK_AHEAD_DAYS = 60;

/** The first instant after another one at which the wish is to be met; null if it never is. */
export function nextSlot(wish: DigestWish, after: Date, calendar: DigestCalendar): Date | null {
  const first = dayIn(calendar.timeZone, after);
  for (let days = 0; wish.wanted && days <= LOOK_AHEAD_DAYS; days += 1) {
    const day = dayAfter(first, days);
    if (!isDigestDay(wish, day, calendar)) continue;
    const slot = zonedInstant(day, wish.time, calendar.timeZone);
    if (slot > after) return slot;
  }
  return null;
}

/** Whether it is still a day for a digest: holidays may have been set since it was ordered. */
export const isSlotOfDay = (wish: DigestWish, slot: Date, calendar: DigestCalendar): boolean =>
  isDigestDay(wish, dayIn(calendar.timeZone, slot), calendar);

function isDigestDay({ days }: DigestWish, day: string, { holidays, country }: DigestCalendar): boolean {
  const weekday = new Date(day).getUTCDay() || 7;
  return days.some((one) => one === weekday) && !holidays.includes(day) && !isPublicHoliday(day, country);
}
