import { beginsAsTitle, bareTitle } from "./table-titles.ts";
import { findDates, readDatePhrase, type DateContext } from "../date-phrases/read-date-phrase.ts";
import { findPhrase, isPhrase, startingPhrase } from "./phrases.ts";
import { lastKey, type Column, type Kind, type Vocabulary, wholeKey } from "./vocabulary.ts";

/** What stands in a column: when, what, what comes of it, who, an event, or things of a kind. */
export type ColumnRole =
  /** Columns of other things; a column that only counts the rows says nothing of them. */
  | { readonly role: Column | "other" | "counting" }
  | { readonly role: "name"; readonly kind: Kind; readonly isWholeTitle: boolean };

/** What the rows of a table are. */
export type TableKind = "risks" | "indicators" | "projects" | "milestones" | "partners" | "groups" | "plan";

export interface ColumnTitles {
  readonly kind: TableKind;
  readonly roles: readonly ColumnRole[];
}

/** Titles are short; a longer cell is content. */
const TITLE_LENGTH = 60;
/** What stands in brackets behind a title is left out of its length. */
const BRACKET_LENGTH = 60;

/**
 * The columns of a row of column titles, or `null` when the row is none.
 * @param isBelow the row stands below others, and so is content unless its titles are nothing but titles
 */
export function titlesOf(
  cells: readonly string[],
  vocabulary: Vocabulary,
  context: DateContext,
  isBelow = false,
): ColumnTitles | null {
  const written = cells.filter((cell) => cell !== "");
  if (written.length < 2 || written.some((cell) => cell.length > TITLE_LENGTH + BRACKET_LENGTH)) return null;
  // Of a table of thousands of rows most are content at first sight.
  if (isBelow && written.filter((cell) => beginsAsTitle(cell, vocabulary)).length < 2) return null;
  const titles = cells.map((cell) => bareTitle(cell, vocabulary, context));
  const filled = titles.filter((cell) => cell !== "");
  if (filled.length < 2 || filled.some((cell) => cell.length > TITLE_LENGTH)) return null;
  if (filled.some((cell) => findDates(cell, context).length > 0 || isDateCell(cell, context))) return null;
  const matches = titles.map((cell) => matchesOf(cell, vocabulary));
  if (isBelow && matches.filter(({ whole }) => whole.length > 0).length < 2) return null;
  for (const kind of KINDS) {
    const single = matches.map((match, at) => roleIn(kind, match, titles[at] ?? "", vocabulary));
    const roles = kind === "partners" ? withPartner(single) : withWho(single, matches);
    if (isTable(kind, roles, matches)) return { kind, roles: withNames(kind, roles, titles, vocabulary) };
  }
  return null;
}

/** What the columns of a table are whose kind is known. */
export const rolesOf = (
  kind: TableKind,
  cells: readonly string[],
  vocabulary: Vocabulary,
): readonly ColumnRole[] => cells.map((cell) => roleIn(kind, matchesOf(cell, vocabulary), cell, vocabulary));

/** "week 5" and "Q1" are dates; a bare year may be a title. */
function isDateCell(cell: string, { languages }: DateContext): boolean {
  return !/^\d{4}$/.test(cell) && readDatePhrase(cell, { languages, year: 2001 }).edtf !== null;
}

/** "Kas | Ką | Kada": Lithuanian "kas" is "what", and "who" beside another column of what is done. */
function withWho(roles: readonly ColumnRole[], matches: readonly Match[]): readonly ColumnRole[] {
  const doing = roles.flatMap(({ role }, at) => (role === "activity" ? [at] : []));
  const who = doing.find((at) => matches[at]?.whole.includes("responsible"));
  if (who === undefined || doing.length < 2 || roles.some(({ role }) => role === "responsible")) return roles;
  return roles.with(who, { role: "responsible" });
}

/**
 * "Country | Organisation | Contact": without another word for it the organisation is the partner. Beside a country
 * and a contact it may be called anything: "Port | Country | Contact".
 */
function withPartner(roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const called = roles.findIndex(({ role }) => role === "organisation");
  const isContacts = roles.some(({ role }) => role === "contact");
  const at = called < 0 && isContacts ? roles.findIndex(({ role }) => role === "other") : called;
  return at < 0 || roles.some(({ role }) => role === "partner") ? roles : roles.with(at, { role: "partner" });
}

/** "Action | Activities | Lead": the first of two columns of what is done names what the other belongs to. */
function withNames(
  kind: TableKind,
  roles: readonly ColumnRole[],
  cells: readonly string[],
  { kinds }: Vocabulary,
): readonly ColumnRole[] {
  const doing = roles.filter(({ role }) => role === "activity").length;
  const at = roles.findIndex(({ role }) => role === "activity");
  const key = lastKey(cells[at] ?? "", kinds);
  const isTold = roles.some(({ role }) => role === "responsible" || role === "output" || role === "time");
  if (kind !== "plan" || doing < 2 || !key || !isTold || roles.some(({ role }) => role === "name"))
    return roles;
  return roles.with(at, { role: "name", kind: key, isWholeTitle: true });
}

