import writeXlsxFile, { type Cell, type Sheet } from "write-excel-file/node";
import type { Column } from "./columns.ts";
import { fileText } from "./file-text.ts";
import { tablesOf } from "./outline.ts";
import type { ItemToWrite, ProgrammeToWrite, Wording } from "./programme-to-write.ts";

/** Excel calls a file damaged in which a cell holds more. */
const CELL_MOST = 32_767;
/** Characters that a unit of a column's share is wide. */
const UNIT = 8;

/** The programme's tables as a workbook, a sheet for each kind of item. */
export async function writeXlsx(programme: ProgrammeToWrite, wording: Wording): Promise<Uint8Array> {
  const sheets = tablesOf(programme, wording).map(({ name, columns, items }): Sheet<never> => {
    const parts = columns.flatMap(partsOf);
    return {
      sheet: sheetName(name),
      stickyRowsCount: 1,
      columns: parts.map(({ share }) => ({ width: Math.max(10, Math.round(share * UNIT)) })),
      data: [
        parts.map(({ heading }) => title(heading)),
        ...items.map((item) => parts.map(({ cell }) => cell(item))),
      ],
    };
  });
  const empty = { sheet: wording.t("documents.section.workPackages"), data: [] };
  return writeXlsxFile(sheets.length === 0 ? [empty] : sheets, {
    fontFamily: "Calibri",
    fontSize: 11,
  }).toBuffer();
}

/** What Excel takes as a sheet's name: at most 31 characters, none of them `[ ] : * ? / \`, no quote at an end. */
const sheetName = (name: string): string =>
  fileText(name)
    .replace(/[[\]:*?/\\]/gu, " ")
    .slice(0, 31)
    .replace(/^'+|'+$/gu, "")
    .trim();

interface SheetColumn {
  readonly heading: string;
  readonly share: number;
  readonly cell: (item: ItemToWrite) => Cell;
}

/** A number stays one; a date has its words, and beside them its EDTF. */
function partsOf({ heading, share, lines, number, iso }: Column): readonly SheetColumn[] {
  const said: SheetColumn = {
    heading,
    share,
    cell: (item) => {
      const value = number?.(item) ?? null;
      return value === null ? text(lines(item).join("\n")) : { value, type: Number, format: "#,##0" };
    },
  };
  if (iso === undefined) return [said];
  return [said, { heading: iso.heading, share, cell: (item) => text(iso.value(item) ?? "") }];
}

const title = (value: string): Cell => ({
  value,
  type: String,
  wrap: true,
  alignVertical: "top",
  fontWeight: "bold",
  backgroundColor: "#E9EDF4",
});

/** Always of the type text, so that what begins with = + - or @ is never reckoned. */
function text(words: string): Cell {
  const value = fileText(words).slice(0, CELL_MOST);
  return value === "" ? null : { value, type: String, wrap: true, alignVertical: "top" };
}
