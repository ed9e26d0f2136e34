import danish from "./da.json" with { type: "json" };
import german from "./de.json" with { type: "json" };
import english from "./en.json" with { type: "json" };

/**
 * What the readers of documents know about a language. A language is one JSON file of this shape and a line
 * below; no reader branches on a language.
 */
export type WordList = typeof english;

/** Words for dates: each list holds spellings in lower case, several words with single spaces. */
export type DateWords = WordList["dates"];

const WORD_LISTS: Readonly<Record<string, WordList>> = { en: english, da: danish, de: german };

/** Languages that documents can be read in (ISO 639-1). */
export const DOCUMENT_LANGUAGES: readonly string[] = Object.keys(WORD_LISTS);

/** The word lists of these languages; a language that has none is left out, since its words are unknown. */
export function wordListsOf(languages: readonly string[]): readonly WordList[] {
  return languages.flatMap((language) => WORD_LISTS[language] ?? []);
}
