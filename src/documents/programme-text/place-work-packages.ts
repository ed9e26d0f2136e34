import type { DatedWords } from "../../capabilities/work-programme/programme-document.ts";
import { Cells, dateOfRow, itemsOf, joinTexts, oneLine, statusOf } from "./cells.ts";
import { splitGluedNames, type NamedText } from "./glued-names.ts";
import { trimJoints } from "./event-line.ts";
import type { DraftWorkPackage } from "./draft.ts";
import type { Place } from "./place-tables.ts";
import { spanOfDates } from "./span-of-dates.ts";
import type { Table, TableRow } from "./table-rows.ts";

/**
 * Rows that each tell of a work package, or of a work package's activities where its name stands over several
 * rows. Such rows are lines of the schedule; under the heading of the work packages themselves they say what each
 * consists of: activities have the dates of their rows, and the work package lasts from the first to the last.
 */
export function placeWorkPackages(found: Table, place: Place): boolean {
  const table = withTitleColumn(found);
  const nameColumn = table.roles.findIndex(({ role }) => role === "name");
  const role = table.roles[nameColumn];
  const kind = role?.role === "name" ? role.kind : "topic";
  const names = namesOf(table, nameColumn);
  const isAlone = new Set(names.map(({ name }) => name).filter(Boolean)).size === table.rows.length;
  const isSchedule = place.section !== "work packages" && !isAlone;
  const owners = ownersOf(names, kind, table, place);
  const dates = isSchedule ? new Map<DraftWorkPackage, DatedWords[]>() : datesOf(owners, table, place);
  table.rows.forEach((row, index) => {
    const owner = owners[index];
    if (!owner) return;
    const description = names[index]?.description ?? "";
    addRow(owner, row, table, { description, isSchedule, dates: dates.get(owner) ?? [] }, place);
    place.draft.claim(...row.lines);
  });
  for (const [owner, all] of dates) {
    const span = spanOfDates(all);
    if (!owner.date) owner.date = span;
    else if (owner.date.text !== span.text)
      owner.description = joinTexts([owner.description ?? "", span.text]);
  }
  return true;
}

/** "WP1 | Skills": where codes stand for names, the column beside them has the titles, whatever stands over it. */
function withTitleColumn(table: Table): Table {
  const at = table.roles.findIndex(({ role }) => role === "name");
  const beside = table.roles[at + 1];
  const isCoded = table.rows.every(({ cells }) =>
    /^\p{L}{0,4}[. ]?\d{0,2}(?:\.\d{1,2})?\.?$/u.test(cells[at] ?? ""),
  );
  const isTitled = table.rows.every(({ cells }) => /\p{L}{3}/u.test(cells[at + 1] ?? ""));
  if (!isCoded || !isTitled || beside?.role !== "other") return table;
  return { ...table, roles: table.roles.with(at + 1, { role: "event" }) };
}

/** Of which work package each row tells; one without a name goes on with the one above. */
function ownersOf(
  names: readonly NamedText[],
  kind: string,
  table: Table,
  { draft }: Place,
): readonly (DraftWorkPackage | null)[] {
  let name = "";
  let owner: DraftWorkPackage | null = null;
  return table.rows.map(({ lines: [line] }, index) => {
    const here = names[index]?.name ?? "";
    if (line && here !== "" && here !== name) {
      name = here;
      owner = draft.workPackageCalled(name) ?? draft.addWorkPackage(kind, name, line);
    }
    return line ? owner : null;
  });
}

/** When each work package runs, row by row. */
function datesOf(
  owners: readonly (DraftWorkPackage | null)[],
  table: Table,
  { context }: Place,
): Map<DraftWorkPackage, DatedWords[]> {
  const dates = new Map<DraftWorkPackage, DatedWords[]>();
  table.rows.forEach((row, index) => {
    const owner = owners[index];
    const { date } = dateOfRow(new Cells(row, table.roles), context);
    if (owner && date.text !== "") dates.set(owner, [...(dates.get(owner) ?? []), date]);
  });
  return dates;
}

