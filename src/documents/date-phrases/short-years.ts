import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import { wordListsOf } from "../words/word-lists.ts";
import type { DateContext } from "./read-date-phrase.ts";

/** A programme lasts a few years; more would make a year of any day. */
const MOST_YEARS = 10;
/**
 * One "Oct 24" alone is a day, as a day without a year takes the year of its period; but not where the document's
 * language writes no day behind its month ("nov 26").
 */
const FEWEST_MONTHS = 2;

/**
 * The years that a document writes as two figures behind a month: those of its period, where every "Oct 24" of it
 * is a month of the period ("Sep 24", "Nov 24", "Feb 25"), or where a day stands before one ("3 Oct 24"). None
 * where one of them can only be a day.
 */
export function shortYearsIn(texts: Iterable<string>, { languages, period }: DateContext): readonly number[] {
  const value = period === undefined ? null : parseEdtf(period);
  const { earliest = null, latest = null } = value ? edtfBounds(value) : {};
  if (earliest === null || latest === null) return [];
  const [first, last] = [Number(earliest.slice(0, 4)), Number(latest.slice(0, 4))];
  if (last - first >= MOST_YEARS) return [];
  const months = monthsOf(languages);
  const seen = new Set<string>();
  let hasDay = false;
  for (const text of texts) {
    for (const [, day, word = "", figures = ""] of text.matchAll(months.expression)) {
      const month = `20${figures}-${String(months.numbers.get(word.toLowerCase())).padStart(2, "0")}`;
      if (month < earliest.slice(0, 7) || month > latest.slice(0, 7)) return [];
      hasDay ||= day !== undefined;
      seen.add(month);
    }
  }
  const [main] = wordListsOf(languages);
  const fewest = main?.dates.daysFollowMonth === false ? 1 : FEWEST_MONTHS;
  if (!hasDay && seen.size < fewest) return [];
  return Array.from({ length: last - first + 1 }, (_none, at) => first + at);
}

interface Months {
  readonly expression: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
}

const MONTHS = new Map<string, Months>();

/** Finds a month with two figures behind it that are no day of a run ("Oct 24-26"), with a mark or a year behind. */
function monthsOf(languages: readonly string[]): Months {
  const key = languages.join(" ");
  const known = MONTHS.get(key);
  if (known) return known;
  const numbers = new Map<string, number>();
  for (const { dates } of wordListsOf(languages))
    dates.months.forEach((spellings, at) => {
      for (const spelling of spellings) numbers.set(spelling, at + 1);
    });
  const words = [...numbers.keys()].sort((a, b) => b.length - a.length).join("|");
  const isNoDay = String.raw`(?!\d|\p{L}|[:.]\d|[.,]? ?(?:19|20)\d\d| ?[-–—/&+] ?\d| d\b)`;
  const months = {
    expression: new RegExp(String.raw`(?<![\p{L}\d])(\d{1,2}\.? )?(${words})\.? (\d\d)${isNoDay}`, "giu"),
    numbers,
  };
  MONTHS.set(key, months);
  return months;
}
