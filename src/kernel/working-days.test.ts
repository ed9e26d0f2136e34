import { describe, expect, it } from "@jest/globals";
import { endOfWorkingDays } from "./working-days.ts";

const BRUSSELS = { timeZone: "Europe/Brussels", holidays: [] };
const end = (from: string, days: number, calendar: Parameters<typeof endOfWorkingDays>[2] = BRUSSELS) =>
  endOfWorkingDays(new Date(from), days, calendar).toISOString();

describe("a deadline in working days", () => {
  it("begins on the day after and ends at 17:00, without Saturdays and Sundays", () => {
    expect(end("2024-11-20T09:00:00Z", 10)).toBe("2024-12-04T16:00:00.000Z");
    expect(end("2024-11-20T22:30:00Z", 10)).toBe("2024-12-04T16:00:00.000Z");
    expect(end("2024-11-23T09:00:00Z", 5)).toBe("2024-11-29T16:00:00.000Z");
  });

  it.each([
    ["Christmas", "2026-12-18T09:00:00Z", "2026-12-28"],
    ["New Year", "2025-12-26T09:00:00Z", "2026-01-05"],
    ["Labour Day", "2026-04-27T09:00:00Z", "2026-05-05"],
    ["Ascension", "2026-05-08T09:00:00Z", "2026-05-18"],
    ["Whit Monday", "2026-05-22T09:00:00Z", "2026-06-01"],
    ["National Day", "2026-07-17T09:00:00Z", "2026-07-27"],
    ["Armistice", "2026-11-06T09:00:00Z", "2026-11-16"],
  ])("leaves out %s", (_day, from, last) => {
    expect(end(from, 5).slice(0, 10)).toBe(last);
  });

  it.each([
    // Easter Mondays as published: the earliest and latest among them.
    ["2024-04-01"],
    ["2025-04-21"],
    ["2026-04-06"],
    ["2027-03-29"],
    ["2034-04-10"],
    ["2035-03-26"],
    ["2038-04-26"],
  ])("leaves out the Easter Monday of %s", (monday) => {
    const fridayBefore = new Date(Date.parse(`${monday}T09:00:00Z`) - 3 * 86_400_000).toISOString();
    const tuesday = new Date(Date.parse(`${monday}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    expect(end(fridayBefore, 1).slice(0, 10)).toBe(tuesday);
  });

  it("leaves out the network's own holidays on top", () => {
    const own = ["2026-12-24", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"];
    expect(end("2026-12-18T09:00:00Z", 5, { ...BRUSSELS, holidays: own })).toBe("2027-01-05T16:00:00.000Z");
  });

  it.each([
    ["Europe/Brussels", "2026-10-30T16:00:00.000Z", "2026-04-03T15:00:00.000Z"],
    ["Atlantic/Azores", "2026-10-30T18:00:00.000Z", "2026-04-03T17:00:00.000Z"],
    ["Europe/Helsinki", "2026-10-30T15:00:00.000Z", "2026-04-03T14:00:00.000Z"],
    ["Asia/Kathmandu", "2026-10-30T11:15:00.000Z", "2026-04-03T11:15:00.000Z"],
  ])(
    "is 17:00 on the clocks of %s, whichever way they were changed meanwhile",
    (timeZone, autumn, spring) => {
      expect(end("2026-10-23T10:00:00Z", 5, { timeZone, holidays: [] })).toBe(autumn);
      expect(end("2026-03-27T10:00:00Z", 5, { timeZone, holidays: [] })).toBe(spring);
    },
  );

  it("begins on the day that it is in the network, not in Greenwich", () => {
    const late = "2026-10-22T23:30:00Z";
    expect(end(late, 1, { timeZone: "Asia/Kathmandu", holidays: [] })).toBe("2026-10-26T11:15:00.000Z");
    expect(end(late, 1, { timeZone: "Atlantic/Azores", holidays: [] })).toBe("2026-10-23T17:00:00.000Z");
  });
});
