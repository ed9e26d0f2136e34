import { wordListsOf, type DocumentWords } from "../words/word-lists.ts";
import { findPhrase, isPhrase, placesOf, type PhrasePlace } from "./phrases.ts";

export type Section = keyof DocumentWords["sections"];
export type Kind = keyof DocumentWords["kinds"];
export type Mode = keyof DocumentWords["modes"];
export type Column = keyof DocumentWords["columns"];
export type ProjectState = keyof DocumentWords["projectStates"];

/** The words by which a programme is read, of all its languages together; lower case. */
export interface Vocabulary extends DocumentWords {
  readonly languages: readonly string[];
  readonly ordinalSuffixes: readonly string[];
  /** Words that join the last two of a list. */
  readonly and: readonly string[];
}

export function vocabularyOf(languages: readonly string[]): Vocabulary {
  const key = languages.join(" ");
  const known = VOCABULARIES.get(key);
  if (known) return known;
  const lists = wordListsOf(languages);
  const documents = lists.map((list) => list.document);
  const all = (field: PlainField) => documents.flatMap((list) => list[field]);
  const vocabulary: Vocabulary = {
    languages,
    ordinalSuffixes: lists.flatMap((list) => list.dates.ordinalSuffixes),
    titles: all("titles"),
    plainTitles: all("plainTitles"),
    numbered: all("numbered"),
    counted: all("counted"),
    tasks: all("tasks"),
    deliverables: all("deliverables"),
    milestones: all("milestones"),
    events: all("events"),
    held: all("held"),
    belonging: all("belonging"),
    articles: all("articles"),
    unnamedEvents: all("unnamedEvents"),
    undecided: all("undecided"),
    placePrepositions: all("placePrepositions"),
    common: all("common"),
    fundingProgrammes: all("fundingProgrammes"),
    labels: merge(documents.map((list) => list.labels)),
    sections: merge(documents.map((list) => list.sections)),
    kinds: merge(documents.map((list) => list.kinds)),
    modes: merge(documents.map((list) => list.modes)),
    responsible: merge(documents.map((list) => list.responsible)),
    columns: merge(documents.map((list) => list.columns)),
    projectStates: merge(documents.map((list) => list.projectStates)),
    statuses: merge(documents.map((list) => list.statuses)),
    prose: merge(documents.map((list) => list.prose)),
    and: lists.flatMap((list) => list.dates.and),
  };
  VOCABULARIES.set(key, vocabulary);
  return vocabulary;
}

const VOCABULARIES = new Map<string, Vocabulary>();

type PlainField = {
  [Key in keyof DocumentWords]: DocumentWords[Key] extends readonly string[] ? Key : never;
}[keyof DocumentWords];

function merge<Key extends string>(
  records: readonly Readonly<Record<Key, readonly string[]>>[],
): Readonly<Record<Key, readonly string[]>> {
  const merged: Partial<Record<Key, string[]>> = {};
  for (const record of records) {
    for (const key of Object.keys(record) as Key[]) merged[key] = [...(merged[key] ?? []), ...record[key]];
  }
  return merged as Record<Key, string[]>;
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
  let best: { readonly key: Key; readonly start: number; readonly length: number } | null = null;
  for (const key of Object.keys(lists) as Key[]) {
    for (const { start, end } of placesOf(text, lists[key])) {
      const isBetter = !best || start < best.start || (start === best.start && end - start > best.length);
      if (isBetter) best = { key, start, length: end - start };
    }
  }
  return best?.key ?? null;
}

/** The key under which a text is listed as a whole. */
export function wholeKey<Key extends string>(
  text: string,
  lists: Readonly<Record<Key, readonly string[]>>,
): Key | undefined {
  return (Object.keys(lists) as Key[]).find((key) => isPhrase(text, lists[key]));
}
