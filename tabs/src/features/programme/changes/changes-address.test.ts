import { expect, it } from "@jest/globals";
import { daysBefore, readCompared, writeCompared } from "./changes-address.ts";

it("an address names two editions or a day, and is read as it was written", () => {
  for (const compared of [{ from: "a1", to: "b-2" }, { since: "2026-02-28" }])
    expect(readCompared(writeCompared(compared))).toEqual(compared);
});

it("anything else names nothing", () => {
  for (const text of [null, "", "since:", "since:2026-13-45", "since:yesterday", "a..", "..b", "a b..c"])
    expect(readCompared(text)).toBeNull();
});

it("days before go over the ends of months", () => {
  expect(daysBefore("2026-03-01", 1)).toBe("2026-02-28");
});
