import { dayAfter } from "../../kernel/iso-day.ts";
import { isPublicHoliday } from "../../kernel/public-holidays.ts";
import { dayIn, zonedInstant } from "../../kernel/time-zone.ts";

/** A silence procedure leaves its members at least a working week, and at most six of them. */
export const WORKING_DAYS_LEAST = 5;
export const WORKING_DAYS_MOST = 30;

/** Which days are no working days in a network: its own list comes on top of Belgium's public holidays. */
export interface HolidayCalendar {
  /** IANA name. */
  readonly timeZone: string;
  /** ISO days. */
  readonly holidays: readonly string[];
}

/**
 * 17:00 of the last of so many working days, in the network's time zone. The first is the day after `from`:
 * who reads of it in the evening loses nothing.
 */
export function endOfWorkingDays(from: Date, workingDays: number, calendar: HolidayCalendar): Date {
  let day = dayIn(calendar.timeZone, from);
  for (let left = workingDays; left > 0;) {
    day = dayAfter(day, 1);
    if (isWorkingDay(day, calendar.holidays)) left -= 1;
  }
  return zonedInstant(day, "17:00", calendar.timeZone);
}

/** Of Belgium, as most networks' meetings and the Commission's desks are in Brussels. */
const HOLIDAYS_OF = "BE";

function isWorkingDay(day: string, holidays: readonly string[]): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(day, HOLIDAYS_OF) && !holidays.includes(day);
}
