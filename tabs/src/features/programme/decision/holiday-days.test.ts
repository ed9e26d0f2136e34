import { expect, test } from "@jest/globals";
import { daysOf, spansOf, yearFrom } from "./holiday-days.ts";

test("days over the end of a year are one span, and are its days again", () => {
  const days = daysOf("2026-12-30/2027-01-02") ?? [];
  expect(days).toEqual(["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"]);
  expect(spansOf([...days, "2027-05-14"])).toEqual([
    { edtf: "2026-12-30/2027-01-02", days },
    { edtf: "2027-05-14", days: ["2027-05-14"] },
  ]);
});

test("what is no exact day is no holiday", () => {
  for (const edtf of [
    null,
    "",
    "2026-12",
    "2026",
    "../2026-12-24",
    "2026-12-24?",
    "2026-12-31/2026-12-24",
    "2026-01-01/2026-12-31",
  ])
    expect(daysOf(edtf)).toBeNull();
});

test("a day without a year is of the twelve months to come", () => {
  expect([yearFrom("2026-11-22"), yearFrom("2026-01-05")]).toEqual(["2026-11/2027-10", "2026-01/2026-12"]);
});
