import { findDates, findDatesOfEvent } from "../date-phrases/read-date-phrase.ts";
import {
  announcesEvent,
  EVENT_LINE_LENGTH,
  isMonthOf,
  lastsLong,
  trimJoints,
  withoutDate,
  withYearOf,
} from "./event-line.ts";
import { isHeadingLike, isSectionTitle, sectionOf } from "./headings.ts";
import { startingPhrase } from "./phrases.ts";
import { placeCoded, placeLabelled } from "./place-coded.ts";
import { placeUndated } from "./place-undated.ts";
import { placeListed } from "./place-listed.ts";
import { addEvent, contextOf, openSection, openWorkPackage, type Reading } from "./reading.ts";
import type { SourceLine } from "./source-lines.ts";
import { lastKey } from "./vocabulary.ts";

/** Longer items of a list explain rather than name. */
const NAME_LENGTH = 200;

/** Places an item of a bullet list by the heading or the event it stands under. */
export function placeBullet(reading: Reading, line: SourceLine): void {
  const { draft, section, event, month, vocabulary } = reading;
  const dates = findDates(line.text, withYearOf(line.text, contextOf(reading)));
  const beginsWithDate = dates[0]?.start === 0;
  if (event && !(section === "events" && beginsWithDate)) {
    event.agenda.push(line.text);
    draft.claim(line);
    return;
  }
  if (month) {
    draft.schedule.push({ date: month, activity: line.text, line: line.number });
    draft.claim(line);
    return;
  }
  reading.named = null;
  reading.wraps = null;
  if (placeCoded(reading, line) || placeLabelled(reading, line)) return;
  if (section === "objectives") addObjective(reading, line);
  else if (section === "events" && dates.length > 0 && line.text.length <= EVENT_LINE_LENGTH)
    addEvent(reading, line);
  else if (placeUndated(reading, line)) return;
  else if (section === "work packages" && !reading.workPackage) addListedWorkPackage(reading, line);
  else if (placeListed(reading, line)) return;
  else if (announcesEvent(line.text, vocabulary, reading.context) && !isToDo(reading, line))
    addEvent(reading, line);
  else placeActivity(reading, line);
}

/**
 * "A full-day meeting of the group is scheduled for the end of 2024." plans something, but names no event; neither
 * do visits throughout the year.
 */
function isToDo({ context }: Reading, { text }: SourceLine): boolean {
  return (text.length > 100 && text.endsWith(".")) || lastsLong(text, context);
}

/** Places a numbered line: an item of a numbered list, or else a heading that has a number. */
export function placeNumbered(reading: Reading, line: SourceLine, number: number): void {
  const { section } = reading;
  if (opensByLabel(reading, line, number)) return;
  if (section !== "activities" && announcesByOrdinal(reading, line)) {
    reading.series = null;
    const event = addEvent(reading, line, `${number}. ${line.text}`);
    // In a list of Word the next item stands beside it, not below.
    reading.event = line.style === "list" ? null : event;
    return;
  }
  const isNext = number === reading.lastNumber + 1;
  if (section !== null && isNext && section !== "other") {
    reading.lastNumber = number;
    reading.event = null;
    if (section === "objectives") return addObjective(reading, line);
    if (placeCoded(reading, line) || placeListed(reading, line)) return;
    if (section === "work packages") {
      const kind = reading.kind ?? "work package";
      if (kind === PRIORITY) return addPriority(reading, line);
      const name = trimJoints(line.text);
      // Under a heading each item may be explained; in a list within a text what follows is about them all.
      const added = reading.isHeaded
        ? openWorkPackage(reading, kind, name, line)
        : reading.draft.addWorkPackage(kind, name, line);
      reading.numberedSeen.set(`${kind} ${number}`, added);
      return;
    }
    if (
      announcesEvent(line.text, reading.vocabulary, reading.context) &&
      !lastsLong(line.text, reading.context)
    )
      return void addEvent(reading, line);
    return placeActivity(reading, line);
  }
  if (section === "other" && isNext && !reading.isHeaded) {
    reading.lastNumber = number;
    return placeActivity(reading, line);
  }
  reading.workPackage = null;
  reading.numberedKind = null;
  openSection(reading, null, true);
}

