/** How much of the programme fills the width: three months, twelve, or everything. */
export const ZOOMS = ["all", "year", "quarter"] as const;
export type Zoom = (typeof ZOOMS)[number];

/** A run of whole months. Months are counted from year 0, so that they add and subtract as numbers. */
export interface Scale {
  readonly first: number;
  readonly months: number;
  /** Months that fill the width; the rest is reached by scrolling the timeline, never the page. */
  readonly visible: number;
}

/** ISO days; `null` where nothing sets that end. */
export interface Extent {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** One label above the months. */
export interface Tick {
  readonly month: number;
  /** Months until the next label, the last one cut at the scale's end. */
  readonly span: number;
}

/** A mistyped year must not draw ten thousand months; what lies beyond goes to the tray. */
const MOST_MONTHS = 240;
const UNIT: Record<Zoom, number> = { all: 1, year: 12, quarter: 3 };

/** The widest of several extents. */
export function joinExtents(extents: readonly Extent[]): Extent {
  let earliest: string | null = null;
  let latest: string | null = null;
  for (const one of extents) {
    const first = one.earliest ?? one.latest;
    const last = one.latest ?? one.earliest;
    if (first !== null && (earliest === null || first < earliest)) earliest = first;
    if (last !== null && (latest === null || last > latest)) latest = last;
  }
  return { earliest, latest };
}

/** Whole months, quarters or calendar years around an extent; around `today` when nothing has a date. */
export function scaleFor(zoom: Zoom, extent: Extent, today: string): Scale {
  const unit = UNIT[zoom];
  const first = floorTo(monthOf(extent.earliest ?? today), unit);
  const last = monthOf(extent.latest ?? extent.earliest ?? today);
  const months = Math.min(floorTo(last, unit) + unit - first, MOST_MONTHS);
  return { first, months, visible: zoom === "all" ? months : unit };
}

/** Where a day begins (or ends) on the scale, in percent of its whole width; may lie outside 0-100. */
export function positionOf(scale: Scale, day: string, edge: "start" | "end"): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const inMonth = (edge === "start" ? date - 1 : date) / daysIn(year, month);
  return round(((monthOf(day) - scale.first + inMonth) / scale.months) * 100);
}

/** Month names while they fit, then the first month of each quarter, then years. */
export function ticksOf(scale: Scale): Tick[] {
  return runs(scale, tickStep(scale.visible));
}

/** One label a calendar year, the first and last cut at the scale's ends. */
export function yearsOf(scale: Scale): Tick[] {
  return runs(scale, 12);
}

/** Year and month (1-12) of a month number. */
export function yearAndMonth(month: number): { readonly year: number; readonly month: number } {
  return { year: Math.floor(month / 12), month: (month % 12) + 1 };
}

/** The month number of an ISO day. */
export function monthOf(day: string): number {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return year * 12 + month - 1;
}

function runs(scale: Scale, step: number): Tick[] {
  const ticks: Tick[] = [];
  const end = scale.first + scale.months;
  for (let month = scale.first; month < end;) {
    const next = Math.min(floorTo(month, step) + step, end);
    ticks.push({ month, span: next - month });
    month = next;
  }
  return ticks;
}

function tickStep(visible: number): number {
  if (visible <= 15) return 1;
  return visible <= 48 ? 3 : 12;
}

function floorTo(value: number, unit: number): number {
  return value - (value % unit);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A hundredth of a percent is less than a pixel; more digits only make the page heavier. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
