import danish from "./da/programme.json" with { type: "json" };
import english from "./en/programme.json" with { type: "json" };
import { type PhraseOf, phrasesOf } from "./phrases.ts";

/** A phrase about programmes. */
export type ProgrammePhrase = PhraseOf<typeof english>;

/** A phrase about programmes in one language: documents, the command line and the tabs speak of programmes alike. */
export const programmePhrase = phrasesOf({ en: english, da: danish });

/** Longer titles would drown the sentence in which they stand. */
const TITLE_MOST_LETTERS = 80;

/** A title short enough for a sentence, cut after a word. */
export function shortTitle(title: string): string {
  if (title.length <= TITLE_MOST_LETTERS) return title;
  const cut = title.slice(0, TITLE_MOST_LETTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), TITLE_MOST_LETTERS / 2)).replace(/[\s,;:–-]+$/, "")} …`;
}
