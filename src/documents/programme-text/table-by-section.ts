import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import type { Place } from "./place-tables.ts";
import { type ColumnRole, rolesOf } from "./table-columns.ts";
import type { Table, TableRow } from "./table-rows.ts";
import type { Column, Section } from "./vocabulary.ts";

type Listed = "risks" | "indicators" | "partners" | "groups";

/** What the first column names below each of these headings. */
const NAMES = {
  risks: "risk",
  indicators: "indicator",
  partners: "partner",
  groups: "group",
} as const satisfies Readonly<Record<Listed, Column>>;

/** What the second of two columns says. */
const BESIDE = { risks: "measure", groups: "role" } as const satisfies Readonly<
  Partial<Record<Listed, Column>>
>;

const TITLE_LENGTH = 60;

const isListed = (section: Section | null): section is Listed => section !== null && section in NAMES;

/**
 * "Name | Country" below "Members", "What we count | 2024 | 2026" below "Indicators": the heading says what the rows
 * are, and their first column what each is called. `null` for a table that says itself what it is, and where no
 * column is known and the first row is as long as the others.
 */
export function namedBySection(table: Table, { section, vocabulary, context }: Place): Table | null {
  if (!isListed(section) || (table.titles && table.kind !== "plan")) return null;
  const [first, ...others] = table.rows;
  const titles = table.titles ?? first?.lines[0];
  const rows = table.titles ? table.rows : others;
  if (!titles || rows.length === 0 || titles.cells.some((cell) => cell.length > TITLE_LENGTH)) return null;
  const known = rolesOf(section, titles.cells, vocabulary);
  const roles = section === "indicators" ? withYears(known, titles.cells, context.period) : known;
  const at = roles.findIndex(({ role }) => role !== "number");
  const name = NAMES[section];
  if (at < 0 || (roles[at]?.role !== "other" && roles[at]?.role !== name)) return null;
  const named = roles.with(at, { role: name });
  if (named.some(({ role }, column) => column !== at && role !== "other" && role !== "number"))
    return { titles, kind: section, roles: named, rows };
  const isPair = named.length === 2 && at === 0 && (section === "risks" || section === "groups");
  if (!isPair || !rows.every((row) => lengthOf(row.cells) > lengthOf(titles.cells))) return null;
  return { titles, kind: section, roles: named.with(1, { role: BESIDE[section] }), rows };
}

const lengthOf = (cells: TableRow["cells"]): number => cells.reduce((sum, cell) => sum + cell.length, 0);

/** "2024 | 2026": a year before the programme begins is where it starts from, the last one what it wants. */
function withYears(
  roles: readonly ColumnRole[],
  titles: readonly string[],
  period: string | undefined,
): readonly ColumnRole[] {
  const value = period === undefined ? null : parseEdtf(period);
  const begins = Number((value && edtfBounds(value).earliest)?.slice(0, 4) ?? Number.NaN);
  const years = titles.flatMap((title, at) =>
    /^20\d\d$/.test(title.trim()) && roles[at]?.role === "other" ? [{ at, year: Number(title) }] : [],
  );
  const before = years.find(({ year }) => year < begins);
  const last = years.findLast(({ year }) => year >= begins);
  let read = roles;
  if (before && !roles.some(({ role }) => role === "baseline"))
    read = read.with(before.at, { role: "baseline" });
  if (last && !roles.some(({ role }) => role === "target")) read = read.with(last.at, { role: "target" });
  return read;
}