/** What a title can mean: the meaning of the whole title first, then of its beginning. */
interface Match {
  readonly whole: readonly Column[];
  readonly start: readonly Column[];
}

function matchesOf(cell: string, { columns }: Vocabulary): Match {
  const text = cell.replace(/[\s:*]+$/, "");
  const whole: Column[] = [];
  const start: { readonly column: Column; readonly length: number }[] = [];
  for (const column of Object.keys(columns) as Column[]) {
    const phrase = text === "" ? null : startingPhrase(text, columns[column]);
    if (phrase === null) continue;
    if (phrase.length === text.length) whole.push(column);
    else start.push({ column, length: phrase.length });
  }
  start.sort((a, b) => b.length - a.length);
  return { whole, start: start.map(({ column }) => column) };
}

const KINDS: readonly TableKind[] = [
  "risks",
  "indicators",
  "projects",
  "milestones",
  "partners",
  "groups",
  "plan",
];

/** Columns that each kind of table may have, in the order in which a title with two meanings is read. */
const COLUMNS: Readonly<Record<TableKind, readonly Column[]>> = {
  risks: ["number", "risk", "measure", "responsible", "partOf"],
  indicators: ["number", "indicator", "baseline", "target", "value", "asOf", "partOf"],
  projects: [
    "project",
    "programme",
    "coordinator",
    "grantEU",
    "grantOwn",
    "projectState",
    "status",
    "start",
    "end",
    "time",
    "responsible",
    "number",
  ],
  milestones: ["number", "milestone", "time", "responsible", "status", "partOf"],
  partners: ["number", "partner", "organisation", "country", "contact", "role"],
  groups: ["number", "group", "role", "responsible"],
  plan: [
    "number",
    "time",
    "start",
    "end",
    "activity",
    "output",
    "responsible",
    "event",
    "place",
    "mode",
    "milestone",
    "status",
  ],
};

function roleIn(kind: TableKind, { whole, start }: Match, cell: string, vocabulary: Vocabulary): ColumnRole {
  const allowed = COLUMNS[kind];
  const found =
    allowed.find((column) => whole.includes(column)) ??
    (kind === "plan" ? undefined : start.find((column) => allowed.includes(column)));
  const names = vocabulary.kinds;
  if (kind !== "plan") {
    // "Work package" beside what is a milestone or a risk says what it is part of.
    const isPart = allowed.includes("partOf") && wholeKey(cell.trim(), names) !== undefined;
    return { role: found ?? (isPart ? "partOf" : "other") };
  }
  const key = cell === "" ? null : lastKey(cell, names);
  // "WP No" is the number and name of a work package.
  const plain = cell
    .replace(/[\s.]*(?:n[°ºo]?|nr|num|number|nummer|numero|número|numéro|#|id|code)\.?$/iu, "")
    .trim();
  const isWholeTitle = key !== null && (isPhrase(cell.trim(), names[key]) || isPhrase(plain, names[key]));
  // Italian "tappa" is a stage, and a milestone where nothing else is said of it.
  const isFree = found === undefined || (found === "milestone" && key === "stage");
  if (key && isWholeTitle && isFree) return { role: "name", kind: key, isWholeTitle };
  if (found) return { role: found };
  // A title says its role in its first word: "Activities/ meetings" are activities, "Date of event" a time.
  const first = start.find((column) => allowed.includes(column) && column !== "event" && column !== "number");
  if (first) return { role: first };
  if (key) return { role: "name", kind: key, isWholeTitle };
  return { role: findPhrase(cell, vocabulary.events) ? "event" : "other" };
}

function isTable(kind: TableKind, roles: readonly ColumnRole[], matches: readonly Match[]): boolean {
  const has = (...columns: readonly Column[]) =>
    roles.some(({ role }) => columns.some((one) => one === role));
  const means = (...columns: readonly Column[]) =>
    matches.some(
      ({ whole, start }, at) =>
        roles[at]?.role !== "partOf" && columns.some((one) => whole.includes(one) || start[0] === one),
    );
  switch (kind) {
    case "risks":
      return has("risk");
    case "indicators":
      return has("indicator") && has("target", "value", "baseline");
    case "projects":
      return (
        has("programme") &&
        has("project", "coordinator", "grantEU", "responsible") &&
        !means("activity", "indicator")
      );
    case "milestones":
      return has("milestone") && has("time") && !means("activity", "event");
    case "partners":
      return has("partner") && has("country") && !means("time", "activity", "event");
    case "groups":
      return has("group") && has("role") && !means("time", "activity", "event");
    default: {
      const known = roles.filter(({ role }) => !NOT_TELLING.includes(role)).length;
      return known >= 2 && roles.some(isLeading);
    }
  }
}

/** Columns that say nothing about what the rows are. */
const NOT_TELLING: readonly ColumnRole["role"][] = ["other", "number", "status"];

/** Two columns of unlike kinds alone could be content: one must say when, or what there is to do. */
function isLeading({ role }: ColumnRole): boolean {
  return (
    role === "time" || role === "start" || role === "activity" || role === "output" || role === "responsible"
  );
}
