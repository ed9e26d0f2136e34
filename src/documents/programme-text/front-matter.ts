import type { DatedWords } from "../../capabilities/work-programme/programme-document.ts";
import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import { readDatePhrase, type DateContext } from "../date-phrases/read-date-phrase.ts";
import type { Draft } from "./draft.ts";
import { hasTwoSentences, trimJoints } from "./event-line.ts";
import type { SourceLine } from "./source-lines.ts";
import { findPhrase, startingPhrase } from "./phrases.ts";
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
  const front = lines.slice(0, FRONT_LINES);
  for (const line of front) readLabel(line, draft, vocabulary, context);
  const title = front.find((line) => isTitle(line, vocabulary));
  if (title) {
    draft.claim(title);
    draft.title = draft.organisation ? `${draft.organisation} – ${calm(title.text)}` : calm(title.text);
    if (draft.period.text === "") draft.period = periodOfTitle(title.text, context);
  } else {
    draft.title = draft.organisation ?? "";
  }
}

/** "Network<tab>ALMA network", "Publisher: Association of Regions". */
function readLabel(line: SourceLine, draft: Draft, vocabulary: Vocabulary, context: DateContext): void {
  const [label, value] = line.cells.length > 0 ? labelCells(line.cells) : labelAndColon(line.text);
  if (!label || !value) return;
  const { organisation, period } = vocabulary.labels;
  if (startingPhrase(label, period) && draft.period.text === "") {
    draft.period = readDatePhrase(value, context);
    draft.claim(line);
  } else if (startingPhrase(label, organisation) && draft.organisation === null) {
    draft.organisation = trimJoints(value);
    draft.claim(line);
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
  if (/[.:;,]$/.test(text) || hasTwoSentences(text)) return false;
  return findPhrase(text, vocabulary.titles) !== null;
}

/** A title in capitals shouts in a list of programmes: "DRAFT WORK PROGRAMME" becomes "Draft work programme". */
function calm(title: string): string {
  if (title !== title.toUpperCase()) return title;
  const lower = title.toLowerCase();
  return lower.replace(/^\P{L}*\p{L}/u, (start) => (/^\d/.test(start) ? start : start.toUpperCase()));
}

/** "2024/25 work plan", "Work programme 2025", "Work plan March – December 2024". */
function periodOfTitle(title: string, context: DateContext): DatedWords {
  const digit = title.search(/\d/);
  if (digit < 0) return { text: "", edtf: null };
  const words = title.split(/\s+/);
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const date = readDatePhrase(words.slice(from, from + length).join(" "), context);
      if (date.edtf !== null) return date;
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
