/** A year of days at once is a slip of the pen. */
const MOST_DAYS = 62;
const DAY = 24 * 60 * 60 * 1000;

/** The days of an exact day or span (EDTF); null for what says no days, or more than two months of them. */
export function daysOf(edtf: string | null): readonly string[] | null {
  const [, first = "", last = first] =
    /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(edtf ?? "") ?? [];
  const from = Date.parse(first);
  const count = (Date.parse(last) - from) / DAY + 1;
  if (!(count >= 1 && count <= MOST_DAYS)) return null;
  return Array.from({ length: count }, (_, at) => iso(from + at * DAY));
}

/** Days in a row are one span: '2026-12-24/2026-12-31'. The days are in order. */
export function spansOf(
  days: readonly string[],
): readonly { readonly edtf: string; readonly days: readonly string[] }[] {
  const spans: string[][] = [];
  for (const day of days) {
    const span = spans.at(-1);
    if (span && iso(Date.parse(span.at(-1) ?? "") + DAY) === day) span.push(day);
    else spans.push([day]);
  }
  return spans.map((span) => ({
    edtf: span.length === 1 ? (span[0] ?? "") : `${span[0]}/${span.at(-1)}`,
    days: span,
  }));
}

/** The twelve months from a day on: in them every day without a year has one. */
export const yearFrom = (today: string): string => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const last = month === 1 ? `${year}-12` : `${year + 1}-${String(month - 1).padStart(2, "0")}`;
  return `${today.slice(0, 7)}/${last}`;
};

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
