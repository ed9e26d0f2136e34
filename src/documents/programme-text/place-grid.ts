import { readDatePhrase, type DateContext } from "../date-phrases/read-date-phrase.ts";
import { joinTexts, oneLine } from "./cells.ts";
import type { Place } from "./place-tables.ts";
import type { Table } from "./table-rows.ts";

/** Fewer columns with months are no calendar. */
const FEWEST_MONTHS = 3;
/** A mark such as "x" or "■" is shorter than words that say what happens. */
const MARK_LENGTH = 2;

/**
 * A table with months or quarters as columns: its marks say when the work of a row is done, its words what is
 * done then. Gives false for any other table.
 */
export function placeCalendarGrid(table: Table, { draft, context }: Place): boolean {
  // More titles above the months belong to a table of another kind.
  const at = table.rows
    .slice(0, 2)
    .findIndex(({ cells }) => monthColumns(cells, context).length >= FEWEST_MONTHS);
  const head = table.rows[at];
  if (!head) return false;
  const columns = monthColumns(head.cells, context);
  const isGrid = head.cells.slice(columns[0]).filter(Boolean).length === columns.length;
  if (!isGrid || columns[0] === 0) return false;
  const dates = datesOf(head.cells, columns, context);
  draft.claim(...head.lines);
  for (const line of head.lines) draft.headings.push({ text: line.text, line: line.number });
  for (const row of table.rows.slice(at + 1)) {
    const [line] = row.lines;
    const name = joinTexts(row.cells.filter((_cell, column) => !columns.includes(column)).map(oneLine));
    if (!line || name === "") continue;
    const runs = runsOf(row.cells, columns);
    for (const run of runs) {
      const first = dates[run.first]?.text ?? "";
      const last = dates[run.last]?.text ?? "";
      const text = first === last ? first : `${first} – ${last}`;
      draft.schedule.push({
        date: { text, edtf: spanOf(dates[run.first]?.edtf, dates[run.last]?.edtf) },
        activity: joinTexts([name, run.words]),
        line: line.number,
      });
    }
    if (runs.length > 0) draft.claim(...row.lines);
  }
  return true;
}

const ANY_YEAR = 2001;

function monthColumns(cells: readonly string[], context: DateContext): readonly number[] {
  return cells.flatMap((cell, at) => {
    if (cell === "" || cell.length > 20) return [];
    const { edtf } = readDatePhrase(oneLine(cell), { languages: context.languages, year: ANY_YEAR });
    return /^\d{4}-\d\d(?:\/\d{4}-\d\d)?$/.test(edtf ?? "") ? [at] : [];
  });
}

/** Months of a calendar run forward, so that January behind December is of the next year. */
function datesOf(
  cells: readonly string[],
  columns: readonly number[],
  context: DateContext,
): Readonly<Record<number, { readonly text: string; readonly edtf: string | null }>> {
  let after: string | undefined;
  const dates: Record<number, { readonly text: string; readonly edtf: string | null }> = {};
  for (const at of columns) {
    const date = readDatePhrase(oneLine(cells[at] ?? ""), {
      ...context,
      ...(after === undefined ? {} : { after }),
    });
    if (date.edtf !== null && /-(?:0\d|1[0-2])$/.test(date.edtf)) after = `${date.edtf}-28`;
    dates[at] = date;
  }
  return dates;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly words: string;
}

/** Marked columns side by side are one period; a column with words stands by itself. */
function runsOf(cells: readonly string[], columns: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  let open = false;
  for (const at of columns) {
    const cell = oneLine(cells[at] ?? "");
    const isMark = cell !== "" && cell.length <= MARK_LENGTH;
    const run = runs.at(-1);
    if (isMark && open && run) runs[runs.length - 1] = { ...run, last: at };
    else if (cell !== "") runs.push({ first: at, last: at, words: isMark ? "" : cell });
    open = isMark;
  }
  return runs;
}

function spanOf(first: string | null | undefined, last: string | null | undefined): string | null {
  if (!first || !last) return null;
  // A column may itself be several months.
  const [from] = first.split("/");
  const to = last.split("/").at(-1);
  return from === to ? (from ?? null) : `${from}/${to}`;
}
