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

function isWorkingDay(day: string, holidays: readonly string[]): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(day) && !holidays.includes(day);
}

/**
 * Belgium's ten public holidays (Royal Decree of 18 April 1974, article 1), as most networks' meetings and the
 * Commission's desks are in Brussels. One that falls on a Sunday is made up for on a day that each employer chooses.
 */
function isPublicHoliday(day: string): boolean {
  if (FIXED.includes(day.slice(5))) return true;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return FROM_EASTER.some((days) => dayAfter(easter, days) === day);
}

/** New Year, Labour Day, National Day, Assumption, All Saints, Armistice, Christmas. */
const FIXED: readonly string[] = ["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"];
/** Easter Monday, Ascension, Whit Monday. */
const FROM_EASTER: readonly number[] = [1, 39, 50];

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const leaps = Math.floor(b / 4);
  const moon = (19 * a + b - leaps - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * weekday) / 451);
  const march = moon + weekday - 7 * late + 22;
  return dayAfter(`${year}-03-01`, march - 1);
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
