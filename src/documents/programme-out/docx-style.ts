import {
  AlignmentType,
  BorderStyle,
  type IPropertiesOptions,
  type ITableBordersOptions,
  LineRuleType,
} from "docx";

/** A4 with 2 cm on each side, and room for the header, in twentieths of a point. */
export const PAGE = { short: 11_906, long: 16_838, margin: 1_134, top: 1_588, header: 680 } as const;

/** One quiet style: a plain face, dark blue headings, thin lines. */
const BLUE = "1F3864";
const GREY = "595959";
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "BFBFBF" } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
export const HEADER_SHADE = "E9EDF4";

export const TABLE_BORDERS: ITableBordersOptions = {
  top: LINE,
  bottom: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: LINE,
  insideVertical: NO_LINE,
};

export const LIST = "items";
/** Names of paragraph styles of our own. */
export const STYLE = {
  text: "Words",
  fact: "Fact",
  lead: "ListHeading",
  cell: "Cell",
  columnTitle: "ColumnTitle",
  edge: "Edge",
} as const;

/** Of 240 for one line. Where the rule is not said LibreOffice takes it for exact, and large letters overlap. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

/** Without its outline level a heading is only large letters, to LibreOffice and to screen readers. */
const heading = (level: 1 | 2 | 3, size: number, before: number) => ({
  run: { size, bold: true, color: BLUE },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, outlineLevel: level - 1 },
});

export const STYLES: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: { run: { font: "Calibri", size: 22 }, paragraph: { spacing: { after: 120, ...lines(264) } } },
    title: { run: { size: 44, bold: true, color: BLUE }, paragraph: { spacing: { after: 240 } } },
    heading1: heading(1, 30, 400),
    heading2: heading(2, 25, 280),
    heading3: heading(3, 22, 200),
  },
  paragraphStyles: [
    {
      id: STYLE.text,
      name: "Words",
      basedOn: "Normal",
      paragraph: { spacing: { before: 80, after: 80 } },
    },
    { id: STYLE.fact, name: "Fact", basedOn: "Normal", paragraph: { spacing: { after: 20 } } },
    {
      id: STYLE.lead,
      name: "List heading",
      basedOn: "Normal",
      run: { bold: true },
      paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
    },
    {
      id: STYLE.cell,
      name: "Cell",
      basedOn: "Normal",
      run: { size: 19 },
      paragraph: { spacing: { before: 40, after: 40, ...lines(240) } },
    },
    {
      id: STYLE.columnTitle,
      name: "Column title",
      basedOn: STYLE.cell,
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: STYLE.edge,
      name: "Edge",
      basedOn: "Normal",
      run: { size: 18, color: GREY },
      paragraph: { spacing: { after: 0 } },
    },
  ],
};

export const NUMBERING: NonNullable<IPropertiesOptions["numbering"]> = {
  config: [
    {
      reference: LIST,
      levels: [
        {
          level: 0,
          format: "bullet",
          text: "•",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 425, hanging: 283 }, spacing: { after: 60 } } },
        },
      ],
    },
  ],
};
