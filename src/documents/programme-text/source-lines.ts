/** How a line of the source is marked. */
export type Marker =
  | { readonly kind: "none" }
  | { readonly kind: "bullet" }
  /** ◆ and ♦ stand before names of things, not before items of a list. */
  | { readonly kind: "diamond" }
  | { readonly kind: "numbered"; readonly number: number }
  /** "2.1", "2.1.3": the number of a heading below another. */
  | { readonly kind: "outline"; readonly depth: number };

export interface SourceLine {
  /** From 1. */
  readonly number: number;
  /** The whole line but for spaces around it. */
  readonly written: string;
  /** Without marker, icons and spaces around; emphasis stars stay inside, not around. */
  readonly text: string;
  readonly marker: Marker;
  /** Cells of a table row; empty for a line that is none. */
  readonly cells: readonly string[];
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
  /** 1 for the highest heading, where the source says that it is one. */
  readonly heading?: number;
  /** What the line is, where the source says so beside the words: a style of Word, not a mark in the text. */
  readonly style?: "title" | "heading" | "list";
  /** The first row of a table, where the source has tables; text has rows only. */
  readonly startsTable?: boolean;
}

export interface Source {
  readonly lines: readonly SourceLine[];
  /** What stands beyond the lines that are read; `null` in any document that a network would write. */
  readonly beyond: { readonly text: string; readonly line: number } | null;
}

/**
 * Four hundred close pages, or a table of that many rows. It bounds the work on a file of millions of short lines to two seconds, where reading
 * them all holds up the server for half a minute.
 */
export const MOST_LINES = 20_000;

/** The lines of a text that have something on them; tabs make cells. */
export function sourceLinesOf(text: string): Source {
  const all = text.split(/\r\n|\r|\n/);
  const rest = all.slice(MOST_LINES).join("\n").trim();
  return {
    lines: linesOf(all.slice(0, MOST_LINES)),
    beyond: rest === "" ? null : { text: rest, line: MOST_LINES + 1 },
  };
}

function linesOf(raw: readonly string[]): readonly SourceLine[] {
  const lengths = wrappedLengths(raw);
  const hasIcons = raw.filter((line) => CALENDAR_ICON.test(line)).length >= 3;
  const lines: SourceLine[] = [];
  raw.forEach((first, at) => {
    const length = lengths[at] ?? 1;
    if (length === 0 || first.trim() === "" || TABLE_RULE.test(first)) return;
    const written = length === 1 ? first : raw.slice(at, at + length).join("\n");
    lines.push({
      ...lineOf(first, at + 1, hasIcons),
      ...(length === 1 ? {} : wrapped(written, at + 1, hasIcons)),
      blankBefore: (raw[at - 1] ?? "").trim() === "",
      blankAfter: (raw[at + length] ?? "").trim() === "",
    });
  });
  return lines;
}

/** A shorter line ends where it does for a reason. */
const WRAPPED_AT = 60;
/** A paragraph has no more; it also bounds the work on a file that is made to tie up the reader. */
const MOST_WRAPPED = 40;

/**
 * Of how many lines the paragraph is that begins at each of them, where text was wrapped at the edge of a page: a
 * long line without a stop at its end goes on with a small letter. 0 for a line that goes on another.
 */
function wrappedLengths(raw: readonly string[]): readonly number[] {
  const lengths = raw.map(() => 1);
  let first = 0;
  raw.forEach((line, at) => {
    const above = raw[at - 1] ?? "";
    const goesOn =
      at > 0 &&
      at - first < MOST_WRAPPED &&
      above.trim().length >= WRAPPED_AT &&
      !/[.:;!?]\s*$/.test(above) &&
      /^\s*\p{Ll}[^\t|]*$/u.test(line) &&
      !/[\t|]|^\s*#/.test(above) &&
      takeMarker(line.trim()).marker.kind === "none";
    if (!goesOn) first = at;
    else {
      lengths[first] = at - first + 1;
      lengths[at] = 0;
    }
  });
  return lengths;
}

/** The lines of a paragraph as one. */
function wrapped(written: string, number: number, hasIcons: boolean): Pick<SourceLine, "written" | "text"> {
  const lines = written.split("\n").map((line) => line.trim());
  return { written: lines.join("\n"), text: lineOf(lines.join(" "), number, hasIcons).text };
}

