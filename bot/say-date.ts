import type { Language } from "../src/kernel/actor.ts";
import type { CardContext } from "./card-context.ts";

/** British order and 24 hours for English: it is Europe's second language here. */
const LOCALES = { en: "en-GB", da: "da-DK" } as const satisfies Record<Language, string>;

type When = Pick<CardContext, "t" | "language" | "timeZone" | "now">;

/**
 * 'Thu 5 Dec, 17:00 CET': an instant in the network's time zone. The zone is always said, since readers sit
 * in several; the year only when it is not this one. Never 'in 3 days': a posted card is read days later.
 */
export function sayInstant(instant: Date | string, { t, language, timeZone, now }: When): string {
  const at = new Date(instant);
  const say = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { ...parts, timeZone }).format(at);
  return t("cards.instant", {
    date: say({
      weekday: "short",
      day: "numeric",
      month: "short",
      ...(yearIn(at, timeZone) === yearIn(now, timeZone) ? {} : { year: "numeric" }),
    }),
    time: say({ hour: "2-digit", minute: "2-digit", timeZoneName: "short" }),
  });
}

const yearIn = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en", { year: "numeric", timeZone }).format(at);

/** '3 hours, 20 minutes', '45 minutes'. */
export function sayMinutes(minutes: number, language: Language): string {
  const unit = (value: number, name: "hour" | "minute") =>
    new Intl.NumberFormat(LOCALES[language], { style: "unit", unit: name, unitDisplay: "long" }).format(
      value,
    );
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours > 0 ? [unit(hours, "hour")] : []),
    ...(rest > 0 || hours === 0 ? [unit(rest, "minute")] : []),
  ];
  return new Intl.ListFormat(LOCALES[language], { type: "unit", style: "long" }).format(parts);
}

/** 'A, B and C'. */
export const sayList = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(words);

/** '10:40': a time of day some minutes later, for the running order of an agenda. */
export function timeAfter(start: string, minutes: number): string {
  const [hours = 0, mins = 0] = start.split(":").map(Number);
  const total = hours * 60 + mins + minutes;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`;
}
