import { expect, it } from "@jest/globals";
import { urgencyOf } from "./duty.ts";

const NOON = "T12:00:00Z";
const due = (day: string) => ({ due: { edtf: day, words: day, day } });

it.each([
  ["2026-11-18", "2026-11-17", "overdue"],
  ["2026-11-18", "2026-11-18", "today"],
  ["2026-11-18", "2026-11-22", "week"],
  ["2026-11-18", "2026-11-23", "later"],
  ["2026-11-20", "2026-11-22", "week"],
  // At a weekend the week that people plan is the one that comes.
  ["2026-11-21", "2026-11-29", "week"],
  ["2026-11-22", "2026-11-29", "week"],
  ["2026-11-22", "2026-11-30", "later"],
])("on %s what is due on %s is %s", (today, day, urgency) => {
  expect(urgencyOf(due(day), new Date(today + NOON), "Europe/Brussels")).toBe(urgency);
});

it("an instant is overdue when it has passed, and until then it is of the day that it is on our clocks", () => {
  const at = { due: { at: new Date("2026-11-18T23:30:00Z") } };
  const urgency = (now: string, zone: string) => urgencyOf(at, new Date(now), zone);
  expect(urgency(`2026-11-18${NOON}`, "Atlantic/Azores")).toBe("today");
  expect(urgency(`2026-11-18${NOON}`, "Europe/Helsinki")).toBe("week");
  expect(urgency("2026-11-18T23:30:00Z", "Atlantic/Azores")).toBe("overdue");
});

it("what has no date is for later", () => {
  expect(urgencyOf({ due: null }, new Date(), "Europe/Brussels")).toBe("later");
});
