import { dayAfter } from "../../kernel/iso-day.ts";
import { dayIn, zonedInstant } from "../../kernel/time-zone.ts";

/** When a week's cards are posted: offices are open, and the week is still to be planned. */
const WEEK_BEGINS = "09:00";

/** A week of a network, from one Monday 09:00 in its time zone to the next. */
export interface Week {
  /** ISO day on which it begins. */
  readonly monday: string;
  readonly begins: Date;
  /** When the next one begins, and the one before it began. */
  readonly next: Date;
  readonly before: Date;
}

/** The week that begins on a Monday, given as ISO day. */
export const weekOf = (monday: string, timeZone: string): Week => ({
  monday,
  begins: zonedInstant(monday, WEEK_BEGINS, timeZone),
  next: zonedInstant(dayAfter(monday, 7), WEEK_BEGINS, timeZone),
  before: zonedInstant(dayAfter(monday, -7), WEEK_BEGINS, timeZone),
});

/** The week that it is at an instant. */
export function weekAt(instant: Date, timeZone: string): Week {
  const today = dayIn(timeZone, instant);
  const daysSinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const week = weekOf(dayAfter(today, -daysSinceMonday), timeZone);
  return instant < week.begins ? weekOf(dayAfter(week.monday, -7), timeZone) : week;
}

/** Whether a text names a Monday, as the subject of a week's card does. */
export function isMonday(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && day.getUTCDay() === 1;
}
