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
  const say = (look: Look) => format(LOCALES[language], timeZone, look, at);
  const yearIn = (day: Date) => format("en", timeZone, "year", day);
  return t("cards.instant", {
    date: say(yearIn(at) === yearIn(now) ? "day" : "day-of-year"),
    time: say("time"),
  });
}

const DAY = { weekday: "short", day: "numeric", month: "short" } as const;
const LOOKS = {
  day: DAY,
  "day-of-year": { ...DAY, year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit", timeZoneName: "short" },
  year: { year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type Look = keyof typeof LOOKS;

/** Making one takes longer than everything else about a card; there are a few for each time zone in use. */
const formats = new Map<string, Intl.DateTimeFormat>();
/** What was said of an instant, which is to the minute: the cards of one moment say the same few. */
const said = new Map<string, string>();
const MOST_SAID = 1_000;

function format(locale: string, timeZone: string, look: Look, at: Date): string {
  const key = `${locale} ${timeZone} ${look}`;
  const asked = `${key} ${Math.floor(at.getTime() / 60_000)}`;
  const known = said.get(asked);
  if (known !== undefined) return known;
  const formatter = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...LOOKS[look], timeZone });
  formats.set(key, formatter);
  if (said.size >= MOST_SAID) said.clear();
  const words = formatter.format(at);
  said.set(asked, words);
  return words;
}

/** 'A, B and C'. */
export const sayList = (words: readonly string[], language: Language): string =>
  LISTS[language].format(words);

const LISTS = {
  en: new Intl.ListFormat(LOCALES.en, { type: "conjunction" }),
  da: new Intl.ListFormat(LOCALES.da, { type: "conjunction" }),
} as const satisfies Record<Language, Intl.ListFormat>;
