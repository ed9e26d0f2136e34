/**
 * Dates as programmes write them, in EDTF (ISO 8601-2): only the forms that the field uses. Every value is
 * one that exists: 29 February 2023 has no `Edtf`.
 */

/** `?` uncertain, `~` approximate, `%` both; it belongs to the whole date it follows. */
export type Qualifier = "?" | "~" | "%";

/** Spring, summer, autumn, winter of the northern year; a year's winter begins in its December. */
export type Season = 21 | 22 | 23 | 24;
/** January-March to October-December. */
export type Quarter = 33 | 34 | 35 | 36;
/** January-June, July-December. */
type HalfYear = 40 | 41;

interface Qualified {
  readonly year: number;
  readonly qualifier: Qualifier | null;
}

/** One date of some precision: a year, a part of it, a month or a day. */
export type EdtfPoint =
  | (Qualified & { readonly kind: "year" })
  | (Qualified & { readonly kind: "season"; readonly season: Season })
  | (Qualified & { readonly kind: "quarter"; readonly quarter: Quarter })
  | (Qualified & { readonly kind: "half-year"; readonly half: HalfYear })
  | (Qualified & { readonly kind: "month"; readonly month: number })
  | (Qualified & { readonly kind: "day"; readonly month: number; readonly day: number });

/** From one date to another, both included; `null` is an open end (`..`), never both. */
interface EdtfInterval {
  readonly kind: "interval";
  readonly from: EdtfPoint | null;
  readonly to: EdtfPoint | null;
}

/** A run of dates inside a set: `A..B`, as ISO 8601-2 writes it there (a `/` is not allowed in a set). */
export interface EdtfRange {
  readonly kind: "range";
  readonly from: EdtfPoint;
  readonly to: EdtfPoint;
}

/** `[A,B]` is one of them, `{A,B}` all of them; at least two members, or one range. */
export interface EdtfSet {
  readonly kind: "set";
  readonly choice: "one" | "all";
  readonly members: readonly (EdtfPoint | EdtfRange)[];
}

export type Edtf = EdtfPoint | EdtfInterval | EdtfSet;

/** ISO days, both included; `null` where the date is open. */
export interface EdtfBounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}
