import { daysInMonth, isoDay } from "./calendar.ts";
import type { Edtf, EdtfBounds, EdtfPoint, EdtfRange } from "./edtf.ts";

/** The first and last day a date can mean, as YYYY-MM-DD; `null` is an open end. */
export function edtfBounds(value: Edtf): EdtfBounds {
  if (value.kind === "interval") {
    return {
      earliest: value.from && pointBounds(value.from).earliest,
      latest: value.to && pointBounds(value.to).latest,
    };
  }
  if (value.kind !== "set") return pointBounds(value);
  const all = value.members.map(memberBounds);
  return {
    earliest: all.map((one) => one.earliest).reduce((a, b) => (a < b ? a : b)),
    latest: all.map((one) => one.latest).reduce((a, b) => (a > b ? a : b)),
  };
}

/**
 * Orders dates for lists: by where they begin, then where they end. A date without a beginning ("by June")
 * stands at its deadline, because at the top of every list it would say nothing.
 */
export function compareEdtf(left: Edtf, right: Edtf): number {
  const a = edtfBounds(left);
  const b = edtfBounds(right);
  return (
    compareText(a.earliest ?? a.latest ?? "", b.earliest ?? b.latest ?? "") ||
    compareText(a.latest ?? END_OF_TIME, b.latest ?? END_OF_TIME) ||
    Number(a.earliest === null) - Number(b.earliest === null)
  );
}

/** Sorts after every day of the four-digit years. */
const END_OF_TIME = "9999-99-99";

interface ClosedBounds {
  readonly earliest: string;
  readonly latest: string;
}

/** The days of one date, which has both ends. */
export function pointBounds(point: EdtfPoint): ClosedBounds {
  const { year } = point;
  switch (point.kind) {
    case "year":
      return months(year, 1, year, 12);
    case "month":
      return months(year, point.month, year, point.month);
    case "day": {
      const day = isoDay(year, point.month, point.day);
      return { earliest: day, latest: day };
    }
    case "quarter": {
      const last = (point.quarter - 32) * 3;
      return months(year, last - 2, year, last);
    }
    case "half-year":
      return point.half === 40 ? months(year, 1, year, 6) : months(year, 7, year, 12);
    default: {
      if (point.season === 24) return months(year, 12, year + 1, 2);
      const first = (point.season - 20) * 3;
      return months(year, first, year, first + 2);
    }
  }
}

function memberBounds(member: EdtfPoint | EdtfRange): ClosedBounds {
  if (member.kind !== "range") return pointBounds(member);
  return { earliest: pointBounds(member.from).earliest, latest: pointBounds(member.to).latest };
}

function months(fromYear: number, fromMonth: number, toYear: number, toMonth: number): ClosedBounds {
  return {
    earliest: isoDay(fromYear, fromMonth, 1),
    latest: isoDay(toYear, toMonth, daysInMonth(toYear, toMonth)),
  };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
