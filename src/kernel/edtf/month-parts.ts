import { daysInMonth } from "./calendar.ts";
import type { EdtfPoint } from "./edtf.ts";

/** The spoken parts of a month that have days by convention of the field. */
export type MonthPart = "first-week" | "beginning" | "mid" | "end";

/** The days of the month, both included, that a spoken part stands for. */
export function monthPartDays(part: MonthPart, year: number, month: number): readonly [number, number] {
  switch (part) {
    case "first-week":
      return [1, 7];
    case "beginning":
      return [1, 10];
    case "mid":
      return [11, 20];
    default:
      return [21, daysInMonth(year, month)];
  }
}

const PARTS: readonly MonthPart[] = ["first-week", "beginning", "mid", "end"];

/** The spoken part that runs from one day to another, or `null` when the two days are no such part. */
export function monthPartOf(from: EdtfPoint, to: EdtfPoint): MonthPart | null {
  if (from.kind !== "day" || to.kind !== "day") return null;
  if (from.year !== to.year || from.month !== to.month) return null;
  for (const part of PARTS) {
    const [first, last] = monthPartDays(part, from.year, from.month);
    if (from.day === first && to.day === last) return part;
  }
  return null;
}
