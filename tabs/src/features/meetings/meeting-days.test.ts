import { expect, test } from "@jest/globals";
import { hasPassed, isAfterMeeting } from "./meeting-days.ts";

const BRUSSELS = "Europe/Brussels";
const on = (edtf: string | null) => ({ text: edtf ?? "to be decided", edtf });

test("a date that is only known by its month has passed when the month has", () => {
  expect(hasPassed(on("2026-06"), "2026-06-30")).toBe(false);
  expect(hasPassed(on("2026-06"), "2026-07-01")).toBe(true);
  expect(hasPassed(on(null), "2026-07-01")).toBe(false);
});

test("a deadline is after the meeting from the next day on the network's clocks", () => {
  // Half past midnight in Brussels, still the day before in UTC.
  expect(isAfterMeeting("2026-06-11T22:30:00Z", on("2026-06-11"), BRUSSELS)).toBe(true);
  expect(isAfterMeeting("2026-06-11T21:30:00Z", on("2026-06-11"), BRUSSELS)).toBe(false);
  expect(isAfterMeeting("2027-01-01T12:00:00Z", on(null), BRUSSELS)).toBe(false);
});
