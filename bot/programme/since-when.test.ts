import { expect, test } from "@jest/globals";
import { readDate } from "../../src/documents/read-date.ts";
import { sinceWhen } from "./since-when.ts";

const at = { timeZone: "Europe/Brussels", now: new Date("2026-11-20T09:00:00Z") };

test.each([
  [undefined, "2026-10-21"],
  ["1 May", "2026-05-01"],
  ["1. maj", "2026-05-01"],
  ["1 May 2024", "2024-05-01"],
  ["September", "2026-09-01"],
  ["1 December", "2025-12-01"],
  ["2026-11-02", "2026-11-02"],
  ["1 January 2030", "2030-01-01"],
])("since %s", (words, day) => {
  expect(sinceWhen(words, at, readDate)).toMatchObject({ day });
});

test("begins with the day where the network is", () => {
  expect(sinceWhen("1 May", at, readDate)).toMatchObject({ begins: new Date("2026-04-30T22:00:00Z") });
});

test("words that are no date are none", () => {
  expect(sinceWhen("the beginning of time", at, readDate)).toBe("no date");
});
