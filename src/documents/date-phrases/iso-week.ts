import { isoDay } from "../../kernel/edtf/calendar.ts";

const DAY = 86_400_000;

/** First and last day of a week of ISO 8601 (Monday to Sunday; week 1 has 4 January), or `null` for none. */
export function isoWeekDays(year: number, week: number): readonly [string, string] | null {
  const start = mondayOfWeekOne(year) + (week - 1) * 7 * DAY;
  if (week < 1 || start >= mondayOfWeekOne(year + 1)) return null;
  return [dayOf(start), dayOf(start + 6 * DAY)];
}

/** The ISO day six days after another: the last of the week that begins on it. */
export function sixDaysAfter(year: number, month: number, day: number): string {
  return dayOf(Date.UTC(year, month - 1, day) + 6 * DAY);
}

function mondayOfWeekOne(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
}

function dayOf(instant: number): string {
  const date = new Date(instant);
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
