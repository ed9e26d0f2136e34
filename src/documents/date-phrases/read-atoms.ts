import type { Cursor } from "./cursor.ts";
import type { DateAtom, JoinedAtom, Part } from "./date-atom.ts";
import { readDayRun, readMonthFirst, readNumericDate } from "./read-days.ts";

type Atoms = readonly JoinedAtom[];

/** Reads one date, or a run of days that share a month ("22/23 October 2024"); `null` where there is none. */
export function readAtoms(cursor: Cursor): Atoms | null {
  return cursor.attempt(() => {
    cursor.skipFillers();
    if (cursor.takeWord("weekday")) cursor.takeMark(",");
    for (const read of READERS) {
      const atoms = cursor.attempt(() => read(cursor));
      if (atoms) return atoms;
    }
    return null;
  });
}

// Numbers first in their fullest form, so that "1.11.2008" is not the day 1 of something.
const READERS: readonly ((cursor: Cursor) => Atoms | null)[] = [
  (cursor) => single(readNumericDate(cursor)),
  readDayRun,
  (cursor) => single(readCounted(cursor)),
  (cursor) => single(readPart(cursor)),
  (cursor) => single(readSeason(cursor)),
  (cursor) => single(readLetteredNumber(cursor)),
  readMonthFirst,
  (cursor) => single(readYears(cursor)),
];

function single(atom: DateAtom | null): Atoms | null {
  return atom && [{ joint: null, atom }];
}

/** "1st week Dec 2024", "last week of June", "4th quarter of 2024", "first half of 2025". */
function readCounted(cursor: Cursor): DateAtom | null {
  const count = readOrdinal(cursor);
  if (count === null) return null;
  if (cursor.takeWord("week")) {
    cursor.skipFillers();
    const month = cursor.takeWord("month")?.value;
    return month === undefined
      ? null
      : { unit: "week", week: count, month, year: cursor.takeFollowingYear() };
  }
  if (count === "last") return null;
  if (cursor.takeWord("quarter")) return quarterOf(count, cursor);
  return cursor.takeWord("half") ? halfOf(count, cursor) : null;
}

/** "Q4 of 2024", "H1 2025", "quarter 4". */
function readLetteredNumber(cursor: Cursor): DateAtom | null {
  const isQuarter = cursor.takeWord("quarter") !== null;
  if (!isQuarter && !cursor.takeWord("half")) return null;
  const count = cursor.takeSmallNumber();
  if (count === null) return null;
  return isQuarter ? quarterOf(count, cursor) : halfOf(count, cursor);
}

function quarterOf(count: number, cursor: Cursor): DateAtom | null {
  if (count < 1 || count > 4) return null;
  return { unit: "quarter", quarter: 32 + count, year: cursor.takeFollowingYear() };
}

/** The half of a month has no convention, so a half-year says its year. */
function halfOf(count: number, cursor: Cursor): DateAtom | null {
  const year = cursor.takeFollowingYear();
  return year === null || count < 1 || count > 2 ? null : { unit: "half", half: 39 + count, year };
}

function readOrdinal(cursor: Cursor): number | "last" | null {
  if (cursor.takeWord("last")) return "last";
  const word = cursor.takeWord("ordinal");
  if (word) return word.value;
  const count = cursor.takeSmallNumber();
  if (count !== null && !cursor.takeMark(".")) cursor.takeWord("suffix");
  return count;
}

/** "end of September 2024", "mid-June", "beginning of 2025". */
function readPart(cursor: Cursor): DateAtom | null {
  const part = PARTS.find((one) => cursor.takeWord(one));
  if (!part) return null;
  if (!cursor.takeMark("-")) cursor.skipFillers();
  const month = cursor.takeWord("month")?.value ?? null;
  const year = month === null ? cursor.takeYear() : cursor.takeFollowingYear();
  return month === null && year === null ? null : { unit: "part", part, month, year };
}

const PARTS: readonly Part[] = ["beginning", "mid", "end"];

/** "Summer 2024"; "Winter 2024/2025" is the winter that begins in December 2024. */
function readSeason(cursor: Cursor): DateAtom | null {
  const season = cursor.takeWord("season")?.value;
  if (season === undefined) return null;
  const year = cursor.takeFollowingYear();
  if (season === 24 && year !== null) cursor.attempt(() => readNextYear(cursor, year));
  return { unit: "season", season, year };
}

function readNextYear(cursor: Cursor, year: number): number | null {
  if (!cursor.takeMark("/") && !cursor.takeMark("-")) return null;
  const next = cursor.peek()?.text;
  if (next !== String(year + 1) && next !== String(year + 1).slice(2)) return null;
  cursor.at += 1;
  return year + 1;
}

/** "2024", "2024/25", "2023-28". */
function readYears(cursor: Cursor): DateAtom | null {
  const year = cursor.takeYear();
  if (year === null) return null;
  const lastYear = cursor.attempt(() => {
    if (!cursor.takeMark("/") && !cursor.takeMark("-")) return null;
    const last = cursor.peek();
    if (!last?.glued || !/^\d\d$/.test(last.text) || Number(last.text) <= year % 100) return null;
    cursor.at += 1;
    return year - (year % 100) + Number(last.text);
  });
  return { unit: "year", year, lastYear: lastYear ?? year };
}
