import { headedGroup, labelledGroup } from "./group-lines.ts";
import { addGroup, groupIn } from "./groups-in-prose.ts";
import { responsibleGroups } from "./responsible-groups.ts";
import { nameKey } from "./work-package-names.ts";
import { isHeadingLike } from "./headings.ts";
import { objectivesIn } from "./objectives-in-prose.ts";
import { partnersIn } from "./partners-in-prose.ts";
import type { Reading } from "./reading.ts";
import { startingPhrase } from "./phrases.ts";
import { saysAllOf, sentencesOf, withoutStop } from "./sentences.ts";
import type { SourceLine } from "./source-lines.ts";

/** Sentences say no more; it also bounds the work on a file that is made to tie up the reader. */
const MOST_OBJECTIVES = 200;

/**
 * Finds what running text says of the network itself: its groups, its partners, what it is for. The text stays
 * where texts go, unless it says nothing else.
 */
export function readProse(reading: Reading, lines: readonly SourceLine[]): void {
  const { draft } = reading;
  lines.forEach((line, at) => {
    const isUsed = draft.isUsed(line);
    // What has its place in a list or a table, or was understood whole, is not looked at again.
    if (line.cells.length > 0 || draft.isSettled(line) || (isUsed && line.marker.kind !== "none")) return;
    const isHeading = line.marker.kind === "none" && isHeadingLike(line);
    const isPlaced = isHeading
      ? placeHeading(reading, line, lines[at + 1] ?? null)
      : placeSentences(reading, line);
    if (isPlaced && !isUsed) draft.claim(line);
  });
  responsibleGroups(draft, reading.vocabulary);
}

function placeHeading(reading: Reading, line: SourceLine, next: SourceLine | null): boolean {
  const { draft, vocabulary } = reading;
  if (draft.isUsed(line)) return false;
  const told = labelledGroup(line, reading) ?? headedGroup(line, next, reading);
  const isNew = told !== null && addGroup(draft, told, line.number, vocabulary);
  return isNew && saysAllOf(line.text, told.name, told.role ?? "");
}

/** Whether every sentence of the line has its place, with all its words. */
function placeSentences(reading: Reading, line: SourceLine): boolean {
  const { draft, vocabulary } = reading;
  const label = labelledGroup(line, reading);
  if (label) {
    const isNew = addGroup(draft, label, line.number, vocabulary);
    return isNew && saysAllOf(line.text, label.name, label.role ?? "");
  }
  const isFree = !draft.isUsed(line);
  if (line.marker.kind === "none" && isFree && partnersIn(line, draft, vocabulary)) return true;
  const found = sentencesOf(line).map((sentence) => {
    const titles = isFree ? objectivesIn(sentence, draft, vocabulary) : [];
    for (const title of titles) addObjective(reading, title, line);
    const groups = sentence.split("; ").flatMap((clause) => groupIn(clause, reading) ?? []);
    const added = groups.filter((group) => addGroup(draft, group, line.number, vocabulary));
    const [group] = added;
    return (
      titles.length > 0 || (added.length === 1 && saysAllOf(sentence, group?.name ?? "", group?.role ?? ""))
    );
  });
  return found.every((isFound) => isFound);
}

/** Sentences below "Objectives": what the network aims to, or shall do. */
export function placeAims(reading: Reading, line: SourceLine): boolean {
  const { draft, section, isHeaded, vocabulary } = reading;
  if (section !== "objectives" || !isHeaded || isHeadingLike(line)) return false;
  const found = sentencesOf(line).map((sentence) => {
    const aims = objectivesIn(sentence, draft, vocabulary, true);
    // "To make archives places of learning.": nothing but the aim itself.
    const isAim = startingPhrase(sentence, vocabulary.prose.opensAim) !== null;
    return aims.length === 0 && isAim ? [withoutStop(sentence)] : aims;
  });
  for (const title of found.flat()) addObjective(reading, title, line);
  if (found.some((titles) => titles.length === 0)) return false;
  draft.claim(line);
  return true;
}

function addObjective({ draft }: Reading, title: string, line: SourceLine): void {
  if (draft.objectives.length >= MOST_OBJECTIVES) return;
  const key = nameKey(title);
  if (!draft.objectives.some((one) => nameKey(one.title) === key))
    draft.objectives.push({ title, line: line.number });
}
