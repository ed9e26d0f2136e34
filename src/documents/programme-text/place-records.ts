import type { DatedWords } from "../../capabilities/work-programme/programme-document.ts";
import { findDates, readDatePhrase, type DateContext } from "../date-phrases/read-date-phrase.ts";
import { Cells, dateOf, dateOfRow, joinTexts, statusOf } from "./cells.ts";
import { findPhrase, placesOf } from "./phrases.ts";
import type { Place } from "./place-tables.ts";
import type { TableKind } from "./table-columns.ts";
import type { Table } from "./table-rows.ts";
import { type ProjectState, type Vocabulary, wholeKey } from "./vocabulary.ts";

/** Puts rows of risks, indicators, projects, milestones, partners or groups where they belong. */
export function placeRecords(table: Table, place: Place): boolean {
  const placeRow = PLACERS[table.kind];
  if (!placeRow) return false;
  for (const row of table.rows) {
    const [line] = row.lines;
    const cells = new Cells(row, table.roles, table.titles?.cells);
    if (line && placeRow(cells, line.number, place)) place.draft.claim(...row.lines);
  }
  return true;
}

type PlaceRow = (cells: Cells, line: number, place: Place) => boolean;

const PLACERS: Readonly<Partial<Record<TableKind, PlaceRow>>> = {
  risks: (cells, line, { draft }) => {
    const risk = cells.of("risk");
    if (risk === "") return false;
    const details = joinTexts(cells.besides("risk", "measure", "partOf"));
    const found = { risk, ...text("measure", cells.of("measure")), ...text("details", details), line };
    draft.risks.push(found);
    draft.isPartOf(found, cells.of("partOf"), cells.titleOf("partOf"));
    return true;
  },

  indicators: (cells, line, place) => {
    const { draft, context } = place;
    const name = cells.of("indicator");
    if (name === "") return false;
    // "Stand", "Status": the value of today, or the day for which it holds.
    const isDay = !cells.has("asOf") && isDated(cells.of("value"), context);
    // "Status as of 31.12.2023": the day of all values below it.
    const isValue = !cells.has("value") && dayIn(cells.titleOf("asOf"), place) !== undefined;
    const asOf = cells.of(isDay ? "value" : "asOf");
    const details = joinTexts(cells.besides("indicator", "baseline", "target", "value", "asOf", "partOf"));
    const date =
      asOf === "" || isValue
        ? dayIn(cells.titleOf(isValue ? "asOf" : "value"), place)
        : dateOf(asOf, context).date;
    const baseline = cells.of("baseline");
    const found = {
      name,
      ...text("baseline", baseline),
      ...text("baselineCalled", baseline === "" ? "" : cells.titleOf("baseline")),
      ...text("target", cells.of("target")),
      ...text("value", isDay ? "" : cells.of(isValue ? "asOf" : "value")),
      ...(date === undefined ? {} : { asOf: date }),
      ...text("details", details),
      line,
    };
    draft.indicators.push(found);
    draft.isPartOf(found, cells.of("partOf"), cells.titleOf("partOf"));
    return true;
  },

  projects: (cells, line, { draft, context, vocabulary, heading }) => {
    const name = cells.of("project") || (cells.has("project") ? "" : (cells.all[0] ?? ""));
    if (name === "") return false;
    const { date } = dateOfRow(cells, context);
    const said = cells.of("projectState") || cells.of("status");
    const state = wholeKey(said, vocabulary.projectStates) ?? projectStateOf(heading, vocabulary);
    const status = statusOf(cells, vocabulary);
    const isSaid = status !== undefined || wholeKey(said, vocabulary.projectStates) !== undefined;
    const coordinator = cells.of("coordinator") || cells.of("responsible");
    const details = joinTexts(
      cells
        .besides("project", "programme", "coordinator", "grantEU", "grantOwn", "time", "start", "end")
        .filter((one) => one !== coordinator && one !== name && !(isSaid && one === said)),
    );
    draft.projects.push({
      name,
      ...text("programme", cells.of("programme")),
      ...text("coordinator", coordinator),
      ...(date.text === "" ? {} : { period: date }),
      ...text("grantEU", cells.of("grantEU")),
      ...text("grantOwn", cells.of("grantOwn")),
      ...(state === null ? {} : { state }),
      ...(status ? { status } : {}),
      ...text("details", details),
      line,
    });
    return true;
  },

  milestones: (cells, line, { draft, context, vocabulary, under }) => {
    const status = statusOf(cells, vocabulary);
    const known = [
      "milestone",
      "time",
      "start",
      "end",
      "partOf",
      ...(status ? (["status"] as const) : []),
    ] as const;
    const name = joinTexts([cells.of("milestone"), ...cells.besides(...known)]);
    if (name === "") return false;
    const { date, rest } = dateOfRow(cells, context);
    const found = {
      name: joinTexts([name, rest]),
      ...(under ? { parent: under.name } : {}),
      ...(date.text === "" ? {} : { date }),
      ...(status ? { status } : {}),
      line,
    };
    draft.milestones.push(found);
    draft.isPartOf(found, cells.of("partOf"), cells.titleOf("partOf"));
    return true;
  },

  partners: (cells, line, { draft }) => {
    const name = cells.of("partner");
    if (name === "") return false;
    const details = joinTexts(cells.besides("partner", "country", "number"));
    draft.partners.push({ name, ...text("country", cells.of("country")), ...text("details", details), line });
    return true;
  },

  groups: (cells, line, { draft }) => {
    const name = cells.of("group");
    if (name === "") return false;
    draft.groups.push({ name, ...text("role", joinTexts(cells.besides("group", "number"))), line });
    return true;
  },
};

/** "Status (31.12.2023)", "Value as of 31 December 2023": the date that a title names. */
function dayIn(title: string, { context, vocabulary }: Place): DatedWords | undefined {
  const behind = findPhrase(title, vocabulary.columns.asOf)?.end ?? 0;
  const [date] = findDates(title.slice(behind), context);
  return date && { text: date.text, edtf: date.edtf };
}

/** A date with its year; a bare number may be any value. */
const isDated = (cell: string, context: DateContext): boolean =>
  /\D/.test(cell) && /\d{4}/.test(cell) && readDatePhrase(cell, context).edtf !== null;

/** "Submitted for 2025", "In the pipeline": the heading over projects says how far they are. */
export function projectStateOf(heading: string, { projectStates }: Vocabulary): ProjectState | null {
  const states = Object.keys(projectStates) as ProjectState[];
  const isSaid = (state: ProjectState) =>
    placesOf(heading, projectStates[state]).some(({ start, end }) => start === 0 || end === heading.length);
  return states.find(isSaid) ?? null;
}

function text<Key extends string>(key: Key, value: string): Partial<Record<Key, string>> {
  return value === "" ? {} : ({ [key]: value } as Partial<Record<Key, string>>);
}
