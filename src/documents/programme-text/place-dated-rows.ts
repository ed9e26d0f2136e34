import type { DatedWords } from "../../capabilities/work-programme/programme-document.ts";
import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import type { DateContext } from "../date-phrases/read-date-phrase.ts";
import { Cells, dateOf, dateOfRow, joinTexts, oneLine, tidyOrdinal, statusOf } from "./cells.ts";
import type { DraftWorkPackage } from "./draft.ts";
import { modeIn, ordinalOf, trimJoints } from "./event-line.ts";
import { isPlaceName, placeAtEnd, readPlace } from "./event-place.ts";
import { numberedHeadingOf } from "./headings.ts";
import { isPhrase } from "./phrases.ts";
import type { Place } from "./place-tables.ts";
import type { SourceLine } from "./source-lines.ts";
import { spanOfDates } from "./span-of-dates.ts";
import { isDate, type Table, type TableRow } from "./table-rows.ts";

/** Rows that say what is met for, when, and often where and how. */
export function placeEvents(table: Table, place: Place): boolean {
  let part = place.under?.name;
  let inOrder = place.context;
  for (const row of table.rows) {
    const cells = new Cells(row, table.roles);
    const [line] = row.lines;
    const group = groupOf(row, place);
    if (group !== null) {
      if (group.name !== null) part = group.name;
      place.draft.claim(...row.lines);
      continue;
    }
    const { date, rest } = dateOfRow(cells, inOrder);
    inOrder = following(inOrder, date);
    const nameCell = cells.of("event") || cells.of("activity") || cells.of("name");
    const named = cells.of("event") ? "event" : cells.of("activity") ? "activity" : "name";
    const status = statusOf(cells, place.vocabulary);
    const known = ["time", "start", "end", "place", "mode", "number", "responsible"] as const;
    const others = cells.besides(named, ...known, ...(status ? (["status"] as const) : []));
    // Without titles a cell says by itself that it is a place or how the meeting is held.
    const own = others.map((one) => ({ one, ...readPlace(one, place.vocabulary) }));
    const says = own.find(({ place: where, mode }) => where === null && mode !== null);
    const stands = table.titles ? undefined : own.find(({ one }) => isPlaceName(one, place.vocabulary));
    const whole = joinTexts([nameCell, rest]) || joinTexts(others);
    if (whole === "" || !line) continue;
    // Without a column for it the place may stand behind the name.
    const end = cells.has("place") || stands ? null : placeAtEnd(whole, place.vocabulary);
    const name = end?.rest ?? whole;
    const ordinal = ordinalOf(name, place.vocabulary);
    const where = readPlace(cells.of("place") || (stands?.one ?? end?.place ?? ""), place.vocabulary);
    const mode =
      modeIn(cells.of("mode"), place.vocabulary) ??
      where.mode ??
      says?.mode ??
      modeIn(name, place.vocabulary);
    const modeCell = cells.of("mode");
    const isMode = mode !== null && isPhrase(modeCell, place.vocabulary.modes[mode]);
    const told = others.filter((one) => one !== whole && one !== stands?.one && one !== says?.one);
    const details = joinTexts([cells.codeOf("number"), ...told, isMode ? "" : modeCell]);
    const responsible = cells.of("responsible");
    place.draft.events.push({
      name: tidyOrdinal(name, place.vocabulary),
      ...(ordinal === null ? {} : { ordinal }),
      date,
      ...(mode === null ? {} : { mode }),
      ...(where.place === null ? {} : { place: where.place }),
      ...(part === undefined ? {} : { partOf: part }),
      ...(responsible === "" ? {} : { responsible }),
      ...(status ? { status } : {}),
      ...(details === "" ? {} : { details }),
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
  let inOrder = context;
  // Dates in the first column make a table of the whole programme, whatever it stands under.
  let part = under && table.roles[0]?.role !== "time" ? under.name : undefined;
  const stages = new Map<DraftWorkPackage, DatedWords[]>();
  for (const row of table.rows) {
    const [line] = row.lines;
    if (!line) continue;
    const cells = new Cells(row, table.roles);
    const group = groupOf(row, place);
    if (group !== null) {
      if (group.date) ({ date, rest: phase } = dateOf(group.text, inOrder));
      else part = group.name ?? part;
      draft.claim(...row.lines);
      continue;
    }
    // A date cell may hold for the rows below it, and may name the phase beside its date.
    if (cells.of("time") !== "" || cells.of("start") !== "" || cells.of("end") !== "")
      ({ date, rest: phase } = dateOfRow(cells, inOrder));
    inOrder = following(inOrder, date);
    const stage = stageOf(cells, table, line, place);
    if (stage) {
      part = stage.name;
      stages.set(stage, [...(stages.get(stage) ?? []), date]);
    }
    const output = cells.of("output");
    const responsible = cells.of("responsible");
    const status = statusOf(cells, vocabulary);
    const known = ["time", "start", "end", "output", "responsible", "number", "counting"] as const;
    const told = cells.besides(
      ...known,
      ...(stage ? (["name"] as const) : []),
      ...(status ? (["status"] as const) : []),
    );
    const activity = joinTexts([phase, cells.codeOf("number"), ...told]);
    draft.schedule.push({
      date,
      // A list of deliverables has nothing but outputs.
      activity: tidyOrdinal(trimJoints(activity || output), vocabulary),
      ...(output === "" || activity === "" ? {} : { output }),
      ...(responsible === "" ? {} : { responsible }),
      ...(status ? { status } : {}),
      ...(part === undefined ? {} : { partOf: part }),
      line: line.number,
    });
    draft.claim(...row.lines);
  }
  for (const [stage, dates] of stages) stage.date ??= spanOfDates(dates);
  return true;
}

/** The stage that a row of a plan names beside what is done in it; alone it is what is done. */
function stageOf(cells: Cells, table: Table, line: SourceLine, { draft }: Place): DraftWorkPackage | null {
  const role = table.roles.find((one) => one.role === "name");
  const name = cells.of("name");
  if (role?.role !== "name" || name === "" || cells.of("activity") === "") return null;
  return draft.workPackageNamed(name) ?? draft.addWorkPackage(role.kind, name, line);
}

/** Rows run forward, so that "April" below "March 2025" is of that year. */
function following(context: DateContext, { edtf }: DatedWords): DateContext {
  const value = edtf === null ? null : parseEdtf(edtf);
  const after = value && edtfBounds(value).earliest;
  return after ? { ...context, after } : context;
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
  if (line) draft.headings.push({ text, line: line.number });
  if (isDate(text, context)) return { text, date: true, name: null };
  const heading = numberedHeadingOf(text, vocabulary);
  if (!heading || heading.kind === "objective" || !line) return { text, date: false, name: null };
  const known =
    draft.workPackageNamed(heading.name) ?? draft.addWorkPackage(heading.kind, heading.name, line);
  return { text, date: false, name: known.name };
}
