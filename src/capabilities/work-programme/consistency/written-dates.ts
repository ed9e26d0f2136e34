import { daysInMonth, isoDay } from "../../../kernel/edtf/calendar.ts";
import WORDS from "./joining-words.json" with { type: "json" };

/** Days that stand in running text, or in words that are no date because their end is before their start. */
export interface WrittenDays {
  readonly words: string;
  /** Where the words begin. */
  readonly index: number;
  readonly first: { readonly day: number; readonly month: number };
  readonly last: { readonly day: number; readonly month: number };
  readonly year: number | null;
}

/** The languages in which programmes of the field are written. */
const LANGUAGES = ["en", "da", "de", "fr", "es", "it", "nl", "sv", "pl", "lt", "pt", "fi"];

/** The names of months in all of them: whole and short, alone and beside a day. */
function namesOfMonths(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES)
    for (const month of ["long", "short"] as const)
      for (const day of [undefined, "numeric"] as const) {
        const format = new Intl.DateTimeFormat(language, { month, day, timeZone: "UTC" });
        for (let at = 0; at < 12; at++) {
          const parts = format.formatToParts(new Date(Date.UTC(2024, at, 1)));
          const name = parts
            .find((part) => part.type === "month")
            ?.value.toLowerCase()
            .replace(/\.$/, "");
          if (name !== undefined && /^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, at + 1);
        }
      }
  return names;
}
let months: ReadonlyMap<string, number> | undefined;
export const monthOf = (name: string | undefined): number | undefined =>
  (months ??= namesOfMonths()).get(name?.toLowerCase() ?? "");

/** One expression for words of the list, the longest first; an apostrophe is written either way. */
const oneOf = (words: readonly string[]): string =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.]/g, "\\.").replace(/'/g, "['’]"))
    .join("|");
/** Such words as whole words: "d'" stands right before the next. */
const joined = (words: readonly string[]): string => `(?:${oneOf(words)})(?:(?<=['’])|(?=\\s))\\s*`;

const SUFFIX = `(?:${oneOf(WORDS.daySuffixes)})?`;
const OF = `(?:${joined(WORDS.of)})?`;

const DAYS_AND_MONTH = new RegExp(
  `(?<![\\d.])(\\d{1,2})${SUFFIX}(?:\\s*(?:[-–/]\\s*|${joined([...WORDS.to, ...WORDS.and])})(\\d{1,2})${SUFFIX})?` +
    `\\s+${OF}(\\p{L}{3,})\\.?(?:,?\\s+${OF}(\\d{4}))?(?![\\d\\p{L}])`,
  "giu",
);

/** The days that a text names with a month: '1-3 October', '12. maj 2025'. */
export function writtenDays(text: string): readonly WrittenDays[] {
  return [...text.matchAll(DAYS_AND_MONTH)].flatMap((match) => {
    const [words, from, to, name, year] = match;
    const month = monthOf(name);
    const [first, last] = [Number(from), Number(to ?? from)];
    if (month === undefined || first < 1 || Math.max(first, last) > daysInMonth(2024, month)) return [];
    const days = { first: { day: first, month }, last: { day: last, month } };
    return [{ words, index: match.index, ...days, year: year === undefined ? null : Number(year) }];
  });
}

/** The days as EDTF, of their own year or else the one given; null where that year has no such days. */
export function edtfOf({ first, last, year }: WrittenDays, yearElse: number): string | null {
  const of = year ?? yearElse;
  if (last.day > daysInMonth(of, last.month) || first.day > last.day) return null;
  const [from, to] = [isoDay(of, first.month, first.day), isoDay(of, last.month, last.day)];
  return from === to ? from : `${from}/${to}`;
}

const HALVES = new RegExp(
  `^(.+?)(?:\\s*[–—]\\s*|\\s+-\\s+|\\s+${joined(WORDS.to)}|(?<=\\d)\\s*-\\s*(?=\\d{1,2}\\.|\\d{4}|\\p{L}))(.+)$`,
  "iu",
);
/** "birželio 12–10", "June 12-10, 2034": days behind their month. */
const DAYS_BEHIND_MONTH = /^(?:\d{4}\s+)?(\p{L}{3,})\.?\s+(\d{1,2})\s*[-–]\s*(\d{1,2})(?:,?\s+\d{4})?$/u;
const START = new RegExp(`^${joined(WORDS.from)}`, "iu");
const MARK = new RegExp(`(?<=[\\d\\p{L}]\\s+)(?:${oneOf(WORDS.marks)})(?=\\s|[-–—]|$)`, "giu");

