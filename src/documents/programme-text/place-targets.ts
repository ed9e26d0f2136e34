import { readDatePhrase } from "../date-phrases/read-date-phrase.ts";
import { oneLine } from "./cells.ts";
import { findPhrase } from "./phrases.ts";
import type { Place } from "./place-tables.ts";
import type { Table } from "./table-rows.ts";

/** "2200 followers on X (2083 as of 10/07/2024)": target, what is counted, and its value with the date. */
const TARGET = /^(\d[\d.,\s]*?) (\p{L}[^()]{2,60}?) \((\d[\d.,]*)\s+([^()]+)\)$/u;

/** Finds the indicators that stand in cells of a table without titles for them; the rows stay where they are. */
export function placeTargets(table: Table, { draft, vocabulary, context }: Place): void {
  for (const { cells, lines } of table.rows) {
    for (const cell of cells) {
      const [, target, name, value, words] = TARGET.exec(oneLine(cell)) ?? [];
      const label = words === undefined ? null : findPhrase(words, vocabulary.columns.asOf);
      const [line] = lines;
      if (!target || !name || !value || !words || label?.start !== 0 || !line) continue;
      const asOf = readDatePhrase(words.slice(label.end).trim(), context);
      draft.indicators.push({ name, target, value, asOf, line: line.number });
    }
  }
}
