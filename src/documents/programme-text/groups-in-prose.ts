import { findDates } from "../date-phrases/read-date-phrase.ts";
import type { Draft } from "./draft.ts";
import { nameKey } from "./work-package-names.ts";
import { findPhrase, isPhrase, placesOf, startingPhrase, type PhrasePlace } from "./phrases.ts";
import type { Reading } from "./reading.ts";
import { withCapital, withoutStop, wordsIn } from "./sentences.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface ToldGroup {
  readonly name: string;
  readonly role?: string;
}

/** What stands between a group's name and the verb is short: "of the network", "on skills and work". */
const GAP_LENGTH = 80;
/** "A second group (", "The network's": more words before the name say something else about the group. */
const WORDS_BEFORE = 5;
const WORDS_OF_ROLE = 3;
const OWN_WORDS = 6;
/** "is led by" stands at the start of what is said. */
const LED_LENGTH = 30;
/** No network has as many; it also bounds the work on a file that is made to tie up the reader. */
export const MOST_GROUPS = 200;

/** Adds a group, once; a role that is said later is its role. Gives whether all that is told was new. */
export function addGroup(draft: Draft, told: ToldGroup, line: number, { common }: Vocabulary): boolean {
  if (draft.groups.length >= MOST_GROUPS) return false;
  const key = bareKey(told.name, common);
  const at = draft.groups.findIndex((one) => bareKey(one.name, common) === key);
  const known = draft.groups[at];
  if (!known) draft.groups.push({ ...told, line });
  else if (known.role === undefined && told.role !== undefined)
    draft.groups[at] = { ...known, role: told.role };
  else return false;
  return true;
}

/** "Working Group: Skills and Labour Market" and "Working Group on Skills and the Labour Market" are one. */
export const bareKey = (name: string, common: readonly string[]): string =>
  nameKey(
    wordsIn(name)
      .filter((word) => !common.includes(word.toLowerCase()))
      .join(" "),
  );

/**
 * The group that a sentence defines: it says who is in it ("is composed of"), what it does ("will oversee") or
 * that it is set up. A group that is only spoken of is none.
 */
