import { describe, expect, test } from "@jest/globals";
import { compareEdtf, edtfBounds } from "./edtf-bounds.ts";
import type { Edtf } from "./edtf.ts";
import { exactDays, isExactDay } from "./exact-days.ts";
import { EDTF_MAX_LENGTH, parseEdtf } from "./parse-edtf.ts";

function edtf(text: string): Edtf {
  const value = parseEdtf(text);
  if (!value) throw new Error(`${text} is no EDTF that we read`);
  return value;
}

describe("the bounds of a date as programmes write it", () => {
  test.each([
    ["2024", "2024-01-01", "2024-12-31"],
    ["2024-06", "2024-06-01", "2024-06-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2024-04-23", "2024-04-23", "2024-04-23"],
    ["2024-04-23/2024-04-24", "2024-04-23", "2024-04-24"],
    ["2024-09/2024-10", "2024-09-01", "2024-10-31"],
    ["2024-21", "2024-03-01", "2024-05-31"],
    ["2024-22", "2024-06-01", "2024-08-31"],
    ["2024-23", "2024-09-01", "2024-11-30"],
    ["2024-24", "2024-12-01", "2025-02-28"],
    ["2023-24", "2023-12-01", "2024-02-29"],
    ["2024-33", "2024-01-01", "2024-03-31"],
    ["2024-36", "2024-10-01", "2024-12-31"],
    ["2024-40", "2024-01-01", "2024-06-30"],
    ["2024-41", "2024-07-01", "2024-12-31"],
    ["../2024-36", null, "2024-12-31"],
    ["2024-21/..", "2024-03-01", null],
    ["2025-06?", "2025-06-01", "2025-06-30"],
    ["[2024-10-22..2024-10-23,2024-09-21..2024-09-30]", "2024-09-21", "2024-10-23"],
    ["{2024-03,2024-07}", "2024-03-01", "2024-07-31"],
  ])("%s runs from %s to %s", (text, earliest, latest) => {
    expect(edtfBounds(edtf(text))).toEqual({ earliest, latest });
  });
});

test.each([
  "2023-02-29",
  "1900-02-29",
  "2024-04-31",
  "2024-13",
  "2024-00",
  "2024-06-00",
  "2024-20",
  "2024-25",
  "2024-37",
  "9999-24",
  "24",
  "2024-6",
  "2024-06-1",
  " 2024",
  "2024/",
  "/2024",
  "../..",
  "2024-05/2024-04",
  "2024/2025/2026",
  "[2024]",
  "{}",
  "[2024,]",
  "[2024,2025}",
  "[2024-10-22/2024-10-23,2024-09]",
  "[2024-05..2024-04,2026]",
  "2024??",
  "?2024",
  "summer 2024",
  `[${"2024,".repeat(EDTF_MAX_LENGTH)}2024]`,
])("%s is refused", (text) => {
  expect(parseEdtf(text)).toBeNull();
});

describe("an exact date for a calendar", () => {
  test.each([
    ["2024-04-23", "2024-04-23", "2024-04-23"],
    ["2024-04-23/2024-04-24", "2024-04-23", "2024-04-24"],
    ["2024-11-18/2024-11-22", "2024-11-18", "2024-11-22"],
    ["{2024-02-29,2024-03-01}", "2024-02-29", "2024-03-01"],
    ["{2024-12-31,2025-01-01}", "2024-12-31", "2025-01-01"],
  ])("%s fills %s to %s", (text, first, last) => {
    expect(exactDays(edtf(text))).toEqual({ first, last });
  });

  test.each([
    ["a month", "2024-06"],
    ["a doubtful day", "2024-06-03?"],
    ["a span with an approximate end", "2024-06-03/2024-06-05~"],
    ["the first week of a month, which people may still narrow down", "2024-12-01/2024-12-07"],
    ["the end of a month", "2024-09-21/2024-09-30"],
    ["a deadline", "../2024-06-03"],
    ["a choice of days", "[2024-06-03,2024-06-04]"],
    ["days apart", "{2024-06-03,2024-06-10}"],
    ["months apart", "{2024-06,2024-07}"],
  ])("%s gives none", (_what, text) => {
    expect(exactDays(edtf(text))).toBeNull();
  });

  test("only one certain day is an exact day", () => {
    expect(isExactDay(edtf("2024-06-03"))).toBe(true);
    expect(isExactDay(edtf("2024-06-03~"))).toBe(false);
    expect(isExactDay(edtf("2024-06-03/2024-06-04"))).toBe(false);
  });
});

test("lists run by beginning, then end; a deadline stands at its day, an open end after a closed one", () => {
  const texts = ["2024-06/..", "2025", "../2024-06-15", "2024-06", "2024-06-01", "2024-24", "../2024-05"];
  const sorted = texts.toSorted((a, b) => compareEdtf(edtf(a), edtf(b)));
  expect(sorted).toEqual([
    "../2024-05",
    "2024-06-01",
    "2024-06",
    "2024-06/..",
    "../2024-06-15",
    "2024-24",
    "2025",
  ]);
});
