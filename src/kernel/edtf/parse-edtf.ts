import { daysInMonth } from "./calendar.ts";
import type { Edtf, EdtfPoint, EdtfRange, EdtfSet, Qualifier, Quarter, Season } from "./edtf.ts";
import { pointBounds } from "./edtf-bounds.ts";

/** Longer texts are refused unread; the longest that a programme gives is some sixty characters. */
export const EDTF_MAX_LENGTH = 500;

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/;

/** Reads an EDTF text in its one canonical spelling; `null` when it is another form or a day that never was. */
export function parseEdtf(text: string): Edtf | null {
  if (text.length > EDTF_MAX_LENGTH) return null;
  if (text.startsWith("[") && text.endsWith("]")) return parseSet("one", text.slice(1, -1));
  if (text.startsWith("{") && text.endsWith("}")) return parseSet("all", text.slice(1, -1));
  const ends = text.split("/");
  if (ends.length === 1) return parsePoint(text);
  return ends.length === 2 ? parseInterval(ends[0] ?? "", ends[1] ?? "") : null;
}

function parseInterval(first: string, last: string): Edtf | null {
  const from = first === ".." ? null : parsePoint(first);
  const to = last === ".." ? null : parsePoint(last);
  if (from === null && first !== "..") return null;
  if (to === null && last !== "..") return null;
  // "../.." is legal EDTF, but it tells a reader of a programme nothing.
  if (from === null && to === null) return null;
  if (from && to && !inOrder(from, to)) return null;
  return { kind: "interval", from, to };
}

function parseSet(choice: EdtfSet["choice"], inner: string): Edtf | null {
  const members: (EdtfPoint | EdtfRange)[] = [];
  for (const text of inner.split(",")) {
    const member = text.includes("..") ? parseRange(text) : parsePoint(text);
    if (!member) return null;
    members.push(member);
  }
  if (members.length === 1 && members[0]?.kind !== "range") return null;
  return { kind: "set", choice, members };
}

function parseRange(text: string): EdtfRange | null {
  const ends = text.split("..");
  const from = parsePoint(ends[0] ?? "");
  const to = parsePoint(ends[1] ?? "");
  if (ends.length !== 2 || !from || !to || !inOrder(from, to)) return null;
  return { kind: "range", from, to };
}

function parsePoint(text: string): EdtfPoint | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const qualifier = (match[4] ?? null) as Qualifier | null;
  if (match[2] === undefined) return { kind: "year", year, qualifier };
  const part = Number(match[2]);
  if (match[3] !== undefined) {
    const day = Number(match[3]);
    if (!isMonth(part) || day < 1 || day > daysInMonth(year, part)) return null;
    return { kind: "day", year, month: part, day, qualifier };
  }
  if (isMonth(part)) return { kind: "month", year, month: part, qualifier };
  // The winter of 9999 ends in a year of five digits, which is no ISO day any more.
  if (part === 24 && year === 9999) return null;
  if (part >= 21 && part <= 24) return { kind: "season", year, season: part as Season, qualifier };
  if (part >= 33 && part <= 36) return { kind: "quarter", year, quarter: part as Quarter, qualifier };
  if (part === 40 || part === 41) return { kind: "half-year", year, half: part, qualifier };
  return null;
}

function isMonth(part: number): boolean {
  return part >= 1 && part <= 12;
}

/** "2024-05/2024" is odd but possible; what ends before it begins is not. */
function inOrder(from: EdtfPoint, to: EdtfPoint): boolean {
  return pointBounds(from).earliest <= pointBounds(to).latest;
}
