import type { DatedWords, FoundEvent } from "../../capabilities/work-programme/programme-document.ts";
import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import type { EdtfBounds } from "../../kernel/edtf/edtf.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import {
  findDatesOfEvent,
  readDatePhrase,
  type DateContext,
  type FoundDate,
} from "../date-phrases/read-date-phrase.ts";
import { placeBehind, placeIn, placeAtEnd } from "./event-place.ts";
import { findPhrase, isPhrase } from "./phrases.ts";
import { lastKey, type Mode, type Vocabulary } from "./vocabulary.ts";

export type EventParts = Omit<FoundEvent, "line" | "agenda" | "partOf">;

/** Longer lines tell about an event, they don't announce one. */
export const EVENT_LINE_LENGTH = 220;

/** A line that announces an event: short, one sentence, with a date and a word such as "meeting". */
export function announcesEvent(text: string, vocabulary: Vocabulary, context: DateContext): boolean {
  if (text.length > EVENT_LINE_LENGTH || hasTwoSentences(text)) return false;
  const isEvent = findPhrase(text, vocabulary.events) !== null || takeMode(text, vocabulary).mode !== null;
  const [date] = findDatesOfEvent(text, context);
  if (!date || isEvent) return isEvent && date !== undefined;
  // "Award of the year, 20 November 2025, Brussels": a day and a place make an event of anything.
  const before = trimJoints(text.slice(0, date.start));
  const isDay = /^\d{4}-\d\d-\d\d/.test(date.edtf ?? "") && !/^(?:\.\.|.*\.\.$)/.test(date.edtf ?? "");
  return isDay && before !== "" && placeBehind(trimJoints(text.slice(date.end)), before, vocabulary) !== null;
}

/** "Visits to companies throughout 2025", "three visits between February and October": work, no single event. */
export function lastsLong(text: string, context: DateContext): boolean {
  const [date] = findDatesOfEvent(text, context);
  const bounds = date?.edtf ? boundsOf(date.edtf) : null;
  if (!bounds?.earliest || !bounds.latest) return false;
  return Date.parse(bounds.latest) - Date.parse(bounds.earliest) > LONGEST_EVENT;
}

/** A round of visits may take eight months; what takes more is work. */
const LONGEST_EVENT = 260 * 24 * 60 * 60 * 1000;

export function boundsOf(edtf: string): EdtfBounds | null {
  const value = parseEdtf(edtf);
  return value && edtfBounds(value);
}

export function hasTwoSentences(text: string): boolean {
  // "11. April" is a day, "St. Gallen" a town.
  return /(?:\p{Ll}|\)|\d{3})[.!?](?<!(?<!\p{L})\p{Lu}\p{Ll}{1,2}\.)\*{0,2} \p{Lu}/u.test(text);
}

/**
 * Takes an event line apart: "6th meeting 23/24 April 2024 (on-site) – joint meeting" has ordinal, date and
 * mode, and the name "6th meeting – joint meeting". `null` where no date is.
 */
export function readEventLine(text: string, vocabulary: Vocabulary, context: DateContext): EventParts | null {
  const [first, second] = findDatesOfEvent(text, withYearOf(text, context));
  if (first && second && isMonthOf(first, second, text))
    return readEventLine(trimJoints(text.slice(first.end)), vocabulary, context);
  const date = first;
  if (!date) return null;
  const said = trimJoints(text.slice(0, date.start));
  // "tbc (Nov): Annual forum": the doubt is about the date.
  const isDoubt = isPhrase(said, vocabulary.undecided);
  const before = isDoubt ? "" : said;
  const { mode, rest } = takeMode(text.slice(date.end), vocabulary);
  const behind = placeBehind(trimJoints(rest), before, vocabulary);
  const after = behind ? behind.rest : trimJoints(rest);
  const ordinal = ordinalOf(before || after, vocabulary);
  const isSentence = isMidSentence(before, after) && ordinal === null;
  const whole = isSentence ? text : joinName(before, after, ordinal);
  const end = behind || isSentence ? null : placeAtEnd(whole, vocabulary);
  const place = behind?.place ?? end?.place ?? placeIn(before || after, vocabulary);
  const named = takeMode(end ? end.rest : whole, vocabulary);
  const name = named.rest === "" ? whole : named.rest;
  const anyMode = mode ?? named.mode ?? (name.includes("?") ? null : modeIn(name, vocabulary));
  return {
    name,
    ...(ordinal === null ? {} : { ordinal }),
    date: isDoubt ? doubted(date, said, context) : { text: date.text, edtf: date.edtf },
    ...(anyMode === null ? {} : { mode: anyMode }),
    ...(place === null ? {} : { place }),
  };
}

