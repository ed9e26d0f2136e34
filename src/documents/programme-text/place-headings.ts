import { isEvent } from "./place-announced.ts";
import type { DraftWorkPackage } from "./draft.ts";
import {
  isHeadingLike,
  isLeadIn,
  isSectionTitle,
  namesPriority,
  namesSection,
  numberedHeadingOf,
  sectionOf,
  type OpenedSection,
} from "./headings.ts";
import { trimJoints } from "./event-line.ts";
import { findPhrase, isPhrase } from "./phrases.ts";
import { describe } from "./place-names.ts";
import { openSection, openWorkPackage, type Reading } from "./reading.ts";
import type { SourceLine } from "./source-lines.ts";
import type { Section } from "./vocabulary.ts";

export function placeNumberedHeading(reading: Reading, line: SourceLine): boolean {
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
    const list = namesPriority(heading.name, reading.vocabulary)
      ? reading.draft.priorities
      : reading.draft.objectives;
    list.push({ title: heading.name, line: line.number });
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
export function placeOutline(reading: Reading, line: SourceLine): boolean {
  const { section, isHeaded, vocabulary, draft } = reading;
  const depth = line.heading ?? (line.marker.kind === "outline" ? line.marker.depth + 1 : 0);
  if (section === "objectives" && isHeaded && !isSectionTitle(line.text, vocabulary)) {
    draft.objectives.push({ title: line.text, line: line.number });
    draft.claim(line);
    return true;
  }
  const isName = isHeadingLike(line) && namesWork(reading, depth);
  if (!isName || namesSection(line.text, vocabulary) || numberedHeadingOf(line.text, vocabulary))
    return false;
  openNamed(reading, line, depth);
  return true;
}

/** A heading of Word right below that of the work packages names one. */
export function placeHeadingBelow(reading: Reading, line: SourceLine): boolean {
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

export function placeSectionHeading(reading: Reading, line: SourceLine): boolean {
  const text = line.text.endsWith(":") ? line.text.slice(0, -1) : line.text;
  // What ends in a colon is a heading only when it is hardly more than a title.
  if (text !== line.text && text.split(" ").length > 4) return false;
  if (!isHeadingLike({ ...line, text })) return false;
  const isLabel = text !== line.text;
  const named = isProjectState(reading, text) ? PROJECTS : sectionOf(text, reading.vocabulary);
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
  const isOwn = isLabel && opened.section !== "work packages" && opened.section !== "objectives";
  const isInner = isOwn || INNER_SECTIONS.includes(opened.section) || isBelowWork(reading, line);
  if (!isInner) reading.workPackage = null;
  reading.draft.addHeading(line);
  return true;
}

/** Sections that a work package has of its own; other headings begin a chapter of the whole programme. */
const INNER_SECTIONS: readonly Section[] = ["activities", "outputs", "other"];

/** A heading that stands deeper than that of the work package, or inside a portfolio project. */
function isBelowWork({ naming, workPackage }: Reading, { heading }: SourceLine): boolean {
  const isDeeper = naming !== null && heading !== undefined && heading > naming.depth;
  return isDeeper || workPackage?.kind === "project";
}

/** "In preparation" below other projects: more of them follow. */
function isProjectState({ draft, section, vocabulary }: Reading, text: string): boolean {
  if (section !== "projects" && draft.projects.length === 0) return false;
  return Object.values(vocabulary.projectStates).some((phrases) => isPhrase(text, phrases));
}

const PROJECTS: OpenedSection = { section: "projects", kind: null };
const OTHER: OpenedSection = { section: "other", kind: null };

/** "Actions:" inside a work package are its activities. */
function withinWorkPackage({ workPackage }: Reading, opened: OpenedSection | null): OpenedSection | null {
  const isInside = workPackage !== null && opened?.section === "work packages" && opened.kind === "action";
  return isInside && workPackage.kind !== "action" ? { section: "activities", kind: null } : opened;
}

/** The line before a list says what the list holds; it stays readable as unplaced text. */
export function placeLeadIn(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  if (next?.marker.kind === "bullet" && saysWeAim(reading, line)) {
    openSection(reading, { section: "objectives", kind: null }, false);
    return true;
  }
  if (!isLeadIn(line) || !next || !(isListed(next) || isEvent(reading, next))) return false;
  const { named, section } = reading;
  const told = withinWorkPackage(reading, sectionOf(line.text, reading.vocabulary));
  // "By 2027 we want to:" below "Objectives" says nothing else of its list.
  if (told === null && reading.isHeaded && section !== null && LISTS.includes(section)) return true;
  const opened = told ?? OTHER;
  openSection(reading, opened, false);
  if (opened.section === "work packages") reading.workPackage = null;
  if (named && named === reading.workPackage) describe(named, line.text, reading, line);
  return true;
}

/** "By 2027 we want to" over a list. */
function saysWeAim({ workPackage, vocabulary }: Reading, { text }: SourceLine): boolean {
  const plain = trimJoints(text);
  const place = findPhrase(plain, vocabulary.prose.weAim);
  return workPackage === null && plain.split(" ").length <= LEAD_WORDS && place?.end === plain.length;
}

const LEAD_WORDS = 10;

/** Sections whose lists may have a sentence before them. */
const LISTS: readonly Section[] = ["objectives", "risks", "indicators", "milestones", "partners", "groups"];

function isListed({ cells, marker }: SourceLine): boolean {
  return cells.length > 0 || marker.kind !== "none";
}
