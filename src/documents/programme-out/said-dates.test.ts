import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { formatEdtf } from "../../i18n/format-edtf.ts";
import { LANGUAGES } from "../../kernel/actor.ts";
import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import { readDate } from "../read-date.ts";

/** Dates in the forms in which the field has them: what a file says must be read again as what it was. */
const two = (number: number) => String(number).padStart(2, "0");
const year = fc.integer({ min: 2000, max: 2049 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2049-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const part = (...codes: readonly number[]) =>
  fc.tuple(year, fc.constantFrom(...codes)).map(([y, code]) => `${y}-${code}`);
const UNITS = [year, month, day, part(21, 22, 23, 24), part(33, 34, 35, 36), part(40, 41)] as const;

const earliest = (text: string): string => {
  const value = parseEdtf(text);
  return (value && edtfBounds(value).earliest) ?? "";
};
/** Different dates of one unit, the first before the last. */
const several = (most: number) =>
  fc
    .oneof(...UNITS.map((unit) => fc.uniqueArray(unit, { minLength: 2, maxLength: most })))
    .map((list) => list.toSorted((a, b) => (earliest(a) < earliest(b) ? -1 : 1)));
const span = several(2);
const doubt = fc.constantFrom("", "", "~", "?", "%");

const monthParts = fc
  .tuple(month, fc.constantFrom(["01", "07"], ["01", "10"], ["11", "20"]))
  .map(([m, [first, last]]) => [`${m}-${first}`, `${m}-${last}`]);

const fieldDate = fc.oneof(
  fc.tuple(fc.oneof(...UNITS), doubt).map(([point, mark]) => point + mark),
  fc.tuple(fc.oneof(span, monthParts), doubt).map(([ends, mark]) => ends.map((end) => end + mark).join("/")),
  fc.oneof(...UNITS).map((point) => `../${point}`),
  fc.oneof(...UNITS).map((point) => `${point}/..`),
  several(3).map((list) => `[${list.join(",")}]`),
  several(3).map((list) => `{${list.join(",")}}`),
  fc.tuple(span, month).map(([ends, other]) => `[${ends.join("..")},${other}]`),
);

describe("a date as a file says it", () => {
  it.each(LANGUAGES)("is read again as the same date, in %s", (language) => {
    fc.assert(
      fc.property(fieldDate, (edtf) => {
        fc.pre(parseEdtf(edtf) !== null);
        const said = formatEdtf(edtf, language);
        expect({ edtf: readDate(said, null), said }).toEqual({ edtf, said });
      }),
      { numRuns: 2_000 },
    );
  });
});
