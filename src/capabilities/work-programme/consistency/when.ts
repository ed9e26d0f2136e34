import { edtfBounds, pointBounds } from "../../../kernel/edtf/edtf-bounds.ts";
import { exactDays } from "../../../kernel/edtf/exact-days.ts";
import { parseEdtf } from "../../../kernel/edtf/parse-edtf.ts";

/** ISO days, both included; an open end is before or after every day. */
interface Span {
  readonly first: string;
  readonly last: string;
}
const BEFORE_ALL = "0000-01-01";
const AFTER_ALL = "9999-12-31";

/** Longer than this, two exact days are a period in which something happens, not the days of a meeting. */
const MOST_DAYS_OF_EVENT = 10;
const DAY = 86_400_000;
const daysBetween = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / DAY;

/** What a date can mean: one span, or one for each alternative. */
function spansOf(edtf: string): readonly Span[] {
  const value = parseEdtf(edtf);
  if (value === null) return [];
  if (value.kind === "set" && value.choice === "one")
    return value.members.map((member) =>
      member.kind === "range"
        ? { first: pointBounds(member.from).earliest, last: pointBounds(member.to).latest }
        : { first: pointBounds(member).earliest, last: pointBounds(member).latest },
    );
  const { earliest, latest } = edtfBounds(value);
  return [{ first: earliest ?? BEFORE_ALL, last: latest ?? AFTER_ALL }];
}

/** The very days of an event, where the date says them. */
export function daysOf(edtf: string): Span | null {
  const value = parseEdtf(edtf);
  const days = value && exactDays(value);
  return days && daysBetween(days.first, days.last) < MOST_DAYS_OF_EVENT ? days : null;
}

const meet = (a: Span, b: Span): boolean => a.first <= b.last && b.first <= a.last;
const holds = (outer: Span, inner: Span): boolean => outer.first <= inner.first && inner.last <= outer.last;

/**
 * Whether two dates can mean the same days: 'June' and '18 June' can, '2-3 October' and '1-3 October' cannot.
 * What is no date yet contradicts nothing.
 */
export function canAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [daysA, daysB] = [daysOf(a), daysOf(b)];
  if (daysA !== null && daysB !== null) return daysA.first === daysB.first && daysA.last === daysB.last;
  const [spansA, spansB] = [spansOf(a), spansOf(b)];
  return (
    spansA.length === 0 || spansB.length === 0 || spansA.some((one) => spansB.some((two) => meet(one, two)))
  );
}

/** Whether a date is one of the days of an event that lasts several: "5th meeting, day 2". */
export function isDayOf(day: string | null, event: string | null): boolean {
  const [one, all] = [day, event].map((edtf) => (edtf === null ? null : daysOf(edtf)));
  return one != null && all != null && one.first === one.last && holds(all, one);
}

/** Whether two dates say the same time so closely that it is the same occasion: within some two months. */
export function sameOccasion(a: string | null, b: string | null): boolean {
  if (a === null || b === null || !canAgree(a, b)) return false;
  const whole = (spans: readonly Span[]): Span => ({
    first: spans.map((one) => one.first).reduce((x, y) => (x < y ? x : y), AFTER_ALL),
    last: spans.map((one) => one.last).reduce((x, y) => (x > y ? x : y), BEFORE_ALL),
  });
  const [one, two] = [whole(spansOf(a)), whole(spansOf(b))];
  return (
    (holds(one, two) || holds(two, one)) &&
    Math.max(daysBetween(one.first, one.last), daysBetween(two.first, two.last)) <= 62
  );
}

/** Whether nothing that the date can mean touches the other. */
export function whollyOutside(edtf: string, period: string): boolean {
  const [spans, within] = [spansOf(edtf), spansOf(period)];
  return within.length > 0 && spans.length > 0 && !spans.some((one) => within.some((two) => meet(one, two)));
}

/** Whether all that the date can mean lies more than a year before the day. */
export function overAYearBefore(edtf: string, day: string): boolean {
  const spans = spansOf(edtf);
  const limit = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return spans.length > 0 && spans.every((one) => one.last < limit);
}

/** Days from the beginning of one exact date to that of the other. */
export const daysApart = (a: Span, b: Span): number => Math.abs(daysBetween(a.first, b.first));
