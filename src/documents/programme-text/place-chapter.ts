import type { ItemKind } from "../../capabilities/work-programme/work-programme.ts";
import { readDatePhrase } from "../date-phrases/read-date-phrase.ts";
import { dateOf } from "./cells.ts";
import { type Field, fieldNamed, fieldsOf } from "./chapter-fields.ts";
import { announcesEvent, trimJoints } from "./event-line.ts";
import { namesPriority } from "./headings.ts";
import { isPhrase } from "./phrases.ts";
import { openSection, type Reading } from "./reading.ts";
import type { SourceLine } from "./source-lines.ts";
import { addTold, type Told } from "./told.ts";
import type { Section, Vocabulary } from "./vocabulary.ts";

/** What was found in a chapter, before it is known that all of it was understood. */
interface Found {
  readonly told: { readonly kind: ItemKind; readonly one: Told }[];
  /** Lines that say what the others are. */
  readonly headings: SourceLine[];
}

/**
 * Reads a chapter in which nothing is left to guess: its heading, lists and tables are marked as such in the
 * file, and every heading, column title and label is known whole. Its words are taken as they stand. Gives the
 * index of the line behind it; `at` itself for any other chapter, of which nothing is used then.
 */
export function placeChapter(reading: Reading, lines: readonly SourceLine[], at: number): number {
  const { vocabulary, draft, context } = reading;
  const heading = lines[at];
  const kind = heading && isChapterHeading(heading) ? kindOfChapter(heading.written, vocabulary) : null;
  if (!heading || kind === null) return at;
  const next = lines.findIndex((line, index) => index > at && isChapterHeading(line));
  const end = next < 0 ? lines.length : next;
  const body = lines.slice(at + 1, end);
  const found: Found = { told: [], headings: [heading] };
  const isRead =
    kind === "work-package" ? readWork(body, found, reading) : readWhole(body, kind, found, reading, null);
  if (!isRead || body.some((line) => draft.isUsed(line))) return at;
  const telling = { draft, vocabulary, context, heading: heading.written };
  for (const { kind: of, one } of found.told) addTold(of, one, telling);
  for (const line of found.headings) draft.addHeading(line);
  draft.settle(...body);
  openSection(reading, null, true);
  Object.assign(reading, {
    workPackage: null,
    naming: null,
    numberedKind: null,
    projectState: null,
    level: 0,
  });
  return end;
}

export const isChapterHeading = ({ style, heading }: SourceLine): boolean =>
  style === "heading" && heading === 1;

const KINDS: Readonly<Partial<Record<Section, ItemKind>>> = {
  objectives: "objective",
  "work packages": "work-package",
  activities: "activity",
  outputs: "output",
  events: "event",
  schedule: "schedule-row",
  milestones: "milestone",
  risks: "risk",
  indicators: "indicator",
  projects: "project",
  partners: "partner",
  groups: "group",
};

/** The kind of the items in a chapter whose heading is the name of a section and nothing else. */
export function kindOfChapter(heading: string, vocabulary: Vocabulary): ItemKind | null {
  const { kinds, sections } = vocabulary;
  if (isPhrase(heading, kinds["strategic priority"]) && namesPriority(heading, vocabulary)) return "priority";
  const names = Object.keys(KINDS) as Section[];
  const section = names.find((name) => isPhrase(heading, sections[name]));
  if (section !== undefined) return KINDS[section] ?? null;
  // "Missions (work packages)": a word of the network's own, and what it means.
  const meaning = /\(([^()]+)\)$/u.exec(heading)?.[1] ?? "";
  return isPhrase(meaning, sections["work packages"]) ? "work-package" : null;
}

/** Kinds of which a list has names and nothing else. */
const LISTED: readonly ItemKind[] = ["objective", "priority"];
/** Without these columns a table is read for what else its rows may say. */
const NEEDED: Readonly<Partial<Record<ItemKind, readonly Field[]>>> = {
  event: ["time", "place", "mode"],
  "schedule-row": ["time"],
  activity: ["status"],
  output: ["status"],
};

