import { oneLine } from "./cells.ts";
import type { Table } from "./table-rows.ts";

const YEAR = /^(?:19|20|21)\d\d$/;

/**
 * "Année | Période | Étape": of two columns of time one has nothing but years, once for several rows or in each.
 * Gives the table with the year written behind the period that lacks it, and the column of years empty.
 */
export function withYearColumn(table: Table): Table {
  const times = table.roles.flatMap(({ role }, at) => (role === "time" ? [at] : []));
  const year = times.find((at) => hasOnlyYears(table, at));
  const period = times.find((at) => at !== year);
  if (year === undefined || period === undefined) return table;
  let current = "";
  const rows = table.rows.map((row) => {
    if (row.cells.length <= Math.max(year, period)) return row;
    current = oneLine(row.cells[year] ?? "") || current;
    const words = oneLine(row.cells[period] ?? "");
    const isOwn = words === "" || current === "" || /\d{4}/.test(words);
    const whole = words === "" ? current : isOwn ? words : `${words} ${current}`;
    return { ...row, cells: row.cells.with(year, "").with(period, whole) };
  });
  return { ...table, rows, roles: table.roles.with(year, { role: "other" }) };
}

function hasOnlyYears({ rows }: Table, at: number): boolean {
  const filled = rows.map(({ cells }) => oneLine(cells[at] ?? "")).filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => YEAR.test(cell));
}
