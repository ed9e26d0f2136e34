import { findDates, findDatesOfEvent, readDatePhrase } from "../date-phrases/read-date-phrase.ts";
import {
  announcesEvent,
  boundsOf,
  hasTwoSentences,
  lastsLong,
  ordinalOf,
  readEventLine,
} from "./event-line.ts";
import { isHeadingLike } from "./headings.ts";
import { placeActivity } from "./place-item.ts";
import { addEvent, contextOf, openSection, type Reading } from "./reading.ts";
import type { SourceLine } from "./source-lines.ts";
import { findPhrase, placesOf, startingPhrase } from "./phrases.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** "The assembly will be held on 5 June 2025 in Porto.": a sentence that announces an event. */
export function placeHeld(reading: Reading, line: SourceLine): boolean {
  if (hasTwoSentences(line.text) && findPhrase(line.text, reading.vocabulary.held)) {
    // The event is taken out of the text; the text stays where texts go.
    for (const sentence of line.text.split(/(?<=[\p{Ll}\d)][.!?]\*{0,2}) (?=\p{Lu})/u))
      if (sentence !== line.text) placeHeld(reading, { ...line, text: sentence, number: -line.number });
    return false;
  }
  const { vocabulary } = reading;
  // The first: "findet am 5. Juni statt" holds its verb in two.
  const [held] = placesOf(line.text, vocabulary.held);
  if (!held || !line.text.endsWith(".") || !isEvent(reading, line)) return false;
  const parts = readEventLine(line.text.slice(0, -1), vocabulary, contextOf(reading));
  if (!parts || parts.date.edtf === null) return false;
  const before = withoutArticle(line.text.slice(0, held.start).trim(), vocabulary);
  const isName = findPhrase(before, vocabulary.events) !== null && !findDates(before, reading.context).length;
  const name = isName ? before : line.text.slice(0, -1);
  const isAlone = line.number > 0;
  const ordinal = ordinalOf(name, vocabulary);
  const event = {
    ...parts,
    name,
    ...(ordinal === null ? {} : { ordinal }),
    agenda: [],
    line: Math.abs(line.number),
  };
  reading.draft.events.push(event);
  if (!isAlone) return false;
  reading.event = event;
  reading.draft.claim(line);
  return true;
}

/** "The 13th meeting" is the 13th meeting, "L'assemblée" the assembly; the A of "Assembly" is no article. */
function withoutArticle(name: string, { articles }: Vocabulary): string {
  const [word = ""] = /^\p{L}+(?:['’]|(?= ))/u.exec(name) ?? [];
  return articles.includes(word.toLowerCase().replace("’", "'")) ? name.slice(word.length).trim() : name;
}

/** "Schedule: May 2009 – September 2009 (deadline of the report)" dates the work package above. */
export function placeScheduleLabel(reading: Reading, line: SourceLine): boolean {
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
export function placeMonth(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
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

/** "Board: 20 January (online), 21 April (Graz)" below the events: one is held on each of the days. */
export function placeEventsOfLine(reading: Reading, line: SourceLine): boolean {
  const [, name = ""] = /^([^:\d]{3,60}):\s/u.exec(line.text) ?? [];
  if (reading.section !== "events" || name === "" || /[.]$/.test(line.text)) return false;
  const dates = findDates(line.text, contextOf(reading));
  if (readDatePhrase(name, contextOf(reading)).edtf !== null) return false;
  if (dates.length < 2 || line.text.slice(name.length + 1, dates[0]?.start).trim() !== "") return false;
  dates.forEach(({ start }, at) => {
    const said = line.text.slice(start, dates[at + 1]?.start).replace(/[\s,;]+$/u, "");
    addEvent(reading, line, `${name}, ${said}`);
  });
  reading.event = null;
  reading.named = null;
  return true;
}

export function placeEvent(reading: Reading, line: SourceLine): boolean {
  const { vocabulary, section } = reading;
  const context = contextOf(reading);
  if (/[.;]$/.test(line.text) && section !== "events") return false;
  const isAnnounced = announcesEvent(line.text, vocabulary, context);
  const [date] = section === "events" ? findDates(line.text, context) : [];
  const isShort = line.text.length <= LISTED_LENGTH && !/[.]$/.test(line.text);
  const isInList =
    date !== undefined &&
    (isHeadingLike({ ...line, text: trimEnd(line.text) }) || (date.start === 0 && isShort));
  if (!isAnnounced && !isInList) return false;
  if (section !== "events" && (isOver(reading, line) || lastsLong(line.text, reading.context))) return false;
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

export function isEvent({ vocabulary, context }: Reading, line: SourceLine): boolean {
  return announcesEvent(line.text, vocabulary, context);
}

function trimEnd(text: string): string {
  return /[.,;]$/.test(text) ? text.slice(0, -1) : text;
}

/** Dated lines below "Schedule:" that are no events. */
export function placeScheduled(reading: Reading, line: SourceLine): boolean {
  if (reading.section !== "schedule" || hasTwoSentences(line.text)) return false;
  if (findDatesOfEvent(line.text, reading.context).length === 0) return false;
  placeActivity(reading, line);
  return true;
}

/** "April: test in Riga" above or below another such line, under a heading that nobody knows: a row of a plan. */
export function placeDatedRow(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  const { section, above } = reading;
  if (section !== null && section !== "other") return false;
  if (!beginsAsRow(line, reading)) return false;
  const isBelow = above !== null && !line.blankBefore && beginsAsRow(above, reading);
  const isAbove = next !== null && !next.blankBefore && beginsAsRow(next, reading);
  if ((!isBelow && !isAbove) || isOver(reading, line)) return false;
  if (isEvent(reading, line) && !isRowOfTimeline(reading, line)) return addEvent(reading, line) !== null;
  placeActivity(reading, line);
  return true;
}

function beginsAsRow({ text, cells, marker }: SourceLine, reading: Reading): boolean {
  if (cells.length > 0 || marker.kind !== "none" || text.length > LISTED_LENGTH || hasTwoSentences(text))
    return false;
  const [date] = findDatesOfEvent(text, contextOf(reading));
  return date?.start === 0 && /^\s?(?::| [–—-]) ?\S/u.test(text.slice(date.end));
}

/** "Lunchtime talks" over a list of dates: each of them is one of the talks. */
export function placeSeries(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  if (reading.section !== "events" || next?.marker.kind !== "bullet" || !isHeadingLike(line)) return false;
  if (findDates(next.text, reading.context)[0]?.start !== 0) return false;
  reading.series = line.text;
  reading.event = null;
  reading.draft.addHeading(line);
  return true;
}
