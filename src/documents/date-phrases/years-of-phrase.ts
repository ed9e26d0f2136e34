import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import type { DateAtom, JoinedAtom } from "./date-atom.ts";

/** Where a date without a year gets one. */
export interface YearContext {
  /** The year that the text around it is about. */
  readonly year?: number;
  /** The period of the programme, as EDTF; of several years the one is taken in which the month falls. */
  readonly period?: string;
  /** ISO day of the date before it in a list that runs forward, which settles a period of several years. */
  readonly after?: string;
}

/** Gives every date of a phrase its year; `null` when no year, or more than one, would do. */
export function withYears(atoms: readonly JoinedAtom[], context: YearContext): readonly JoinedAtom[] | null {
  const years = atoms.map(({ atom }) => atom.year);
  // "September/October 2024" reads backward, "22/23 October 2024 or end September" forward.
  for (let at = years.length - 2; at >= 0; at -= 1) years[at] ??= years[at + 1] ?? null;
  for (let at = 1; at < years.length; at += 1) years[at] ??= years[at - 1] ?? null;
  const [first] = atoms;
  if (first && years[0] === null) years.fill(yearFromContext(first.atom, context));
  if (years.includes(null)) return null;
  const filled = atoms.map(({ joint, atom }, at) => ({
    joint,
    atom: { ...atom, year: years[at] ?? null } as DateAtom,
  }));
  return filled.map((one, at) => acrossNewYear(one, at, atoms, filled));
}

/** "November – February 2025" begins in 2024; "December 2024 – February" ends in 2025. */
function acrossNewYear(
  one: JoinedAtom,
  at: number,
  written: readonly JoinedAtom[],
  filled: readonly JoinedAtom[],
): JoinedAtom {
  const after = filled[at + 1];
  const before = filled[at - 1];
  const isWritten = written[at]?.atom.year !== null;
  if (isWritten || one.atom.year === null) return one;
  if (
    after?.joint === "range" &&
    written[at + 1]?.atom.year != null &&
    monthOf(one.atom) > monthOf(after.atom)
  ) {
    return { ...one, atom: { ...one.atom, year: one.atom.year - 1 } };
  }
  if (one.joint === "range" && before && monthOf(before.atom) > monthOf(one.atom)) {
    return { ...one, atom: { ...one.atom, year: one.atom.year + 1 } };
  }
  return one;
}

function yearFromContext(atom: DateAtom, { year, period, after }: YearContext): number | null {
  if (year !== undefined) return year;
  const value = period === undefined ? null : parseEdtf(period);
  const bounds = value && edtfBounds(value);
  if (!bounds?.earliest || !bounds.latest) return null;
  const month = monthOf(atom);
  const years: number[] = [];
  const last = Number(bounds.latest.slice(0, 4));
  for (let one = Number(bounds.earliest.slice(0, 4)); one <= last && years.length < 20; one += 1) {
    const text = `${one}-${String(month).padStart(2, "0")}`;
    if (text >= bounds.earliest.slice(0, 7) && text <= bounds.latest.slice(0, 7)) years.push(one);
  }
  // In a period that has the month once, no list can mean another year.
  if (after !== undefined && years.length > 1)
    return years.find((one) => dayOf(atom, one, month) >= after) ?? null;
  return years.length === 1 ? (years[0] ?? null) : null;
}

function dayOf(atom: DateAtom, year: number, month: number): string {
  const day = atom.unit === "day" ? atom.day : 31;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The month in which a date begins, for comparing dates without years. */
function monthOf(atom: DateAtom): number {
  switch (atom.unit) {
    case "day":
    case "month":
    case "week":
    case "week from":
    case "half month":
      return atom.month;
    case "iso week":
      return Math.min(12, Math.ceil((atom.week * 7) / 30.5));
    case "season":
      return (atom.season - 20) * 3;
    case "quarter":
      return (atom.quarter - 33) * 3 + 1;
    case "half":
      return atom.half === 40 ? 1 : 7;
    case "part":
      return atom.month ?? { beginning: 1, mid: 6, end: 12 }[atom.part];
    default:
      return 1;
  }
}
