import type { DateContext } from "../date-phrases/read-date-phrase.ts";
import { isDate, type Table } from "./table-rows.ts";
import { placeCard } from "./place-card.ts";
import { placeCalendarGrid } from "./place-grid.ts";
import { placeEvents, placeSchedule } from "./place-dated-rows.ts";
import { placeRecords } from "./place-records.ts";
import { placeWorkPackages } from "./place-work-packages.ts";
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
export function placeTable(table: Table, place: Place): void {
  if (placeCalendarGrid(table, place)) return;
  if (!placeByTitles(table, place) && !placeWithoutTitles(table, place)) return;
  if (table.titles) place.draft.addHeading(table.titles);
}

function placeByTitles(table: Table, place: Place): boolean {
  if (!table.titles) return false;
  if (table.kind !== "plan") return placeRecords(table, place);
  const has = (role: string) => table.roles.some((one) => one.role === role);
  const isDated = has("time") || has("start");
  const isOwnName = table.roles.some((one) => one.role === "name" && one.isWholeTitle);
  const tellsWork = has("activity") || has("output") || has("responsible");
  if (isDated && place.section === "milestones") return placeRecords({ ...table, kind: "milestones" }, place);
  if (has("name") && isOwnName && (isDated || tellsWork) && !has("place"))
    return placeWorkPackages(table, place);
  // Where and how it is held is said of events, not of work.
  const isEvents =
    has("event") || has("place") || has("mode") || (place.section === "events" && !has("output"));
  if (isDated && isEvents) return placeEvents(table, place);
  if (isDated) return placeSchedule(table, place);
  if (has("name") && tellsWork) return placeWorkPackages(table, place);
  return false;
}

/** A table without titles is a schedule when most of its rows begin with a date, or else may be a card. */
function placeWithoutTitles(table: Table, place: Place): boolean {
  if (table.titles) return false;
  if (placeCard(table, place)) return true;
  const dated = table.rows.filter(({ cells }) => cells.length > 1 && isDate(cells[0] ?? "", place.context));
  if (dated.length < 2 || dated.length * 2 <= table.rows.length) return false;
  const roles = [{ role: "time" }, { role: "activity" }, { role: "output" }] as const;
  if (place.section === "events")
    return placeEvents({ ...table, roles: [{ role: "time" }, { role: "event" }] }, place);
  return placeSchedule({ ...table, roles }, place);
}
