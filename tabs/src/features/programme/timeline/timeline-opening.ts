import type { Placed } from "./timeline-layout.ts";
import type { Scale } from "./timeline-scale.ts";

/**
 * The month at which a zoomed timeline opens: that of today when something is in view from there, else the
 * nearest one in which something is. Never so late that the last months would not fill the width.
 */
export function openingMonth(scale: Scale, placed: readonly Placed[], today: number): number {
  const last = scale.first + scale.months - 1;
  const monthAt = (percent: number) =>
    clamp(scale.first + Math.floor((percent / 100) * scale.months), scale.first, last);
  const spans = placed.map(({ left, width }) => [monthAt(left), monthAt(left + width)] as const);
  const inView = ([from, to]: readonly [number, number]) => from < today + scale.visible && to >= today;
  const latest = last - scale.visible + 1;
  if (today >= scale.first && today <= last && spans.some(inView)) return Math.min(today, latest);
  const [nearest = scale.first] = spans
    .map(([from, to]) => clamp(today, from, to))
    .toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today));
  return Math.min(nearest, latest);
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
