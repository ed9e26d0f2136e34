import { dayAfter } from "./iso-day.ts";
import { isPublicHoliday } from "./public-holidays.ts";
import { dayIn, zonedInstant } from "./time-zone.ts";

/** Whose days are meant: a network's own list comes on top of a country's public holidays. */
export interface HolidayCalendar {
  /** IANA name. */
  readonly timeZone: string;
  /** ISO days. */
  readonly holidays: readonly string[];
}

/** Most networks' meetings and the Commission's desks are in Brussels: a network's deadlines go by its holidays. */
const NETWORKS_COUNTRY = "BE";

/**
 * 17:00 of the last of so many working days, in the network's time zone. The first is the day after `from`:
 * who reads of it in the evening loses nothing.
 */
export function endOfWorkingDays(from: Date, workingDays: number, calendar: HolidayCalendar): Date {
  let day = dayIn(calendar.timeZone, from);
  for (let left = workingDays; left > 0;) {
    day = dayAfter(day, 1);
    if (isWorkingDay(day, NETWORKS_COUNTRY, calendar.holidays)) left -= 1;
  }
  return zonedInstant(day, "17:00", calendar.timeZone);
}

/** Whether offices are open. @param day ISO day @param country ISO 3166-1 alpha-2 @param holidays the network's own */
export function isWorkingDay(day: string, country: string, holidays: readonly string[]): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(day, country) && !holidays.includes(day);
}
