import { wordListsOf } from "./word-lists.ts";

/**
 * What a document calls its work packages and outputs, in the words in which it is kept: "Type: emne" is a
 * `topic`. A word that is not the first of its kind in the list of a language is the network's own, and stays.
 */
export function kindCalled(words: string, languages: readonly string[]): string {
  for (const { document } of wordListsOf(languages)) {
    const kind = Object.entries(document.kinds).find(([, [first]]) => first === words)?.[0];
    if (kind !== undefined) return kind;
    if (document.deliverables[0] === words) return "deliverable";
  }
  return words;
}
