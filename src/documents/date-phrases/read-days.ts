import type { Cursor } from "./cursor.ts";
import type { DateAtom, JoinedAtom, Joint } from "./date-atom.ts";

/** A day or month in figures, day first: 1.11.2008, 10/07/2024, 1.11., 10/2024, and ISO 2024-10-03, 2024-10. */
export function readNumericDate(cursor: Cursor): DateAtom | null {
  return (
    cursor.attempt(() => readIso(cursor)) ??
    cursor.attempt(() => readDayFirst(cursor)) ??
    cursor.attempt(() => readMonthAndYear(cursor))
  );
}

/** "2026-05-14/15": days of one month behind their year. */
export function readIsoRun(cursor: Cursor): readonly JoinedAtom[] | null {
  const first = readIso(cursor);
  if (first?.unit !== "day" || !cursor.peek()?.glued || !cursor.takeMark("/")) return null;
  const last = cursor.takeSmallNumber();
  if (last === null || last <= first.day || cursor.peek()?.glued === true) return null;
  return [
    { joint: null, atom: first },
    { joint: "range", atom: { ...first, day: last } },
  ];
}

/** ISO, and as Lithuanian and forms also write it: 2024.10.03, 2024/10/03. */
function readIso(cursor: Cursor): DateAtom | null {
  const year = cursor.takeYear();
  const mark = cursor.peek()?.text;
  if (year === null || (mark !== "-" && mark !== "." && mark !== "/")) return null;
  const month = takeGluedNumber(cursor, mark);
  if (month === null) return null;
  const day = cursor.attempt(() => takeGluedNumber(cursor, mark));
  if (mark !== "-" && (day === null || day.length > 2 || month.length > 2)) return null;
  if (day !== null) return { unit: "day", day: Number(day), month: Number(month), year };
  // "2024-25" is a span of years.
  return month.length === 2 && Number(month) <= 12 ? { unit: "month", month: Number(month), year } : null;
}

function readDayFirst(cursor: Cursor): DateAtom | null {
  const start = cursor.at;
  const day = cursor.takeSmallNumber();
  const mark = cursor.peek()?.text;
  if (day === null || (mark !== "." && mark !== "/" && mark !== "-")) return null;
  const month = takeGluedNumber(cursor, mark);
  if (month === null || month.length > 2) return null;
  const year = cursor.attempt(() => takeGluedNumber(cursor, mark));
  if (year === null) {
    // "11/6 2025" and "11/6-2025" are how Danish writes a day.
    const following =
      mark === "/" && Number(month) <= 12 ? cursor.attempt(() => takeYearBehind(cursor)) : null;
    if (following !== null) return { unit: "day", day, month: Number(month), year: following };
    // "1.11." is a day; "16.30" is a time and "22/23" a run of days.
    const isDay =
      Number(month) <= 12 &&
      ((mark === "." && cursor.takeMark(".")) ||
        runsToDay(cursor) ||
        (mark === "/" && isMarkedDay(cursor, start, day, Number(month))));
    return isDay ? { unit: "day", day, month: Number(month), year: null } : null;
  }
  // "22/23/24 April" is a run of days.
  if ((year.length !== 4 && year.length !== 2) || cursor.lexicon.find(cursor.tokens, cursor.at, "month"))
    return null;
  return {
    unit: "day",
    day,
    month: Number(month),
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
  };
}

/** The year of "11/6 2025", "11/6-2025" and "11/6-25". */
function takeYearBehind(cursor: Cursor): number | null {
  if (!cursor.peek()?.glued || !cursor.takeMark("-")) return cursor.takeYear();
  const year = cursor.takeYear();
  if (year !== null) return year;
  const short = cursor.peek();
  // "12/5-14/5" are two days.
  if (short?.kind !== "number" || short.text.length !== 2 || /^[./]$/.test(cursor.peek(1)?.text ?? ""))
    return null;
  cursor.at += 1;
  return cursor.isWord("month") ? null : 2000 + Number(short.text);
}

/** "d. 12/5", "den 12/5", "on Monday 12/5": what stands before says that it is a day; "le 2/3" may be two thirds. */
function isMarkedDay({ tokens, lexicon, at }: Cursor, start: number, day: number, month: number): boolean {
  const isMonthNext = lexicon.find(tokens, at, "month") !== null;
  if (isMonthNext || month < 1 || day < 1) return false;
  const before = (count: number) => tokens[start - count]?.text;
  // "d. 12/5-14/5": the second is a day as the first is.
  if (before(1) === "-" && before(3) === "/" && tokens[start - 2]?.kind === "number") return true;
  const isMark = (meaning: "dayMark" | "weekday") => lexicon.find(tokens, start - 2, meaning) !== null;
  if (before(1) === "." && (isMark("dayMark") || isMark("weekday"))) return true;
  const isFraction = day < month && month <= LARGEST_FRACTION;
  const words = [start - 1, start - 2].filter((one) => one >= 0);
  return (
    !isFraction &&
    words.some((one) =>
      (["dayMark", "weekday"] as const).some(
        (meaning) => lexicon.find(tokens, one, meaning)?.length === start - one,
      ),
    )
  );
}

const LARGEST_FRACTION = 5;

/** In "12/03 - 14/03/2025" the first is a day as the second is. */
function runsToDay(cursor: Cursor): boolean {
  const start = cursor.at;
  const next = cursor.takeJoint() === "range" ? cursor.attempt(() => readDayFirst(cursor)) : null;
  cursor.at = start;
  return next?.unit === "day" && next.year !== null;
}

