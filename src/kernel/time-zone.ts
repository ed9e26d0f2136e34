const DAY_MS = 86_400_000;

/** Minutes that the zone is ahead of UTC at an instant. */
function offsetMinutes(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(instant);
  const get = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(get("year"), get("month") - 1, get("day"), get("hour"), get("minute"), get("second"));
  return Math.round((wall - instant.getTime()) / 60_000);
}

/** The day (YYYY-MM-DD) that it is in the zone at an instant. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Date(instant.getTime() + offsetMinutes(instant, timeZone) * 60_000).toISOString().slice(0, 10);
}

/** The time (HH:MM) that it is in the zone at an instant. */
export function timeIn(timeZone: string, instant: Date): string {
  return new Date(instant.getTime() + offsetMinutes(instant, timeZone) * 60_000).toISOString().slice(11, 16);
}

/**
 * The instant of a wall-clock time in a zone. A time that a spring change skips is moved on by the hour
 * skipped; one that an autumn change repeats means the first.
 * @param day YYYY-MM-DD @param time HH:MM @param timeZone IANA name
 */
export function zonedInstant(day: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  // The offset in force is that of the day before or after the change: a true reading is found in one of both.
  const before = wall - offsetMinutes(new Date(wall - DAY_MS), timeZone) * 60_000;
  const after = wall - offsetMinutes(new Date(wall + DAY_MS), timeZone) * 60_000;
  const fits = (at: number) => at + offsetMinutes(new Date(at), timeZone) * 60_000 === wall;
  return new Date(fits(before) ? before : fits(after) ? after : before);
}

/** 17:00 in the zone, so many days from now or on the Monday after a weekend: when officials' working day ends. */
export function endOfWorkIn(days: number, timeZone: string, now: Date): Date {
  const wanted = Date.parse(dayIn(timeZone, new Date(now.getTime() + days * DAY_MS)));
  const weekday = new Date(wanted).getUTCDay();
  const toMonday = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return zonedInstant(new Date(wanted + toMonday * DAY_MS).toISOString().slice(0, 10), "17:00", timeZone);
}

/** Whether this is the name of a zone that can be counted in. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The zone of a country that has one only. @param country ISO 3166-1 alpha-2 */
export function onlyTimeZoneOf(country: string): string | undefined {
  // Unicode CLDR's list, as the engine has it: a property in Node 20, a method in later ones; TypeScript knows neither.
  const locale: Intl.Locale & { readonly timeZones?: string[]; getTimeZones?: () => string[] | undefined } =
    new Intl.Locale(`und-${country}`);
  const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  return zones.length === 1 ? zones[0] : undefined;
}