/** "1. Handlungsfeld: Beratung": the number of a work package may stand before what it is called. */
function opensByLabel(reading: Reading, line: SourceLine, number: number): boolean {
  const { vocabulary } = reading;
  const label = startingPhrase(line.text, vocabulary.numbered);
  if (label === null || !/^ ?[:–—-] ?\S/u.test(line.text.slice(label.length))) return false;
  const kind = lastKey(label, vocabulary.kinds);
  if (kind === null || kind === "strategic priority") return false;
  openSection(reading, null, true);
  reading.numberedSeen.set(
    `${kind} ${number}`,
    openWorkPackage(reading, kind, `${number}. ${line.text}`, line),
  );
  return true;
}

/** "3. Risks" over text or a table is a chapter; in a list the next number follows at once. */
export function isChapter(
  { vocabulary, section, lastNumber }: Reading,
  line: SourceLine,
  number: number,
  next: SourceLine | null,
): boolean {
  if (next?.marker.kind === "numbered" && next.marker.number === number + 1 && !next.blankBefore)
    return false;
  if (section === "objectives" && number === lastNumber + 1 && !line.blankBefore) return false;
  // "3. Communication" in a list of work packages is one of them.
  const isNextOfList = section === "work packages" && number === lastNumber + 1 && line.heading === undefined;
  if (isNextOfList && sectionOf(line.text, vocabulary)?.section === "other") return false;
  return isHeadingLike(line) && (line.heading !== undefined || isSectionTitle(line.text, vocabulary));
}

/** "3. møde 14.-15. april": Danish and German write ordinals as lists write numbers. */
function announcesByOrdinal({ vocabulary, context }: Reading, line: SourceLine): boolean {
  const isNoun = startingPhrase(line.text, vocabulary.events) !== null;
  return isNoun && announcesEvent(line.text, vocabulary, context);
}

function addObjective({ draft }: Reading, line: SourceLine): void {
  draft.objectives.push({ title: trimJoints(line.text), line: line.number });
  draft.claim(line);
}

const PRIORITY = "strategic priority";

/** "Strategic priorities" over a list: what the network wants, not what it does. */
function addPriority({ draft }: Reading, line: SourceLine): void {
  draft.priorities.push({ title: trimJoints(line.text), line: line.number });
  draft.claim(line);
}

/** "Measuring soft outcomes => starting spring 2024": an item of a list of work packages. */
function addListedWorkPackage(reading: Reading, line: SourceLine): void {
  if (reading.kind === PRIORITY) return addPriority(reading, line);
  const [date] = findDates(line.text, reading.context);
  const name = date ? withoutDate(line.text, date) : trimJoints(line.text);
  if (name.length > NAME_LENGTH) return;
  const workPackage = reading.draft.addWorkPackage(reading.kind ?? "work package", name, line);
  if (date) workPackage.date = { text: date.text, edtf: date.edtf };
  reading.named = workPackage;
}

/** What is to be done: with a date a row of the schedule, without one an activity of its work package. */
export function placeActivity(reading: Reading, line: SourceLine): void {
  const { draft, workPackage } = reading;
  const [first, second] = findDatesOfEvent(line.text, withYearOf(line.text, contextOf(reading)));
  if (first && second && isMonthOf(first, second, line.text))
    return placeActivity(reading, { ...line, text: trimJoints(line.text.slice(first.end)) });
  const date = first;
  if (date) {
    const activity = trimJoints(withoutDate(line.text, date)) || line.text;
    const partOf = workPackage ? { partOf: workPackage.name } : {};
    draft.schedule.push({
      date: { text: date.text, edtf: date.edtf },
      activity,
      ...partOf,
      line: line.number,
    });
    draft.claim(line);
  } else if (workPackage && reading.section !== "schedule") {
    workPackage.activities.push(line.text);
    draft.claim(line);
  }
}
