import { localeOf } from "./dates.ts";
import type { Language } from "./i18n.ts";

/** The zone of the clock that the reader looks at; the network's where the browser does not say. */
export const ownTimeZone = (network: string): string =>
  new Intl.DateTimeFormat().resolvedOptions().timeZone || network;

/** 'Thu 5 Dec 2026, 10:00–11:30', on the clocks of a zone; a span over midnight says both days. */
export function sayDate(
  startsAt: string,
  minutes: number | null,
  language: Language,
  timeZone: string,
): string {
  const begins = new Date(startsAt);
  const format = new Intl.DateTimeFormat(localeOf(language), {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
  return minutes === null
    ? format.format(begins)
    : format.formatRange(begins, new Date(begins.getTime() + minutes * 60_000));
}

/** The zone as its people call it the whole year, 'Central European Time'; or in short as it is at that instant, 'CET'. */
export function sayZone(
  timeZone: string,
  language: Language,
  at: string,
  timeZoneName: "longGeneric" | "short" = "longGeneric",
): string {
  const parts = new Intl.DateTimeFormat(localeOf(language), { timeZone, timeZoneName }).formatToParts(
    new Date(at),
  );
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/** Whether clocks in the two zones show the same at all of these instants. */
export const clocksAgree = (one: string, other: string, instants: readonly string[]): boolean =>
  instants.every((at) => sayDate(at, null, "en", one) === sayDate(at, null, "en", other));
