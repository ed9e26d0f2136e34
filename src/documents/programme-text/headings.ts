import { hasTwoSentences, trimJoints } from "./event-line.ts";
import type { SourceLine } from "./source-lines.ts";
import { findPhrase, isPhrase, startingPhrase } from "./phrases.ts";
import { firstKey, lastKey, type Kind, type Section, type Vocabulary } from "./vocabulary.ts";

const HEADING_LENGTH = 120;
/** What has a number and ends without a stop may be a long name. */
const LONG_NAME = 160;

/** A short line that is no sentence and no item: a heading, or the name of something. */
export function isHeadingLike(line: SourceLine): boolean {
  const { text } = line;
  if (line.cells.length > 0 || line.marker.kind === "bullet" || text.length > HEADING_LENGTH) return false;
  return /^["“„'‘(]?[\p{Lu}\p{N}]/u.test(text) && !/[.;,:]$/.test(text) && !hasTwoSentences(text);
}

export interface NumberedHeading {
  readonly kind: Kind | "objective";
  /** "1"; "1.2" for a part of it. */
  readonly number: string;
  readonly name: string;
  /** What follows the name on the same line. */
  readonly description: string;
}

/** "Stage 1 Preparation:", "Action 2: Responding to policy", "WP3 Tools", "Axis II – …", "Strategic priority 3: …". */
export function numberedHeadingOf(text: string, vocabulary: Vocabulary): NumberedHeading | null {
  const label = labelBeforeNumber(text, vocabulary.numbered);
  if (label === null) return labelBehindNumber(text, vocabulary);
  const match = /^[ .-]{0,2}(?:n[°º.] ?)?(\d{1,2}(?:\.\d{1,2})?|[IVX]{1,4}|[A-H])(?!\d|\.\d|\p{L})\.?/u.exec(
    text.slice(label.length),
  );
  if (!match?.[1]) return null;
  const number = numberOf(match[1]);
  const headEnd = label.length + match[0].length;
  const rest = trimJoints(text.slice(headEnd));
  if (number === null || /^(?:and|to|und|og|et|y|e|ir|bis|,|-)(?!\p{L})/u.test(rest)) return null;
  return { kind: kindOf(label, vocabulary), number, ...nameAndDescription(text, headEnd) };
}

function kindOf(label: string, vocabulary: Vocabulary): Kind | "objective" {
  const isObjective = findPhrase(label, vocabulary.sections.objectives) !== null;
  return lastKey(label, vocabulary.kinds) ?? (isObjective ? "objective" : "work package");
}

/** "Strategic priority 2: …", but not "Strategic objective 2: …". */
export function namesPriority(text: string, { kinds, sections }: Vocabulary): boolean {
  const place = findPhrase(text, kinds["strategic priority"]);
  return place !== null && findPhrase(text.slice(place.start, place.end), sections.objectives) === null;
}

/** "1 kryptis. Mokytojai", "II etapas: vizitai": Lithuanian writes the number first. */
function labelBehindNumber(text: string, vocabulary: Vocabulary): NumberedHeading | null {
  const match = /^(\d{1,2}|[IVX]{1,4})(?:-\p{Ll}{2,4})? (?=\p{L})/u.exec(text);
  const label = match && startingPhrase(text.slice(match[0].length), vocabulary.numbered);
  if (!match?.[1] || !label) return null;
  const headEnd = match[0].length + label.length;
  const number = numberOf(match[1]);
  if (number === null || !/^(?:[.:]| ?[–—-] |$)/u.test(text.slice(headEnd))) return null;
  return { kind: kindOf(label, vocabulary), number, ...nameAndDescription(text, headEnd + 1) };
}

/** The longest label that the text begins with and that a number follows: "WP1", "Work package 1". */
export function labelBeforeNumber(text: string, labels: readonly string[]): string | null {
  const lower = text.slice(0, HEADING_LENGTH).toLowerCase();
  let found: string | null = null;
  for (const label of labels) {
    if (!lower.startsWith(label) || (found !== null && found.length >= label.length)) continue;
    if (
      /^(?:\d|[ .-]{1,2}(?:n[°º.] ?|[a-z]{1,2})?(?:\d|[ivx]{1,4}(?!\p{L})|[a-h](?!\p{L})))/u.test(
        lower.slice(label.length),
      )
    )
      found = label;
  }
  return found;
}

const ROMAN: readonly string[] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

function numberOf(written: string): string | null {
  if (/^\d/.test(written)) return written;
  const roman = ROMAN.indexOf(written) + 1;
  return roman > 0 ? String(roman) : written.length === 1 ? written : null;
}

/** A long line goes on after its name: at a colon near the start, or right behind the number. */
function nameAndDescription(
  text: string,
  headEnd: number,
): { readonly name: string; readonly description: string } {
  const longest = /[.!?]$/.test(text) ? HEADING_LENGTH : LONG_NAME;
  if (text.length <= longest && !hasTwoSentences(text.slice(headEnd)))
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

/** Sections whose word may stand anywhere in a heading: "The programme has 3 meetings and a forum:". */
const LOOSE_SECTIONS: readonly Section[] = ["objectives", "work packages", "events", "schedule", "other"];

/** The section that a heading or a line before a list names; the word that stands last decides. */
export function sectionOf(text: string, vocabulary: Vocabulary): OpenedSection | null {
  const plain = trimJoints(text);
  const section = namedLast(plain, vocabulary);
  if (!section) return null;
  const place = findPhrase(plain, vocabulary.sections[section]);
  // "Members look at:" is no list of members.
  const behind = place && /^ ?([\p{L}']+|\S)/u.exec(plain.slice(place.end))?.[1]?.toLowerCase();
  const isQualified = place?.start === 0 && /^ \p{Ll}+$/u.test(plain.slice(place.end));
  const goesOn = behind != null && (!/^\p{L}/u.test(behind) || vocabulary.common.includes(behind));
  // "Tasks for members" are no members.
  const last = place && /(\p{L}+) $/u.exec(plain.slice(0, place.start))?.[1];
  if (last != null && !LOOSE_SECTIONS.includes(section) && isPhrase(last, vocabulary.belonging))
    return { section: "other", kind: null };
  const isNamed =
    place !== null && (place.end === plain.length || (place.start === 0 && (goesOn || isQualified)));
  if (!isNamed && !LOOSE_SECTIONS.includes(section)) return { section: "other", kind: null };
  return { section, kind: firstKey(text, vocabulary.kinds) };
}

/** "Schedule of meetings" holds meetings; but whose meetings they are says nothing in "Meetings of the partners". */
function namedLast(text: string, { sections }: Vocabulary): Section | null {
  const last = lastKey(text, sections);
  const first = last === "partners" || last === "groups" ? firstKey(text, sections) : null;
  return first !== null && startingPhrase(text, sections[first]) !== null ? first : last;
}

/** Whether a short title names a section by itself, so that its number is one of the document's chapters. */
export function isSectionTitle(text: string, vocabulary: Vocabulary): boolean {
  const plain = trimJoints(text);
  if (plain.split(" ").length > TITLE_WORDS) return namesSection(plain, vocabulary);
  return Object.values(vocabulary.sections).some((phrases) => {
    const place = findPhrase(plain, phrases);
    return place !== null && (place.start === 0 || place.end === plain.length);
  });
}

/** Whether a text is the name of a section and nothing else. */
export function namesSection(text: string, vocabulary: Vocabulary): boolean {
  const plain = trimJoints(text);
  return Object.values(vocabulary.sections).some((phrases) => isPhrase(plain, phrases));
}

/** A title of more words says something of its own. */
const TITLE_WORDS = 4;

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
