import type { TimelineRow } from "./timeline-layout.ts";

/** Something that can have the focus: a bar, or a row's name when the row's own item has no bar. */
export interface Stop {
  readonly itemId: string;
  /** The middle of the bar in percent; a row's name stands before everything. */
  readonly at: number;
}

const BEFORE_ALL = -1;

/** The stops of each row from left to right. */
export function stopsOf(rows: readonly TimelineRow[]): Stop[][] {
  return rows.map((row) => {
    const bars = row.placed.map((one) => ({ itemId: one.item.itemId, at: one.left + one.width / 2 }));
    bars.sort((a, b) => a.at - b.at);
    const named = row.item !== null && !row.placed.some((one) => one.item === row.item);
    return named && row.item ? [{ itemId: row.item.itemId, at: BEFORE_ALL }, ...bars] : bars;
  });
}

/** Where a key leads: left and right in time, up and down by row to what is nearest in time. */
export function walk(
  stops: readonly (readonly Stop[])[],
  itemId: string,
  key: string,
  ctrl: boolean,
): string | undefined {
  const row = stops.findIndex((one) => one.some((stop) => stop.itemId === itemId));
  const here = stops[row];
  if (!here) return undefined;
  const at = here.findIndex((stop) => stop.itemId === itemId);
  switch (key) {
    case "ArrowLeft":
      return here[at - 1]?.itemId;
    case "ArrowRight":
      return here[at + 1]?.itemId;
    case "ArrowUp":
      return nearest(stops[row - 1], here[at]);
    case "ArrowDown":
      return nearest(stops[row + 1], here[at]);
    case "Home":
      return (ctrl ? stops[0] : here)?.[0]?.itemId;
    case "End":
      return (ctrl ? stops.at(-1) : here)?.at(-1)?.itemId;
    default:
      return undefined;
  }
}

function nearest(row: readonly Stop[] | undefined, from: Stop | undefined): string | undefined {
  if (!row || !from) return undefined;
  let best: Stop | undefined;
  for (const stop of row) {
    if (!best || Math.abs(stop.at - from.at) < Math.abs(best.at - from.at)) best = stop;
  }
  return best?.itemId;
}
