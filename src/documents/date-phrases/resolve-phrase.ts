import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { daysInMonth, isoDay, pad } from "../../kernel/edtf/calendar.ts";
import { monthPartDays } from "../../kernel/edtf/month-parts.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import type { DateAtom, DatePhrase, JoinedAtom } from "./date-atom.ts";
import { isoWeekDays, sixDaysAfter } from "./iso-week.ts";
import { withYears, type YearContext } from "./years-of-phrase.ts";

/**
 * The EDTF of a phrase. `undefined` when its parts don't belong together ("8th September/October 2024": the
 * 8th is a meeting's number); `null` when it is a date that never was, or whose year nobody says.
 */
export function resolvePhrase(phrase: DatePhrase, context: YearContext): string | null | undefined {
  if (!partsBelongTogether(phrase.atoms)) return undefined;
  const atoms = withYears(phrase.atoms, context);
  const spans = atoms && spansOf(atoms, phrase.qualifier);
  const choices = new Set(
    phrase.atoms.map(({ joint }) => joint).filter((joint) => joint === "and" || joint === "or"),
  );
  if (!spans || choices.size > 1) return null;
  const edtf =
    choices.size > 0
      ? writeSet(spans, choices.has("or"), phrase.limit)
      : phrase.limit === "before"
        ? writeBefore(spans, atoms)
        : writeOne(spans, phrase.limit);
  return edtf !== null && parseEdtf(edtf) ? edtf : null;
}

/** An unlike pair such as a day and a month makes a span only when the first says its own year. */
function partsBelongTogether(atoms: readonly JoinedAtom[]): boolean {
  return atoms.every(({ joint, atom }, at) => {
    const before = atoms[at - 1]?.atom;
    if (joint !== "range" || !before) return true;
    return (
      atom.unit === before.unit || (before.year !== null && atom.unit !== "year") || isFiner(before, atom)
    );
  });
}

/** "end of May - 3 June 2024": both are days in the end. */
function isFiner(before: DateAtom, atom: DateAtom): boolean {
  return DAY_UNITS.includes(before.unit) && DAY_UNITS.includes(atom.unit);
}

const DAY_UNITS: readonly DateAtom["unit"][] = ["day", "week", "part", "half month", "iso week", "week from"];

interface Span {
  readonly first: string;
  readonly last: string;
  /** `first` and `last` are two dates, not one. */
  readonly isSpan: boolean;
}

function spansOf(atoms: readonly JoinedAtom[], qualifier: string): readonly Span[] | null {
  const spans: Span[] = [];
  for (const { joint, atom } of atoms) {
    const span = spanOf(atom, qualifier);
    if (!span) return null;
    const before = spans.at(-1);
    if (joint === "range" && before)
      spans[spans.length - 1] = { first: before.first, last: span.last, isSpan: true };
    else spans.push(span);
  }
  return spans;
}

function writeOne([span]: readonly Span[], limit: DatePhrase["limit"]): string | null {
  if (!span) return null;
  if (limit === "by") return `../${span.last}`;
  if (limit === "from") return `${span.first}/..`;
  return span.isSpan ? `${span.first}/${span.last}` : span.first;
}

/**
 * "before summer" ends on the day before the summer begins. With a day, or a part of a month, the word sets a
 * deadline as "by" does: "before 15 June", "before the end of June".
 */
function writeBefore([span]: readonly Span[], [first]: readonly JoinedAtom[]): string | null {
  const unit = first?.atom.unit;
  if (!span || span.isSpan || unit === undefined || DEADLINES.includes(unit))
    return writeOne(span ? [span] : [], "by");
  const value = parseEdtf(span.first);
  const begins = value && edtfBounds(value).earliest;
  return begins == null ? null : `../${dayBefore(begins)}`;
}

const DEADLINES: readonly DateAtom["unit"][] = ["day", "part", "half month"];

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/**
 * A span inside a set is written `A..B`: ISO 8601-2 has no `/` there. "22/23 October or end September" is
 * [2024-10-22..2024-10-23,2024-09-21..2024-09-30], in the order written, which is often the order of preference.
 */
function writeSet(spans: readonly Span[], isChoice: boolean, limit: DatePhrase["limit"]): string | null {
  if (limit !== null) return null;
  const members = spans.map(({ first, last, isSpan }) => (isSpan ? `${first}..${last}` : first)).join(",");
  return isChoice ? `[${members}]` : `{${members}}`;
}

function spanOf(atom: DateAtom, qualifier: string): Span | null {
  const { year } = atom;
  if (year === null) return null;
  const one = (part: number) => point(`${pad(year, 4)}-${pad(part, 2)}${qualifier}`);
  switch (atom.unit) {
    case "year": {
      const first = `${atom.year}${qualifier}`;
      return { first, last: `${atom.lastYear}${qualifier}`, isSpan: atom.lastYear !== atom.year };
    }
    case "day":
      return point(`${isoDay(year, atom.month, atom.day)}${qualifier}`);
    case "month":
      return one(atom.month);
    case "season":
      return one(atom.season);
    case "quarter":
      return one(atom.quarter);
    case "half":
      return one(atom.half);
    case "iso week": {
      const week = isoWeekDays(year, atom.week);
      return week && { first: `${week[0]}${qualifier}`, last: `${week[1]}${qualifier}`, isSpan: true };
    }
    case "week from": {
      const last = sixDaysAfter(year, atom.month, atom.day);
      const first = isoDay(year, atom.month, atom.day);
      return { first: `${first}${qualifier}`, last: `${last}${qualifier}`, isSpan: true };
    }
    case "half month": {
      const [first, last] = atom.half === 1 ? [1, 15] : [16, daysInMonth(year, atom.month)];
      return days(year, atom.month, first, last, qualifier);
    }
    case "week":
      return weekOf(atom.week, year, atom.month, qualifier);
    default:
      return atom.month === null
        ? partOfYear(atom.part, year, qualifier)
        : partOfMonth(atom.part, year, atom.month, qualifier);
  }
}

function partOfMonth(
  part: "beginning" | "mid" | "end",
  year: number,
  month: number,
  qualifier: string,
): Span {
  const [first, last] = monthPartDays(part, year, month);
  return days(year, month, first, last, qualifier);
}

/**
 * The field has no convention for parts of a year, so the widest usual reading stands: first and last quarter,
 * June and July.
 */
function partOfYear(part: "beginning" | "mid" | "end", year: number, qualifier: string): Span {
  if (part === "mid")
    return { first: `${year}-06${qualifier}`, last: `${year}-07${qualifier}`, isSpan: true };
  return point(`${year}-${part === "beginning" ? 33 : 36}${qualifier}`);
}

/** Only the first week has days by convention; the others are marked approximate, and never seem exact. */
function weekOf(week: number | "last", year: number, month: number, qualifier: string): Span | null {
  if (week === 1) {
    const [first, last] = monthPartDays("first-week", year, month);
    return days(year, month, first, last, qualifier);
  }
  const approximate = qualifier === "?" || qualifier === "%" ? "%" : "~";
  const end = week === "last" ? daysInMonth(year, month) : week * 7;
  return end > daysInMonth(year, month) || end < 1 ? null : days(year, month, end - 6, end, approximate);
}

function days(year: number, month: number, first: number, last: number, qualifier: string): Span {
  const day = (number: number) => `${isoDay(year, month, number)}${qualifier}`;
  return { first: day(first), last: day(last), isSpan: true };
}

function point(text: string): Span {
  return { first: text, last: text, isSpan: false };
}
