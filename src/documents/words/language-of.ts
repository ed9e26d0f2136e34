import { DOCUMENT_LANGUAGES, wordListsOf } from "./word-lists.ts";

/** So many letters tell a language; a whole programme has some hundred thousand. */
const READ_LENGTH = 20_000;
/** Fewer small words than this are names, or too little to tell. */
const FEWEST_WORDS = 5;

/**
 * The languages of a text by its small words: the one that has most, then English, whose words stand in the
 * programmes of all networks. Every known language where the text is too short to tell.
 */
export function languagesOf(lines: readonly { readonly written: string }[]): readonly string[] {
  let text = "";
  for (const { written } of lines)
    if (text.length < READ_LENGTH) text += `${written.slice(0, READ_LENGTH)}\n`;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = DOCUMENT_LANGUAGES.map((language) => {
    const common = new Set(wordListsOf([language]).flatMap((list) => list.document.common));
    return { language, count: words.filter((word) => common.has(word)).length };
  });
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count < FEWEST_WORDS) return DOCUMENT_LANGUAGES;
  return best.language === "en" ? ["en"] : [best.language, "en"];
}
