import type { DatedWords } from "../../capabilities/work-programme/programme-document.ts";
import {
  findDates,
  findDatesOfEvent,
  readDatePhrase,
  type DateContext,
} from "../date-phrases/read-date-phrase.ts";
import { hasTwoSentences, trimJoints, withoutDate, withYearOf } from "./event-line.ts";
import { readPlace } from "./event-place.ts";
import { isHeadingLike, labelBeforeNumber } from "./headings.ts";
import { findPhrase, isPhrase } from "./phrases.ts";
import { contextOf, openSection, openWorkPackage, type Reading } from "./reading.ts";
import { dateOf } from "./cells.ts";
import type { SourceLine } from "./source-lines.ts";
import { lastKey, type Column } from "./vocabulary.ts";

/** Longer lines explain rather than name. */
const NAME_LENGTH = 300;

/** "Task 1.1 …", "A2.3 …", "D3.1: …", "Milestone M4: …": the parts of a work package, known by their codes. */
export function placeCoded(reading: Reading, line: SourceLine): boolean {
  const { vocabulary, workPackage, draft } = reading;
  const { text } = line;
  if (text.length > NAME_LENGTH) return false;
  if (reading.section === "objectives" && reading.isHeaded && placeCodedItem(reading, line)) return true;
  if (isCoded(text, vocabulary.milestones)) {
    placeMilestone(reading, line);
    return true;
  }
  if (placeCodedItem(reading, line) || opensActivity(reading, line)) return true;
  if (!workPackage) return false;
  if (isCoded(text, vocabulary.tasks)) workPackage.activities.push(text);
  else if (isCoded(text, vocabulary.deliverables)) workPackage.outputs.push(text);
  else return false;
  draft.claim(line);
  reading.event = null;
  reading.wraps = null;
  return true;
}

/** A line of a list that has codes instead of bullets: "A.1 …", "D A.1 …", "SO1 …", "a) …". */
const CODED_ITEM =
  /^(?:(?:\p{Lu}{1,3} )?\p{Lu}{1,3}[.-]?\d{1,2}(?:[.-]\d{1,2}){0,2}(?:[.:)]| :| [–—-])?|[a-z]\)) (?=\p{L})/u;

/** What a list under "Objectives", or a work package's under "Tasks" or "Deliverables", holds. */
function placeCodedItem(reading: Reading, line: SourceLine): boolean {
  const { draft, section, workPackage, context, vocabulary } = reading;
  const { text } = line;
  // "WP2 Tools" below the activities of the first is the next work package.
  const label = section === "objectives" ? null : labelBeforeNumber(text, vocabulary.numbered);
  if (label !== null && label.length > 1 && /^ ?\d{1,2}(?![\d.]\d)/u.test(text.slice(label.length)))
    return false;
  if (!CODED_ITEM.test(text) || findDates(text, context)[0]?.start === 0) return false;
  const item = text.replace(/^[a-z]\) /u, "");
  if (section === "objectives") draft.objectives.push({ title: item, line: line.number });
  else if (section === "activities" && workPackage) workPackage.activities.push(item);
  else if (section === "outputs" && workPackage) workPackage.outputs.push(item);
  else return false;
  draft.claim(line);
  return true;
}

/** "Activity 1: …" where no work package is above it: the network's activities are its work packages. */
function opensActivity(reading: Reading, line: SourceLine): boolean {
  const { workPackage, vocabulary } = reading;
  const label = labelBeforeNumber(line.text, vocabulary.tasks);
  if (label === null || label.length < 3 || !isHeadingLike(line)) return false;
  if (workPackage && workPackage.kind !== "activity") return false;
  if (!/^ \d{1,2}(?![\d.]\d) ?\S/u.test(line.text.slice(label.length))) return false;
  openSection(reading, null, true);
  openWorkPackage(reading, "activity", line.text, line);
  return true;
}

/** A label of one or two letters counts only with a number of its kind: "T1.1", "MS4:", but not "M4 and". */
function isCoded(text: string, labels: readonly string[]): boolean {
  const label = labelBeforeNumber(text, labels);
  if (label === null) return false;
  const rest = text.slice(label.length);
  if (label.length > 2) return /^[ .-]{0,2}[A-Z]{0,2}\d{1,2}(?:\.\d{1,2}){0,2}(?!\d)/u.test(rest);
  return /^ ?\d{1,2}(?:(?:\.\d{1,2}){1,2}(?!\d)|[:.)]? ?[:–—-] ?\S|\. \p{Lu})/u.test(rest);
}

/** A milestone of the work package above it. */
export function placeMilestone(reading: Reading, line: SourceLine): void {
  const { draft, workPackage } = reading;
  const [date] = findDatesOfEvent(line.text, withYearOf(line.text, contextOf(reading)));
  draft.milestones.push({
    name: date ? withoutDate(line.text, date) || line.text : line.text,
    ...(workPackage ? { parent: workPackage.name } : {}),
    ...(date ? { date: { text: date.text, edtf: date.edtf } } : {}),
    line: line.number,
  });
  draft.claim(line);
}

