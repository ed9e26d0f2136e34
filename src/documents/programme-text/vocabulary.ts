import { wordListsOf, type DocumentWords } from "../words/word-lists.ts";

export type Section = keyof DocumentWords["sections"];
export type Kind = keyof DocumentWords["kinds"];
export type Mode = keyof DocumentWords["modes"];
type Column = keyof DocumentWords["columns"];

/** The words by which a programme is read, of all its languages together; lower case. */
export interface Vocabulary {
  readonly languages: readonly string[];
  readonly ordinalSuffixes: readonly string[];
  readonly titles: readonly string[];
  readonly labels: Readonly<Record<keyof DocumentWords["labels"], readonly string[]>>;
  readonly sections: Readonly<Record<Section, readonly string[]>>;
  readonly kinds: Readonly<Record<Kind, readonly string[]>>;
  readonly numbered: readonly string[];
  readonly events: readonly string[];
  readonly unnamedEvents: readonly string[];
  readonly modes: Readonly<Record<Mode, readonly string[]>>;
  readonly undecided: readonly string[];
  readonly placePrepositions: readonly string[];
  readonly responsible: Readonly<Record<keyof DocumentWords["responsible"], readonly string[]>>;
  readonly columns: Readonly<Record<Column, readonly string[]>>;
}

export function vocabularyOf(languages: readonly string[]): Vocabulary {
  const lists = wordListsOf(languages).map((list) => list.document);
  return {
    languages,
    ordinalSuffixes: wordListsOf(languages).flatMap((list) => list.dates.ordinalSuffixes),
    titles: lists.flatMap((list) => list.titles),
    labels: merge(lists.map((list) => list.labels)),
    sections: merge(lists.map((list) => list.sections)),
    kinds: merge(lists.map((list) => list.kinds)),
    numbered: lists.flatMap((list) => list.numbered),
    events: lists.flatMap((list) => list.events),
    unnamedEvents: lists.flatMap((list) => list.unnamedEvents),
    modes: merge(lists.map((list) => list.modes)),
    undecided: lists.flatMap((list) => list.undecided),
    placePrepositions: lists.flatMap((list) => list.placePrepositions),
    responsible: merge(lists.map((list) => list.responsible)),
    columns: merge(lists.map((list) => list.columns)),
  };
}

function merge<Key extends string>(
  records: readonly Readonly<Record<Key, readonly string[]>>[],
): Readonly<Record<Key, readonly string[]>> {
  const merged: Partial<Record<Key, string[]>> = {};
  for (const record of records) {
    for (const key of Object.keys(record) as Key[]) merged[key] = [...(merged[key] ?? []), ...record[key]];
  }
  return merged as Record<Key, string[]>;
}

export interface PhrasePlace {
  readonly start: number;
  readonly end: number;
}

/** The last place where one of the phrases stands as whole words; of two that end together, the longer. */
export function findPhrase(text: string, phrases: readonly string[]): PhrasePlace | null {
  const lower = text.toLowerCase();
  let found: PhrasePlace | null = null;
  for (const phrase of phrases) {
    const start = lastWholeWords(lower, phrase);
    const end = start + phrase.length;
    if (start < 0) continue;
    if (!found || end > found.end || (end === found.end && start < found.start)) found = { start, end };
  }
  return found;
}

/** The longest of the phrases with which the text begins, as whole words. */
export function startingPhrase(text: string, phrases: readonly string[]): string | null {
  const lower = text.toLowerCase();
  let found: string | null = null;
  for (const phrase of phrases) {
    if (!lower.startsWith(phrase) || isLetter(lower, phrase.length)) continue;
    if (found === null || phrase.length > found.length) found = phrase;
  }
  return found;
}

/** The key under which a phrase of the text is listed; where several are, the one that stands last. */
export function lastKey<Key extends string>(
  text: string,
  lists: Readonly<Record<Key, readonly string[]>>,
): Key | null {
  let best: { readonly key: Key; readonly place: PhrasePlace } | null = null;
  for (const key of Object.keys(lists) as Key[]) {
    const place = findPhrase(text, lists[key]);
    if (!place) continue;
    const isLater = !best || place.end > best.place.end;
    if (isLater || (best && place.end === best.place.end && place.start < best.place.start))
      best = { key, place };
  }
  return best?.key ?? null;
}

/** The key under which a phrase of the text is listed; where several are, the one that stands first. */
export function firstKey<Key extends string>(
  text: string,
  lists: Readonly<Record<Key, readonly string[]>>,
): Key | null {
  const lower = text.toLowerCase();
  let best: { readonly key: Key; readonly start: number; readonly length: number } | null = null;
  for (const key of Object.keys(lists) as Key[]) {
    for (const phrase of lists[key]) {
      const start = lastWholeWords(lower, phrase);
      if (start < 0) continue;
      const isBetter = !best || start < best.start || (start === best.start && phrase.length > best.length);
      if (isBetter) best = { key, start, length: phrase.length };
    }
  }
  return best?.key ?? null;
}

function lastWholeWords(lower: string, phrase: string): number {
  let start = lower.lastIndexOf(phrase);
  while (start >= 0) {
    if (!isLetter(lower, start - 1) && !isLetter(lower, start + phrase.length)) return start;
    start = start === 0 ? -1 : lower.lastIndexOf(phrase, start - 1);
  }
  return -1;
}

function isLetter(text: string, at: number): boolean {
  const character = text[at];
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
