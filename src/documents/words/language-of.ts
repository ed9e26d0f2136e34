import { DOCUMENT_LANGUAGES, wordListsOf } from "./word-lists.ts";

/** So many letters tell a language; a whole programme has some hundred thousand. */
const READ_LENGTH = 20_000;
/** Fewer small words than this are names, or too little to tell. */
const FEWEST_WORDS = 5;
/** Fewer headings and labels than this are words that two languages share. */
const FEWEST_LABELS = 3;

/**
 * The languages of a text by its small words: the one that has most, then English, whose words stand in the
 * programmes of all networks, then that of its headings and labels where it is another: a programme written in
 * English may stand under Danish headings. Every known language where the text is too short to tell.
 */
export function languagesOf(
  lines: readonly { readonly written: string; readonly cells: readonly string[] }[],
): readonly string[] {
  let text = "";
  const labels = new Set<string>();
  for (const { written, cells } of lines) {
    if (text.length >= READ_LENGTH) break;
    text += `${written.slice(0, READ_LENGTH)}\n`;
    const heads = cells.length > 0 ? cells : [written.split(":", 1)[0] ?? ""];
    for (const head of heads) labels.add(head.slice(0, LABEL_LENGTH).toLowerCase().trim());
  }
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const best = mostOf(DOCUMENT_LANGUAGES, (language) => {
    const common = new Set(wordListsOf([language]).flatMap((list) => list.document.common));
    return words.filter((word) => common.has(word)).length;
  });
  if (best.count < FEWEST_WORDS) return DOCUMENT_LANGUAGES;
  const languages = best.language === "en" ? ["en"] : [best.language, "en"];
  const known = new Set(languages.flatMap(labelsIn));
  const others = DOCUMENT_LANGUAGES.filter((language) => !languages.includes(language));
  const ofLabels = mostOf(
    others,
    (language) => labelsIn(language).filter((label) => labels.has(label) && !known.has(label)).length,
  );
  return ofLabels.count < FEWEST_LABELS ? languages : [...languages, ofLabels.language];
}

/** Longer texts are no heading and no label. */
const LABEL_LENGTH = 60;

function mostOf(
  languages: readonly string[],
  countOf: (language: string) => number,
): { readonly language: string; readonly count: number } {
  return languages
    .map((language) => ({ language, count: countOf(language) }))
    .reduce((a, b) => (b.count > a.count ? b : a));
}

/** The words of a language that stand over sections and columns, or before a colon. */
function labelsIn(language: string): readonly string[] {
  const labels = wordListsOf([language]).flatMap(({ document }) =>
    [document.labels, document.sections, document.columns].flatMap((lists) => Object.values(lists).flat()),
  );
  return [...new Set(labels)];
}
