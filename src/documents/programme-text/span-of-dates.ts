import type { DatedWords } from "../../capabilities/work-programme/programme-document.ts";
import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";

/** From the first of several dates to the last; those of which no time is known say nothing about it. */
export function spanOfDates(dates: readonly DatedWords[]): DatedWords {
  const known = dates.flatMap(({ text, edtf }) => {
    const value = edtf === null ? null : parseEdtf(edtf);
    return edtf === null || value === null ? [] : [{ text, edtf, ...edtfBounds(value) }];
  });
  const [one] = known;
  if (!one) return { text: [...new Set(dates.map(({ text }) => text))].join("; "), edtf: null };
  // What has no beginning began before all others, and what has no end ends after them.
  const first = known.reduce((a, b) => ((b.earliest ?? "") < (a.earliest ?? "") ? b : a), one);
  const last = known.reduce((a, b) => ((b.latest ?? "9999") > (a.latest ?? "9999") ? b : a), one);
  if (first.edtf === last.edtf) return { text: first.text, edtf: first.edtf };
  const text = `${first.text} – ${last.text}`;
  const from = edge(first.edtf, 0) ?? first.earliest ?? "..";
  const to = edge(last.edtf, -1) ?? last.latest ?? "..";
  return { text, edtf: from === ".." && to === ".." ? null : `${from}/${to}` };
}

/** One side of an interval, or the date itself; of a choice of dates neither. */
const edge = (edtf: string, side: 0 | -1): string | undefined =>
  /^[[{]/.test(edtf) ? undefined : edtf.split("/").at(side);
