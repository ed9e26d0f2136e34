import type { DatedWords } from "../../capabilities/work-programme/programme-document.ts";
import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import { findDates, readDatePhrase, type DateContext } from "../date-phrases/read-date-phrase.ts";
import type { Draft } from "./draft.ts";
import { hasTwoSentences, trimJoints } from "./event-line.ts";
import type { SourceLine } from "./source-lines.ts";
import { numberedHeadingOf } from "./headings.ts";
import { readImprint } from "./imprint.ts";
import { isChapterHeading, kindOfChapter } from "./place-chapter.ts";
import { findPhrase, isPhrase, startingPhrase } from "./phrases.ts";
import { titlesOf } from "./table-columns.ts";
import { type Vocabulary } from "./vocabulary.ts";

/** Title, network and period stand at the top; this many lines of it are looked at. */
const FRONT_LINES = 60;
const LABEL_LENGTH = 40;
const TITLE_LENGTH = 100;

/** Finds title, organisation and period, and uses up the lines that hold them. */
export function readFrontMatter(
  lines: readonly SourceLine[],
  draft: Draft,
  vocabulary: Vocabulary,
  context: DateContext,
): void {
  const chapter = lines.findIndex(
    (line) => isChapterHeading(line) && kindOfChapter(line.written, vocabulary) !== null,
  );
  const front = lines.slice(0, chapter < 0 ? FRONT_LINES : Math.min(chapter, FRONT_LINES));
  for (const line of front) {
    if (line.style === "title") continue;
    // "Period: …" below a work package is its own.
    if (numberedHeadingOf(line.text, vocabulary) || holdsDatedWork(line, vocabulary)) break;
    readLabel(line, draft, vocabulary, context);
  }
  const title =
    front.find((line) => !draft.isUsed(line) && isTitle(line, vocabulary)) ??
    front.find(({ style }) => style === "title");
  if (title?.style === "title" && draft.organisation !== null) {
    // Where the file says both what its title is and who it is by, the title is whole, and may name its own network.
    draft.claim(title);
    draft.title = title.written;
    draft.organisation = organisationIn(title.text, vocabulary, context) ?? draft.organisation;
    if (draft.period.text === "") draft.period = periodOfTitle(title.text, context);
  } else if (title) {
    draft.claim(title);
    draft.organisation ??= organisationBeside(title, front, draft, vocabulary, context);
    const isNamed =
      draft.organisation !== null && title.text.toLowerCase().includes(draft.organisation.toLowerCase());
    draft.title =
      draft.organisation && !isNamed ? `${draft.organisation} – ${calm(title.text)}` : calm(title.text);
    if (draft.period.text === "") draft.period = periodOfTitle(title.text, context);
  } else {
    draft.title = draft.organisation ?? "";
  }
  readImprint(lines, draft, vocabulary, context);
  if (draft.period.text === "" || /^\d{4}$/.test(draft.period.edtf ?? ""))
    readPeriodLine(front, draft, context);
}

/** Behind such a heading a period is that of one thing, not of the programme. */
function holdsDatedWork({ text, cells }: SourceLine, { sections }: Vocabulary): boolean {
  const plain = trimJoints(text);
  return cells.length === 0 && DATED_WORK.some((section) => isPhrase(plain, sections[section]));
}

const DATED_WORK = ["work packages", "events", "projects"] as const;

/**
 * A title page names the network beside the title: "Network of Ports – Work programme 2025", or on the line
 * above it, or else below.
 */
function organisationBeside(
  title: SourceLine,
  front: readonly SourceLine[],
  draft: Draft,
  vocabulary: Vocabulary,
  context: DateContext,
): string | null {
  const own = organisationIn(title.text, vocabulary, context);
  if (own !== null) return own;
  const at = front.indexOf(title);
  for (const line of [front[at - 1], at === 0 ? front[1] : undefined]) {
    // A single word below the title is rather a heading.
    if (line === front[1] && at === 0 && !line?.text.includes(" ")) continue;
    if (!line || line.cells.length > 0 || line.marker.kind !== "none" || draft.isUsed(line)) continue;
    if (!isName(line.text, vocabulary, context) || Math.abs(line.number - title.number) > NEAR_LINES)
      continue;
    draft.claim(line);
    return line.text;
  }
  return null;
}

