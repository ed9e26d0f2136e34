import type { ColumnRole } from "./table-columns.ts";
import { rolesOf } from "./table-columns.ts";
import type { Table } from "./table-rows.ts";
import type { Column, Section, Vocabulary } from "./vocabulary.ts";

type Listed = "risks" | "indicators" | "partners" | "groups";

/** What the first column names below each of these headings. */
const NAMES = {
  risks: "risk",
  indicators: "indicator",
  partners: "partner",
  groups: "group",
} as const satisfies Readonly<Record<Listed, Column>>;

const TITLE_LENGTH = 60;

const isListed = (section: Section | null): section is Listed => section !== null && section in NAMES;

/**
 * "Name | Country" below "Members", "What we count | 2024 | Goal" below "Indicators": the heading says what the rows
 * are, and their first column what each is called, where another column is known. `null` for any other table.
 */
export function namedBySection(table: Table, section: Section | null, vocabulary: Vocabulary): Table | null {
  if (!isListed(section) || (table.titles && table.kind !== "plan")) return null;
  const [first, ...others] = table.rows;
  const titles = table.titles ?? first?.lines[0];
  const rows = table.titles ? table.rows : others;
  if (!titles || rows.length === 0 || titles.cells.some((cell) => cell.length > TITLE_LENGTH)) return null;
  const roles: readonly ColumnRole[] = rolesOf(section, titles.cells, vocabulary);
  const name = NAMES[section];
  const at = roles.findIndex(({ role }) => role !== "number");
  const isKnown = roles.some(({ role }, column) => column !== at && role !== "other" && role !== "number");
  if (at < 0 || !isKnown || (roles[at]?.role !== "other" && roles[at]?.role !== name)) return null;
  return { titles, kind: section, roles: roles.with(at, { role: name }), rows };
}