function readMonthAndYear(cursor: Cursor): DateAtom | null {
  const month = cursor.takeSmallNumber();
  const mark = cursor.peek()?.text === "." ? "." : "/";
  const year = month === null ? null : takeGluedNumber(cursor, mark);
  if (month === null || month > 12 || year?.length !== 4) return null;
  return { unit: "month", month, year: Number(year) };
}

function takeGluedNumber(cursor: Cursor, mark: string): string | null {
  if (!cursor.peek()?.glued || !cursor.takeMark(mark)) return null;
  const number = cursor.peek();
  // German writes "1. 11. 2008" with spaces.
  if (number?.kind !== "number" || (!number.glued && mark !== ".")) return null;
  cursor.at += 1;
  return number.text;
}

interface Day {
  readonly joint: Joint | null;
  readonly day: number;
}

/** Days before their month: "3 December 2024", "22/23 October", "13. und 14. Mai", "1.-3.10.2024". */
export function readDayRun(cursor: Cursor): readonly JoinedAtom[] | null {
  const days: Day[] = [];
  for (let joint: Joint | null = null; days.length < MAX_RUN; joint = cursor.takeJoint()) {
    if (days.length > 0 && joint === null) return null;
    const numeric = days.length > 0 ? cursor.attempt(() => readNumericDate(cursor)) : null;
    if (numeric?.unit === "day") {
      return [...inMonth(days, numeric.month, numeric.year), { joint, atom: numeric }];
    }
    const day = readDayNumber(cursor);
    if (day === null) return null;
    days.push({ joint, day });
    const month = readMonthAfterDay(cursor);
    if (month !== null) return inMonth(days, month, cursor.takeFollowingYear());
  }
  return null;
}

/** More days than this in one phrase are a list of something else; it also bounds the work. */
const MAX_RUN = 8;

/** A month, or days after their month as English also writes them: "June 2024", "May 13-15 2025", "January 9". */
export function readMonthFirst(cursor: Cursor): readonly JoinedAtom[] | null {
  // "may 3 partners join" is a verb.
  const isSmallWord = cursor.peek()?.capital === false && cursor.isWord("smallWord");
  const month = cursor.takeMonth();
  if (month === null) return null;
  const year = cursor.takeFollowingYear();
  const part = AFTER_MONTH.find(([, meaning]) => cursor.takeWord(meaning));
  if (part) return [{ joint: null, atom: { unit: "part", part: part[0], month, year } }];
  const week = cursor.attempt(() => readCountAfterMonth(cursor, "week"));
  if (week) return [{ joint: null, atom: { unit: "week", week, month, year } }];
  const half = cursor.attempt(() => readCountAfterMonth(cursor, "half"));
  if (half === 1 || half === 2) return [{ joint: null, atom: { unit: "half month", half, month, year } }];
  const days = year === null && !isSmallWord ? cursor.attempt(() => readDaysAfterMonth(cursor)) : null;
  if (!days) {
    if (year === null && cursor.peek()?.glued) cursor.takeMark(".");
    return [{ joint: null, atom: { unit: "month", month, year } }];
  }
  return inMonth(days, month, cursor.takeFollowingYear());
}

const AFTER_MONTH = [
  ["beginning", "beginningAfter"],
  ["mid", "midAfter"],
  ["end", "endAfter"],
] as const;

/** "June 2024, 1st week", "spalio antroji pusė" */
function readCountAfterMonth(cursor: Cursor, of: "week" | "half"): number | null {
  cursor.takeMark(",");
  const count = cursor.takeWord("ordinal")?.value ?? readDayNumber(cursor);
  return count !== null && cursor.takeWord(of) ? count : null;
}

function readDaysAfterMonth(cursor: Cursor): readonly Day[] | null {
  cursor.takeMark(".");
  const days: Day[] = [];
  for (let joint: Joint | null = null; days.length < MAX_RUN;) {
    const start = cursor.at;
    joint = days.length > 0 ? cursor.takeJoint() : null;
    const day = days.length > 0 && (joint === null || joint === "comma") ? null : readDayNumber(cursor);
    if (day === null || readsMonth(cursor)) {
      cursor.at = start;
      break;
    }
    days.push({ joint, day });
  }
  return days.length > 0 ? days : null;
}

/** "May 13 - 2 June": the 2 belongs to June. */
function readsMonth(cursor: Cursor): boolean {
  const start = cursor.at;
  const found = readMonthAfterDay(cursor) !== null;
  cursor.at = start;
  return found;
}

function readDayNumber(cursor: Cursor): number | null {
  return cursor.attempt(() => {
    cursor.skipWeekday();
    const day = cursor.takeSmallNumber();
    if (day === null || day === 0) return null;
    if (cursor.peek()?.glued && cursor.takeMark(".")) {
      // "1.º"
      if (cursor.peek()?.glued) cursor.takeWord("suffix");
      return day;
    }
    if (cursor.takeMark("°")) return day;
    // "3 d."
    cursor.attempt(() => {
      cursor.takeMark("-");
      return cursor.takeWord("suffix");
    });
    if (cursor.tokens[cursor.at - 1]?.kind === "word" && cursor.peek()?.glued) cursor.takeMark(".");
    return day;
  });
}

function readMonthAfterDay(cursor: Cursor): number | null {
  return cursor.attempt(() => {
    cursor.skipFillers();
    return cursor.takeMonth();
  });
}

function inMonth(days: readonly Day[], month: number, year: number | null): readonly JoinedAtom[] {
  return days.map(({ joint, day }) => ({ joint, atom: { unit: "day", day, month, year } }));
}