export function groupIn(sentence: string, { vocabulary, context }: Reading): ToldGroup | null {
  const text = withoutStop(sentence);
  // "The steering group meets on 3 June" is about a meeting.
  const isDated = findDates(text, context).length > 0;
  const named = placesOf(text, vocabulary.prose.groupNames);
  // "The commission Pilots", but no commission without a name.
  const kinds = placesOf(text, vocabulary.prose.groupKinds).filter(
    ({ start, end }) =>
      /^ (?:["„“«]|\p{Lu})/u.test(text.slice(end)) &&
      !named.some((one) => one.start <= start && end <= one.end),
  );
  for (const place of [...named, ...kinds]) {
    if (isDenied(text.slice(0, place.start), vocabulary)) continue;
    const told =
      asSubject(text, place, vocabulary, isDated) ??
      withItsMembers(text, place, vocabulary) ??
      asSetUp(text, place, vocabulary);
    if (told) return told;
  }
  return null;
}

/**
 * "The steering group of the network is composed of …", "A task force on visits can be set up to …", "The group on
 * skills, led by Riga, …", "A board of four members meets twice a year".
 */
function asSubject(
  text: string,
  place: PhrasePlace,
  vocabulary: Vocabulary,
  isDated: boolean,
): ToldGroup | null {
  const { prose } = vocabulary;
  const after = text.slice(place.end);
  const verbs = [
    ...placesOf(after, prose.composed),
    ...placesOf(after, prose.duties).map((duty) => withAuxiliary(after, duty, prose.will)),
    ...placesOf(after, prose.led).map((led) => withAuxiliary(after, led, [...prose.will, ...prose.copulas])),
    ...(isDated ? [] : placesOf(after, prose.meets)),
    ...placesOf(after, prose.copulas).filter(({ end }) => /^ \p{Lu}/u.test(after.slice(end))),
    ...placesOf(after, prose.isSetUp),
  ].sort((one, other) => one.start - other.start);
  const [verb] = verbs;
  if (!verb || !isGap(after.slice(0, verb.start), vocabulary)) return null;
  const isSetUp = startingPhrase(after.slice(verb.start), prose.isSetUp) !== null;
  if (!isSetUp && !isSubject(text.slice(0, place.start), vocabulary)) return null;
  const topic = topicIn(after.slice(0, verb.start), vocabulary);
  const role = after.slice(verb.start).trim();
  const isShort = findPhrase(role.slice(0, LED_LENGTH), [...prose.led, ...prose.meets]) !== null;
  if (!isSetUp && wordsIn(role).length < (isShort ? WORDS_OF_ROLE - 1 : WORDS_OF_ROLE)) return null;
  return { name: nameOf(text, place, topic, vocabulary), role };
}

/** "…by the steering group (consisting of the members)": who is in it is said right behind its name. */
function withItsMembers(text: string, place: PhrasePlace, vocabulary: Vocabulary): ToldGroup | null {
  const match = /^(?: \(|, )/u.exec(text.slice(place.end));
  const rest = match && text.slice(place.end + match[0].length);
  if (!rest || startingPhrase(rest, vocabulary.prose.composed) === null) return null;
  const [inside = ""] = match[0] === " (" ? rest.split(")") : [rest];
  if (wordsIn(inside).length < WORDS_OF_ROLE) return null;
  return { name: nameOf(text, place, null, vocabulary), role: inside };
}

/** "We will set up a pool of experts who …", "Der nedsættes en arbejdsgruppe om …". */
function asSetUp(text: string, place: PhrasePlace, vocabulary: Vocabulary): ToldGroup | null {
  const { prose } = vocabulary;
  const before = text.slice(0, place.start);
  const verb = findPhrase(before, prose.establishes);
  if (!verb || wordsIn(before.slice(verb.end)).length > 4 || /[.,;:]/.test(before.slice(verb.end)))
    return null;
  const after = text.slice(place.end);
  const goesOn = [...placesOf(after, prose.relatives), ...placesOf(after, prose.composed)];
  const behind = Math.min(after.length, ...goesOn.map(({ start }) => start));
  const topic = topicIn(after.slice(0, behind).split(/[,.;()]/u)[0] ?? "", vocabulary);
  const role = after.slice(behind).trim();
  if (topic === null && !(isGap(after.slice(0, behind), vocabulary) && role !== "")) return null;
  return { name: nameOf(text, place, topic, vocabulary), ...(role === "" ? {} : { role }) };
}

/** "will oversee": what it does begins at the auxiliary. */
function withAuxiliary(after: string, duty: PhrasePlace, will: readonly string[]): PhrasePlace {
  const auxiliary = findPhrase(after.slice(0, duty.start), will);
  const isClose = auxiliary !== null && wordsIn(after.slice(auxiliary.end, duty.start)).length <= 1;
  return isClose ? { start: auxiliary.start, end: duty.end } : duty;
}

/** Nothing, or what the group is about or part of; "steering group meeting" is no group. */
export function isGap(between: string, vocabulary: Vocabulary): boolean {
  const { prose } = vocabulary;
  const gap = bareGap(between);
  if (gap.length > GAP_LENGTH || /[.;:]/.test(gap)) return false;
  if (gap === "" || ownNameIn(between, vocabulary) !== null) return true;
  return startingPhrase(gap, [...prose.groupTopics, ...prose.groupJoints, ...prose.relatives]) !== null;
}

/** "(led by Oslo)" behind a name says more of the group, but nothing of its name. */
const bareGap = (between: string): string =>
  between.replace(/ \([^()]{1,60}\)\s*$/u, "").replace(/^[\s)(,]+|[\s)(,]+$/gu, "");

/** "Fachgruppe Weiterbildung", "Teminė grupė „Kaimo mokymasis“": the name goes on with what is the group's own. */
function ownNameIn(between: string, { events, sections }: Vocabulary): string | null {
  const [name = ""] = /^ (?:["„“«][^"”“»]{2,60}["”“»]|\p{Lu}[^,(]*)/u.exec(between) ?? [];
  const isName = name !== "" && wordsIn(name).length <= OWN_WORDS;
  return isName && !findPhrase(name, events) && !findPhrase(name, sections.partners) ? name.trim() : null;
}

/** Few words before it, and none that makes it somebody's: "The members of the working group". */
export function isSubject(before: string, { prose }: Vocabulary): boolean {
  const [, ...others] = wordsIn(before);
  if (others.length >= WORDS_BEFORE || /[,;:.]/.test(before)) return false;
  return !others.some((word) => isPhrase(word, prose.groupJoints));
}

export function isDenied(before: string, { prose }: Vocabulary): boolean {
  return placesOf(before, prose.none).length > 0;
}

/** "on skills and the labour market", "Mobility": what the group is about is part of its name. */
export function topicIn(between: string, vocabulary: Vocabulary): string | null {
  const own = ownNameIn(between, vocabulary);
  if (own !== null) return own;
  const { prose } = vocabulary;
  const gap = bareGap(between);
  const isTopic = startingPhrase(gap, prose.groupTopics) !== null && wordsIn(gap).length <= 9;
  return isTopic || joinsTopic(gap, vocabulary) ? gap : null;
}

/** "grupo temático de lengua"; but "de la red" and "de los socios" say whose it is. */
function joinsTopic(gap: string, { prose, sections }: Vocabulary): boolean {
  const joint = startingPhrase(gap, prose.topicJoints);
  if (joint === null || wordsIn(gap).length > TOPIC_WORDS || /\d/.test(gap)) return false;
  const others = [
    prose.networks,
    prose.projects,
    prose.composed,
    prose.numerals,
    sections.partners,
    prose.general,
  ];
  return !others.some((phrases) => findPhrase(gap, phrases) !== null);
}

const TOPIC_WORDS = 5;

/** The name as it is written, with what is its own before it: "Gender Equality Task Force". */
export function nameOf(
  text: string,
  place: PhrasePlace,
  topic: string | null,
  vocabulary: Vocabulary,
): string {
  const before = wordsIn(text.slice(0, place.start).replace(/^.*[(,;:]/su, ""));
  const isOwn = (word: string) =>
    /^\p{Lu}[\p{L}-]+$/u.test(word) && !vocabulary.common.includes(word.toLowerCase());
  const from = before.findLastIndex((word) => !isOwn(word)) + 1;
  const name = [...before.slice(from), inNominative(text.slice(place.start, place.end), vocabulary), topic];
  return withCapital(name.filter((part) => part !== null).join(" "));
}

/** "Valdymo grupę sudaro": a language that inflects the name is asked for the form that a list has. */
function inNominative(phrase: string, { prose }: Vocabulary): string {
  return phrase
    .split(" ")
    .map((word) => {
      const form = prose.named[prose.inflected.indexOf(word.toLowerCase())];
      return form === undefined ? word : /^\p{Lu}/u.test(word) ? withCapital(form) : form;
    })
    .join(" ");
}