/** Without the words that only say that a date begins ("vom 3.", "del 3"), and what Lithuanian writes behind numbers. */
const bare = (words: string): string =>
  words.replace(MARK, "").replace(/\s+/g, " ").trim().replace(START, "");

/**
 * Whether words name a start and an end, and the end is before the start. A start without a year is of the end's
 * year where both are days of one month; of unlike months it can be the year before ("November – 5 March 2025").
 */
export function endsBeforeStart(written: string): boolean {
  const words = bare(written);
  const [days] = writtenDays(words);
  if (days?.words === words && days.first.day > days.last.day) return true;
  const [, month, first, last] = DAYS_BEHIND_MONTH.exec(words) ?? [];
  if (monthOf(month) !== undefined && Number(first) > Number(last)) return true;
  const [, from, to] = HALVES.exec(words) ?? [];
  const end = dateOf(to);
  const start = dateOf(from) ?? dateOf(`${from} ${end?.slice(0, 4)}`);
  if (dateOf(from) === null && start?.slice(0, 7) !== end?.slice(0, 7)) return false;
  if (start === null || end === null) return false;
  const precision = Math.min(start.length, end.length);
  return end.slice(0, precision) < start.slice(0, precision);
}

/** Day first, as the field writes numbers, or with the year first. */
const NUMERIC_DAY = /(?<![\d./-])(?:(\d{1,2})[./](\d{1,2})[./](\d{4})|(\d{4})-(\d{2})-(\d{2}))(?![\d./-])/g;
/** "June 31", "birželio 31 d." */
const DAY_BEHIND_MONTH =
  /(?:(\d{4})\s+(?:m\.\s+)?)?(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?![\d\p{L}:./])(?:,?\s+(\d{4}))?/gu;
/** February has its longest. */
const LEAP_YEAR = 2024;

/** Whether words name a day that its month does not have: "31 June", "29 February 2025", "31.11.2025". */
export function namesNoSuchDay(written: string): boolean {
  const isNone = (day: number, month: number | undefined, year: number): boolean =>
    month !== undefined && (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month));
  const numeric = [...written.matchAll(NUMERIC_DAY)].some(([, day, month, year, first, middle, last]) =>
    isNone(Number(day ?? last), Number(month ?? middle), Number(year ?? first)),
  );
  const named = [...written.matchAll(DAYS_AND_MONTH)].some(([, from, to, name, year]) =>
    [from, to ?? from].some((day) => isNone(Number(day), monthOf(name), Number(year ?? LEAP_YEAR))),
  );
  const behind = [...written.matchAll(DAY_BEHIND_MONTH)].some(([, first, name, day, last]) =>
    isNone(Number(day), monthOf(name), Number(first ?? last ?? LEAP_YEAR)),
  );
  return numeric || named || behind;
}

/** A date with its year as text that sorts, of the words' own precision; null for anything else. */
function dateOf(words: string | undefined): string | null {
  const text = words?.trim() ?? "";
  const numeric = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (numeric) return isoDay(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(text)) return text;
  const [, day, name, year] = DAY_MONTH_YEAR.exec(text) ?? yearFirst(text);
  const month = monthOf(name);
  if (month === undefined || year === undefined) return null;
  const whole = isoDay(Number(year), month, Number(day ?? 1));
  return day === undefined ? whole.slice(0, 7) : whole;
}

const DAY_MONTH_YEAR = new RegExp(`^(?:(\\d{1,2})${SUFFIX} ${OF})?(\\p{L}{3,})\\.? ${OF}(\\d{4})$`, "iu");

/** "2034 birželio 12", and "birželio 12 2034" where the year was taken from the other end. */
function yearFirst(text: string): readonly (string | undefined)[] {
  const [, year, name, day, behind] =
    /^(?:(\d{4}) )?(\p{L}{3,})(?: (\d{1,2}))?(?: (\d{4}))?$/u.exec(text) ?? [];
  return [undefined, day, name, year ?? behind];
}
