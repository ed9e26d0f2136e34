import type { FoundEvent } from "../../capabilities/work-programme/programme-document.ts";
import { findDates, type DateContext, type FoundDate } from "../date-phrases/read-date-phrase.ts";
import { findPhrase, startingPhrase } from "./phrases.ts";
import { lastKey, type Mode, type Vocabulary } from "./vocabulary.ts";

export type EventParts = Omit<FoundEvent, "line" | "agenda" | "partOf">;

/** Longer lines tell about an event, they don't announce one. */
export const EVENT_LINE_LENGTH = 220;

/** A line that announces an event: short, one sentence, with a date and a word such as "meeting". */
export function announcesEvent(text: string, vocabulary: Vocabulary, context: DateContext): boolean {
  if (text.length > EVENT_LINE_LENGTH || hasTwoSentences(text)) return false;
  return findPhrase(text, vocabulary.events) !== null && findDates(text, context).length > 0;
}

export function hasTwoSentences(text: string): boolean {
  return /[\p{Ll}\d)][.!?] \p{Lu}/u.test(text);
}

/**
 * Takes an event line apart: "6th meeting 23/24 April 2024 (on-site) – joint meeting" has ordinal, date and
 * mode, and the name "6th meeting – joint meeting". `null` where no date is.
 */
export function readEventLine(text: string, vocabulary: Vocabulary, context: DateContext): EventParts | null {
  const [date] = findDates(text, withYearOf(text, context));
  if (!date) return null;
  const before = trimJoints(text.slice(0, date.start));
  const { mode, rest } = takeMode(text.slice(date.end), vocabulary);
  const behind = placeAfter(trimJoints(rest), before, vocabulary);
  const after = behind ? behind.rest : trimJoints(rest);
  const place = behind?.place ?? placeIn(before || after, vocabulary);
  const ordinal = ordinalOf(before, vocabulary);
  const name = isMidSentence(before, after) && ordinal === null ? text : joinName(before, after, ordinal);
  const anyMode = mode ?? (name.includes("?") ? null : modeIn(name, vocabulary));
  return {
    name,
    ...(ordinal === null ? {} : { ordinal }),
    date: { text: date.text, edtf: date.edtf },
    ...(anyMode === null ? {} : { mode: anyMode }),
    ...(place === null ? {} : { place }),
  };
}

/** "…Week 2024, October 9": the one year that a line names is the year of its dates. */
export function withYearOf(text: string, context: DateContext): DateContext {
  const years = new Set(text.match(/\b20\d\d\b/g) ?? []);
  const [year] = years;
  return years.size === 1 && year !== undefined ? { ...context, year: Number(year) } : context;
}

/** The number at the start: "6th meeting", "7 th ALMA meeting", "6. møde". */
export function ordinalOf(text: string, vocabulary: Vocabulary): number | null {
  const match = /^(\d{1,3}) ?(\p{L}{1,3}|\.)(?= |$)/u.exec(text);
  if (!match?.[1] || !match[2]) return null;
  return match[2] === "." || vocabulary.ordinalSuffixes.includes(match[2].toLowerCase())
    ? Number(match[1])
    : null;
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

function takeMode(
  after: string,
  vocabulary: Vocabulary,
): { readonly mode: Mode | null; readonly rest: string } {
  const bracket = /^[\s,;:–-]*\(([^()]{1,40})\)/.exec(after);
  // "(on-site?)" is still a question: the words stay in the name.
  const words = bracket?.[1] ?? "";
  const mode = words.includes("?") ? null : modeIn(words, vocabulary);
  if (bracket && mode) return { mode, rest: after.slice(bracket[0].length) };
  return { mode: null, rest: after };
}

export function modeIn(text: string, vocabulary: Vocabulary): Mode | null {
  return lastKey(text, vocabulary.modes);
}

interface Place {
  readonly place: string;
  /** What the text says besides. */
  readonly rest: string;
}

/** What stands behind the date: "Brussels", "in Rome", "place tbd", "online meeting, place to be decided". */
function placeAfter(text: string, before: string, vocabulary: Vocabulary): Place | null {
  const label = findPhrase(text, vocabulary.labels.place);
  const labelled = label && trimJoints(text.slice(label.end));
  if (label && labelled && (isUndecided(labelled, vocabulary) || isPlaceName(labelled))) {
    return { place: labelled, rest: trimJoints(text.slice(0, label.start)) };
  }
  if (isUndecided(text, vocabulary)) return { place: text, rest: "" };
  if (before === "" || findPhrase(text, vocabulary.events)) return null;
  const preposition = startingPhrase(text, vocabulary.placePrepositions);
  const name = preposition === null ? text : text.slice(preposition.length).trim();
  return isPlaceName(name) ? { place: name, rest: "" } : null;
}

/** "in Rome" at the end of what names the event. */
function placeIn(name: string, vocabulary: Vocabulary): string | null {
  const preposition = findPhrase(name, vocabulary.placePrepositions);
  const place = preposition ? name.slice(preposition.end).trim() : "";
  return isPlaceName(place) ? place : null;
}

function isPlaceName(text: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+(?:[ ,/]{1,2}\p{Lu}[\p{L}'’-]+){0,3}$/u.test(text) && text.length <= 60;
}

function isUndecided(text: string, vocabulary: Vocabulary): boolean {
  return vocabulary.undecided.includes(text.toLowerCase());
}

/** Takes what joined the parts off their ends: spaces, dashes, commas, colons, arrows, emptied brackets. */
export function trimJoints(text: string): string {
  const characters = " \t,;:–—-=>⇒→";
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
