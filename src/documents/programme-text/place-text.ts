import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import type { EdtfBounds } from "../../kernel/edtf/edtf.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import { findDates, findDatesOfEvent, readDatePhrase } from "../date-phrases/read-date-phrase.ts";
import type { DraftWorkPackage } from "./draft.ts";
import { announcesEvent, hasTwoSentences, readEventLine } from "./event-line.ts";
import {
  isHeadingLike,
  isLeadIn,
  isSectionTitle,
  namesSection,
  numberedHeadingOf,
  sectionOf,
  type OpenedSection,
} from "./headings.ts";
import { placeCoded, placeLabelled } from "./place-coded.ts";
import { placeUndated } from "./place-undated.ts";
import { placeProject } from "./place-project.ts";
import { placeActivity } from "./place-item.ts";
import { describe, placeDescription, placeNamed, placeResponsible, placeWrapped } from "./place-names.ts";
import { addEvent, contextOf, openSection, openWorkPackage, type Reading } from "./reading.ts";
import type { SourceLine } from "./source-lines.ts";
import type { Section } from "./vocabulary.ts";
import { findPhrase, startingPhrase } from "./phrases.ts";

/** A line that says nothing by itself: a single icon, a rule. */
const HAS_LETTERS = /[\p{L}\p{N}]/u;

/** Places a line that is neither item nor table row; `next` is the line below it. */
export function placeText(reading: Reading, line: SourceLine, next: SourceLine | null): void {
  if (!HAS_LETTERS.test(line.text)) return;
  for (const place of PLACERS) if (place(reading, line, next)) return;
  closeList(reading, line);
}

type Placer = (reading: Reading, line: SourceLine, next: SourceLine | null) => boolean;

const PLACERS: readonly Placer[] = [
  placeCoded,
  placeWrapped,
  placeProject,
  placeNumberedHeading,
  placeScheduleLabel,
  placeMonth,
  placeResponsible,
  placeLabelled,
  placeNamed,
  placeEvent,
  placeHeld,
  placeUndated,
  placeScheduled,
  placeHeadingBelow,
  placeSectionHeading,
  placeLeadIn,
  placeSeries,
  placeAgendaText,
  placeDescription,
];

function placeNumberedHeading(reading: Reading, line: SourceLine): boolean {
  const heading = numberedHeadingOf(line.text, reading.vocabulary);
  if (!heading) return false;
  const key = `${heading.kind} ${heading.number}`;
  const [whole] = heading.number.split(".");
  // "Action 1.2" below "Action 1" is a part of it.
  const above = heading.number === whole ? undefined : reading.numberedSeen.get(`${heading.kind} ${whole}`);
  if (above && above === reading.workPackage) {
    above.activities.push(line.text);
    reading.draft.claim(line);
    return true;
  }
  // A thing that is named again further down is talked about, not a second thing.
  const known = reading.numberedSeen.get(key);
  if (known !== undefined && (known === null || !isHeadingLike(line))) return false;
  openSection(reading, null, true);
  reading.workPackage = null;
  // An overview above has named it; here it is told.
  const named = known ?? reading.draft.workPackageNamed(heading.name);
  if (named && heading.kind !== "objective") return reopen(reading, named, key, line);
  reading.numberedSeen.set(key, null);
  if (heading.kind === "objective" || heading.kind === "strategic priority") {
    reading.draft.objectives.push({ title: heading.name, line: line.number });
    reading.draft.claim(line);
    return true;
  }
  reading.projectState = null;
  reading.numberedKind =
    sectionOf(heading.name.slice(heading.name.indexOf(" ")), reading.vocabulary)?.kind ?? null;
  const workPackage = openWorkPackage(reading, heading.kind, heading.name, line);
  reading.numberedSeen.set(key, workPackage);
  if (heading.description !== "") describe(workPackage, heading.description, reading);
  return true;
}