/** "31 May: survey closed", "Survey closed – end of May" under "Milestones" */
export function placeDatedMilestone(reading: Reading, line: SourceLine): boolean {
  const { section, vocabulary } = reading;
  if (section !== "milestones" || line.text.length > NAME_LENGTH) return false;
  const [date] = findDatesOfEvent(line.text, withYearOf(line.text, contextOf(reading)));
  const behind = date && line.text.slice(date.end);
  const isBefore = date?.start === 0 && /^\s*[:–—-]?\s*\S/u.test(behind ?? "");
  const isAtEnd =
    /\S\s*[:–—,(-]\s*$/u.test(line.text.slice(0, date?.start)) && /^[).\s]*$/.test(behind ?? "-");
  if (!(isBefore || isAtEnd) || hasTwoSentences(line.text) || findPhrase(line.text, vocabulary.undecided))
    return false;
  placeMilestone(reading, line);
  return true;
}

const LABELS = ["time", "place", "mode", "activity", "output"] as const satisfies readonly Column[];

/** "Date: 12–13 June 2025", "Venue: Porto", "Outputs: …": a label tells more of the event or work package above. */
export function placeLabelled(reading: Reading, line: SourceLine): boolean {
  if (placeStartAndEnd(reading, line)) return true;
  const match = /^([^:]{2,40}):\s+(\S.*)$/u.exec(line.text);
  const [, labelText = "", value = ""] = match ?? [];
  const { columns, labels, sections } = reading.vocabulary;
  if (value !== "" && isPhrase(labelText.trim(), sections.objectives)) {
    reading.draft.objectives.push({ title: value, line: line.number });
    reading.draft.claim(line);
    return true;
  }
  const label =
    LABELS.find((one) => isPhrase(labelText.trim(), columns[one])) ??
    (isPhrase(labelText.trim(), labels.period) ? "time" : undefined) ??
    (isPhrase(labelText.trim(), sections.activities) ? "activity" : undefined) ??
    (isPhrase(labelText.trim(), sections.outputs) ? "output" : undefined);
  if (label === undefined || value.length > NAME_LENGTH) return false;
  const isPlaced = label === "time" ? placeTime(reading, line, value) : placeMore(reading, label, value);
  if (isPlaced) reading.draft.claim(line);
  return isPlaced;
}

/** "Start: July 2025  End: March 2026" */
function placeStartAndEnd(reading: Reading, line: SourceLine): boolean {
  const { workPackage, vocabulary } = reading;
  const match = /^([^:\d]{2,30}):\s*([^:]+?)[\s,;–-]+(\p{L}[^:\d]{1,30}):\s*(\S.*)$/u.exec(line.text);
  const [, first = "", start = "", last = "", end = ""] = match ?? [];
  const { columns } = vocabulary;
  if (!workPackage || workPackage.date || !isPhrase(first, columns.start) || !isPhrase(last, columns.end))
    return false;
  const date = readDatePhrase(`${start} – ${end}`, contextOf(reading));
  if (!saysDate(date, contextOf(reading))) return false;
  workPackage.date = date;
  reading.draft.claim(line);
  return true;
}

/** The date of what the line above names: of an event, or of the work package. */
function placeTime(reading: Reading, line: SourceLine, value: string): boolean {
  const { above, draft, vocabulary, workPackage } = reading;
  const { date, rest } = dateOf(value, contextOf(reading));
  const isNamed =
    above !== null && isHeadingLike(above) && !above.text.includes(":") && above.number >= line.number - 2;
  const isEvent =
    isNamed && (reading.section === "events" || findPhrase(above.text, vocabulary.events) !== null);
  if (isEvent && findDates(above.text, reading.context).length === 0) {
    if (workPackage && workPackage.name === above.text)
      reading.workPackage = draft.dropWorkPackage(workPackage);
    const event = {
      name: above.text,
      date: rest === "" ? date : { ...date, text: value },
      ...(reading.workPackage ? { partOf: reading.workPackage.name } : {}),
      agenda: [],
      line: above.number,
    };
    draft.events.push(event);
    draft.claim(above);
    reading.event = event;
    reading.named = null;
    return true;
  }
  if (!workPackage || workPackage.date || !saysDate(date, contextOf(reading))) return false;
  workPackage.date = { ...date, text: value };
  return true;
}

/** A date that never was ("September 2025 – March 2025") is kept in its words, so that it can be put right. */
function saysDate({ text, edtf }: DatedWords, context: DateContext): boolean {
  return edtf !== null || findDates(text, context)[0]?.text === text;
}

function placeMore(reading: Reading, label: (typeof LABELS)[number], value: string): boolean {
  const { event, workPackage, vocabulary } = reading;
  if (event && label === "place" && event.place === undefined) {
    const { place, mode } = readPlace(value, vocabulary);
    if (place !== null) event.place = place;
    if (mode !== null) event.mode ??= mode;
    return true;
  }
  if (event && label === "mode") {
    const mode = lastKey(value, vocabulary.modes);
    if (mode === null || event.mode !== undefined) return false;
    event.mode = mode;
    return isPhrase(value, vocabulary.modes[mode]);
  }
  if (!workPackage || (label !== "activity" && label !== "output")) return false;
  const items = value.split(";").map(trimJoints).filter(Boolean);
  (label === "activity" ? workPackage.activities : workPackage.outputs).push(...items);
  return true;
}
