import { nextDay } from "./calendar.ts";
import type { Edtf, EdtfPoint, EdtfSet } from "./edtf.ts";
import { pointBounds } from "./edtf-bounds.ts";
import { monthPartOf } from "./month-parts.ts";

/** ISO days, both included. */
export interface ExactDays {
  readonly first: string;
  readonly last: string;
}

/** True for one certain day. */
export function isExactDay(value: Edtf): boolean {
  return value.kind === "day" && value.qualifier === null;
}

/**
 * The days a calendar entry may fill, or `null` when the date is not exact. A span that the conventions use
 * for spoken words ("first week of December" is 1-7) is not exact, although it has two days: a calendar
 * would promise seven days of meeting.
 */
export function exactDays(value: Edtf): ExactDays | null {
  switch (value.kind) {
    case "day":
      return isCertainDay(value) ? dayRange(value, value) : null;
    case "interval":
      if (!isCertainDay(value.from) || !isCertainDay(value.to)) return null;
      return monthPartOf(value.from, value.to) ? null : dayRange(value.from, value.to);
    case "set":
      return value.choice === "all" ? consecutiveDays(value.members) : null;
    default:
      return null;
  }
}

/** "13 and 14 May" is one entry of two days; "13 and 20 May" is none. */
function consecutiveDays(members: EdtfSet["members"]): ExactDays | null {
  const days: string[] = [];
  for (const member of members) {
    if (member.kind === "range" || !isCertainDay(member)) return null;
    days.push(pointBounds(member).earliest);
  }
  days.sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  return days.every((day, at) => at === 0 || day === nextDay(days[at - 1] ?? "")) ? { first, last } : null;
}

function isCertainDay(point: EdtfPoint | null): point is Extract<EdtfPoint, { kind: "day" }> {
  return point?.kind === "day" && point.qualifier === null;
}

function dayRange(from: EdtfPoint, to: EdtfPoint): ExactDays {
  return { first: pointBounds(from).earliest, last: pointBounds(to).latest };
}
