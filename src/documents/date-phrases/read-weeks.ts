import type { Cursor } from "./cursor.ts";
import { ROMAN_NUMERALS } from "./lexicon.ts";
import type { DateAtom, JoinedAtom } from "./date-atom.ts";
import { readDayRun, readMonthFirst, readNumericDate } from "./read-days.ts";

/** "1st week Dec 2024", "last week of June", "4th quarter of 2024", "first half of 2025", "first half of May", "II ketvirtis". */
export function readCounted(cursor: Cursor): DateAtom | null {
  const count = readOrdinal(cursor);
  if (count === null) return null;
  cursor.skipFillers();
  const compound = cursor.takeWord("monthWeek")?.value;
  if (compound !== undefined)
    return { unit: "week", week: count, month: compound, year: cursor.takeFollowingYear() };
  const halved = cursor.takeWord("monthHalf")?.value;
  if (halved !== undefined) return halfOfMonth(count, halved, cursor);
  // "pirmą birželio savaitę" has its month in the middle.
  const inner = cursor.takeMonth();
  if (cursor.takeWord("week")) {
    cursor.skipFillers();
    const month = inner ?? cursor.takeMonth();
    return month === null ? null : { unit: "week", week: count, month, year: cursor.takeFollowingYear() };
  }
  const half = cursor.attempt(() => readHalfOfMonth(cursor, count, inner));
  if (half || count === "last" || inner !== null) return half;
  if (cursor.takeWord("quarter")) return quarterOf(count, cursor);
  return cursor.takeWord("half") ? halfOf(count, cursor) : null;
}

/** "II–III ketvirtis", "1. und 2. Quartal", "1st to 3rd quarter of 2025": the numbers share what they count. */
export function readCountedRun(cursor: Cursor): readonly JoinedAtom[] | null {
  const count = readOrdinal(cursor);
  const joint = cursor.takeJoint();
  if (count === null || count === "last" || joint === null || joint === "comma") return null;
  const atom = readCounted(cursor);
  const first: DateAtom | null =
    atom?.unit === "quarter" && count >= 1 && count <= 4
      ? { unit: "quarter", quarter: 32 + count, year: null }
      : atom?.unit === "half" && (count === 1 || count === 2)
        ? { unit: "half", half: 39 + count, year: null }
        : null;
  return (
    atom &&
    first && [
      { joint: null, atom: first },
      { joint, atom },
    ]
  );
}

/** "second half of August", "1re quinzaine d'octobre", "antroji gegužės pusė" */
function readHalfOfMonth(cursor: Cursor, count: number | "last", inner: number | null): DateAtom | null {
  if (!cursor.takeWord("fortnight") && !cursor.takeWord("half")) return null;
  if (inner === null) cursor.skipFillers();
  const month = inner ?? cursor.takeMonth();
  return month === null ? null : halfOfMonth(count, month, cursor);
}

function halfOfMonth(count: number | "last", month: number, cursor: Cursor): DateAtom | null {
  const half = count === "last" ? 2 : count;
  if (half !== 1 && half !== 2) return null;
  return { unit: "half month", half, month, year: cursor.takeFollowingYear() };
}

/** "Q4 of 2024", "H1 2025", "quarter 4". */
export function readLetteredNumber(cursor: Cursor): DateAtom | null {
  const isQuarter = cursor.takeWord("quarter") !== null;
  if (!isQuarter && !cursor.takeWord("half")) return null;
  const count = cursor.takeSmallNumber() ?? takeRoman(cursor);
  if (count === null) return null;
  return isQuarter ? quarterOf(count, cursor) : halfOf(count, cursor);
}

function quarterOf(count: number, cursor: Cursor): DateAtom | null {
  takeStop(cursor);
  if (count < 1 || count > 4) return null;
  return { unit: "quarter", quarter: 32 + count, year: cursor.takeFollowingYear() };
}

function halfOf(count: number, cursor: Cursor): DateAtom | null {
  takeStop(cursor);
  return count < 1 || count > 2 ? null : { unit: "half", half: 39 + count, year: cursor.takeFollowingYear() };
}

/** "I ketv. 2025", "1. Hj. 2025" */
function takeStop(cursor: Cursor): void {
  if (cursor.peek()?.glued) cursor.takeMark(".");
}

function readOrdinal(cursor: Cursor): number | "last" | null {
  if (cursor.takeWord("last")) return "last";
  const word = cursor.takeWord("ordinal");
  if (word) return word.value;
  const count = cursor.takeSmallNumber() ?? takeRoman(cursor);
  if (count === null) return null;
  // "1st", "1.", "1.º", "1°", "1-asis"
  cursor.takeMark(".");
  cursor.attempt(() => (cursor.takeMark("-") && cursor.takeWord("suffix") ? true : null));
  if (!cursor.takeMark("°")) cursor.takeWord("suffix");
  return count;
}

function takeRoman(cursor: Cursor): number | null {
  const token = cursor.peek();
  const count = token?.capital ? ROMAN_NUMERALS.indexOf(token.text) + 1 : 0;
  if (count === 0) return null;
  cursor.at += 1;
  return count;
}

/** "week 12", "KW 12/13", "uge 12-13 2025", "12. KW"; in several weeks the joint stands between the numbers. */
export function readIsoWeeks(cursor: Cursor): readonly JoinedAtom[] | null {
  if (!cursor.takeWord("week")) return readNumberedWeek(cursor);
  if (cursor.peek()?.glued) cursor.takeMark(".");
  const week = cursor.takeSmallNumber();
  if (week === null) return null;
  const more = cursor.attempt(() => {
    const joint = cursor.takeJoint();
    const next = joint === null || joint === "comma" ? null : cursor.takeSmallNumber();
    return joint === null || next === null ? null : { joint, week: next };
  });
  const year = cursor.takeFollowingYear();
  const first: JoinedAtom = { joint: null, atom: { unit: "iso week", week, year } };
  if (!more) return [first];
  return [first, { joint: more.joint, atom: { unit: "iso week", week: more.week, year } }];
}

function readNumberedWeek(cursor: Cursor): readonly JoinedAtom[] | null {
  const week = cursor.takeSmallNumber();
  if (week === null) return null;
  cursor.takeMark(".");
  if (!cursor.takeWord("week")) return null;
  return [{ joint: null, atom: { unit: "iso week", week, year: cursor.takeFollowingYear() } }];
}

/** "w/c 3 March 2025": a week that is named by its first day. */
export function readWeekOf(cursor: Cursor): DateAtom | null {
  if (!cursor.takeWord("weekOf")) return null;
  cursor.skipWeekday();
  const numeric = cursor.attempt(() => readNumericDate(cursor));
  const atoms = numeric ? [{ joint: null, atom: numeric }] : (readDayRun(cursor) ?? readMonthFirst(cursor));
  const [one, ...others] = atoms ?? [];
  if (one?.atom.unit !== "day" || others.length > 0) return null;
  const { day, month, year } = one.atom;
  return { unit: "week from", day, month, year };
}
