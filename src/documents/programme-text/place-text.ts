import { findDates, readDatePhrase } from "../date-phrases/read-date-phrase.ts";
import type { DraftWorkPackage } from "./draft.ts";
import { announcesEvent, hasTwoSentences, readEventLine } from "./event-line.ts";
import { isHeadingLike, isLeadIn, isSectionTitle, numberedHeadingOf, sectionOf } from "./headings.ts";
import { placeCoded, placeLabelled } from "./place-coded.ts";
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
  placeWrapped,
  placeCoded,
  placeNumberedHeading,
  placeScheduleLabel,
  placeMonth,
  placeResponsible,
  placeLabelled,
  placeNamed,
  placeEvent,
  placeHeld,
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
  const { section, kind, isHeaded, vocabulary } = reading;
  const isName = section === "work packages" && isHeaded && isHeadingLike(line);
  if (!isName || isSectionTitle(line.text, vocabulary) || numberedHeadingOf(line.text, vocabulary))
    return placeText(reading, line, next);
  openWorkPackage(reading, kind ?? "work package", line.text, line);
}

/** A heading of Word right below that of the work packages names one. */
function placeHeadingBelow(reading: Reading, line: SourceLine): boolean {
  const { section, kind, isHeaded, level, vocabulary } = reading;
  if (line.heading === undefined || level === 0 || line.heading <= level) return false;
  if (section !== "work packages" || !isHeaded || isSectionTitle(line.text, vocabulary)) return false;
  if (line.heading > level + 1) return false;
  openWorkPackage(reading, kind ?? "work package", line.text, line);
  return true;
}

/** "The assembly will be held on 5 June 2025 in Porto.": a sentence that announces an event. */
function placeHeld(reading: Reading, line: SourceLine): boolean {
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
  reading.event = { ...parts, name, agenda: [], line: line.number };
  reading.draft.events.push(reading.event);
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

function placeEvent(reading: Reading, line: SourceLine): boolean {
  const { vocabulary, context, section } = reading;
  if (/[.;]$/.test(line.text) && section !== "events") return false;
  const isAnnounced = announcesEvent(line.text, vocabulary, context);
  const isInList =
    section === "events" && isHeadingLike({ ...line, text: trimEnd(line.text) }) && hasDate(reading, line);
  if (!isAnnounced && !isInList) return false;
  const unnamed = startingPhrase(line.text, vocabulary.unnamedEvents);
  reading.series = null;
  const event = addEvent(reading, line);
  if (event && unnamed && reading.workPackage) event.name = reading.workPackage.name;
  reading.event = event;
  reading.named = null;
  return event !== null;
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
  if (reading.section !== "schedule" || hasTwoSentences(line.text) || !hasDate(reading, line)) return false;
  placeActivity(reading, line);
  return true;
}

function placeSectionHeading(reading: Reading, line: SourceLine): boolean {
  const text = line.text.endsWith(":") ? line.text.slice(0, -1) : line.text;
  // What ends in a colon is a heading only when it is hardly more than a title.
  if (text !== line.text && text.split(" ").length > 4) return false;
  if (!isHeadingLike({ ...line, text })) return false;
  const opened = sectionOf(text, reading.vocabulary);
  if (!opened) return false;
  if (reading.event && !line.blankBefore) return false;
  openSection(reading, opened, true);
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

/** The line before a list says what the list holds; it stays readable as unplaced text. */
function placeLeadIn(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  if (!isLeadIn(line) || !next || !(isListed(next) || isEvent(reading, next))) return false;
  const { named } = reading;
  const opened = sectionOf(line.text, reading.vocabulary) ?? { section: "other", kind: null };
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