function reopen(reading: Reading, workPackage: DraftWorkPackage, key: string, line: SourceLine): boolean {
  reading.numberedSeen.set(key, workPackage);
  reading.workPackage = workPackage;
  reading.named = workPackage;
  reading.draft.addHeading(line);
  return true;
}

/** "2.1 Meetings", "2.2 Skills": a heading below another names a section, or a part of it. */
export function placeOutline(reading: Reading, line: SourceLine, next: SourceLine | null): void {
  const { section, isHeaded, vocabulary, draft } = reading;
  const depth = line.heading ?? (line.marker.kind === "outline" ? line.marker.depth + 1 : 0);
  if (section === "objectives" && isHeaded && !isSectionTitle(line.text, vocabulary)) {
    draft.objectives.push({ title: line.text, line: line.number });
    return draft.claim(line);
  }
  const isName = isHeadingLike(line) && namesWork(reading, depth);
  if (!isName || namesSection(line.text, vocabulary) || numberedHeadingOf(line.text, vocabulary))
    return placeText(reading, line, next);
  openNamed(reading, line, depth);
}

/** A heading of Word right below that of the work packages names one. */
function placeHeadingBelow(reading: Reading, line: SourceLine): boolean {
  const { level, vocabulary, naming } = reading;
  if (line.heading === undefined || (!naming && (level === 0 || line.heading !== level + 1))) return false;
  if (!namesWork(reading, line.heading) || namesSection(line.text, vocabulary)) return false;
  openNamed(reading, line, line.heading);
  return true;
}

/** Below the heading of a section of work, or beside a heading that has named a work package. */
function namesWork({ section, isHeaded, naming }: Reading, depth: number): boolean {
  return naming ? naming.depth === depth : holdsWork(section) && isHeaded;
}

function openNamed(reading: Reading, line: SourceLine, depth: number): void {
  const kind = reading.naming ? reading.naming.kind : reading.kind;
  openSection(reading, { section: "work packages", kind }, true);
  reading.naming = { depth, kind };
  openWorkPackage(reading, kind ?? "work package", line.text, line);
}

/** Headings below "Activities in 2025" name work packages as those below "Work packages" do. */
function holdsWork(section: Section | null): boolean {
  return section === "work packages" || section === "activities";
}

