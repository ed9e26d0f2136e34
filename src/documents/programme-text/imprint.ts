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
  const [above, last] = lines.slice(-2);
  // Where headings are marked as such, what stands last belongs to the last of them.
  const hasChapters = lines.some(isChapterHeading);
  const isBelowText =
    !hasChapters &&
    above !== undefined &&
    last?.blankBefore === true &&
    findDates(above.text, context).length === 0;
  const searched = [...page.slice(0, end < 0 ? page.length : end), ...(isBelowText ? [last] : [])];
  for (const line of searched)
    if (!draft.isUsed(line) && isPlain(line) && isImprint(line, vocabulary, context)) draft.addHeading(line);
}

const isPlain = ({ cells, marker }: SourceLine): boolean => cells.length === 0 && marker.kind === "none";

function isImprint(line: SourceLine, vocabulary: Vocabulary, context: DateContext): boolean {
  const { text } = line;
  const [date] = text.length > IMPRINT_LENGTH || hasTwoSentences(text) ? [] : findDates(text, context);
  if (!date) return false;
  if (startingPhrase(text, vocabulary.labels.imprint) !== null) return true;
  const place = trimJoints(text.slice(0, date.start));
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date.edtf ?? "");
  return isDay && date.end >= text.length - 1 && isPlaceName(place, vocabulary);
}
