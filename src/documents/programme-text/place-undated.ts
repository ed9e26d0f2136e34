import { EVENT_LINE_LENGTH, hasTwoSentences, modeIn } from "./event-line.ts";
import { findPhrase } from "./phrases.ts";
import type { Reading } from "./reading.ts";
import type { SourceLine } from "./source-lines.ts";

/** "Webinar on skills (date tbd)", "Closing event: to be decided": an event of a list that has no date yet. */
export function placeUndated(reading: Reading, line: SourceLine): boolean {
  const { draft, vocabulary, workPackage, section } = reading;
  const { text } = line;
  if (section !== "events" || text.length > EVENT_LINE_LENGTH || hasTwoSentences(text)) return false;
  const undecided = findPhrase(text, vocabulary.undecided);
  if (!undecided || !findPhrase(text, vocabulary.events)) return false;
  const mode = modeIn(text, vocabulary);
  draft.events.push({
    name: text,
    date: { text: text.slice(undecided.start, undecided.end), edtf: null },
    ...(mode === null ? {} : { mode }),
    ...(workPackage ? { partOf: workPackage.name } : {}),
    agenda: [],
    line: line.number,
  });
  draft.claim(line);
  return true;
}
