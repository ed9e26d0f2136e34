import { findDates, readDatePhrase } from "../date-phrases/read-date-phrase.ts";
import { isHeadingLike } from "./headings.ts";
import type { Reading } from "./reading.ts";
import type { SourceLine } from "./source-lines.ts";

const HEADING_WORDS = 5;

/** "2026", "Año 2026": a year by itself over a part of a list, which goes on. */
export function placeYear(reading: Reading, line: SourceLine): boolean {
  if (line.cells.length > 0 || line.marker.kind === "bullet" || !isHeadingLike(line)) return false;
  const { edtf } = readDatePhrase(line.text, reading.context);
  if (edtf === null || !/^\d{4}$/.test(edtf)) return false;
  reading.year = Number(edtf);
  reading.event = null;
  reading.lastDay = null;
  reading.draft.addHeading(line);
  return true;
}

/** "Meetings in 2026": the one year that a heading names, where it names no date. */
export function yearOfHeading({ context }: Reading, line: SourceLine): number | null {
  if (line.cells.length > 0 || line.marker.kind === "bullet" || !isHeadingLike(line)) return null;
  const years = new Set(line.text.match(/\b20\d\d\b/g));
  const [year] = years;
  const isShort = line.text.split(" ").length <= HEADING_WORDS && findDates(line.text, context).length === 0;
  return isShort && years.size === 1 ? Number(year) : null;
}
