import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { edtfView } from "../../../../../src/i18n/edtf-view.ts";
import { monthOf, yearAndMonth } from "../timeline/timeline-scale.ts";

/** A date of an item that is known to the day. */
export interface DayEntry {
  readonly item: ItemView;
  /** "A or B": it may be another day. */
  readonly perhaps: boolean;
  /** It began before this day. */
  readonly goesOn: boolean;
}

export interface CalendarDay {
  /** ISO day. */
  readonly day: string;
  /** Of the month before or after, which fills the week. */
  readonly outside: boolean;
  readonly entries: readonly DayEntry[];
}

export interface CalendarMonth {
  readonly weeks: readonly (readonly CalendarDay[])[];
  /** What falls in the month without a day of its own: a month, a season, a stretch of weeks. */
  readonly head: readonly ItemView[];
}

/** Longer than this is no appointment, and would fill every square of the month. */
const MOST_DAYS = 7;
const DAY_MS = 86_400_000;

/** Weeks begin on Monday. Dates outside the month are not filled: they have a month of their own. */
export function calendarMonth(items: readonly ItemView[], month: number): CalendarMonth {
  const first = firstDay(month);
  const afterLast = firstDay(month + 1);
  const byDay = new Map<string, DayEntry[]>();
  const head: ItemView[] = [];
  for (const item of items) {
    const stretches = stretchesOf(item);
    const here = stretches.filter(({ from, to }) => from < afterLast && to >= first);
    if (here.some(({ exact }) => !exact)) head.push(item);
    for (const { from, to, exact } of here) {
      if (!exact) continue;
      for (let day = from < first ? first : from; day <= to && day < afterLast; day = dayAfter(day, 1)) {
        const entry = { item, perhaps: stretches.length > 1 && isEither(item), goesOn: day !== from };
        byDay.set(day, [...(byDay.get(day) ?? []), entry]);
      }
    }
  }
  const weeks: CalendarDay[][] = [];
  for (let monday = mondayOf(first); monday < afterLast; monday = dayAfter(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const day = dayAfter(monday, at);
        return { day, outside: day < first || day >= afterLast, entries: byDay.get(day) ?? [] };
      }),
    );
  }
  return { weeks, head };
}

/** How many of the items touch each month, in order; months without any are left out. */
export function monthsOf(items: readonly ItemView[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) {
    const months = new Set(
      stretchesOf(item).flatMap(({ from, to }) => {
        const start = monthOf(from);
        return Array.from({ length: Math.min(monthOf(to) - start + 1, MOST_MONTHS) }, (_, at) => start + at);
      }),
    );
    for (const month of months) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return new Map([...counts].toSorted(([a], [b]) => a - b));
}

/** A mistyped year must not fill ten thousand months. */
const MOST_MONTHS = 240;

interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly exact: boolean;
}

function stretchesOf(item: ItemView): Stretch[] {
  const view = item.date?.edtf ? edtfView(item.date.edtf) : null;
  if (!view) return [];
  const several = view.alternatives.length > 1 ? view.alternatives : view.together;
  const all = several.length > 0 ? several : [view];
  return all.flatMap(({ earliest, latest, exact }) => {
    // An open end is drawn on the timeline; a calendar has the day that is known.
    const from = earliest ?? latest;
    const to = view.open === null ? latest : from;
    if (from === null || to === null) return [];
    const short = to < dayAfter(from, MOST_DAYS);
    return [{ from, to, exact: exact && short }];
  });
}

const isEither = (item: ItemView): boolean =>
  item.date?.edtf ? (edtfView(item.date.edtf)?.alternatives.length ?? 0) > 1 : false;

const firstDay = (month: number): string => {
  const at = yearAndMonth(month);
  return new Date(Date.UTC(at.year, at.month - 1)).toISOString().slice(0, 10);
};

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

const mondayOf = (day: string): string => dayAfter(day, -((new Date(day).getUTCDay() + 6) % 7));