/** "The assembly will be held on 5 June 2025 in Porto.": a sentence that announces an event. */
function placeHeld(reading: Reading, line: SourceLine): boolean {
  if (hasTwoSentences(line.text) && findPhrase(line.text, reading.vocabulary.held)) {
    // The event is taken out of the text; the text stays where texts go.
    for (const sentence of line.text.split(/(?<=[\p{Ll}\d)][.!?]\*{0,2}) (?=\p{Lu})/u))
      if (sentence !== line.text) placeHeld(reading, { ...line, text: sentence, number: -line.number });
    return false;
  }
  const { vocabulary } = reading;
  const held = findPhrase(line.text, vocabulary.held);
  if (!held || !line.text.endsWith(".") || !isEvent(reading, line)) return false;
  const parts = readEventLine(line.text.slice(0, -1), vocabulary, contextOf(reading));
  if (!parts || parts.date.edtf === null) return false;
  const before = line.text
    .slice(0, held.start)
    .replace(/^(?:The|A|An|Die|Der|Das|Le|La|L['’]|El|Il|Lo) ?/u, "")
    .trim();
  const isName = findPhrase(before, vocabulary.events) !== null && !findDates(before, reading.context).length;
  const name = isName ? before : line.text.slice(0, -1);
  const isAlone = line.number > 0;
  const event = { ...parts, name, agenda: [], line: Math.abs(line.number) };
  reading.draft.events.push(event);
  if (!isAlone) return false;
  reading.event = event;
  reading.draft.claim(line);
  return true;
}

/** "Schedule: May 2009 – September 2009 (deadline of the report)" dates the work package above. */
function placeScheduleLabel(reading: Reading, line: SourceLine): boolean {
  const label = startingPhrase(line.text, reading.vocabulary.sections.schedule);
  const colon = line.text.indexOf(":");
  if (label === null || colon < 0 || line.text.slice(label.length, colon).trim() !== "") return false;
  const value = line.text.slice(colon + 1).trim();
  const [date] = findDates(value, reading.context);
  if (date && reading.workPackage && !reading.workPackage.date) {
    reading.workPackage.date = { text: value, edtf: date.edtf };
    reading.draft.claim(line);
  } else if (value === "") reading.draft.addHeading(line);
  openSection(reading, { section: "schedule", kind: null }, true);
  return true;
}

/** "September 25'" over a list: its items are what happens in that month. */
function placeMonth(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  if (next?.marker.kind !== "bullet") return false;
  const date = readDatePhrase(line.text, reading.context);
  if (date.edtf === null || /^\d{4}$/.test(date.edtf)) return false;
  openSection(reading, null, true);
  reading.workPackage = null;
  reading.month = date;
  reading.draft.addHeading(line);
  return true;
}

/** "Q3: launch of the platform" is a row of a timeline; a day, a place or how it is held make it an event. */
function isRowOfTimeline({ context, vocabulary }: Reading, line: SourceLine): boolean {
  if (findDatesOfEvent(line.text, context)[0]?.start !== 0) return false;
  const event = readEventLine(line.text, vocabulary, context);
  return !event?.mode && !event?.place && !/-\d\d-\d\d/.test(event?.date.edtf ?? "");
}

/** A line of a list of dates, not a text about them. */
const LISTED_LENGTH = 120;

function placeEvent(reading: Reading, line: SourceLine): boolean {
  const { vocabulary, context, section } = reading;
  if (/[.;]$/.test(line.text) && section !== "events") return false;
  const isAnnounced = announcesEvent(line.text, vocabulary, context);
  const [date] = section === "events" ? findDates(line.text, context) : [];
  const isShort = line.text.length <= LISTED_LENGTH && !/[.]$/.test(line.text);
  const isInList =
    date !== undefined &&
    (isHeadingLike({ ...line, text: trimEnd(line.text) }) || (date.start === 0 && isShort));
  if (!isAnnounced && !isInList) return false;
  if (section !== "events" && isOver(reading, line)) return false;
  if (section === "schedule" && isRowOfTimeline(reading, line)) return false;
  const unnamed = startingPhrase(line.text, vocabulary.unnamedEvents);
  reading.series = null;
  const event = addEvent(reading, line);
  if (event && unnamed && reading.workPackage) event.name = reading.workPackage.name;
  reading.event = event;
  reading.named = null;
  return event !== null;
}

/** "Adopted by the assembly, Riga, 14 November 2024": what is over before the programme begins is not planned. */
function isOver({ context }: Reading, line: SourceLine): boolean {
  const [date] = findDates(line.text, context);
  const latest = date?.edtf ? boundsOf(date.edtf)?.latest : null;
  const begins = context.period === undefined ? null : boundsOf(context.period)?.earliest;
  return latest != null && begins != null && latest < begins;
}

function boundsOf(edtf: string): EdtfBounds | null {
  const value = parseEdtf(edtf);
  return value && edtfBounds(value);
}

function isListed({ cells, marker }: SourceLine): boolean {
  return cells.length > 0 || marker.kind !== "none";
}

function isEvent({ vocabulary, context }: Reading, line: SourceLine): boolean {
  return announcesEvent(line.text, vocabulary, context);
}

function trimEnd(text: string): string {
  return /[.,;]$/.test(text) ? text.slice(0, -1) : text;
}

function hasDate(reading: Reading, line: SourceLine): boolean {
  return findDates(line.text, reading.context).length > 0;
}

/** Dated lines below "Schedule:" that are no events. */
function placeScheduled(reading: Reading, line: SourceLine): boolean {
  if (reading.section !== "schedule" || hasTwoSentences(line.text)) return false;
  if (findDatesOfEvent(line.text, reading.context).length === 0) return false;
  placeActivity(reading, line);
  return true;
}

function placeSectionHeading(reading: Reading, line: SourceLine): boolean {
  const text = line.text.endsWith(":") ? line.text.slice(0, -1) : line.text;
  // What ends in a colon is a heading only when it is hardly more than a title.
  if (text !== line.text && text.split(" ").length > 4) return false;
  if (!isHeadingLike({ ...line, text })) return false;
  const isLabel = text !== line.text;
  const named = sectionOf(text, reading.vocabulary);
  const opened = isLabel ? withinWorkPackage(reading, named) : named;
  if (!opened) return false;
  // Without a gap it goes on what stands above, unless it is nothing but the section's name.
  if (!line.blankBefore && (reading.event || !namesSection(text, reading.vocabulary))) return false;
  openSection(reading, opened, true);
  const isChapter = line.marker.kind === "numbered" || line.heading !== undefined;
  if (isChapter && (line.heading ?? 1) < (reading.naming?.depth ?? 0)) {
    reading.naming = null;
    reading.workPackage = null;
  }
  reading.level = line.heading ?? 0;
  // Headings inside a numbered thing ("Action 4") keep it open for events and schedule.
  if (!INNER_SECTIONS.includes(opened.section)) reading.workPackage = null;
  reading.draft.addHeading(line);
  return true;
}

/** Sections that a work package may have of its own. */
const INNER_SECTIONS: readonly Section[] = [
  "events",
  "schedule",
  "activities",
  "outputs",
  "milestones",
  "indicators",
  "risks",
  "other",
];

const OTHER: OpenedSection = { section: "other", kind: null };

/** "Actions:" inside a work package are its activities. */
function withinWorkPackage({ workPackage }: Reading, opened: OpenedSection | null): OpenedSection | null {
  const isInside = workPackage !== null && opened?.section === "work packages" && opened.kind === "action";
  return isInside && workPackage.kind !== "action" ? { section: "activities", kind: null } : opened;
}

/** The line before a list says what the list holds; it stays readable as unplaced text. */
function placeLeadIn(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  if (!isLeadIn(line) || !next || !(isListed(next) || isEvent(reading, next))) return false;
  const { named } = reading;
  const opened = withinWorkPackage(reading, sectionOf(line.text, reading.vocabulary)) ?? OTHER;
  openSection(reading, opened, false);
  if (opened.section === "work packages") reading.workPackage = null;
  if (named && named === reading.workPackage) describe(named, line.text, reading, line);
  return true;
}

/** "Lunchtime talks" over a list of dates: each of them is one of the talks. */
function placeSeries(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  if (reading.section !== "events" || next?.marker.kind !== "bullet" || !isHeadingLike(line)) return false;
  if (findDates(next.text, reading.context)[0]?.start !== 0) return false;
  reading.series = line.text;
  reading.event = null;
  reading.draft.addHeading(line);
  return true;
}

/** A short line between an event and its bullets is part of the agenda. */
function placeAgendaText(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  if (!reading.event || reading.event.agenda.length > 0 || next?.marker.kind !== "bullet") return false;
  if (!isHeadingLike(line)) return false;
  reading.event.agenda.push(line.text);
  reading.draft.claim(line);
  return true;
}

/** A paragraph ends the list before it; a heading that we don't know ends the section too. */
function closeList(reading: Reading, line: SourceLine): void {
  const isHeading = isHeadingLike(line) && line.blankBefore && line.blankAfter;
  if (
    isHeading ||
    (!reading.isHeaded && reading.section !== "work packages" && reading.section !== "events")
  ) {
    openSection(reading, null, true);
  }
  reading.event = null;
  reading.month = null;
  if (isHeading && reading.numberedKind === null) reading.workPackage = null;
}
