import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { edtfView } from "../../../../../src/i18n/edtf-view.ts";
import { hasStatus } from "../filter/filter-items.ts";
import { monthOf } from "../timeline/timeline-scale.ts";

/** What is coming within these days: long enough to prepare a meeting. */
export const NEXT_DAYS = 60;

export interface Stretch {
  /** A month number for what comes after next week, or has no certain days. */
  readonly when: "this week" | "next week" | number;
  readonly items: readonly ItemView[];
}

export interface Upcoming {
  /** Work whose time is over and that nobody has said is done, postponed or cancelled; the longest ago first. */
  readonly late: readonly ItemView[];
  readonly coming: readonly Stretch[];
}

/** What begins or is due from today (ISO day) on. What only goes on all the time is not coming. */
export function upcoming(items: readonly ItemView[], today: string): Upcoming {
  const end = dayAfter(today, NEXT_DAYS);
  const nextMonday = dayAfter(today, 7 - ((new Date(today).getUTCDay() + 6) % 7));
  const late: { item: ItemView; day: string }[] = [];
  const coming: { item: ItemView; day: string; exact: boolean }[] = [];
  for (const item of items) {
    const view = item.date?.edtf ? edtfView(item.date.edtf) : null;
    if (!view || item.status === "done" || item.status === "cancelled") continue;
    const { earliest, latest } = view;
    if (latest !== null && latest < today) {
      // A meeting that was is over, not late.
      if (hasStatus(item) && item.kind !== "event" && item.status !== "postponed")
        late.push({ item, day: latest });
      continue;
    }
    const day = earliest !== null && earliest >= today ? earliest : latest;
    if (day !== null && day <= end) coming.push({ item, day, exact: view.exact });
  }
  const stretches = new Map<Stretch["when"], ItemView[]>();
  const whenOf = ({ day, exact }: { day: string; exact: boolean }): Stretch["when"] => {
    // A month or a season has no week.
    if (exact && day < nextMonday) return "this week";
    return exact && day < dayAfter(nextMonday, 7) ? "next week" : monthOf(day);
  };
  for (const one of coming.toSorted((a, b) => compare(a.day, b.day))) {
    const when = whenOf(one);
    stretches.set(when, [...(stretches.get(when) ?? []), one.item]);
  }
  return {
    late: late.toSorted((a, b) => compare(a.day, b.day)).map(({ item }) => item),
    coming: [...stretches].map(([when, of]) => ({ when, items: of })).toSorted((a, b) => rank(a) - rank(b)),
  };
}

const rank = ({ when }: Stretch): number => (when === "this week" ? -2 : when === "next week" ? -1 : when);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
