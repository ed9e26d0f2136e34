import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from "docx";
import { LIST, NUMBERING, PAGE, STYLE, STYLES } from "./docx-style.ts";
import { docxTable } from "./docx-table.ts";
import { fileText, linesOf, oneLine } from "./file-text.ts";
import { type Block, outlineOf } from "./outline.ts";
import type { ProgrammeToWrite, Wording } from "./programme-to-write.ts";
import { STATES } from "./say-words.ts";

/** The languages that Word checks spelling in, and screen readers speak. */
const LANGUAGE_TAGS = { en: "en-GB", da: "da-DK" } as const satisfies Record<Wording["language"], string>;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** More columns than this want the long side of the page. */
const MOST_UPRIGHT_COLUMNS = 6;

/** The programme as a Word file (Office Open XML): headings, lists and tables that are marked as such. */
export async function writeDocx(programme: ProgrammeToWrite, wording: Wording): Promise<Uint8Array> {
  const { title, front, sections } = outlineOf(programme, wording);
  const language = LANGUAGE_TAGS[wording.language];
  const first = [new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) })];
  const pages: { isWide: boolean; children: (Paragraph | Table)[] }[] = [
    { isWide: false, children: [...first, ...writtenAll(front, false)] },
  ];
  for (const section of sections) {
    const isWide = section.some(
      (block) => block.kind === "table" && block.columns.length > MOST_UPRIGHT_COLUMNS,
    );
    const children = writtenAll(section, isWide);
    const last = pages.at(-1);
    if (last?.isWide === isWide) last.children.push(...children);
    else pages.push({ isWide, children });
  }
  const document = new Document({
    title: fileText(programme.edition.title),
    creator: fileText(programme.network),
    lastModifiedBy: fileText(programme.network),
    compatibility: { version: 15 },
    styles: {
      ...STYLES,
      default: {
        ...STYLES.default,
        document: {
          ...STYLES.default?.document,
          run: { ...STYLES.default?.document?.run, language: { value: language } },
        },
      },
    },
    numbering: NUMBERING,
    sections: pages.map(({ isWide, children }) => ({
      properties: pageProperties(isWide),
      headers: { default: headerOf(programme, wording, isWide) },
      footers: { default: footerOf(wording) },
      children,
    })),
  });
  return Packer.toBuffer(document);
}

const pageProperties = (isWide: boolean): NonNullable<ISectionOptions["properties"]> => ({
  page: {
    // The library turns the sides of a wide page round itself.
    size: {
      width: PAGE.short,
      height: PAGE.long,
      orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: PAGE.top,
      bottom: PAGE.top,
      left: PAGE.margin,
      right: PAGE.margin,
      header: PAGE.header,
      footer: PAGE.header,
    },
  },
});

const textWidth = (isWide: boolean): number => (isWide ? PAGE.long : PAGE.short) - 2 * PAGE.margin;

function headerOf(
  { network, edition, madeOn }: ProgrammeToWrite,
  { t, sayDate }: Wording,
  isWide: boolean,
): Header {
  const right = t("documents.header", {
    number: edition.number,
    state: t(STATES[edition.state]),
    date: sayDate(madeOn),
  });
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.edge,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(isWide) }],
        children: [new TextRun(fileText(network)), new TextRun({ text: `\t${right}` })],
      }),
    ],
  });
}

/** "Page x of y"; the program that shows the file counts. */
function footerOf({ t }: Wording): Footer {
  const [before = "", between = "", after = ""] = t("documents.page", { page: "\n", pages: "\n" }).split(
    "\n",
  );
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.edge,
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
        ],
      }),
    ],
  });
}

const writtenAll = (blocks: readonly Block[], isWide: boolean): (Paragraph | Table)[] =>
  blocks.flatMap((block, at) => written(block, blocks[at + 1], isWide));

function written(block: Block, next: Block | undefined, isWide: boolean): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: LEVELS[block.level], children: runs(block.text) })];
    case "fact":
      return [
        new Paragraph({
          style: STYLE.fact,
          // What a page begins with should not be a list whose name stands on the page before.
          keepNext: next !== undefined && next.kind !== "heading",
          children: [new TextRun({ text: `${block.label}: `, bold: true }), ...runs(block.text)],
        }),
      ];
    case "paragraph":
      return linesOf(block.text).map(
        (line) => new Paragraph({ style: STYLE.text, children: [new TextRun(line)] }),
      );
    case "lead":
      return [new Paragraph({ style: STYLE.lead, children: runs(`${block.text}:`) })];
    case "list":
      return block.items.map(
        (text) => new Paragraph({ numbering: { reference: LIST, level: 0 }, children: runs(text) }),
      );
    default:
      // Two tables that touch become one in Word.
      return [docxTable(block, textWidth(isWide)), new Paragraph({ style: STYLE.edge })];
  }
}

const runs = (text: string): TextRun[] => [new TextRun(oneLine(text))];