/** "April: meeting of the directors, 16 April": the month stands over the line, the day is its date. */
export function isMonthOf(month: FoundDate, day: FoundDate, text: string): boolean {
  if (month.start !== 0 || !/^\d{4}-\d\d$/.test(month.edtf ?? "") || !/^\s?:/.test(text.slice(month.end)))
    return false;
  return (
    /^[{[]?\d{4}-\d\d-\d\d/.test(day.edtf ?? "") &&
    (day.edtf ?? "").replace(/^[{[]/, "").startsWith(month.edtf ?? "")
  );
}

function doubted({ text, edtf }: FoundDate, doubt: string, context: DateContext): DatedWords {
  const words = `${text} ${doubt}`;
  return { text: words, edtf: readDatePhrase(words, context).edtf ?? edtf };
}

/** "…Week 2024, October 9": the one year that a line names is the year of its dates. */
export function withYearOf(text: string, context: DateContext): DateContext {
  const years = new Set(text.match(/\b20\d\d\b/g) ?? []);
  const [year] = years;
  return years.size === 1 && year !== undefined ? { ...context, year: Number(year) } : context;
}

/** The number at the start: "6th meeting", "7 th ALMA meeting", "6. møde", "3ª reunión", "5-asis susitikimas"; or behind: "Meeting #14". */
export function ordinalOf(text: string, vocabulary: Vocabulary): number | null {
  const match = /^(\d{1,3})(?: ?(\p{L}{1,4}|\.[ºª]?|°)|-(\p{Ll}{2,4}))(?= |$)/u.exec(text);
  if (!match?.[1]) return ordinalBehind(text, vocabulary);
  const mark = (match[2] ?? match[3] ?? "").toLowerCase();
  return /^[.°]/.test(mark) || vocabulary.ordinalSuffixes.includes(mark) ? Number(match[1]) : null;
}

/** "CoP meeting #14", "Møde nr. 3", "Meeting No. 7" */
function ordinalBehind(text: string, { events }: Vocabulary): number | null {
  const match = /\s(?:#|n[or]?[.°º]\s?)(\d{1,3})(?![\p{L}\d/.])/iu.exec(text);
  const noun = match && findPhrase(text.slice(0, match.index), events);
  return match && noun?.end === match.index ? Number(match[1]) : null;
}

/** A bare ordinal runs on ("8th online meeting"); anything else is set apart ("6th meeting – joint meeting"). */
function joinName(before: string, after: string, ordinal: number | null): string {
  if (before === "" || after === "") return before || after;
  const isBare = ordinal !== null && before.length <= String(ordinal).length + 3;
  return isBare || after.startsWith("(") ? `${before} ${after}` : `${before} – ${after}`;
}

/** A date in the middle of a sentence can't be cut out of it. */
function isMidSentence(before: string, after: string): boolean {
  return before !== "" && /^(?:\p{Ll}{2}|\.)/u.test(after);
}

/** Takes "(online)", ", hybrid" or "– in person" out of a text; "(on-site?)" is still a question and stays. */
function takeMode(
  text: string,
  vocabulary: Vocabulary,
): { readonly mode: Mode | null; readonly rest: string } {
  for (const part of text.matchAll(/\(([^()]{1,40})\)|(?<=[,;–|] ?)[^,;–|()]{2,30}(?=$|[,;–|)])/gu)) {
    const words = trimJoints(part[1] ?? part[0]);
    const mode = MODES.find((one) => isPhrase(words, vocabulary.modes[one]));
    if (mode && !words.includes("?")) {
      const before = text.slice(0, part.index).replace(/[,;–|\s]+$/u, "");
      return { mode, rest: `${before} ${text.slice(part.index + part[0].length)}`.trim() };
    }
    // "(online, 10-12 h)": the mode counts, the words stay.
    if (part[1] !== undefined && !words.includes("?") && modeIn(words, vocabulary))
      return { mode: modeIn(words, vocabulary), rest: text };
  }
  return { mode: null, rest: text };
}

const MODES: readonly Mode[] = ["on site", "online", "hybrid"];

export function modeIn(text: string, vocabulary: Vocabulary): Mode | null {
  return lastKey(text, vocabulary.modes);
}

/** Takes what joined the parts off their ends: spaces, dashes, commas, colons, arrows, emptied brackets. */
export function trimJoints(text: string): string {
  const characters = " \t,;:–—-=>⇒→|";
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text[start] ?? "")) start += 1;
  while (end > start && (characters.includes(text[end - 1] ?? "") || isOpenBracket(text, start, end)))
    end -= 1;
  const inner = text.slice(start, end);
  return inner.startsWith(")") ? trimJoints(inner.slice(1)) : inner;
}

function isOpenBracket(text: string, start: number, end: number): boolean {
  return text[end - 1] === "(" || (text[end - 1] === "." && end - start < 3);
}

/** The text without its date, for a work package: "Soft outcomes => starting spring 2024". */
export function withoutDate(text: string, date: FoundDate): string {
  const before = trimJoints(text.slice(0, date.start));
  const after = trimJoints(text.slice(date.end));
  return isMidSentence(before, after) ? text : joinName(before, after, null);
}
