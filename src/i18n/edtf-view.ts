import type { Edtf, EdtfPoint, EdtfRange } from "../kernel/edtf/edtf.ts";
import { edtfBounds, pointBounds } from "../kernel/edtf/edtf-bounds.ts";
import { exactDays } from "../kernel/edtf/exact-days.ts";
import { parseEdtf } from "../kernel/edtf/parse-edtf.ts";

/** ISO days, both included; `exact` when they are the very days and not the bounds of a looser word. */
export interface EdtfDays {
  readonly earliest: string;
  readonly latest: string;
  readonly exact: boolean;
}

/** What a page needs to draw a date without knowing EDTF. */
export interface EdtfView {
  /** ISO days, both included; `null` at an open end, never both. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Every end it has is a certain day. */
  readonly exact: boolean;
  readonly open: "start" | "end" | null;
  /** "A or B": it will be one of these; otherwise empty. */
  readonly alternatives: readonly EdtfDays[];
  /** "A and B" that do not follow on each other: all of these; otherwise empty. */
  readonly together: readonly EdtfDays[];
}

/** Pages may not import the kernel; `null` for a text that is no EDTF. */
export function edtfView(text: string): EdtfView | null {
  const value = parseEdtf(text);
  if (!value) return null;
  const members = value.kind === "set" ? value.members.map(memberDays) : [];
  return {
    ...edtfBounds(value),
    exact: isExact(value),
    open: openEnd(value),
    alternatives: value.kind === "set" && value.choice === "one" ? members : [],
    together: value.kind === "set" && value.choice === "all" && exactDays(value) === null ? members : [],
  };
}

function isExact(value: Edtf): boolean {
  // "From 15 March on" begins on a certain day although nobody knows its end.
  if (value.kind === "interval" && (!value.from || !value.to)) {
    return [value.from, value.to].every((end) => end === null || exactDays(end) !== null);
  }
  return exactDays(value) !== null;
}

function openEnd(value: Edtf): "start" | "end" | null {
  if (value.kind !== "interval") return null;
  if (!value.from) return "start";
  return value.to ? null : "end";
}

function memberDays(member: EdtfPoint | EdtfRange): EdtfDays {
  if (member.kind !== "range") return { ...pointBounds(member), exact: exactDays(member) !== null };
  const { from, to } = member;
  return {
    earliest: pointBounds(from).earliest,
    latest: pointBounds(to).latest,
    exact: exactDays({ kind: "interval", from, to }) !== null,
  };
}
