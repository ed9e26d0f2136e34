/** The last day of a month (1-12) of the proleptic Gregorian year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Writes a day as YYYY-MM-DD, which sorts as text. */
export function isoDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day after an ISO day. */
export function nextDay(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  if (day < daysInMonth(year, month)) return isoDay(year, month, day + 1);
  return month < 12 ? isoDay(year, month + 1, 1) : isoDay(year + 1, 1, 1);
}

export function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