/** One line of a text: its marker, its cells if it has tabs, its text without both. */
export function lineOf(
  written: string,
  number: number,
  hasIcons = false,
): Omit<SourceLine, "blankBefore" | "blankAfter"> {
  const hashes = /^#{1,6}(?=\s)/.exec(written.trimStart())?.[0] ?? "";
  const { marker, rest } = takeMarker(written.trim().slice(hashes.length).trim());
  const clean = hasIcons ? rest.replace(CALENDAR_ICON, "") : rest;
  const plain = withoutTags(withoutStars(clean.split("\t").join(" ").trim()));
  return {
    number,
    written: written.trim(),
    text: plain || written.trim(),
    marker,
    cells: cellsOf(written).map((cell) => cellText(cell, hasIcons)),
    ...(hashes === "" ? {} : { heading: hashes.length }),
  };
}

/** Tabs make cells, or the bars of a table in Markdown; its rule under the titles has none. */
function cellsOf(written: string): readonly string[] {
  if (written.includes("\t")) return written.split("\t");
  const bars = /^\s*\|(.+)\|\s*$/u.exec(written)?.[1]?.split("|") ?? [];
  return bars.length < 2 || bars.every((bar) => /^[\s:-]*$/.test(bar)) ? [] : bars;
}

/** "|---|:--|" under the titles of a table in Markdown. */
const TABLE_RULE = /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/;

/**
 * The calendar icon shows 17 July, so that text taken out of a PDF has a 17 before each event. Only a document
 * that does it three times is believed.
 */
const CALENDAR_ICON = /^[\s\p{Co}\p{So}]*17 {1,3}(?=\S)/u;

const BULLETS = "-•–*▪■●○·‣◦";
const DIAMONDS = "◆♦❖";

function takeMarker(text: string): { readonly marker: Marker; readonly rest: string } {
  const first = text[0] ?? "";
  const spaced = /\s/.test(text[1] ?? "");
  if (spaced && BULLETS.includes(first))
    return { marker: { kind: "bullet" }, rest: withoutIcons(text.slice(1)) };
  if (spaced && DIAMONDS.includes(first))
    return { marker: { kind: "diamond" }, rest: withoutIcons(text.slice(1)) };
  // "b) training of guides"
  const lettered = /^\(?[a-h]\) +(?=\S)/.exec(text.slice(0, 8));
  if (lettered) return { marker: { kind: "bullet" }, rest: text.slice(lettered[0].length) };
  const numbered = /^(?:\((?=\d{1,2}\)))?(\d{1,2})[.)]\s+(?=\D)/.exec(text.slice(0, 8));
  if (numbered) {
    return {
      marker: { kind: "numbered", number: Number(numbered[1]) },
      rest: text.slice(numbered[0].length),
    };
  }
  const outline = /^\d{1,2}((?:\.[1-9]\d?){1,3})\.?\s+(?=["“„«(]?\p{Lu})/u.exec(text.slice(0, 20));
  if (outline?.[1]) {
    const depth = outline[1].split(".").length;
    return { marker: { kind: "outline", depth }, rest: text.slice(outline[0].length) };
  }
  return { marker: { kind: "none" }, rest: withoutIcons(text) };
}

/** Icons of a symbol font come out of a PDF as private-use letters. */
function withoutIcons(text: string): string {
  return text.replace(/^[\s\p{Co}]+/u, "");
}

function cellText(cell: string, hasIcons: boolean): string {
  const plain = withoutIcons(cell.replaceAll(/<br ?\/?>/g, "\n")).trim();
  return withoutStars(hasIcons ? plain.replace(CALENDAR_ICON, "") : plain);
}

/** Emphasis around a whole text says nothing about it: "**Integrated approaches**", "*Stakeholders". */
function withoutStars(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (text[start] === "*" || isHeadingMark(text, start))) start += 1;
  const inner = text.indexOf("*", start);
  // A star at the end closes one inside; only stars that match those before are taken.
  if (start > 0 && inner >= 0) while (end > start && text[end - 1] === "*") end -= 1;
  return text.slice(start, end).trim();
}

/** "## Objectives", but not "#TogetherForLearning". */
function isHeadingMark(text: string, at: number): boolean {
  return text[at] === "#" && /[\s#]/.test(text[at + 1] ?? "");
}

function withoutTags(text: string): string {
  return text.startsWith("<p>") ? text.replace("<p>", "").replace("</p>", "").trim() : text;
}
