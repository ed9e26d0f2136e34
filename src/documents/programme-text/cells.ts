import type { DatedWords } from "../../capabilities/work-programme/programme-document.ts";
import type { ItemStatus } from "../../capabilities/work-programme/work-programme.ts";
import { findDates, readDatePhrase, type DateContext } from "../date-phrases/read-date-phrase.ts";
import { projectMonths } from "../date-phrases/project-months.ts";
import { ordinalOf, trimJoints } from "./event-line.ts";
import type { ColumnRole } from "./table-columns.ts";
import type { TableRow } from "./table-rows.ts";
import { type Column, type Vocabulary, wholeKey } from "./vocabulary.ts";

/** The cells of a row by what stands in their column. */
export class Cells {
  readonly all: readonly string[];
  private readonly roles: readonly ColumnRole[];
  private readonly titles: readonly string[];

  constructor(row: TableRow, roles: readonly ColumnRole[], titles: readonly string[] = []) {
    this.all = row.cells;
    this.roles = roles;
    this.titles = titles;
  }

  /** What stands over the first column of that role. */
  titleOf(role: Column | "name"): string {
    const at = this.roles.findIndex((one) => one.role === role);
    return at < 0 ? "" : oneLine(this.titles[at] ?? "").replace(/[\s:*]+$/, "");
  }

  /** The text of the first column of that role; empty where there is none. */
  of(role: Column | "name"): string {
    const at = this.roles.findIndex((one) => one.role === role);
    return at < 0 ? "" : oneLine(this.all[at] ?? "");
  }

  has(role: Column | "name"): boolean {
    return this.roles.some((one) => one.role === role);
  }

  /** A code such as "A1.2"; a bare number only counts the rows. */
  codeOf(role: Column): string {
    const code = this.of(role);
    return /\p{L}/u.test(code) ? code : "";
  }

  /** Texts of every column that is not the first of one of these roles. */
  besides(...roles: readonly (Column | "name" | "counting")[]): readonly string[] {
    const known = roles.map((one) => this.roles.findIndex(({ role }) => role === one));
    return this.all.filter((cell, at) => cell !== "" && !known.includes(at)).map(oneLine);
  }
}

/** The paragraphs of a cell of Word as one text. */
export function oneLine(cell: string): string {
  return cell
    .replace(/\n(?:- )?/g, " ")
    .replace(/^- /, "")
    .trim();
}

/** The items of a cell: each of its paragraphs, or what semicolons and bullets part. */
export function itemsOf(cell: string): readonly string[] {
  const parts = cell.includes("\n") ? cell.split("\n") : cell.split(/ ?• |; (?=\p{Lu})/u);
  return parts.map((part) => part.replace(/^[-•–▪*]\s+/, "").trim()).filter(Boolean);
}

/** A cell that is a date, or begins with one; otherwise its words without a date. */
export function dateOf(
  cell: string,
  context: DateContext,
): { readonly date: DatedWords; readonly rest: string } {
  const text = oneLine(cell);
  const counted = projectMonths(text, context.period);
  if (counted !== null) return { date: { text, edtf: counted }, rest: "" };
  const whole = readDatePhrase(text, context);
  const [first] = whole.edtf === null ? findDates(text, context) : [];
  if (first?.start !== 0) return { date: whole, rest: "" };
  return { date: { text: first.text, edtf: first.edtf }, rest: trimJoints(text.slice(first.end)) };
}

/** The date of a row: of its one column, or from that where it starts to that where it ends. */
export function dateOfRow(
  cells: Cells,
  context: DateContext,
): { readonly date: DatedWords; readonly rest: string } {
  const start = cells.of("start");
  const end = cells.of("end");
  if (start === "" || end === "") return dateOf(cells.of("time") || start || end, context);
  return {
    date: readDatePhrase(start === end ? start : `${start} – ${end}`, context),
    rest: cells.of("time"),
  };
}

/** What the column of statuses says of a row; a word that is no status stays with what else the row says. */
export function statusOf(cells: Cells, { statuses }: Vocabulary): ItemStatus | undefined {
  return wholeKey(cells.of("status"), statuses);
}

/** One text of several cells; a cell that spans columns is repeated by some programs and is said once. */
export function joinTexts(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ""))].join(" – ");
}

/** A raised "th" comes out of a document as "7 th". */
export function tidyOrdinal(text: string, vocabulary: Vocabulary): string {
  const match = /^(\d{1,3}) (\p{Ll}{2})(?= )/u.exec(text);
  if (!match?.[1] || !match[2] || ordinalOf(text, vocabulary) === null) return text;
  return `${match[1]}${match[2]}${text.slice(match[0].length)}`;
}
