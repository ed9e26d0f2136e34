import { hasTwoSentences, trimJoints } from "./event-line.ts";
import type { SourceLine } from "./source-lines.ts";
import { findPhrase, startingPhrase } from "./phrases.ts";
import { firstKey, lastKey, type Kind, type Section, type Vocabulary } from "./vocabulary.ts";

const HEADING_LENGTH = 120;

/** A short line that is no sentence and no item: a heading, or the name of something. */
export function isHeadingLike(line: SourceLine): boolean {
  const { text } = line;
  if (line.cells.length > 0 || line.marker.kind === "bullet" || text.length > HEADING_LENGTH) return false;
  return /^["“„'‘(]?[\p{Lu}\p{N}]/u.test(text) && !/[.;,:]$/.test(text) && !hasTwoSentences(text);
}

export interface NumberedHeading {
  readonly kind: Kind | "objective";
  readonly number: number;
  readonly name: string;
  /** What follows the name on the same line. */
  readonly description: string;
}

/** "Stage 1 Preparation:", "Action 2: Responding to policy", "Strategic priority 3: …". */
export function numberedHeadingOf(text: string, vocabulary: Vocabulary): NumberedHeading | null {
  const label = startingPhrase(text, vocabulary.numbered);
  if (label === null) return null;
  const match = /^ (\d{1,2})(?![\d.\p{L}])/u.exec(text.slice(label.length));
  if (!match?.[1]) return null;
  const headEnd = label.length + match[0].length;
  const rest = trimJoints(text.slice(headEnd));
  if (/^(?:and|to|und|og|,|-)\b/.test(rest)) return null;
  const kind = lastKey(label, vocabulary.kinds) ?? "objective";
  return { kind, number: Number(match[1]), ...nameAndDescription(text, headEnd) };
}

/** A long line goes on after its name: at a colon near the start, or right behind the number. */
function nameAndDescription(
  text: string,
  headEnd: number,
): { readonly name: string; readonly description: string } {
  if (text.length <= HEADING_LENGTH && !hasTwoSentences(text))
    return { name: trimJoints(text), description: "" };
  const start = text.slice(0, HEADING_LENGTH * 1.5);
  const colon = Math.max(start.lastIndexOf(": "), start.endsWith(":") ? start.length - 1 : -1);
  const end = colon > headEnd ? colon : headEnd;
  return { name: trimJoints(text.slice(0, end)), description: trimJoints(text.slice(end)) };
}

/** What a heading opens, and of which kind its work packages are. */
export interface OpenedSection {
  readonly section: Section;
  readonly kind: Kind | null;
}

/** The section that a heading or a line before a list names; the word that stands last decides. */
export function sectionOf(text: string, vocabulary: Vocabulary): OpenedSection | null {
  const section = lastKey(text, vocabulary.sections);
  return section && { section, kind: firstKey(text, vocabulary.kinds) };
}

/** A line that announces a list: it ends with a colon. */
export function isLeadIn(line: SourceLine): boolean {
  return line.marker.kind === "none" && line.cells.length === 0 && /:[-–]?$/.test(line.text);
}

/** Who is responsible: "Working Group: Mobility", "Organised by X", "Secretariat of the network". */
export function responsibleOf(text: string, vocabulary: Vocabulary): string | null {
  if (text.length > HEADING_LENGTH || /[.;]$/.test(text)) return null;
  const plain = text.split("*").join("").trim();
  const label = startingPhrase(plain, vocabulary.responsible.by);
  if (label !== null) {
    const value = trimJoints(plain.slice(label.length));
    // Layouts repeat the label: "Coordinator: Coordinator:".
    return startingPhrase(value, [label]) ? trimJoints(value.slice(label.length)) : value;
  }
  const { bodies } = vocabulary.responsible;
  const last = findPhrase(plain, bodies);
  const endsWithBody = last !== null && last.end === plain.length;
  if (endsWithBody && plain.split(" ").length > 5) return null;
  return startingPhrase(plain, bodies) !== null || endsWithBody || joinsBodies(plain, vocabulary)
    ? plain
    : null;
}

/** "Network Secretariat and Working Group on Mobility". */
function joinsBodies(text: string, vocabulary: Vocabulary): boolean {
  const { bodies } = vocabulary.responsible;
  const last = findPhrase(text, bodies);
  return last !== null && findPhrase(text.slice(0, last.start), bodies) !== null;
}

/** "Name of the thing *Working Group on Mobility*": name and who is responsible share a line. */
export function nameAndResponsible(text: string, vocabulary: Vocabulary): readonly [string, string] | null {
  if (text.length > HEADING_LENGTH * 2 || !text.endsWith("*")) return null;
  const star = text.indexOf("*");
  const responsible = responsibleOf(text.slice(star), vocabulary);
  return star > 0 && responsible ? [text.slice(0, star).trim(), responsible] : null;
}
