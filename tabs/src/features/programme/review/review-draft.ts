import type { ItemView, Reading } from "../../../../../src/capabilities/work-programme/contract.ts";
import type { ReviewedRequest } from "../../../../../src/capabilities/work-programme/contract/requests.ts";
import type { ItemKind } from "../programme-tree.ts";
import { FIELDS_OF_KIND } from "./review-fields.ts";
import { blankItem } from "../item/blank-item.ts";

type FoundItem = Reading["items"][number];
export type Passage = Reading["unplaced"][number];

/** One thing in the review: found by the reader, made of a passage that it left, or added by hand. */
export interface Row {
  readonly item: ItemView;
  /** Its first line in the source; none for what was added by hand. */
  readonly line: number | null;
  /** Its date as the document was read; what is typed is read by the server. */
  readonly read: ItemView["date"];
  /** The passage that it was made of. */
  readonly madeOf: Passage | null;
  readonly dropped: boolean;
  /** Whether a person has changed something in it. */
  readonly changed: boolean;
}

/** A reading while it is reviewed: kept on the page, nothing of it is stored. */
export interface Review {
  readonly reading: Reading;
  readonly title: string;
  readonly period: string;
  /** The programme of which it becomes the next edition; null for a new one. */
  readonly editionOf: string | null;
  /** In the document's order. */
  readonly rows: readonly Row[];
}

export type ReviewStep =
  | { readonly type: "name"; readonly title?: string; readonly period?: string }
  | { readonly type: "place"; readonly editionOf: string | null }
  | { readonly type: "change"; readonly itemId: string; readonly to: Partial<ItemView> }
  | { readonly type: "drop" | "keep"; readonly itemId: string }
  | { readonly type: "add"; readonly kind: ItemKind; readonly itemId: string }
  | {
      readonly type: "make";
      readonly passage: Passage;
      readonly kind: ItemKind;
      readonly itemId: string;
    };

/** What a title holds at most; the rest of a longer passage is kept with the item as what the document says. */
export const TITLE_MOST = 500;

export const beginReview = (reading: Reading): Review => ({
  reading,
  title: reading.title,
  period: reading.period.text,
  editionOf: reading.editionOf,
  rows: reading.items.map(({ line, ...item }: FoundItem) => ({
    item,
    line,
    read: item.date,
    madeOf: null,
    dropped: false,
    changed: false,
  })),
});

export function reviewed(review: Review, step: ReviewStep): Review {
  switch (step.type) {
    case "name":
      return { ...review, title: step.title ?? review.title, period: step.period ?? review.period };
    case "place":
      return { ...review, editionOf: step.editionOf };
    case "change":
      return withRow(review, step.itemId, (row) => ({
        ...row,
        item: { ...row.item, ...step.to },
        changed: true,
      }));
    case "drop":
    case "keep":
      return withRow(review, step.itemId, (row) => ({ ...row, dropped: step.type === "drop" }));
    case "add":
      return { ...review, rows: [...review.rows, rowOf(blank(step.itemId, step.kind, ""), null)] };
    default:
      return { ...review, rows: withMade(review.rows, step) };
  }
}

const withRow = (review: Review, itemId: string, change: (row: Row) => Row): Review => ({
  ...review,
  rows: review.rows.map((row) => (row.item.itemId === itemId ? change(row) : row)),
});

const rowOf = (item: ItemView, passage: Passage | null): Row => ({
  item,
  line: passage?.line ?? null,
  read: null,
  madeOf: passage,
  dropped: false,
  changed: true,
});

/** Where the passage stands in the document; an activity or output under the work package before it. */
function withMade(
  rows: readonly Row[],
  { passage, kind, itemId }: Extract<ReviewStep, { readonly type: "make" }>,
): readonly Row[] {
  // Who dropped what was made of it, and makes it something else, does not want it twice.
  const others = rows.filter((row) => row.madeOf !== passage);
  const after = others.findIndex((row) => row.line !== null && row.line > passage.line);
  const at = after < 0 ? others.length : after;
  const above = others.slice(0, at).findLast((row) => row.item.kind === "work-package" && !row.dropped);
  const words = passage.text.replace(/\s+/g, " ").trim();
  const space = words.lastIndexOf(" ", TITLE_MOST);
  const end = words.length <= TITLE_MOST || space < 0 ? TITLE_MOST : space;
  const rest = words.slice(end).trim();
  const item: ItemView = {
    ...blank(itemId, kind, words.slice(0, end)),
    parentId: isPart(kind) ? (above?.item.itemId ?? null) : null,
    notes: rest === "" ? [] : [rest],
  };
  return others.toSpliced(at, 0, rowOf(item, passage));
}

