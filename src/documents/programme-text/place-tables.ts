import type { DatedWords } from "../../capabilities/work-programme/programme-document.ts";
import { findDates, readDatePhrase, type DateContext } from "../date-phrases/read-date-phrase.ts";
import type { Draft, DraftWorkPackage } from "./draft.ts";
import { modeIn, ordinalOf, trimJoints } from "./event-line.ts";
import { splitGluedNames } from "./glued-names.ts";
import type { ColumnRole } from "./table-columns.ts";
import { isDate, type Table, type TableRow } from "./table-rows.ts";
import type { Vocabulary } from "./vocabulary.ts";

interface Place {
  readonly draft: Draft;
  readonly vocabulary: Vocabulary;
  readonly context: DateContext;
  /** The work package under whose heading the table stands. */
  readonly under: DraftWorkPackage | null;
}

/** Puts a table where its columns say: schedule, events or work packages; what it can't read stays unplaced. */
export function placeTable(table: Table, place: Place): void {
  const roles = table.roles.map(({ role }) => role);
  const time = roles.indexOf("time");
  const event = roles.indexOf("event");
  const activity = roles.indexOf("activity");
  const output = roles.indexOf("output");
  const name = roles.indexOf("name");
  const isOwnName = table.roles.some((one) => one.role === "name" && one.isWholeTitle);
  if (time >= 0 && event >= 0) placeEvents(table, { time, event }, place);
  else if (time >= 0) placeSchedule(table, { time, activity, output }, place);
  else if (name >= 0 && (activity >= 0 || output >= 0)) placeWorkPackages(table, name, place);
  else if (name >= 0 && isOwnName && roles.includes("responsible")) placeWorkPackages(table, name, place);
  else if (table.titles === null && looksLikeSchedule(table, place)) {
    placeSchedule(table, { time: 0, activity: 1, output: 2 }, place);
  } else return;
  if (table.titles) place.draft.addHeading(table.titles);
}

/** A table without titles is a schedule when most of its rows begin with a date. */
function looksLikeSchedule(table: Table, place: Place): boolean {
  const dated = table.rows.filter(({ cells }) => cells.length > 1 && isDate(cells[0] ?? "", place.context));
  return dated.length >= 2 && dated.length * 2 > table.rows.length;
}

function placeEvents(
  table: Table,
  at: { readonly time: number; readonly event: number },
  place: Place,
): void {
  for (const row of table.rows) {
    const name = row.cells[at.event] ?? "";
    const dateText = row.cells[at.time] ?? "";
    const [line] = row.lines;
    if (name === "" || !line) continue;
    const mode = modeIn(name, place.vocabulary);
    const ordinal = ordinalOf(name, place.vocabulary);
    place.draft.events.push({
      name: withRest(name, row, [at.event, at.time]),
      ...(ordinal === null ? {} : { ordinal }),
      date: dateOf(dateText, place.context).date,
      ...(mode === null ? {} : { mode }),
      ...(place.under ? { partOf: place.under.name } : {}),
      agenda: [],
      line: line.number,
    });
    place.draft.claim(...row.lines);
  }
}

function placeSchedule(
  table: Table,
  at: { readonly time: number; readonly activity: number; readonly output: number },
  { draft, context, vocabulary, under }: Place,
): void {
  let date: DatedWords = { text: "", edtf: null };
  let phase = "";
  for (const row of table.rows) {
    const [line] = row.lines;
    const cell = row.cells[at.time] ?? "";
    if (!line) continue;
    // Dates in the first column make a table of the whole programme, whatever it stands under.
    // A date cell may hold for the rows below it, and may name the phase beside its date.
    if (cell !== "") ({ date, rest: phase } = dateOf(cell, context));
    const output = row.cells[at.output] ?? "";
    const texts = row.cells.filter(
      (text, column) => text !== "" && column !== at.time && column !== at.output,
    );
    const activity = joinTexts([phase, ...texts]);
    draft.schedule.push({
      date,
      activity: tidyOrdinal(trimJoints(activity), vocabulary),
      ...(output === "" ? {} : { output }),
      ...(under && at.time > 0 ? { partOf: under.name } : {}),
      line: line.number,
    });
    draft.claim(...row.lines);
  }
}

function placeWorkPackages(table: Table, nameColumn: number, { draft }: Place): void {
  const role = table.roles[nameColumn];
  const kind = role?.role === "name" ? role.kind : "topic";
  const names = splitGluedNames(table.rows.map((row) => row.cells[nameColumn] ?? ""));
  table.rows.forEach((row, index) => {
    const [line] = row.lines;
    const name = names[index];
    if (!line || !name || name.name === "") return;
    const workPackage = draft.addWorkPackage(kind, name.name, line);
    const rest = row.cells.filter(
      (cell, column) => cell !== "" && isUnknown(table.roles[column], column, nameColumn),
    );
    const description = joinTexts([name.description, ...rest]);
    if (description !== "") workPackage.description = description;
    row.cells.forEach((cell, column) => {
      const cellRole = table.roles[column]?.role;
      if (cell === "") return;
      if (cellRole === "activity") workPackage.activities.push(cell);
      if (cellRole === "output") workPackage.outputs.push(cell);
      if (cellRole === "responsible") workPackage.responsible = cell;
    });
    draft.claim(...row.lines);
  });
}

function isUnknown(role: ColumnRole | undefined, column: number, nameColumn: number): boolean {
  if (column === nameColumn) return false;
  return role === undefined || role.role === "other" || role.role === "name" || role.role === "event";
}

/** A cell that is a date, or begins with one; otherwise its words without a date. */
function dateOf(cell: string, context: DateContext): { readonly date: DatedWords; readonly rest: string } {
  const whole = readDatePhrase(cell, context);
  const [first] = whole.edtf === null ? findDates(cell, context) : [];
  if (first?.start !== 0) return { date: whole, rest: "" };
  return { date: { text: first.text, edtf: first.edtf }, rest: trimJoints(cell.slice(first.end)) };
}

function withRest(name: string, row: TableRow, known: readonly number[]): string {
  return joinTexts([name, ...row.cells.filter((cell, column) => cell !== "" && !known.includes(column))]);
}

/** One text of several cells; a cell that spans columns is repeated by some programs and is said once. */
function joinTexts(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ""))].join(" – ");
}

/** A raised "th" comes out of a document as "7 th". */
function tidyOrdinal(text: string, vocabulary: Vocabulary): string {
  const match = /^(\d{1,3}) (\p{Ll}{2})(?= )/u.exec(text);
  if (!match?.[1] || !match[2] || ordinalOf(text, vocabulary) === null) return text;
  return `${match[1]}${match[2]}${text.slice(match[0].length)}`;
}