/** "WP1" and the title in the next column are one name. */
function namesOf(table: Table, nameColumn: number): readonly NamedText[] {
  const titleColumn = table.roles.findIndex(({ role }) => role === "event");
  const numberColumn = table.roles.findIndex(({ role }) => role === "number");
  const cells = table.rows.map((row) => row.cells[nameColumn] ?? "");
  if (titleColumn >= 0)
    return table.rows.map(({ cells: row }, at) => {
      const title = oneLine(row[titleColumn] ?? "");
      const code = oneLine(cells[at] ?? "");
      return { name: code && title ? `${code}: ${title}` : code || title, description: "" };
    });
  if (cells.some((cell) => cell.includes("\n")))
    return cells.map((cell) => {
      const [name = "", ...rest] = cell.split("\n");
      return { name: trimJoints(name.replace(/^- /, "")), description: oneLine(rest.join("\n")) };
    });
  const named = splitGluedNames(cells);
  if (numberColumn < 0) return named;
  return named.map((one, at) => {
    const code = oneLine(table.rows[at]?.cells[numberColumn] ?? "");
    return /\p{L}/u.test(code) && one.name !== "" ? { ...one, name: `${code}: ${one.name}` } : one;
  });
}

function addRow(
  workPackage: DraftWorkPackage,
  row: TableRow,
  table: Table,
  {
    description,
    isSchedule,
    dates,
  }: {
    readonly description: string;
    readonly isSchedule: boolean;
    /** Of all rows of the work package. */
    readonly dates: readonly DatedWords[];
  },
  { draft, context, vocabulary }: Place,
): void {
  const cells = new Cells(row, table.roles);
  const { date, rest } = dateOfRow(cells, context);
  const known = [
    "name",
    "event",
    "activity",
    "output",
    "responsible",
    "time",
    "start",
    "end",
    "number",
  ] as const;
  const status = statusOf(cells, vocabulary);
  const names = table.roles.filter(({ role }) => role === "name").length;
  const others =
    names > 1
      ? row.cells.filter(
          (_cell, at) =>
            at !== table.roles.findIndex(({ role }) => role === "name") && table.roles[at]?.role === "name",
        )
      : [];
  const parts = table.roles.flatMap(({ role }, at) =>
    role === "activity" || role === "output" || role === "name" ? [oneLine(row.cells[at] ?? "")] : [],
  );
  const unknown = cells.besides(...known, ...(status ? (["status"] as const) : []));
  const about = joinTexts([
    description,
    ...others.map(oneLine),
    ...unknown.filter((one) => !parts.includes(one)),
    rest,
  ]);
  if (about !== "") workPackage.description = joinTexts([workPackage.description ?? "", about]);
  const activities = row.cells.flatMap((cell, at) =>
    table.roles[at]?.role === "activity" ? itemsOf(cell) : [],
  );
  const outputs = row.cells.flatMap((cell, at) => (table.roles[at]?.role === "output" ? itemsOf(cell) : []));
  const [line] = row.lines;
  const isDatedApart = date.text !== "" && dates.some(({ text }) => text !== date.text);
  if (isDatedApart && line)
    for (const title of activities)
      draft.activities.push({ title, date, partOf: workPackage.name, line: line.number });
  else workPackage.activities.push(...activities.filter((one) => !workPackage.activities.includes(one)));
  workPackage.outputs.push(...outputs);
  const responsible = cells.of("responsible");
  if (responsible !== "" && workPackage.responsible === undefined) workPackage.responsible = responsible;
  else if (responsible !== "" && workPackage.responsible !== responsible)
    workPackage.description = joinTexts([workPackage.description ?? "", responsible]);
  const isScheduled = isSchedule && date.text !== "" && activities.length > 0 && line !== undefined;
  if (status && !isScheduled) {
    if (workPackage.status === undefined) workPackage.status = status;
    else if (workPackage.status !== status)
      workPackage.description = joinTexts([workPackage.description ?? "", cells.of("status")]);
  }
  if (date.text === "" || !isSchedule) return;
  if (isScheduled)
    draft.schedule.push({
      date,
      activity: activities.join("; "),
      ...(outputs.length > 0 ? { output: outputs.join("; ") } : {}),
      partOf: workPackage.name,
      ...(status ? { status } : {}),
      line: line.number,
    });
  else if (!workPackage.date) workPackage.date = date;
  else workPackage.description = joinTexts([workPackage.description ?? "", date.text]);
}
