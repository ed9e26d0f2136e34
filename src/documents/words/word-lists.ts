import danish from "./da.json" with { type: "json" };
import german from "./de.json" with { type: "json" };
import english from "./en.json" with { type: "json" };
import spanish from "./es.json" with { type: "json" };
import french from "./fr.json" with { type: "json" };
import italian from "./it.json" with { type: "json" };
import lithuanian from "./lt.json" with { type: "json" };

type Dates = typeof english.dates;
type Document = typeof english.document;

/** Words for dates: each list holds spellings in lower case, several words with single spaces. */
export type DateWords = {
  readonly [Key in keyof Dates]: Dates[Key] extends boolean
    ? boolean
    : Key extends "months" | "seasons" | "ordinals" | "partsOfYear"
      ? readonly (readonly string[])[]
      : readonly string[];
};

/** Words by which a programme's parts are known; `*` stands for any letters ("*treffen", "susitikim*"). */
export type DocumentWords = {
  readonly [Key in keyof Document]: Document[Key] extends readonly unknown[]
    ? readonly string[]
    : { readonly [Inner in keyof Document[Key]]: readonly string[] };
};

/**
 * What the readers of documents know about a language. A language is one JSON file of this shape and a line
 * below; no reader branches on a language.
 */
export interface WordList {
  readonly dates: DateWords;
  readonly document: DocumentWords;
}

const WORD_LISTS: Readonly<Record<string, WordList>> = {
  en: english,
  da: danish,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  lt: lithuanian,
};

/** Languages that documents can be read in (ISO 639-1). */
export const DOCUMENT_LANGUAGES: readonly string[] = Object.keys(WORD_LISTS);

/** The word lists of these languages; a language that has none is left out, since its words are unknown. */
export function wordListsOf(languages: readonly string[]): readonly WordList[] {
  return languages.flatMap((language) => WORD_LISTS[language] ?? []);
}
