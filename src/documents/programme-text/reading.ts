import type { DatedWords } from "../../capabilities/work-programme/programme-document.ts";
import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import type { DateContext } from "../date-phrases/read-date-phrase.ts";
import type { Draft, DraftEvent, DraftWorkPackage } from "./draft.ts";
import { readEventLine } from "./event-line.ts";
import type { OpenedSection } from "./headings.ts";
import type { SourceLine } from "./source-lines.ts";
import type { Kind, ProjectState, Section, Vocabulary } from "./vocabulary.ts";

/** Where in the document the reader is: under which heading, in which list. */
export interface Reading {
  readonly draft: Draft;
  readonly vocabulary: Vocabulary;
  readonly context: DateContext;
  section: Section | null;
  /** The text of the last heading. */
  heading: string;
  /** How far the projects below the last heading are that says so. */
  projectState: ProjectState | null;
  /** The line before this one. */
  above: SourceLine | null;
  /** How deep the heading of the section stands, where the source says. */
  level: number;
  /** Headings of this depth name work packages, until the chapter ends. */
  naming: { readonly depth: number; readonly kind: Kind | null } | null;
  /** What the section calls its work packages. */
  kind: Kind | null;
  /** A section named by a heading lasts over paragraphs; one named by the line before a list ends with it. */
  isHeaded: boolean;
  /** Number of the last item of the numbered list. */
  lastNumber: number;
  /** The work package whose heading stands above: lists and tables below are its own. */
  workPackage: DraftWorkPackage | null;
  /** The work package just named, whose explanation or responsible body may come next. */
  named: DraftWorkPackage | null;
  /** The event whose agenda may come next. */
  event: DraftEvent | null;
  /** The year that the heading above names: "Meetings in 2026". */
  year: number | null;
  /** The month that stands as a heading over a list. */
  month: DatedWords | null;
  /** The last certain day in a list of dates, which settles the year of the next. */
  lastDay: string | null;
  /** The work package whose responsible body may go on on the next line. */
  wraps: DraftWorkPackage | null;
  /** What the dates of the list are all one of. */
  series: string | null;
  /** Numbered things by kind and number; `null` for those that are no work packages. */
  readonly numberedSeen: Map<string, DraftWorkPackage | null>;
  /** "Action 4: Projects": the numbered heading under which the things below stand. */
  numberedKind: Kind | null;
}

export function startReading(draft: Draft, vocabulary: Vocabulary, context: DateContext): Reading {
  return {
    draft,
    vocabulary,
    context,
    section: null,
    heading: "",
    projectState: null,
    above: null,
    level: 0,
    naming: null,
    kind: null,
    isHeaded: false,
    lastNumber: 0,
    workPackage: null,
    named: null,
    event: null,
    year: null,
    month: null,
    lastDay: null,
    wraps: null,
    series: null,
    numberedSeen: new Map(),
    numberedKind: null,
  };
}

/** Begins a section; what stood open before is closed, except for the work package. */
export function openSection(reading: Reading, opened: OpenedSection | null, isHeaded: boolean): void {
  reading.section = opened?.section ?? null;
  reading.kind = opened?.kind ?? null;
  reading.isHeaded = isHeaded;
  reading.lastNumber = 0;
  reading.event = null;
  reading.year = null;
  reading.month = null;
  reading.lastDay = null;
  reading.named = null;
  reading.series = null;
}

/** Begins a work package that has a heading of its own, and so may hold lists. */
export function openWorkPackage(
  reading: Reading,
  kind: string,
  name: string,
  line: SourceLine,
): DraftWorkPackage {
  const workPackage = reading.draft.addWorkPackage(kind, name, line);
  if (kind === "project" && reading.projectState)
    reading.draft.projectOf(workPackage).state = reading.projectState;
  reading.workPackage = workPackage;
  reading.named = workPackage;
  reading.event = null;
  reading.month = null;
  reading.lastDay = null;
  return workPackage;
}

/** Adds the event that a line announces; `null` where the line has no date. */
export function addEvent(reading: Reading, line: SourceLine, text = line.text): DraftEvent | null {
  const { draft, vocabulary, workPackage, series } = reading;
  const parts = readEventLine(text, vocabulary, contextOf(reading));
  if (!parts || parts.name === "") return null;
  const event: DraftEvent = {
    ...parts,
    name: series ? `${series}: ${parts.name}` : parts.name,
    ...(workPackage ? { partOf: workPackage.name } : {}),
    agenda: [],
    line: line.number,
  };
  draft.events.push(event);
  draft.claim(line);
  rememberDay(reading, parts.date);
  return event;
}

/** A date without a year comes after the one before it in its list; the first is of the year that the heading names. */
export function contextOf({ context, lastDay, year }: Reading): DateContext {
  const isFollowing = lastDay !== null && (year === null || context.period !== undefined);
  if (isFollowing) return { ...context, after: lastDay };
  return year === null ? context : { ...context, year };
}

function rememberDay(reading: Reading, date: DatedWords): void {
  const value = date.edtf === null ? null : parseEdtf(date.edtf);
  reading.lastDay = (value && edtfBounds(value).earliest) ?? reading.lastDay;
}
