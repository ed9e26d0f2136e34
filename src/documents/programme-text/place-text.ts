import { isHeadingLike } from "./headings.ts";
import { placeCoded, placeDatedMilestone, placeLabelled } from "./place-coded.ts";
import { placeUndated } from "./place-undated.ts";
import { placeProject } from "./place-project.ts";
import { placeDescription, placeNamed, placeResponsible, placeWrapped } from "./place-names.ts";
import { placeGroupText } from "./groups-below-heading.ts";
import { placeGroupLine } from "./group-lines.ts";
import { placePartnerLine, placePartnersLabel, placeRiskLabel, placeListLine } from "./place-listed.ts";
import { placeAims } from "./read-prose.ts";
import { openSection, type Reading } from "./reading.ts";
import type { SourceLine } from "./source-lines.ts";
import {
  placeHeadingBelow,
  placeLeadIn,
  placeNumberedHeading,
  placeSectionHeading,
} from "./place-headings.ts";
import {
  placeDatedRow,
  placeEvent,
  placeEventsOfLine,
  placeHeld,
  placeMonth,
  placeScheduled,
  placeScheduleLabel,
  placeSeries,
} from "./place-announced.ts";

/** A line that says nothing by itself: a single icon, a rule. */
const HAS_LETTERS = /[\p{L}\p{N}]/u;

/** Places a line that is neither item nor table row; `next` is the line below it. */
export function placeText(reading: Reading, line: SourceLine, next: SourceLine | null): void {
  if (!HAS_LETTERS.test(line.text)) return;
  for (const place of PLACERS) if (place(reading, line, next)) return;
  closeList(reading, line, next);
}

type Placer = (reading: Reading, line: SourceLine, next: SourceLine | null) => boolean;

const PLACERS: readonly Placer[] = [
  placeCoded,
  placeDatedMilestone,
  placeWrapped,
  placeProject,
  placeNumberedHeading,
  placeScheduleLabel,
  placeMonth,
  placeResponsible,
  placeLabelled,
  placeNamed,
  placeHeld,
  placeDatedRow,
  placeEventsOfLine,
  placeEvent,
  placeUndated,
  placeScheduled,
  placeHeadingBelow,
  placeGroupLine,
  placePartnersLabel,
  placeRiskLabel,
  placeSectionHeading,
  placePartnerLine,
  placeListLine,
  placeLeadIn,
  placeSeries,
  placeAgendaText,
  placeAims,
  placeGroupText,
  placeDescription,
];

/** A short line between an event and its bullets is part of the agenda. */
function placeAgendaText(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  if (!reading.event || reading.event.agenda.length > 0 || next?.marker.kind !== "bullet") return false;
  if (!isHeadingLike(line)) return false;
  reading.event.agenda.push(line.text);
  reading.draft.claim(line);
  return true;
}

/** A few words over other lines, where those of the section name something and tell of it: the next heading. */
function isBlockHead({ section }: Reading, { text }: SourceLine): boolean {
  const isTelling = section === "groups" || section === "risks" || section === "indicators";
  return isTelling && text.split(" ").length <= HEAD_WORDS && !/[:–—]| - /.test(text);
}

const HEAD_WORDS = 6;

/** A paragraph ends the list before it; a heading that we don't know ends the section too. */
function closeList(reading: Reading, line: SourceLine, next: SourceLine | null): void {
  // Where headings are marked as such, a line over a list is none: "The network will, until 2026,".
  const isLeadIn = reading.level > 0 && line.heading === undefined && next?.marker.kind === "bullet";
  const isHeading =
    isHeadingLike(line) && line.blankBefore && (line.blankAfter || isBlockHead(reading, line)) && !isLeadIn;
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