/** Activities and outputs stand under a work package, and go with it. */
export const isPart = (kind: ItemKind): boolean => kind === "activity" || kind === "output";

/** Whether a row is dropped, by itself or with the work package of which it is a part. */
export function goneRows(rows: readonly Row[]): ReadonlySet<string> {
  const byId = new Map(rows.map((row) => [row.item.itemId, row]));
  const gone = (row: Row, depth = 0): boolean => {
    if (row.dropped) return true;
    const parent = row.item.parentId === null ? undefined : byId.get(row.item.parentId);
    return parent !== undefined && isPart(row.item.kind) && depth < rows.length && gone(parent, depth + 1);
  };
  return new Set(rows.filter((row) => gone(row)).map((row) => row.item.itemId));
}

/** The passages for which nobody has found a place yet. */
export function stillUnplaced({ reading, rows }: Review): readonly Passage[] {
  const placed = new Set(rows.filter((row) => !row.dropped).map((row) => row.madeOf));
  return reading.unplaced.filter((passage) => !placed.has(passage));
}

/** The kept rows without a title, which nobody could find again. */
export function untitled({ rows }: Review): readonly Row[] {
  const gone = goneRows(rows);
  return rows.filter(({ item }) => !gone.has(item.itemId) && item.title.trim() === "");
}

/** What is sent when the review is stored. */
export function requestOf(review: Review): ReviewedRequest {
  const gone = goneRows(review.rows);
  const kept = review.rows.filter(({ item }) => !gone.has(item.itemId));
  const parentOf = keptParents(review.rows, gone);
  const read = new Map(review.reading.items.map((item) => [item.itemId, item]));
  return {
    fileName: review.reading.fileName,
    hash: review.reading.hash,
    editionOf: review.editionOf,
    title: review.title,
    period: review.period,
    readPeriod: review.reading.period,
    items: kept.map(({ item }) => {
      const found = read.get(item.itemId);
      return {
        itemId: item.itemId,
        kind: item.kind,
        fields: { ...fieldsOf(item, found?.kind), parentId: parentOf(item) },
        readDate: found?.date ?? null,
        reviewedOn: item.reviewedOn,
      };
    }),
    unplaced: [...stillUnplaced(review)],
  };
}

/** The nearest that is kept: an event goes on without the work package under which it stood. */
function keptParents(rows: readonly Row[], gone: ReadonlySet<string>): (item: ItemView) => string | null {
  const byId = new Map(rows.map((row) => [row.item.itemId, row.item]));
  return (item) => {
    const seen = new Set([item.itemId]);
    let id = item.parentId;
    while (id !== null && (gone.has(id) || !byId.has(id)) && !seen.has(id)) {
      seen.add(id);
      id = byId.get(id)?.parentId ?? null;
    }
    return id !== null && byId.has(id) && !gone.has(id) ? id : null;
  };
}

/**
 * All that it says; of what a person made another kind only what that kind has: who makes a meeting an activity does
 * not keep a place that nobody sees.
 */
function fieldsOf(item: ItemView, foundAs: ItemKind | undefined): ReviewedRequest["items"][number]["fields"] {
  const {
    itemId: _itemId,
    kind,
    date,
    responsibleRef: _ref,
    reviewedOn: _reviewedOn,
    meetingId: _meetingId,
    meetingDate: _meetingDate,
    ...said
  } = item;
  const own: ReadonlySet<string> = new Set(FIELDS_OF_KIND[kind]);
  const isMeant = (name: string) => kind === foundAs || ALWAYS.has(name) || own.has(name);
  return {
    ...Object.fromEntries(Object.entries(said).filter(([name, value]) => value !== null && isMeant(name))),
    ...(date === null || !isMeant("date") ? {} : { dateText: date.text }),
    notes: item.notes.filter((note) => note.trim() !== ""),
  };
}

/** What an item of any kind has. */
const ALWAYS: ReadonlySet<string> = new Set(["title", "status", "label"]);

const blank = (itemId: string, kind: ItemKind, title: string): ItemView => ({
  ...blankItem(kind),
  itemId,
  title,
});
