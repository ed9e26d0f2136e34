import { fromLocalInput, toLocalInput } from "../lib/dates.ts";

/** A day as it stands in the fields: each part as typed. */
export interface TypedDay {
  readonly day: string;
  /** '1' to '12'. */
  readonly month: string;
  readonly year: string;
}
/** A deadline: with the time of the day. */
export interface TypedDeadline extends TypedDay {
  readonly time: string;
}

/** What the fields show for an instant, on the network's clocks. */
export function typeDeadline(instant: string, timeZone: string): TypedDeadline {
  const [date = "", time = ""] = toLocalInput(instant, timeZone).split("T");
  const [year = "", month = "", day = ""] = date.split("-");
  return { day: String(Number(day)), month: String(Number(month)), year, time };
}

/** The ISO day that is meant; undefined for what is no day of the calendar. */
export function readDay({ day, month, year }: TypedDay): string | undefined {
  const date = `${year.trim()}-${twoDigits(month)}-${twoDigits(day)}`;
  return isDay(date) ? date : undefined;
}

/** The instant that is meant; undefined for what is no day of the calendar or no time of the day. */
export function readDeadline({ time, ...typed }: TypedDeadline, timeZone: string): string | undefined {
  // '17:00' and, as in Danish, '17.00'.
  const [, hours, minutes] = /^\s*([01]?\d|2[0-3])[:.]([0-5]\d)\s*$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const date = readDay(typed);
  return date === undefined ? undefined : fromLocalInput(`${date}T${twoDigits(hours)}:${minutes}`, timeZone);
}

const twoDigits = (typed: string): string => typed.trim().padStart(2, "0");

/** `Date.parse` takes 31 February for a day in March. */
function isDay(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