/** "Network of Ports – Work programme 2025", "Work programme of the Network of Ports". */
function organisationIn(title: string, vocabulary: Vocabulary, context: DateContext): string | null {
  const parts = title.split(/ [–—|:-] |: /u).map(trimJoints);
  const other = parts.length === 2 ? parts.find((part) => isName(part, vocabulary, context)) : undefined;
  return other ?? organisationWithin(title, vocabulary);
}

/** "Plan de trabajo de la Red de Ciudades para 2025": the name goes on with small words until a capital. */
function organisationWithin(title: string, vocabulary: Vocabulary): string | null {
  const phrase = findPhrase(title, vocabulary.titles);
  const behind = phrase ? title.slice(phrase.end) : "";
  const match = /^ (?:\p{Ll}+[ '’]){1,3}(\p{Lu}[^\d,;:(–]+)/u.exec(behind);
  const name = match?.[1]?.replace(/(?: \p{Ll}+)+ ?$/u, "").trim() ?? "";
  return name.includes(" ") ? name : null;
}

/** Lines further from the title than this belong to something else. */
const NEAR_LINES = 3;
const NAME_WORDS = 12;

function isName(text: string, vocabulary: Vocabulary, context: DateContext): boolean {
  if (!/^\p{Lu}/u.test(text) || /[.:;,!?]$/.test(text) || text.split(" ").length > NAME_WORDS) return false;
  if (numberedHeadingOf(text, vocabulary) !== null) return false;
  if (findPhrase(text, vocabulary.titles) || readDatePhrase(text, context).edtf !== null) return false;
  return !Object.values(vocabulary.sections).some((phrases) => isPhrase(text, phrases));
}

/** A line of the title page that is nothing but a period: "Spring 2026 – Spring 2027". */
function readPeriodLine(front: readonly SourceLine[], draft: Draft, context: DateContext): void {
  for (const line of front.slice(0, TITLE_PAGE_LINES)) {
    if (line.cells.length > 0 || line.marker.kind !== "none" || draft.isUsed(line)) continue;
    const { text, edtf } = readDatePhrase(line.text, context);
    if (edtf === null || !edtf.includes("/") || edtf.includes("..")) continue;
    draft.period = { text, edtf };
    draft.claim(line);
    return;
  }
  if (draft.period.edtf !== null) return;
  // "… – second year (1 September 2025 – 31 August 2026)"
  for (const line of front.slice(0, TITLE_PAGE_LINES)) {
    const isText = line.marker.kind === "none" && line.cells.length === 0;
    const [date, ...more] = isText ? findDates(line.text, context) : [];
    if (date?.edtf?.includes("/") && !date.edtf.includes("..") && more.length === 0) {
      draft.period = { text: date.text, edtf: date.edtf };
      return;
    }
  }
}

const TITLE_PAGE_LINES = 8;

/** "Network<tab>ALMA network", "Publisher: Association of Regions". */
function readLabel(line: SourceLine, draft: Draft, vocabulary: Vocabulary, context: DateContext): void {
  // "Period | Activity" stands over a table.
  if (line.cells.length > 0 && titlesOf(line.cells, vocabulary, context) !== null) return;
  const [label, value] = line.cells.length > 0 ? labelCells(line.cells) : labelAndColon(line.text);
  if (!label || !value) return;
  const { organisation, period, front } = vocabulary.labels;
  if (startingPhrase(label, period) && draft.period.text === "") {
    draft.period = readDatePhrase(value, context);
    draft.claim(line);
  } else if (startingPhrase(label, organisation) && draft.organisation === null) {
    draft.organisation = trimJoints(value);
    draft.claim(line);
  } else if (isPhrase(label, front)) {
    // Which edition it is and when it was adopted is about the file, not about the work.
    draft.addHeading(line);
  }
}

type Label = readonly [string | undefined, string | undefined];

function labelCells(cells: readonly string[]): Label {
  const [label, value, ...more] = cells;
  return more.every((cell) => cell === "") && (label ?? "").length <= LABEL_LENGTH
    ? [label, value]
    : [undefined, undefined];
}

function labelAndColon(text: string): Label {
  const colon = text.indexOf(":");
  if (colon < 0 || colon > LABEL_LENGTH) return [undefined, undefined];
  const value = text.slice(colon + 1).trim();
  return value.length <= TITLE_LENGTH + LABEL_LENGTH ? [text.slice(0, colon), value] : [undefined, undefined];
}

function isTitle(line: SourceLine, vocabulary: Vocabulary): boolean {
  const { text, cells, marker } = line;
  if (cells.length > 0 || marker.kind !== "none" || text.length > TITLE_LENGTH) return false;
  // "Veiklos planas 2026 m." is no sentence.
  const isStopped = /[.:;,]$/.test(text) && !/\d{4} \p{L}\.$/u.test(text);
  if (isStopped || hasTwoSentences(text)) return false;
  return findPhrase(text, vocabulary.titles) !== null || isPlainTitle(text, vocabulary);
}

/** "Programme 2026": a word that means other things too is the title where the year stands behind it and nothing else. */
function isPlainTitle(text: string, { plainTitles }: Vocabulary): boolean {
  const place = findPhrase(text, plainTitles);
  return (
    place !== null &&
    text.split(" ").length <= PLAIN_WORDS &&
    /^(?: \p{Ll}{1,4}){0,2} 20\d\d/u.test(text.slice(place.end))
  );
}

const PLAIN_WORDS = 5;

/** A title in capitals shouts in a list of programmes: "DRAFT WORK PROGRAMME" becomes "Draft work programme". */
function calm(title: string): string {
  if (title !== title.toUpperCase()) return title;
  const lower = title.toLowerCase();
  return lower.replace(/^\P{L}*\p{L}/u, (start) => (/^\d/.test(start) ? start : start.toUpperCase()));
}

/** "for 2026 and 2027" is a period of two years. */
function asPeriod({ text, edtf }: DatedWords): DatedWords {
  const years = /^\{(\d{4}),(\d{4})\}$/.exec(edtf ?? "");
  return { text, edtf: years ? `${years[1]}/${years[2]}` : edtf };
}

/** "Work programme 2025 – draft of 3 March 2025": no programme is made for a day or a month. */
const OF_THE_FILE = /^\d{4}-(?:0\d|1[0-2])(?:-\d\d)?$/;

/** "2024/25 work plan", "Work programme 2025", "Work plan March – December 2024". */
function periodOfTitle(title: string, context: DateContext): DatedWords {
  const digit = title.search(/\d/);
  if (digit < 0) return { text: "", edtf: null };
  const words = title.split(/\s+/);
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const date = readDatePhrase(words.slice(from, from + length).join(" "), context);
      if (date.edtf !== null && !OF_THE_FILE.test(date.edtf)) return asPeriod(date);
    }
  }
  return { text: "", edtf: null };
}

/** The period of a programme that names none: from the first to the last of what it dates. */
export function periodOfDates(draft: Draft): DatedWords {
  const dated = [...draft.schedule, ...draft.events, ...draft.workPackages].flatMap(({ date }) => {
    const value = date?.edtf ? parseEdtf(date.edtf) : null;
    const { earliest = null, latest = null } = value ? edtfBounds(value) : {};
    return date && earliest && latest ? [{ text: date.text, earliest, latest }] : [];
  });
  const [one] = dated;
  if (!one) return { text: "", edtf: null };
  const first = dated.reduce((a, b) => (b.earliest < a.earliest ? b : a), one);
  const last = dated.reduce((a, b) => (b.latest > a.latest ? b : a), one);
  return { text: `${first.text} … ${last.text}`, edtf: `${first.earliest}/${last.latest}` };
}
