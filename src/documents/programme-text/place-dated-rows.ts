import type { DatedWords } from "../../capabilities/work-programme/programme-document.ts";
import { Cells, dateOf, dateOfRow, joinTexts, oneLine, tidyOrdinal } from "./cells.ts";
import { modeIn, ordinalOf, trimJoints } from "./event-line.ts";
import { readPlace } from "./event-place.ts";
import { numberedHeadingOf } from "./headings.ts";
import { isPhrase } from "./phrases.ts";
import type { Place } from "./place-tables.ts";
import { isDate, type Table, type TableRow } from "./table-rows.ts";

/** Rows that say what is met for, when, and often where and how. */
export function placeEvents(table: Table, place: Place): boolean {
  let part = place.under?.name;
  for (const row of table.rows) {
    const cells = new Cells(row, table.roles);
    const [line] = row.lines;
    const group = groupOf(row, place);
    if (group !== null) {
      if (group.name !== null) part = group.name;
      place.draft.claim(...row.lines);
      continue;
    }
    const { date, rest } = dateOfRow(cells, place.context);
    const nameCell = cells.of("event") || cells.of("activity") || cells.of("name");
    const others = cells.besides(
      "event",
      "time",
      "start",
      "end",
      "place",
      "mode",
      "number",
      ...(cells.of("event") ? [] : ["activity" as const]),
    );
    const name = joinTexts([nameCell, rest, ...(nameCell === "" ? [] : others)]) || joinTexts(others);
    if (name === "" || !line) continue;
    const ordinal = ordinalOf(name, place.vocabulary);
    const where = readPlace(cells.of("place"), place.vocabulary);
    const mode = modeIn(cells.of("mode"), place.vocabulary) ?? where.mode ?? modeIn(name, place.vocabulary);
    place.draft.events.push({
      name: tidyOrdinal(name, place.vocabulary),
      ...(ordinal === null ? {} : { ordinal }),
      date,
      ...(mode === null ? {} : { mode }),
      ...(where.place === null ? {} : { place: where.place }),
      ...(part === undefined ? {} : { partOf: part }),
      agenda: [],
      line: line.number,
    });
    place.draft.claim(...row.lines);
  }
  return true;
}

/** Rows that say what is done, when, and what comes of it. */
export function placeSchedule(table: Table, place: Place): boolean {
  const { draft, context, vocabulary, under } = place;
  let date: DatedWords = { text: "", edtf: null };
  let phase = "";
  // Dates in the first column make a table of the whole programme, whatever it stands under.
  let part = under && table.roles[0]?.role !== "time" ? under.name : undefined;
  for (const row of table.rows) {
    const [line] = row.lines;
    if (!line) continue;
    const cells = new Cells(row, table.roles);
    const group = groupOf(row, place);
    if (group !== null) {
      if (group.date) ({ date, rest: phase } = dateOf(group.text, context));
      else part = group.name ?? part;
      draft.claim(...row.lines);
      continue;
    }
    // A date cell may hold for the rows below it, and may name the phase beside its date.
    if (cells.of("time") !== "" || cells.of("start") !== "" || cells.of("end") !== "")
      ({ date, rest: phase } = dateOfRow(cells, context));
    const output = cells.of("output");
    const activity = joinTexts([phase, ...cells.besides("time", "start", "end", "output")]);
    draft.schedule.push({
      date,
      // A list of deliverables has nothing but outputs.
      activity: tidyOrdinal(trimJoints(activity || output), vocabulary),
      ...(output === "" || activity === "" ? {} : { output }),
      ...(part === undefined ? {} : { partOf: part }),
      line: line.number,
    });
    draft.claim(...row.lines);
  }
  return true;
}

interface Group {
  readonly text: string;
  readonly date: boolean;
  /** The work package that the row names. */
  readonly name: string | null;
}

/** A row with one cell over all columns is a heading for the rows below it. */
function groupOf(row: TableRow, { draft, vocabulary, context }: Place): Group | null {
  const filled = row.cells.filter((cell) => cell !== "");
  if (row.cells.length < 3 || filled.length !== 1 || row.cells[0] === "") return null;
  const text = oneLine(filled[0] ?? "");
  if (isPhrase(text, vocabulary.undecided)) return null;
  const [line] = row.lines;
  if (isDate(text, context)) return { text, date: true, name: null };
  const heading = numberedHeadingOf(text, vocabulary);
  if (line) draft.headings.push({ text, line: line.number });
  if (!heading || heading.kind === "objective" || !line) return { text, date: false, name: null };
  const known =
    draft.workPackageNamed(heading.name) ?? draft.addWorkPackage(heading.kind, heading.name, line);
  return { text, date: false, name: known.name };
}
