import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { type EdtfDays, type EdtfView, edtfView } from "../../../../../src/i18n/edtf-view.ts";
import { type Covered, type Room, roomsOf, type Side, sideOf } from "./timeline-room.ts";
import { type RowGroup, type RowPlan, rowsByPackage } from "./timeline-rows.ts";
import { joinExtents, monthOf, positionOf, type Extent, type Scale } from "./timeline-scale.ts";

/** `firm`: that very day; `soft`: about there; `open`: it goes on. */
export type Edge = "firm" | "soft" | "open";

/** One drawn bar; positions in percent of the scale's width. */
export interface Piece {
  readonly left: number;
  readonly width: number;
  readonly start: Edge;
  readonly end: Edge;
}

/** An item on the timeline, with everything that is drawn for it. */
export interface Placed {
  readonly item: ItemView;
  readonly left: number;
  readonly width: number;
  /** 0 is the topmost; two items of a row never share a place. */
  readonly lane: number;
  /** Where its name stands; null where no word would fit. */
  readonly room: Room | null;
  readonly pieces: readonly Piece[];
  /** "A or B": each piece is only perhaps, and they are drawn as linked ghosts. */
  readonly perhaps: boolean;
}

export interface TimelineRow {
  readonly group: RowGroup;
  /** What the row is named after; the row of meetings has no item of its own. */
  readonly item: ItemView | null;
  readonly name: string | null;
  readonly placed: readonly Placed[];
  readonly lanes: number;
  /** Of a row with one bar, its own: where the words of its date stand. */
  readonly side: Side | null;
}

/** `undecided`: the document has words for a date that are none yet; `undated`: it says nothing; `beyond`: too far away to draw. */
export type TrayReason = "undecided" | "undated" | "beyond";
export type Tray = Record<TrayReason, readonly ItemView[]>;

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  readonly tray: Tray;
}

/** A marker covers up to this share of the visible width, beside the tray on a small laptop; items nearer than that get lanes of their own. */
const MARKER_SHARE = 0.065;

/** Positions are rounded, so that a month may seem to begin a hair before the last one ends. */
const TOUCHING = 0.05;

/** From the first to the last day that anything of the programme names, its period included. */
export function extentOf(period: string | null, items: readonly ItemView[]): Extent {
  const texts = [period, ...items.map((item) => item.date?.edtf ?? null)];
  return joinExtents(texts.flatMap((text) => (text === null ? [] : (edtfView(text) ?? []))));
}

/** The rows in which anything is drawn; what has no place on the scale goes to the tray. */
export function layOut(
  items: readonly ItemView[],
  scale: Scale,
  plans: readonly RowPlan[] = rowsByPackage(items),
): Timeline {
  const tray: Record<TrayReason, ItemView[]> = { undecided: [], undated: [], beyond: [] };
  const placed = new Map<string, Unlaned>();
  for (const item of items) {
    const where = place(item, scale);
    if (typeof where === "string") tray[where].push(item);
    else placed.set(item.itemId, where);
  }
  const groups = plans.map((row) => finishRow(row, placed, scale));
  const rows = groups.filter((row) => row.placed.length > 0);
  return { rows, tray: { ...tray, undated: tray.undated.filter(missesADate(rows)) } };
}

type Unlaned = Omit<Placed, "lane" | "room">;

/** Activities and outputs without a date have their work package's; objectives are not about a day. */
function missesADate(rows: readonly TimelineRow[]): (item: ItemView) => boolean {
  const drawn = new Set(rows.map((row) => row.item?.itemId));
  return ({ kind, itemId }) =>
    kind === "event" ||
    kind === "milestone" ||
    kind === "schedule-row" ||
    (kind === "work-package" && !drawn.has(itemId));
}

function place(item: ItemView, scale: Scale): Unlaned | TrayReason {
  if (!item.date) return "undated";
  const view = item.date.edtf === null ? null : edtfView(item.date.edtf);
  if (!view) return "undecided";
  const pieces = piecesOf(view, scale);
  const left = Math.min(...pieces.map((piece) => piece.left));
  const right = Math.max(...pieces.map((piece) => piece.left + piece.width));
  if (left > 100 || right < 0) return "beyond";
  return { item, left, width: right - left, pieces, perhaps: view.alternatives.length > 1 };
}

