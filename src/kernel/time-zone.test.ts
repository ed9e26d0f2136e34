import { describe, expect, it } from "@jest/globals";
import { dayIn, endOfWorkIn, zonedInstant } from "./time-zone.ts";

describe("wall-clock time in a zone", () => {
  it.each([
    ["2024-06-11", "09:30", "Europe/Brussels", "2024-06-11T07:30:00.000Z"],
    ["2024-12-05", "17:00", "Europe/Brussels", "2024-12-05T16:00:00.000Z"],
    ["2024-12-05", "17:00", "Atlantic/Azores", "2024-12-05T18:00:00.000Z"],
    ["2024-12-05", "17:00", "Asia/Kathmandu", "2024-12-05T11:15:00.000Z"],
    ["2024-12-05", "00:15", "Europe/Helsinki", "2024-12-04T22:15:00.000Z"],
  ])("%s %s in %s", (day, time, zone, instant) => {
    expect(zonedInstant(day, time, zone).toISOString()).toBe(instant);
  });

  it("moves a time that the spring change skips on by the hour skipped", () => {
    expect(zonedInstant("2024-03-31", "02:30", "Europe/Brussels").toISOString()).toBe(
      "2024-03-31T01:30:00.000Z",
    );
  });

  it("takes the first of a time that the autumn change repeats", () => {
    expect(zonedInstant("2024-10-27", "02:30", "Europe/Brussels").toISOString()).toBe(
      "2024-10-27T00:30:00.000Z",
    );
  });

  it("ends the working day at 17:00 there, across the change of clocks", () => {
    const now = new Date("2024-10-24T20:00:00Z");
    expect(endOfWorkIn(7, "Europe/Brussels", now).toISOString()).toBe("2024-10-31T16:00:00.000Z");
  });

  it.each([
    ["Saturday", "2024-06-08"],
    ["Sunday", "2024-06-09"],
  ])("never ends on a weekend: %s becomes Monday", (_weekday, day) => {
    const weekBefore = new Date(Date.parse(`${day}T10:00:00Z`) - 7 * 86_400_000);
    expect(endOfWorkIn(7, "Europe/Brussels", weekBefore).toISOString()).toBe("2024-06-10T15:00:00.000Z");
  });

  it("knows which day it is there", () => {
    expect(dayIn("Pacific/Auckland", new Date("2024-06-30T13:00:00Z"))).toBe("2024-07-01");
  });
});
