import { Cells, dateOfRow, itemsOf, joinTexts, oneLine, statusOf } from "./cells.ts";
import { splitGluedNames, type NamedText } from "./glued-names.ts";
import { trimJoints } from "./event-line.ts";
import type { DraftWorkPackage } from "./draft.ts";
import type { Place } from "./place-tables.ts";
import type { Table, TableRow } from "./table-rows.ts";

/**
 * Rows that each tell of a work package, or of a work package's activities where its name stands over several
 * rows; dated activities are rows of the schedule too.
 */
export function placeWorkPackages(table: Table, place: Place): boolean {
  const nameColumn = table.roles.findIndex(({ role }) => role === "name");
  const role = table.roles[nameColumn];
  const kind = role?.role === "name" ? role.kind : "topic";
  const names = namesOf(table, nameColumn);
  // Several rows of one work package are its schedule; where each has a single one, that says when it runs.
  const isAlone = new Set(names.map(({ name }) => name).filter(Boolean)).size === table.rows.length;
  let current: DraftWorkPackage | null = null;
  table.rows.forEach((row, index) => {
    const [line] = row.lines;
    const name = names[index];
    if (!line || !name) return;
    if (name.name !== "") {
      const isNew: boolean = current === null || current.name !== name.name;
      if (isNew)
        current =
          place.draft.workPackageNamed(name.name) ?? place.draft.addWorkPackage(kind, name.name, line);
    }
    if (!current) return;
    addRow(current, row, table, { description: name.description, isAlone }, place);
    place.draft.claim(...row.lines);
  });
  return true;
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
  { description, isAlone }: { readonly description: string; readonly isAlone: boolean },
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
  workPackage.activities.push(...activities.filter((one) => !workPackage.activities.includes(one)));
  workPackage.outputs.push(...outputs);
  const responsible = cells.of("responsible");
  if (responsible !== "" && workPackage.responsible === undefined) workPackage.responsible = responsible;
  else if (responsible !== "" && workPackage.responsible !== responsible)
    workPackage.description = joinTexts([workPackage.description ?? "", responsible]);
  const [line] = row.lines;
  const isScheduled = !isAlone && date.text !== "" && activities.length > 0 && line !== undefined;
  if (status && !isScheduled) {
    if (workPackage.status === undefined) workPackage.status = status;
    else if (workPackage.status !== status)
      workPackage.description = joinTexts([workPackage.description ?? "", cells.of("status")]);
  }
  if (date.text === "") return;
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
