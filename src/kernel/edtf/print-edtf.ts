import { pad } from "./calendar.ts";
import type { Edtf, EdtfPoint, EdtfRange } from "./edtf.ts";

/** Writes a date in its canonical EDTF spelling; `parseEdtf` reads it back to the same value. */
export function printEdtf(value: Edtf): string {
  if (value.kind === "interval") return `${printEnd(value.from)}/${printEnd(value.to)}`;
  if (value.kind !== "set") return printPoint(value);
  const members = value.members.map(printMember).join(",");
  return value.choice === "one" ? `[${members}]` : `{${members}}`;
}

function printEnd(point: EdtfPoint | null): string {
  return point ? printPoint(point) : "..";
}

function printMember(member: EdtfPoint | EdtfRange): string {
  return member.kind === "range"
    ? `${printPoint(member.from)}..${printPoint(member.to)}`
    : printPoint(member);
}

function printPoint(point: EdtfPoint): string {
  return `${pad(point.year, 4)}${printPart(point)}${point.qualifier ?? ""}`;
}

function printPart(point: EdtfPoint): string {
  switch (point.kind) {
    case "year":
      return "";
    case "season":
      return `-${point.season}`;
    case "quarter":
      return `-${point.quarter}`;
    case "half-year":
      return `-${point.half}`;
    case "month":
      return `-${pad(point.month, 2)}`;
    default:
      return `-${pad(point.month, 2)}-${pad(point.day, 2)}`;
  }
}
