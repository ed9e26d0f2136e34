import { lineOf, MOST_LINES, type Source, type SourceLine } from "../programme-text/source-lines.ts";
import { openWordPackage } from "./open-package.ts";
import { BlockReader } from "./read-word-blocks.ts";
import type { WordBlock, WordParagraph } from "./word-blocks.ts";
import { type ListLevel, MOST_LEVELS, readLists } from "./word-lists.ts";
import { readStyles } from "./word-styles.ts";
import { xmlReader } from "./word-xml.ts";

/** What is read behind the text of a document. */
const NOTES = ["word/footnotes.xml", "word/endnotes.xml"];

/**
 * Reads a DOCX into the lines that a text has: a paragraph or table row is a line. Tracked changes are read as
 * accepted. Refuses what `openWordPackage` refuses and what has more text than a text file may.
 */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
  const word = await openWordPackage(bytes);
  const reader = new BlockReader(await readStyles(word));
  const lists = await readLists(word);
  for (const part of [word.mainPart, ...NOTES.filter(word.has)]) {
    const xml = xmlReader(reader);
    await word.read(part, xml.write);
    xml.end();
  }
  const lines = new LineWriter(lists).linesOf(reader.blocks);
  const rest = lines.slice(MOST_LINES);
  const [first] = rest;
  return {
    lines: lines.slice(0, MOST_LINES),
    beyond: first ? { text: rest.map(({ written }) => written).join("\n"), line: first.number } : null,
  };
}

class LineWriter {
  private readonly lists: (list: string, level: number) => ListLevel | undefined;
  private readonly counts = new Map<string, number[]>();
  private readonly lines: SourceLine[] = [];

  constructor(lists: (list: string, level: number) => ListLevel | undefined) {
    this.lists = lists;
  }

  linesOf(blocks: readonly WordBlock[]): readonly SourceLine[] {
    for (const block of blocks) {
      if (block.kind === "paragraph") this.addParagraph(block);
      else block.rows.forEach((row, at) => this.addRow(row, at === 0));
    }
    return this.lines;
  }

  private addParagraph(paragraph: WordParagraph): void {
    const pieces = paragraph.text.split("\n").filter((piece) => piece.trim() !== "");
    pieces.forEach((piece, at) => {
      const isFirst = at === 0;
      const isLast = at === pieces.length - 1;
      const line = lineOf(withoutOuterTabs(piece), this.lines.length + 1);
      this.lines.push({
        ...line,
        ...(isFirst ? this.markedAs(paragraph, line) : {}),
        ...(paragraph.heading === undefined ? {} : { heading: paragraph.heading }),
        ...styleOf(paragraph),
        blankBefore: isFirst && (paragraph.list === undefined || paragraph.heading !== undefined),
        blankAfter: isLast,
      });
    });
  }

  private markedAs(
    { list, heading }: WordParagraph,
    line: Pick<SourceLine, "text" | "marker">,
  ): Partial<SourceLine> {
    const level = list && list.level < MOST_LEVELS ? this.lists(list.id, list.level) : undefined;
    if (!list || list.id === "0" || line.marker.kind !== "none") return {};
    if (!level?.isNumbered) return heading === undefined ? { marker: { kind: "bullet" } } : {};
    const counts = this.countUp(list);
    const label = level.pattern.replace(/%(\d)/g, (_all, at: string) => String(counts[Number(at) - 1] ?? 1));
    // "Stage 1:" is part of what readers see; "1." and "a)" are marks of a list.
    if (/\p{L}{2}/u.test(level.pattern)) return { text: `${label} ${line.text}`.trim() };
    if (heading !== undefined) return {};
    return { marker: { kind: "numbered", number: counts.at(-1) ?? 1 } };
  }

  private countUp({ id, level }: { readonly id: string; readonly level: number }): readonly number[] {
    const before = this.counts.get(id) ?? [];
    const counts = Array.from({ length: level + 1 }, (_none, at) => before[at] ?? (at < level ? 1 : 0));
    counts[level] = (counts[level] ?? 0) + 1;
    this.counts.set(id, counts);
    return counts;
  }

  private addRow(row: readonly string[], startsTable: boolean): void {
    const written = row.join("\t");
    this.lines.push({
      number: this.lines.length + 1,
      written: written.trim(),
      text: row.join(" ").trim(),
      marker: { kind: "none" },
      cells: row.length > 1 ? row : [...row, ""],
      blankBefore: startsTable,
      blankAfter: false,
      ...(startsTable ? { startsTable } : {}),
    });
  }
}

function styleOf({ heading, list, isTitle }: WordParagraph): Pick<SourceLine, "style"> {
  if (isTitle) return { style: "title" };
  if (heading !== undefined) return { style: "heading" };
  return list === undefined || list.id === "0" ? {} : { style: "list" };
}

/** A tab at the end of a line only pushes what is not there. */
function withoutOuterTabs(text: string): string {
  return text.replace(/^\t+|\t+$/g, "");
}
