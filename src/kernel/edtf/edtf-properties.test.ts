import { parse as parseWithOracle } from "@edtf-ts/core";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { compareEdtf, edtfBounds } from "./edtf-bounds.ts";
import type { Edtf } from "./edtf.ts";
import { parseEdtf } from "./parse-edtf.ts";
import { printEdtf } from "./print-edtf.ts";

/** EDTF texts of the forms we read, possible ones and impossible ones alike. */

const year = fc.integer({ min: 1995, max: 2029 }).map(String);
const twoDigits = (max: number) => fc.integer({ min: 1, max }).map((value) => String(value).padStart(2, "0"));
const qualifier = fc.constantFrom("", "", "", "?", "~", "%");

const group = fc.constantFrom("21", "22", "23", "24", "33", "34", "35", "36", "40", "41");
const yearMonth = fc.tuple(year, twoDigits(12)).map((parts) => parts.join("-"));
const yearGroup = fc.tuple(year, group).map((parts) => parts.join("-"));
const dayText = fc.tuple(year, twoDigits(12), twoDigits(31)).map((parts) => parts.join("-"));

const pointText = fc
  .oneof(year, yearGroup, yearMonth, dayText)
  .chain((text) => qualifier.map((mark) => text + mark));

const end = fc.oneof({ weight: 5, arbitrary: pointText }, { weight: 1, arbitrary: fc.constant("..") });
const range = fc.tuple(pointText, pointText).map((ends) => ends.join(".."));
const members = fc.array(fc.oneof(pointText, pointText, range), { minLength: 2, maxLength: 4 });

const edtfText: fc.Arbitrary<string> = fc.oneof(
  pointText,
  fc.tuple(end, end).map((ends) => ends.join("/")),
  members.map((all) => `[${all.join(",")}]`),
  members.map((all) => `{${all.join(",")}}`),
);

/**
 * The forms in which the reference parser can be asked: it knows no doubtful quarter, no interval of unlike
 * ends such as 2024-33/2024, and writes out every day of a run in a set, for minutes if the run is long.
 */
const textForOracle: fc.Arbitrary<string> = fc.oneof(
  fc.oneof(year, yearMonth, dayText).chain((text) => qualifier.map((mark) => text + mark)),
  yearGroup,
  ...[year, yearMonth, dayText].flatMap((one) => [
    fc.tuple(one, one).map((ends) => ends.join("/")),
    one.map((text) => `../${text}`),
    one.map((text) => `${text}/..`),
  ]),
  fc
    .array(fc.oneof(year, yearMonth, dayText), { minLength: 2, maxLength: 4 })
    .map((all) => `[${all.join(",")}]`),
  fc
    .array(fc.oneof(year, yearMonth, dayText), { minLength: 2, maxLength: 4 })
    .map((all) => `{${all.join(",")}}`),
);

describe("for every date", () => {
  test("printing gives back the text that was read", () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const value = parseEdtf(text);
        if (value) expect(printEdtf(value)).toBe(text);
      }),
    );
  });

  test("it begins no later than it ends", () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const value = parseEdtf(text);
        if (!value) return;
        const { earliest, latest } = edtfBounds(value);
        expect(earliest !== null || latest !== null).toBe(true);
        if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
      }),
    );
  });

  test("comparing two dates both ways gives opposite signs", () => {
    fc.assert(
      fc.property(edtfText, edtfText, (left, right) => {
        const a = parseEdtf(left);
        const b = parseEdtf(right);
        if (a && b) expect(compareEdtf(a, b) + compareEdtf(b, a)).toBe(0);
      }),
    );
  });

  test("we read what the reference parser reads, with the same bounds", () => {
    fc.assert(
      fc.property(textForOracle, (text) => {
        const oracle = parseWithOracle(text);
        const value = parseEdtf(text);
        expect({ text, read: value !== null }).toEqual({ text, read: oracle.success });
        if (!value || !oracle.success) return;
        const { earliest, latest } = edtfBounds(value);
        if (earliest) expect(isoOf(oracle.value.minMs)).toBe(earliest);
        if (latest) expect(isoOf(oracle.value.maxMs)).toBe(latest);
      }),
    );
  });

  test.each(["[2024-10-22..2024-10-23,2024-09-21..2024-09-30]", "{2024-05-13,2024-05-20..2024-05-22}"])(
    "runs inside the set %s are read as the reference parser reads them",
    (text) => {
      const oracle = parseWithOracle(text);
      const { earliest, latest } = edtfBounds(parseEdtf(text) as Edtf);
      expect(oracle.success && [isoOf(oracle.value.minMs), isoOf(oracle.value.maxMs)]).toEqual([
        earliest,
        latest,
      ]);
    },
  );

  test("no text, however odd, makes the parser throw", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseEdtf(text)));
  });
});

function isoOf(milliseconds: number | bigint): string {
  return new Date(Number(milliseconds)).toISOString().slice(0, 10);
}
