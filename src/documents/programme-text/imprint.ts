import { findDates, type DateContext } from "../date-phrases/read-date-phrase.ts";
import type { Draft } from "./draft.ts";
import { hasTwoSentences, trimJoints } from "./event-line.ts";
import { isPlaceName } from "./event-place.ts";
import { namesSection } from "./headings.ts";
import { startingPhrase } from "./phrases.ts";
import { isChapterHeading } from "./place-chapter.ts";
import type { SourceLine } from "./source-lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A title page has hardly more lines. */
const TITLE_PAGE_LINES = 8;
const IMPRINT_LENGTH = 140;

/**
 * Uses up the lines that say of which day the file is: "Version of 3 March 2025" and "Vilnius, 12 May 2025" on the
 * title page, or below the text where a letter has its date. Nothing of the programme happens on that day.
 */
export function readImprint(
  lines: readonly SourceLine[],
  draft: Draft,
  vocabulary: Vocabulary,
  context: DateContext,
): void {
  const page = lines.slice(0, TITLE_PAGE_LINES);
  const end = page.findIndex(
    (line) => !isPlain(line) || isChapterHeading(line) || namesSection(line.text, vocabulary),
  );
  for (const line of page.slice(0, end < 0 ? page.length : end)) {
    const isImprint = isSigned(line, vocabulary, context) || saysEdition(line, vocabulary, context);
    if (!draft.isUsed(line) && isImprint) draft.addHeading(line);
  }
  // Where headings are marked as such, what stands last belongs to the last of them.
  if (lines.some(isChapterHeading)) return;
  const [above, last] = lines.slice(-2);
  const isBelowText = above && last?.blankBefore && findDates(above.text, context).length === 0;
  if (isBelowText && !draft.isUsed(last) && isPlain(last) && isSigned(last, vocabulary, context))
    draft.addHeading(last);
}

const isPlain = ({ cells, marker }: SourceLine): boolean => cells.length === 0 && marker.kind === "none";

/** "Version of 3 March 2025", "(adopted by the board on 12 May 2025)" */
function saysEdition({ text }: SourceLine, { labels }: Vocabulary, context: DateContext): boolean {
  if (text.length > IMPRINT_LENGTH || hasTwoSentences(text)) return false;
  return (
    startingPhrase(text.replace(/^\(/u, ""), labels.imprint) !== null && findDates(text, context).length > 0
  );
}

/** "Vilnius, 12 May 2025" */
function isSigned({ text }: SourceLine, vocabulary: Vocabulary, context: DateContext): boolean {
  const [date] = text.length > IMPRINT_LENGTH ? [] : findDates(text, context);
  if (!date || !/^\d{4}-\d\d-\d\d$/.test(date.edtf ?? "") || date.end < text.length - 1) return false;
  return isPlaceName(trimJoints(text.slice(0, date.start)), vocabulary);
}
