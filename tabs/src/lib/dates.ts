import type { Language } from "./i18n.ts";

/** British order and 24 hours in English: the networks are European. */
const LOCALES = { en: "en-GB", da: "da-DK" } as const satisfies Record<Language, string>;

export const localeOf = (language: Language): string => LOCALES[language];

/** 'Thu 5 Dec, 17:00', with the year when it is another one. */
export function formatMoment(
  instant: string,
  language: Language,
  timeZone: string,
  now = new Date(),
): string {
  const date = new Date(instant);
  const locale = LOCALES[language];
  const year = (at: Date) => new Intl.DateTimeFormat(locale, { year: "numeric", timeZone }).format(at);
  const words = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...(year(date) === year(now) ? {} : { year: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(date);
  // Engines differ in the comma after the weekday.
  const plain = words.replace(/^(\p{L}+), /u, "$1 ");
  return language === "da" ? danishClock(plain.replace(/,? (?:kl\. )?(\d\d\.\d\d)$/, " kl. $1")) : plain;
}

/** Danish officials write 'kl. 9.30', not 'kl. 09.30'. */
const danishClock = (words: string): string => words.replace(/(?<= kl\. )0(?=\d\.\d\d)/, "");

/** A time of day that is stored as 'HH:MM', as people write it: '09:30', and in Danish '9.30'. */
export const formatClock = (time: string, language: Language): string =>
  language === "da" ? time.replace(/^0/, "").replace(":", ".") : time;

/** 'HH:MM' of what was typed: '9:30' and, as in Danish, '9.30'; undefined for what is no time of day. */
export function readClock(typed: string): string | undefined {
  const [, hours, minutes] = /^\s*([01]?\d|2[0-3])[:.]([0-5]\d)\s*$/.exec(typed) ?? [];
  return hours === undefined ? undefined : `${hours.padStart(2, "0")}:${minutes}`;
}

/** The time of day alone: '17:00', and in Danish 'kl. 9.30'. */
export function formatTime(instant: string, language: Language, timeZone: string): string {
  const time = formatClock(toLocalInput(instant, timeZone).slice(11), language);
  return language === "da" ? `kl. ${time}` : time;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 'in 3 days', '2 hours ago'. Days are those of the calendar: from Monday at 1:00 to Monday at 17:00 they are seven. */
export function formatDistance(
  instant: string,
  language: Language,
  timeZone: string,
  now = new Date(),
): string {
  const ms = new Date(instant).getTime() - now.getTime();
  const format = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: "auto" });
  const size = Math.abs(ms);
  const dayOf = (at: string) => Date.parse(toLocalInput(at, timeZone).slice(0, 10));
  if (size >= 36 * HOUR) return format.format((dayOf(instant) - dayOf(now.toISOString())) / DAY, "day");
  if (size >= 90 * MINUTE) return format.format(Math.round(ms / HOUR), "hour");
  return format.format(Math.round(ms / MINUTE), "minute");
}

/** The exact instant with its zone, for those who want it: 'Thursday 5 December 2024 at 17:00 CET'. */
export function formatExact(instant: string, language: Language, timeZone: string): string {
  const words = new Intl.DateTimeFormat(LOCALES[language], {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(new Date(instant));
  return language === "da" ? danishClock(words) : words;
}

/** An ISO day as people write it: 'Thursday 5 December 2024'. */
export const formatDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "full", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** What a `datetime-local` field holds, as clocks in the network's time zone show it. */
export function toLocalInput(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(new Date(instant));
  return parts.replace(" ", "T");
}

/** The instant at which clocks in the time zone show this; undefined if the field is empty or half filled. */
export function fromLocalInput(text: string, timeZone: string): string | undefined {
  const wall = Date.parse(`${text}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) || Number.isNaN(wall)) return undefined;
  const shift = (at: number) => Date.parse(`${toLocalInput(new Date(at).toISOString(), timeZone)}:00Z`) - at;
  // Twice, for the days on which the clocks change between the guess and the answer.
  const guess = wall - shift(wall);
  return new Date(wall - shift(guess)).toISOString();
}

/** '09:00' and 90 minutes later '10:30'; past midnight it begins again. */
export function addMinutes(time: string, minutes: number): string {
  const [hours = 0, mins = 0] = time.split(":").map(Number);
  const sum = (hours * 60 + mins + minutes) % (24 * 60);
  return `${String(Math.floor(sum / 60)).padStart(2, "0")}:${String(sum % 60).padStart(2, "0")}`;
}

export const countryName = (code: string, language: Language): string => {
  try {
    return new Intl.DisplayNames([LOCALES[language]], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
};
