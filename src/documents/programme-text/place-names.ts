import { findDates, readDatePhrase } from "../date-phrases/read-date-phrase.ts";
import type { DraftWorkPackage } from "./draft.ts";
import { withoutDate } from "./event-line.ts";
import {
  isHeadingLike,
  nameAndResponsible,
  namesSection,
  numberedHeadingOf,
  responsibleOf,
} from "./headings.ts";
import { openWorkPackage, type Reading } from "./reading.ts";
import type { SourceLine } from "./source-lines.ts";
import { startingPhrase } from "./phrases.ts";

/** Who is responsible for the thing just named. */
export function placeResponsible(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  const { named, vocabulary, draft } = reading;
  const target = named ?? reading.workPackage;
  if (!target || target.responsible || !/^\P{Ll}/u.test(line.text)) return false;
  const responsible = responsibleOf(line.text, vocabulary);
  // A body's name that another one follows is a heading.
  if (responsible === null || (named === null && !line.text.includes(":"))) return false;
  if (next && isHeadingLike(line) && responsibleOf(next.text, vocabulary) !== null) return false;
  target.responsible = responsible;
  draft.claim(line);
  reading.wraps = line.text.includes(":") ? target : null;
  return true;
}

/** "Coordinator: EAEA / (European Association for / the Education of Adults)": narrow columns wrap. */
export function placeWrapped(reading: Reading, line: SourceLine): boolean {
  const { wraps, draft } = reading;
  reading.wraps = null;
  // A sentence, a longer line or the next numbered thing is not the rest of who is responsible.
  if (!wraps || numberedHeadingOf(line.text, reading.vocabulary) !== null) return false;
  if (line.blankBefore || /:|[.!?]$/.test(line.text) || line.text.length > WRAPPED_LENGTH) return false;
  wraps.responsible = `${wraps.responsible ?? ""} ${line.text}`.trim();
  draft.claim(line);
  reading.wraps = wraps;
  return true;
}

const WRAPPED_LENGTH = 60;

/** The name of a thing: who is responsible stands behind it or on the line below. */
export function placeNamed(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  const { vocabulary } = reading;
  const both = nameAndResponsible(line.text, vocabulary);
  const isName = isHeadingLike(line) && line.blankBefore;
  const isNamed = isName && next !== null && isResponsibleLine(next, reading);
  if (!both && !isNamed && !(isName && isListedName(reading, line, next))) return false;
  const text = both ? both[0] : line.text;
  const [date] = findDates(text, reading.context);
  const name = date ? withoutDate(text, date) : text;
  const workPackage = openWorkPackage(reading, reading.kind ?? "initiative", name || text, line);
  if (date) workPackage.date = { text: date.text, edtf: date.edtf };
  if (both) workPackage.responsible = both[1];
  return true;
}

function isResponsibleLine(line: SourceLine, { vocabulary, workPackage }: Reading): boolean {
  if (line.cells.length > 0 || line.marker.kind !== "none") return false;
  // "Coordinator: X" tells more of the thing above; a new thing has its body on a line by itself.
  const isLabelled = startingPhrase(line.text, vocabulary.responsible.by) !== null && line.text.includes(":");
  if (isLabelled && workPackage) return false;
  return isHeadingLike(line) && responsibleOf(line.text, vocabulary) !== null;
}

/** Under a heading such as "Initiatives" each line above a paragraph is the name of one. */
function isListedName(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  const { section, isHeaded, lastNumber, kind } = reading;
  if (section !== "work packages" || !isHeaded || lastNumber > 0 || kind === "strategic priority")
    return false;
  return (
    !namesSection(line.text, reading.vocabulary) &&
    explains(next) &&
    !line.text.endsWith("?") &&
    readDatePhrase(line.text, reading.context).edtf === null
  );
}

/** A paragraph: long, or a sentence. */
function explains(line: SourceLine | null): boolean {
  return line !== null && line.cells.length === 0 && line.marker.kind === "none" && !isHeadingLike(line);
}

/** The paragraph right below a name explains it. */
export function placeDescription(reading: Reading, line: SourceLine): boolean {
  const { named } = reading;
  if (!named || named.description !== undefined || isHeadingLike(line)) return false;
  describe(named, line.text, reading, line);
  reading.named = null;
  return true;
}

export function describe(
  workPackage: DraftWorkPackage,
  text: string,
  reading: Reading,
  line?: SourceLine,
): void {
  workPackage.description = workPackage.description ? `${workPackage.description}\n${text}` : text;
  if (line) reading.draft.claim(line);
  if (workPackage.date || isLeadInText(text)) return;
  // An explanation that ends with a date says when: "…become more attractive in spring 2025."
  const tail = text.slice(-TAIL_LENGTH);
  const last = findDates(tail, reading.context).at(-1);
  if (last && /^[.\s]*$/.test(tail.slice(last.end))) workPackage.date = { text: last.text, edtf: last.edtf };
}

const TAIL_LENGTH = 60;

function isLeadInText(text: string): boolean {
  return text.endsWith(":");
}
