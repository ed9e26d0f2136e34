import type { Cursor } from "./cursor.ts";
import type { DateAtom, JoinedAtom, Part } from "./date-atom.ts";
import { readDayRun, readMonthFirst, readNumericDate } from "./read-days.ts";
import { readCounted, readIsoWeeks, readLetteredNumber, readWeekOf } from "./read-weeks.ts";

type Atoms = readonly JoinedAtom[];

/** Reads one date, or a run of days that share a month ("22/23 October 2024"); `null` where there is none. */
export function readAtoms(cursor: Cursor): Atoms | null {
  // A small word may also be a numeral: the "I" of "I ketvirtis".
  return (
    readOne(cursor) ??
    cursor.attempt(() => {
      cursor.skipWeekday();
      return readOne(cursor);
    })
  );
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
  (cursor) => single(readCounted(cursor)),
  (cursor) => single(readSeason(cursor)),
  (cursor) => single(readLetteredNumber(cursor)),
  readMonthFirst,
  readPart,
];

// Numbers first in their fullest form, so that "1.11.2008" is not the day 1 of something.
const READERS: readonly ((cursor: Cursor) => Atoms | null)[] = [
  (cursor) => single(readNumericDate(cursor)),
  (cursor) => single(readWeekOf(cursor)),
  readDayRun,
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

/** "end of September 2024", "mid-June", "early/mid June", "beginning of 2025"; "early summer" is the summer. */
function readPart(cursor: Cursor): Atoms | null {
  const part = takePart(cursor);
  if (!part) return null;
  const next = cursor.attempt(() => {
    if (!cursor.takeMark("/") && !cursor.takeMark("-")) return null;
    return takePart(cursor);
  });
  if (!cursor.takeMark("-")) cursor.skipFillers();
  const season = next ? null : readSeason(cursor);
  if (season) return single(season);
  const month = cursor.takeMonth();
  const year = month === null ? cursor.takeYear() : cursor.takeFollowingYear();
  if (month === null && year === null) return null;
  const first: JoinedAtom = { joint: null, atom: { unit: "part", part, month, year } };
  return next ? [first, { joint: "range", atom: { unit: "part", part: next, month, year } }] : [first];
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
