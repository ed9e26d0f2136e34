import { findDates, type DateContext } from "../date-phrases/read-date-phrase.ts";
import { sectionOf } from "./headings.ts";
import { findPhrase, isPhrase } from "./phrases.ts";
import type { SourceLine } from "./source-lines.ts";
import type { Section, Vocabulary } from "./vocabulary.ts";

/** "Area of work 1: …", "Mission B – …": a short line of a label, its number and a name. */
const LABELLED =
  /^(\p{Lu}[\p{L}’'-]{2,}(?: [\p{L}’'-]+){0,3}) (\d{1,2}|[A-H]|[IVX]{1,4})(?: ?[:|.]| [–—-]) ?\S/u;
const LINE_LENGTH = 120;

/** Below these headings a numbered line is one of their list, whatever it is called. */
const LISTS: readonly Section[] = [
  "objectives",
  "events",
  "risks",
  "indicators",
  "milestones",
  "partners",
  "groups",
];

/**
 * What a document calls its numbered work packages in words that no list has: it numbers two or more of them from
 * the first, each with text of its own below. What numbers a list or a part of the document is none.
 */
export function ownLabelsIn(
  lines: readonly SourceLine[],
  vocabulary: Vocabulary,
  context: DateContext,
): readonly string[] {
  const counts = new Map<string, { next: number; hasText: boolean }>();
  let section: Section | null = null;
  lines.forEach((line, at) => {
    const { text, cells, marker } = line;
    if (cells.length > 0 || marker.kind === "bullet" || text.length > LINE_LENGTH) return;
    const [, written = "", number = ""] = LABELLED.exec(text) ?? [];
    if (written === "") {
      const isHeading = line.heading !== undefined || line.blankAfter;
      if (line.blankBefore) section = sectionOf(text, vocabulary)?.section ?? (isHeading ? null : section);
      return;
    }
    const label = written.toLowerCase();
    if ((section !== null && LISTS.includes(section)) || !namesWork(label, text, vocabulary, context)) return;
    const count = counts.get(label) ?? { next: 1, hasText: false };
    const next = lines[at + 1];
    const isAlone = !next || next.cells.length > 0 || LABELLED.exec(next.text)?.[1]?.toLowerCase() !== label;
    if (indexOf(number) === count.next)
      counts.set(label, { next: count.next + 1, hasText: count.next === 1 ? isAlone : count.hasText });
  });
  return [...counts].flatMap(([label, { next, hasText }]) => (next > FEWEST && hasText ? [label] : []));
}

/** The first and the second of them. */
const FEWEST = 2;

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

function indexOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  return ROMAN.includes(number) && number !== "C" ? ROMAN.indexOf(number) + 1 : number.charCodeAt(0) - 64;
}

/** Whether a label is neither known already nor that of anything but work. */
function namesWork(label: string, text: string, vocabulary: Vocabulary, context: DateContext): boolean {
  const { numbered, tasks, deliverables, milestones, events, sections, counted } = vocabulary;
  if ([numbered, tasks, deliverables, milestones, counted].some((phrases) => isPhrase(label, phrases)))
    return false;
  const isListed = LISTS.some((section) => findPhrase(label, sections[section]) !== null);
  return !isListed && !findPhrase(label, events) && findDates(text, context)[0]?.start !== 0;
}