/** One list or one table; `partOf` is what it stands under. */
function readWhole(
  body: readonly SourceLine[],
  kind: ItemKind,
  found: Found,
  reading: Reading,
  partOf: string | null,
): boolean {
  const said = partOf === null ? {} : { partOf };
  const isList = body.length > 0 && body.every(isListed);
  if (isList && (partOf !== null || LISTED.includes(kind))) {
    for (const { written, number } of body) {
      const title = partOf === null ? trimJoints(written) : written;
      found.told.push({ kind, one: { title, said, line: number } });
    }
    return true;
  }
  const [titles, ...rows] = body;
  if (titles?.startsTable !== true || rows.length === 0) return false;
  const columns = withoutLastEmpty(titles.cells);
  const fields = fieldsOf(columns, kind, reading.vocabulary);
  const needed = partOf === null ? [...(NEEDED[kind] ?? [])] : [];
  if (!fields?.includes("title") || !needed.every((field) => fields.includes(field))) return false;
  found.headings.push(titles);
  for (const row of rows) {
    const cells = withoutLastEmpty(row.cells, columns.length);
    if (row.startsTable || cells.length !== columns.length) return false;
    const values = new Map(fields.map((field, index) => [field, cells[index] ?? ""]));
    const title = (values.get("title") ?? "").replaceAll("\n", " ").trim();
    const time = values.get("time") ?? "";
    if (title === "" || (kind === "schedule-row" && time === "") || saysBeside(time, reading)) return false;
    values.delete("title");
    found.told.push({
      kind,
      one: { title, said: { ...said, ...Object.fromEntries(values) }, line: row.number },
    });
  }
  return true;
}

/** A row of one cell has a second, empty one. */
const withoutLastEmpty = (cells: readonly string[], width = 1): readonly string[] =>
  cells.length === 2 && cells[1] === "" && width === 1 ? cells.slice(0, 1) : cells;

/** "Spring 2025 – start-up phase": the cell of a date says more than the date. */
const saysBeside = (time: string, { context }: Reading): boolean =>
  readDatePhrase(time, context).edtf === null && dateOf(time, context).rest !== "";

const isListed = ({ style, startsTable }: SourceLine): boolean =>
  style === "list" && startsTable === undefined;

/** Work packages under headings of their own, each with labelled properties, passages, activities and outputs. */
function readWork(body: readonly SourceLine[], found: Found, reading: Reading): boolean {
  const { vocabulary } = reading;
  let open: {
    title: string;
    isPart: boolean;
    said: Partial<Record<Field, string>>;
    hasNotes: boolean;
  } | null = null;
  let whole: string | null = null;
  for (let at = 0; at < body.length; at += 1) {
    const line = body[at];
    if (!line) return false;
    if (line.style === "heading") {
      const isPart = line.heading === 3;
      if ((line.heading !== 2 && !isPart) || (isPart && whole === null)) return false;
      if (!isPart) whole = line.written;
      open = {
        title: line.written,
        isPart,
        said: isPart && whole !== null ? { partOf: whole } : {},
        hasNotes: false,
      };
      found.told.push({
        kind: "work-package",
        one: { title: open.title, said: open.said, line: line.number },
      });
      continue;
    }
    const next = body[at + 1];
    if (!open || line.style !== undefined || line.cells.length > 0) return false;
    const kind = next && (next.startsTable || isListed(next)) ? kindOfLead(line.written, vocabulary) : null;
    if (kind !== null && next) {
      const end = endOfBlock(body, at + 1);
      found.headings.push(line);
      if (!readWhole(body.slice(at + 1, end), kind, found, reading, open.title)) return false;
      at = end - 1;
      continue;
    }
    if (open.hasNotes) {
      open.said.notes = `${open.said.notes ?? ""}\n${line.written}`;
      continue;
    }
    const [, label = "", value = ""] = /^([^:]{1,40}):\s*(.*)$/su.exec(line.written) ?? [];
    const taken = (Object.keys(open.said) as Field[]).filter((field) => field !== "partOf" || !open?.isPart);
    const field = label === "" ? null : fieldNamed(label, "work-package", vocabulary, ["title", ...taken]);
    if (field !== null) {
      open.said[field] = value;
      open.hasNotes = field === "notes";
    } else if (taken.length > 0 && !announcesEvent(line.written, vocabulary, reading.context)) {
      // Somebody has written on below the properties.
      open.said.notes = [open.said.notes, line.written].filter(Boolean).join("\n");
    } else return false;
  }
  return found.told.length > 0;
}

/** "Activities:" over a list or a table. */
function kindOfLead(text: string, { sections }: Vocabulary): "activity" | "output" | null {
  const name = text.endsWith(":") ? text.slice(0, -1) : "";
  if (isPhrase(name, sections.activities)) return "activity";
  return isPhrase(name, sections.outputs) ? "output" : null;
}

/** Behind the list or table that begins here. */
function endOfBlock(body: readonly SourceLine[], start: number): number {
  const isTable = body[start]?.startsTable === true;
  const end = body.findIndex(
    (line, at) =>
      at > start && (isTable ? line.cells.length === 0 || line.startsTable === true : !isListed(line)),
  );
  return end < 0 ? body.length : end;
}