function piecesOf(view: EdtfView, scale: Scale): Piece[] {
  const several = view.alternatives.length > 1 ? view.alternatives : view.together;
  if (several.length > 0) return several.map((days) => closedPiece(days, scale));
  const certain: Edge = view.exact ? "firm" : "soft";
  const left = view.earliest === null ? 0 : positionOf(scale, view.earliest, "start");
  const right = view.latest === null ? 100 : positionOf(scale, view.latest, "end");
  return [
    {
      // A deadline before the first month, or a beginning after the last, still belongs outside.
      left: Math.min(left, right),
      width: Math.max(right - left, 0),
      start: view.open === "start" ? "open" : certain,
      end: view.open === "end" ? "open" : certain,
    },
  ];
}

function closedPiece(days: EdtfDays, scale: Scale): Piece {
  const left = positionOf(scale, days.earliest, "start");
  const edge: Edge = days.exact ? "firm" : "soft";
  return { left, width: positionOf(scale, days.latest, "end") - left, start: edge, end: edge };
}

function finishRow(plan: RowPlan, placed: ReadonlyMap<string, Unlaned>, scale: Scale): TimelineRow {
  const members = plan.members.flatMap((item) => placed.get(item.itemId) ?? []);
  const own = members.filter(({ item }) => item === plan.item);
  const others = members.filter(({ item }) => item !== plan.item);
  // A work package's own bar is on top, its activities below it, whichever begins first.
  const ownLanes = intoLanes(own, scale, 0);
  const otherLanes = intoLanes(others.toSorted(byTime), scale, own.length > 0 ? 1 : 0);
  const all = [...ownLanes, ...otherLanes];
  return {
    group: plan.group,
    item: plan.item,
    name: plan.name,
    placed: all,
    lanes: all.reduce((most, one) => Math.max(most, one.lane + 1), 1),
    side: all[0] && all.length === 1 ? sideOf(all[0], scale) : null,
  };
}

function intoLanes(items: readonly Unlaned[], scale: Scale, firstLane: number): Placed[] {
  const least = (100 * MARKER_SHARE * scale.visible) / scale.months;
  const lanes: Covered[][] = [];
  const laned = items.map((one) => {
    const middle = one.left + one.width / 2;
    const half = Math.max(one.width, least) / 2;
    const [start, end] = [middle - half, middle + half];
    const free = lanes.findIndex((lane) => (lane.at(-1)?.end ?? 0) <= start + TOUCHING);
    const lane = free === -1 ? lanes.length : free;
    const at = (lanes[lane] ??= []).push({ item: one.item, start, end }) - 1;
    return { one, lane, at };
  });
  const rooms = lanes.map((lane) => roomsOf(lane, scale));
  return laned.map(({ one, lane, at }) => ({
    ...one,
    lane: firstLane + lane,
    room: rooms[lane]?.[at] ?? null,
  }));
}

function byTime(a: Unlaned, b: Unlaned): number {
  return a.left - b.left || a.width - b.width;
}

/** One month of the list that narrow screens show instead. */
export interface MonthOfList {
  readonly month: number;
  readonly items: readonly { readonly item: ItemView; readonly look: Edge | "perhaps" }[];
}

/** Every item that has a date, under the month in which it begins (or is due), earliest first. */
export function byMonth(items: readonly ItemView[]): MonthOfList[] {
  const entries = items.flatMap((item) => {
    const view = item.date?.edtf ? edtfView(item.date.edtf) : null;
    const day = view && (view.earliest ?? view.latest);
    return view && day ? [{ item, day, look: lookOf(view) }] : [];
  });
  const months = new Map<number, (typeof entries)[number][]>();
  for (const entry of entries.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))) {
    const month = monthOf(entry.day);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months].map(([month, of]) => ({ month, items: of.map(({ item, look }) => ({ item, look })) }));
}

function lookOf(view: EdtfView): Edge | "perhaps" {
  if (view.alternatives.length > 1) return "perhaps";
  if (view.open) return "open";
  return view.exact ? "firm" : "soft";
}
