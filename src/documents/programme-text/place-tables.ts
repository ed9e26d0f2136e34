import type { DateContext } from "../date-phrases/read-date-phrase.ts";
import { findPhrase } from "./phrases.ts";
import { isDate, type Table } from "./table-rows.ts";
import { placeCard } from "./place-card.ts";
import { placeCalendarGrid } from "./place-grid.ts";
import { placeEvents, placeSchedule } from "./place-dated-rows.ts";
import { placeRecords } from "./place-records.ts";
import { placeTargets } from "./place-targets.ts";
import { placeWorkPackages } from "./place-work-packages.ts";
import { namedBySection } from "./table-by-section.ts";
import { withYearColumn } from "./year-column.ts";
import type { Draft, DraftWorkPackage } from "./draft.ts";
import type { Section, Vocabulary } from "./vocabulary.ts";

export interface Place {
  readonly draft: Draft;
  readonly vocabulary: Vocabulary;
  readonly context: DateContext;
  /** The work package under whose heading the table stands. */
  readonly under: DraftWorkPackage | null;
  readonly section: Section | null;
  /** The last heading above it. */
  readonly heading: string;
}

/** Puts a table where its columns say; what it can't read stays unplaced. */
export function placeTable(found: Table, place: Place): void {
  const table = withYearColumn(found);
  if (placeCalendarGrid(table, place)) return;
  if (placeByTitles(table, place) || placeWithoutTitles(table, place)) {
    if (table.titles) place.draft.addHeading(table.titles);
    return;
  }
  const named = namedBySection(found, place);
  if (!named?.titles || !placeRecords(named, place)) return placeTargets(table, place);
  place.draft.addHeading(named.titles);
}

function placeByTitles(found: Table, place: Place): boolean {
  const table = withNameBySection(found, place);
  if (!table.titles) return false;
  if (table.kind !== "plan") return placeRecords(table, place);
  const has = (role: string) => table.roles.some((one) => one.role === role);
  const isDated = has("time") || has("start");
  const isOwnName = table.roles.some((one) => one.role === "name" && one.isWholeTitle);
  const tellsWork = has("activity") || has("output") || has("responsible");
  if (isDated && isPlanOfStages(table, place)) return placeSchedule(withoutCounting(table), place);
  if (isDated && place.section === "milestones") return placeRecords({ ...table, kind: "milestones" }, place);
  if (has("name") && isOwnName && (isDated || tellsWork) && !has("place"))
    return placeWorkPackages(table, place);
  // Where and how it is held is said of events, not of work.
  const isEvents =
    has("event") ||
    has("place") ||
    has("mode") ||
    (place.section === "events" && !has("output") && !isToDo(table, place));
  if (isDated && isEvents) return placeEvents(table, place);
  if (isDated) return placeSchedule(table, place);
  if (has("name") && tellsWork) return placeWorkPackages(table, place);
  return false;
}

/**
 * "Stage | Period | Activities | Outputs": what is done when, and what comes of it, by stages. With a date alone
 * the rows are the stages; under the heading of the work packages they are those, and last as long as they say.
 */
function isPlanOfStages({ roles }: Table, { section }: Place): boolean {
  const has = (role: string) => roles.some((one) => one.role === role);
  const isByStage = roles.some((one) => one.role === "name" && one.kind === "stage" && one.isWholeTitle);
  return isByStage && section !== "work packages" && (has("activity") || has("output"));
}

/** "Field | Activities | Results" below "Work packages": the first column names them, whatever it is called. */
function withNameBySection(table: Table, { section }: Place): Table {
  const has = (...roles: readonly string[]) => table.roles.some(({ role }) => roles.includes(role));
  const isWork =
    section === "work packages" &&
    table.kind === "plan" &&
    has("activity", "output") &&
    !has("name", "event");
  if (!isWork || table.roles[0]?.role !== "other") return table;
  return { ...table, roles: table.roles.with(0, { role: "name", kind: "work package", isWholeTitle: true }) };
}

/** "I, II, III" and "1, 2, 3" below "Stage" count the rows; they name no stage. */
function withoutCounting(table: Table): Table {
  const at = table.roles.findIndex(({ role }) => role === "name");
  const isCounted = table.rows.every(({ cells }) =>
    /^(?:\d{0,2}|[IVX]{1,4}|[A-H])[.):]?$/.test(cells[at] ?? ""),
  );
  return isCounted ? { ...table, roles: table.roles.with(at, { role: "counting" }) } : table;
}

/** "Who | What | When": who does what until when, even where it stands under the meetings. */
function isToDo({ roles, rows }: Table, { vocabulary }: Place): boolean {
  const at = roles.findIndex(({ role }) => role === "activity");
  if (at < 0 || !roles.some(({ role }) => role === "responsible")) return false;
  const met = rows.filter(({ cells }) => findPhrase(cells[at] ?? "", vocabulary.events) !== null);
  return met.length * 2 <= rows.length;
}

/** A table without titles is a schedule or a list of events when most of its rows have a date in one column. */
function placeWithoutTitles(table: Table, place: Place): boolean {
  if (table.titles) return false;
  if (placeCard(table, place)) return true;
  const time = dateColumn(table, place);
  if (time === null) return false;
  if (place.section === "milestones") {
    const width = Math.max(...table.rows.map(({ cells }) => cells.length));
    const roles = Array.from({ length: width }, (_none, at) => ({
      role: at === time ? ("time" as const) : ("other" as const),
    }));
    return placeRecords({ ...table, kind: "milestones", roles }, place);
  }
  const names = table.rows.map(({ cells }) => cells[time === 0 ? 1 : 0] ?? "");
  const met = names.filter((name) => findPhrase(name, place.vocabulary.events) !== null).length;
  const isEvents =
    place.section === "events" || (place.section !== "schedule" && met * 2 > names.length && time > 0);
  const last = isEvents ? "other" : "output";
  const rest =
    time === 0
      ? (["time", "activity", last] as const)
      : (["activity", ...Array.from({ length: time - 1 }, () => "other" as const), "time"] as const);
  const roles = rest.map((role) => ({ role }));
  return isEvents ? placeEvents({ ...table, roles }, place) : placeSchedule({ ...table, roles }, place);
}

/** The column in which most rows have a date; `null` where none has. */
function dateColumn({ rows }: Table, { context }: Place): number | null {
  const columns = Math.min(MOST_SEARCHED_COLUMNS, Math.max(...rows.map(({ cells }) => cells.length)));
  for (let at = 0; at < columns; at += 1) {
    const dated = rows.filter(({ cells }) => cells.length > 1 && isDate(cells[at] ?? "", context));
    if (dated.length >= 2 && dated.length * 2 > rows.length) return at;
  }
  return null;
}

/** Dates stand in one of the first columns; a table without titles that has more is of another kind. */
const MOST_SEARCHED_COLUMNS = 4;
