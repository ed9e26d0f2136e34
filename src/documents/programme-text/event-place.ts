import { trimJoints } from "./event-line.ts";
import { findPhrase, isPhrase, startingPhrase } from "./phrases.ts";
import { lastKey, type Mode, type Vocabulary } from "./vocabulary.ts";

interface Place {
  readonly place: string;
  /** What the text says besides. */
  readonly rest: string;
}

/** What stands behind a date: "Brussels", "in Rome", "place tbd", "Ljubljana: meeting of the steering group". */
export function placeBehind(text: string, before: string, vocabulary: Vocabulary): Place | null {
  const label = findPhrase(text, vocabulary.labels.place);
  const labelled = label && trimJoints(text.slice(label.end));
  if (label && labelled && (isUndecided(labelled, vocabulary) || isPlaceName(labelled, vocabulary))) {
    return { place: labelled, rest: trimJoints(text.slice(0, label.start)) };
  }
  if (isUndecided(text, vocabulary)) return { place: text, rest: "" };
  const name = withoutPreposition(text, vocabulary);
  if (before !== "" && isPlaceName(name, vocabulary)) return { place: withoutBrackets(name), rest: "" };
  const set = /^(.{2,60}?)(?: [–—-]|:|,) (.+)$/u.exec(name);
  if (!set?.[1] || !set[2] || !isPlaceName(set[1], vocabulary)) return null;
  return findPhrase(set[2], vocabulary.events) || findPhrase(before, vocabulary.events)
    ? { place: set[1], rest: trimJoints(set[2]) }
    : null;
}

/** ", Ljubljana" or ", Porto (Portugal)" at the end of a name that has a word such as "meeting" before it. */
export function placeAtEnd(name: string, vocabulary: Vocabulary): Place | null {
  for (const match of name.matchAll(/(?:,| [–—-]| \|) /gu)) {
    const rest = name.slice(0, match.index);
    const place = withoutPreposition(name.slice(match.index + match[0].length), vocabulary);
    if (findPhrase(rest, vocabulary.events) && isPlaceName(place, vocabulary))
      return { place: withoutBrackets(place), rest: trimJoints(rest) };
  }
  return null;
}

/** "in Rome" at the end of what names the event. */
export function placeIn(name: string, vocabulary: Vocabulary): string | null {
  const preposition = findPhrase(name, vocabulary.placePrepositions);
  const place = preposition ? name.slice(preposition.end).trim() : "";
  return isPlaceName(place, vocabulary) ? withoutBrackets(place) : null;
}

/** A cell for the place, which may say "online" instead. */
export function readPlace(
  text: string,
  vocabulary: Vocabulary,
): { readonly place: string | null; readonly mode: Mode | null } {
  const mode = lastKey(text, vocabulary.modes);
  const isOnlyMode = mode !== null && isPhrase(text, vocabulary.modes[mode]);
  return { place: text === "" || isOnlyMode ? null : text, mode };
}

function withoutPreposition(text: string, vocabulary: Vocabulary): string {
  const preposition = startingPhrase(text, vocabulary.placePrepositions);
  return preposition === null ? text : text.slice(preposition.length).trim();
}

function withoutBrackets(place: string): string {
  return place.replace(/^\((.*)\)$/u, "$1");
}

const PLACE =
  /^\(?\p{Lu}[\p{L}'’.-]+(?:(?:[ ,/]{1,2}| (?:de|del|della|di|am|an der|la|le|sur|upon) )\(?\p{Lu}[\p{L}'’.-]*\)?){0,4}\)?$/u;

function isPlaceName(text: string, vocabulary: Vocabulary): boolean {
  return text.length <= 60 && PLACE.test(text) && findPhrase(text, vocabulary.events) === null;
}

function isUndecided(text: string, vocabulary: Vocabulary): boolean {
  return isPhrase(text, vocabulary.undecided);
}
