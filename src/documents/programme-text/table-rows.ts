import { findDates, readDatePhrase, type DateContext } from "../date-phrases/read-date-phrase.ts";
import type { SourceLine } from "./source-lines.ts";
import { titlesOf, type ColumnRole, type TableKind } from "./table-columns.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface TableRow {
  /** As many as the table has columns. */
  readonly cells: readonly string[];
  readonly lines: readonly SourceLine[];
}

/** Rows under one row of column titles; a table without titles has no roles. */
export interface Table {
  readonly titles: SourceLine | null;
  readonly kind: TableKind;
  readonly roles: readonly ColumnRole[];
  readonly rows: readonly TableRow[];
}

/** More lines of one cell than this are no wrapped cell any more. */
const MAX_WRAPPED_LINES = 40;

/**
 * Gathers the tables in a run of lines. A new row of column titles begins a new table. A row may be broken
 * over lines: within a cell, or with its first cell continued after a blank line.
 */
export function tablesOf(
  lines: readonly SourceLine[],
  vocabulary: Vocabulary,
  context: DateContext,
): readonly Table[] {
  const tables: (Omit<Table, "rows"> & { readonly rows: DraftRow[] })[] = [];
  for (const line of lines) {
    const isBelow = tables.length > 0 && !line.startsTable && !line.blankBefore;
    const titles = line.cells.length > 1 ? titlesOf(line.cells, vocabulary, context, isBelow) : null;
    if (titles) {
      tables.push({ titles: line, ...titles, rows: [] });
      continue;
    }
    let table = tables.at(-1);
    if (!table) {
      table = { titles: null, kind: "plan", roles: [], rows: [] };
      tables.push(table);
    }
    addLine(table.rows, line, table.roles.length, context);
  }
  return tables;
}

interface DraftRow {
  cells: string[];
  readonly lines: SourceLine[];
}

function addLine(rows: DraftRow[], line: SourceLine, columns: number, context: DateContext): void {
  const cells = line.cells.length > 0 ? [...line.cells] : [line.text];
  const row = rows.at(-1);
  const canGoOn = row !== undefined && row.lines.length < MAX_WRAPPED_LINES;
  if (!row || !canGoOn) {
    rows.push({ cells, lines: [line] });
  } else if (continuesFirstCell(row, cells)) {
    row.cells[0] = `${row.cells[0] ?? ""} ${cells[0] ?? ""}`;
    row.lines.push(line);
  } else if (!line.blankBefore && continuesLastCell(row, cells, columns, context)) {
    const [first = "", ...rest] = cells;
    row.cells = [...row.cells.slice(0, -1), `${row.cells.at(-1) ?? ""} ${first}`.trim(), ...rest];
    row.lines.push(line);
  } else {
    rows.push({ cells, lines: [line] });
  }
}

/** The rest of a first cell stands alone in a row and begins in the middle of a sentence. */
function continuesFirstCell(row: DraftRow, cells: readonly string[]): boolean {
  const [first = "", ...rest] = cells;
  return row.cells.length > 1 && rest.length > 0 && rest.every((cell) => cell === "") && startsLower(first);
}

/** A line broken inside a cell has the columns that its row still lacks; a row of its own begins with a date. */
function continuesLastCell(
  row: DraftRow,
  cells: readonly string[],
  columns: number,
  context: DateContext,
): boolean {
  if (columns === 0 || row.cells.length + cells.length - 1 > columns) return false;
  const [first = ""] = cells;
  if (cells.length === 1) return !isDate(first, context);
  return row.cells.length === 1 ? !isDate(first, context) : startsLower(first);
}

function startsLower(text: string): boolean {
  return /^[\p{Ll}(]/u.test(text);
}

/** Whether a cell is a date, or begins with one ("01.11.2008-30.04.2009 Preparation phase"). */
export function isDate(cell: string, context: DateContext): boolean {
  return readDatePhrase(cell, context).edtf !== null || findDates(cell, context)[0]?.start === 0;
}
