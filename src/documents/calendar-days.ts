import { type ExactDays, exactDays } from "../kernel/edtf/exact-days.ts";
import { parseEdtf } from "../kernel/edtf/parse-edtf.ts";
import { zonedInstant } from "../kernel/time-zone.ts";
import type { CalendarEntry } from "./calendar.ts";

/** The days that a calendar entry may fill; null where the date is not exact. */
export function daysOf(edtf: string | null): ExactDays | null {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  return parsed === null ? null : exactDays(parsed);
}

/** When an entry stands in a calendar: its hours where it has a start, otherwise its whole days. */
export function whenOf(
  days: ExactDays,
  { startTime, lengthMinutes }: { readonly startTime: string | null; readonly lengthMinutes: number },
  timeZone: string,
): CalendarEntry["when"] {
  // A meeting over several days has its hours each day: whole days say less, but nothing wrong.
  if (startTime === null || days.first !== days.last) return days;
  const start = zonedInstant(days.first, startTime, timeZone);
  return { start, end: new Date(start.getTime() + lengthMinutes * 60_000) };
}
