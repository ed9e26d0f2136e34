import type { Cursor } from "./cursor.ts";
import type { DateAtom, JoinedAtom, Part } from "./date-atom.ts";
import { readDayRun, readIsoRun, readMonthFirst, readNumericDate } from "./read-days.ts";
import { readCounted, readCountedRun, readIsoWeeks, readLetteredNumber, readWeekOf } from "./read-weeks.ts";

type Atoms = readonly JoinedAtom[];

/** Reads one date, or a run of days that share a month ("22/23 October 2024"); `null` where there is none. */
export function readAtoms(cursor: Cursor): Atoms | null {
  // A small word may also be a numeral: the "I" of "I ketvirtis".
  return (
    cursor.attempt(() => readAfterWeekday(cursor)) ??
    readOne(cursor) ??
    cursor.attempt(() => {
      cursor.skipWeekday();
      return readOne(cursor);
    })
  );
}

/** "mar. 4 mars", "ketv., 2025-01-29": the abbreviation of a weekday may be that of a month or a quarter too. */
function readAfterWeekday(cursor: Cursor): Atoms | null {
  if (!cursor.isWord("weekday")) return null;
  cursor.skipWeekday();
  const atoms = readOne(cursor);
  return atoms?.every(({ atom }) => atom.unit === "day") ? atoms : null;
}

function readOne(cursor: Cursor): Atoms | null {
  for (const read of READERS) {
    const atoms = cursor.attempt(() => read(cursor));
    if (atoms) return atoms;
  }
  return null;
}

/** What may stand behind a year: "2024 m. birželio 3 d.", "2025 Q1". */
const YEARLESS: readonly ((cursor: Cursor) => Atoms | null)[] = [
  readCountedRun,
  (cursor) => single(readCounted(cursor)),
  (cursor) => single(readSeason(cursor)),
  (cursor) => single(readLetteredNumber(cursor)),
  readMonthFirst,
  readPart,
  readPartAfterYear,
];

// Numbers first in their fullest form, so that "1.11.2008" is not the day 1 of something.
const READERS: readonly ((cursor: Cursor) => Atoms | null)[] = [
  readIsoRun,
  (cursor) => single(readNumericDate(cursor)),
  (cursor) => single(readWeekOf(cursor)),
  readDayRun,
  readCountedRun,
  (cursor) => single(readCounted(cursor)),
  readIsoWeeks,
  readPart,
  (cursor) => single(readSeason(cursor)),
  (cursor) => single(readLetteredNumber(cursor)),
  readMonthFirst,
  readYearFirst,
  (cursor) => single(readYears(cursor)),
];

function single(atom: DateAtom | null): Atoms | null {
  return atom && [{ joint: null, atom }];
}

/** A year before its date: "2024 m. birželio 3 d.", "2025 Q1", "2025 June"; "2024 may" is no month. */
function readYearFirst(cursor: Cursor): Atoms | null {
  const year = cursor.takeYear();
  if (year === null) return null;
  const isMarked = cursor.tokens[cursor.at - 1]?.kind !== "number";
  if (cursor.peek()?.glued) void (cursor.takeMark("-") || cursor.takeMark("/"));
  else cursor.takeMark(",");
  cursor.skipFillers();
  const next = cursor.peek();
  if (!isMarked && !next?.capital && next?.kind !== "number") return null;
  for (const read of YEARLESS) {
    const atoms = cursor.attempt(() => read(cursor));
    // Days that run on to another month bring their own year, if any.
    if (atoms?.every(({ atom }) => atom.year === null))
      return atoms.map(({ joint, atom }) => ({ joint, atom: { ...atom, year } as DateAtom }));
  }
  return null;
}

/** "2025 m. pabaiga" */
function readPartAfterYear(cursor: Cursor): Atoms | null {
  const part = PARTS_AFTER.findIndex((meaning) => cursor.takeWord(meaning));
  return part < 0 ? null : single(partOfYear(part, null));
}

const PARTS_AFTER = ["beginningAfter", "midAfter", "endAfter"] as const;

/** "end of September 2024", "mid-June", "early/mid June", "beginning of 2025"; "early summer" is the summer, "end of Q2" the quarter. */
function readPart(cursor: Cursor): Atoms | null {
  const whole = cursor.takeWord("partOfYear");
  if (whole) return single(partOfYear(whole.value, cursor.takeFollowingYear()));
  const part = takePart(cursor);
  if (!part) return null;
  const next = cursor.attempt(() => {
    return cursor.takeJoint() === "range" ? takePart(cursor) : null;
  });
  if (!cursor.takeMark("-")) cursor.skipFillers();
  const longer = next ? null : (readSeason(cursor) ?? cursor.attempt(() => readQuarter(cursor)));
  if (longer) return single(longer);
  const month = cursor.takeMonth();
  const year = month === null ? cursor.takeYear() : cursor.takeFollowingYear();
  if (month === null && year === null) return null;
  const first: JoinedAtom = { joint: null, atom: { unit: "part", part, month, year } };
  return next ? [first, { joint: "range", atom: { unit: "part", part: next, month, year } }] : [first];
}

const readQuarter = (cursor: Cursor): DateAtom | null =>
  cursor.attempt(() => readLetteredNumber(cursor)) ??
  cursor.attempt(() => quarterOrHalf(readCounted(cursor)));

const quarterOrHalf = (atom: DateAtom | null): DateAtom | null =>
  atom?.unit === "quarter" || atom?.unit === "half" ? atom : null;

/** "the end of the year" is that of the programme's year. */
function partOfYear(index: number, year: number | null): DateAtom | null {
  const part = PARTS[index];
  return part === undefined ? null : { unit: "part", part, month: null, year };
}

function takePart(cursor: Cursor): Part | null {
  return PARTS.find((one) => cursor.takeWord(one)) ?? null;
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
