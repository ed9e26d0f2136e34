import { hasStatus, type ItemKind } from "../../capabilities/work-programme/work-programme.ts";
import type { ItemToWrite, Wording } from "./programme-to-write.ts";
import { LABELS, MODE_WORDS, PROJECT_STATE_WORDS, SECTIONS, STATUSES } from "./say-words.ts";

/** A property of items as a table shows it. */
export interface Column {
  readonly name: keyof ItemToWrite;
  readonly heading: string;
  /** What a cell says, one text a paragraph; none where the item has nothing to say. */
  readonly lines: (item: ItemToWrite) => readonly string[];
  /** The same as a number, for who calculates with it. */
  readonly number?: (item: ItemToWrite) => number | null;
  /** The same as EDTF, under a heading of its own, for who sorts by it. */
  readonly iso?: { readonly heading: string; readonly value: (item: ItemToWrite) => string | null };
  /** How much of a page's width it wants, beside the others. */
  readonly share: number;
}

const one = (text: string | null | undefined): readonly string[] =>
  text === null || text === undefined || text === "" ? [] : [text];

/** Everything that an item can say, in the order in which tables say it. */
function allColumns(kind: ItemKind, { t, sayDate, language }: Wording, titleOf: TitleOf): readonly Column[] {
  const amount = new Intl.NumberFormat(language);
  const countries = new Intl.DisplayNames(language, { type: "region", fallback: "code" });
  const said = (number: number | null) => one(number === null ? null : amount.format(number));
  const words = (
    name: "place" | "responsible" | "output" | "measure" | "likelihood" | "impact" | "value" | "target",
    heading: string,
    share: number,
  ): Column => ({ name, heading, share, lines: (item) => one(item[name]) });
  const date: Column = {
    name: "date",
    heading: kind === "work-package" ? t("documents.column.period") : t("documents.column.date"),
    share: 3,
    // An empty cell below a date would be read as the same date.
    lines: ({ date: dated }) =>
      one(dated ? sayDate(dated.edtf, dated.text) : kind === "schedule-row" ? NOTHING : null),
    iso: { heading: t("documents.column.isoDate"), value: (item) => item.date?.edtf ?? null },
  };
  const title: Column = {
    name: "title",
    heading: t(SECTIONS[kind].title),
    share: 6,
    lines: (item) => one(item.title),
  };
  return [
    ...(TIME_FIRST.includes(kind) ? [date, title] : [title, date]),
    {
      name: "label",
      heading: t("documents.column.label"),
      share: 2,
      lines: ({ label }) => one(label && (LABELS[label] === undefined ? label : t(LABELS[label]))),
    },
    {
      name: "ordinal",
      heading: t("documents.column.ordinal"),
      share: 1,
      lines: (item) => one(item.ordinal === null || saysOrdinal(item) ? null : String(item.ordinal)),
      number: (item) => item.ordinal,
    },
    words("place", t("documents.column.place"), 3),
    {
      name: "mode",
      heading: t("documents.column.mode"),
      share: 2,
      lines: ({ mode }) => one(mode && t(MODE_WORDS[mode])),
    },
    words("output", t("documents.column.output"), 5),
    words("measure", t("documents.column.measure"), 5),
    words("likelihood", t("documents.column.likelihood"), 2.5),
    words("impact", t("documents.column.impact"), 2.5),
    words("value", t("documents.column.value"), 2),
    words("target", t("documents.column.target"), 2),
    {
      name: "asOf",
      heading: t("documents.column.asOf"),
      share: 2,
      lines: ({ asOf }) => one(asOf && sayDate(asOf)),
      iso: { heading: t("documents.column.isoAsOf"), value: (item) => item.asOf },
    },
    {
      name: "fundingProgramme",
      heading: t("documents.column.fundingProgramme"),
      share: 3,
      lines: (item) => one(item.fundingProgramme),
    },
    {
      name: "coordinator",
      heading: t("documents.column.coordinator"),
      share: 3,
      lines: (item) => one(item.coordinator),
    },
    {
      name: "grantEU",
      heading: t("documents.column.grantEU"),
      share: 2,
      lines: (item) => said(item.grantEU),
      number: (item) => item.grantEU,
    },
    {
      name: "grantOwn",
      heading: t("documents.column.grantOwn"),
      share: 2,
      lines: (item) => said(item.grantOwn),
      number: (item) => item.grantOwn,
    },
    {
      name: "projectState",
      heading: t("documents.column.projectState"),
      share: 2,
      lines: ({ projectState }) => one(projectState && t(PROJECT_STATE_WORDS[projectState])),
    },
    { name: "role", heading: t("documents.column.role"), share: 4, lines: (item) => one(item.role) },
    {
      name: "country",
      heading: t("documents.column.country"),
      share: 2,
      lines: ({ country }) =>
        one(country !== null && /^[A-Z]{2}$/.test(country) ? countries.of(country) : country),
    },
    words("responsible", t("documents.column.responsible"), 3),
    {
      name: "parentId",
      heading: t("documents.column.partOf"),
      share: 3,
      lines: ({ parentId }) => one(parentId === null ? null : titleOf(parentId)),
    },
    {
      name: "status",
      heading: t("documents.column.status"),
      share: 2,
      lines: ({ status }) => (hasStatus(kind) ? [t(STATUSES[status])] : []),
    },
    {
      name: "reviewedOn",
      heading: t("documents.column.reviewedOn"),
      share: 2,
      lines: ({ reviewedOn }) => one(reviewedOn && sayDate(reviewedOn)),
    },
    {
      name: "notes",
      heading: kind === "event" ? t("documents.column.agenda") : t("documents.column.notes"),
      share: 5,
      lines: (item) => item.notes,
    },
  ];
}

export type TitleOf = (itemId: string) => string | undefined;

const NOTHING = "–";

/** "6th meeting" and "6. møde" say their number themselves. */
const saysOrdinal = ({ title, ordinal }: ItemToWrite): boolean =>
  new RegExp(`^${ordinal}(?:st|nd|rd|th|\\.) `).test(title);

/** What is read by its time: one looks for the month first. */
const TIME_FIRST: readonly ItemKind[] = ["event", "milestone", "schedule-row"];

/**
 * Columns that a table has even where no item says anything in them, so that who reads the file looks for a
 * place, a time or a status there and not in the names.
 */
const ALWAYS: Readonly<Partial<Record<ItemKind, readonly Column["name"][]>>> = {
  event: ["date", "place", "mode"],
  "schedule-row": ["date"],
  activity: ["status"],
  output: ["status"],
};

/** What about every item goes without saying is no column: nothing has begun in a programme that is new. */
const saysMore = (column: Column, items: readonly ItemToWrite[]): boolean =>
  column.name === "status"
    ? items.some((item) => item.status !== "not started")
    : column.name === "title" || items.some((item) => column.lines(item).length > 0);

/** The columns of a table of these items, all of one kind: those in which any of them says something. */
export function columnsOf(
  kind: ItemKind,
  items: readonly ItemToWrite[],
  wording: Wording,
  titleOf: TitleOf,
): readonly Column[] {
  const all = allColumns(kind, wording, titleOf);
  const always = ALWAYS[kind] ?? [];
  return all.filter((column) => always.includes(column.name) || saysMore(column, items));
}

/** Whether items of a kind say nothing but their names. */
export const areNames = (
  kind: ItemKind,
  items: readonly ItemToWrite[],
  wording: Wording,
  titleOf: TitleOf,
  except: readonly Column["name"][] = [],
): boolean =>
  allColumns(kind, wording, titleOf).every(
    (column) => column.name === "title" || except.includes(column.name) || !saysMore(column, items),
  );
