import { describe, expect, it } from "@jest/globals";
import { dayIn, timeIn } from "../../kernel/time-zone.ts";
import { later } from "./repeat.ts";

const ZONES = ["Atlantic/Azores", "Europe/Lisbon", "Europe/Brussels", "Europe/Helsinki", "Asia/Kathmandu"];

describe("what repeats", () => {
  it.each(ZONES)("every week stays at its time of day through both clock changes of a year in %s", (zone) => {
    // 00:30 UTC is near midnight in some of them: the day is the zone's, not UTC's.
    for (const start of ["2034-03-22T09:15:00Z", "2034-10-25T09:15:00Z", "2034-03-24T00:30:00Z"]) {
      const at = new Date(start);
      const next = later(at, "week", zone);
      expect(timeIn(zone, next)).toBe(timeIn(zone, at));
      expect(Date.parse(dayIn(zone, next)) - Date.parse(dayIn(zone, at))).toBe(7 * 86_400_000);
    }
  });

  it("every month takes the last day where a month has no such day", () => {
    const next = (at: string) => dayIn("Europe/Brussels", later(new Date(at), "month", "Europe/Brussels"));
    expect(next("2034-01-31T11:00:00Z")).toBe("2034-02-28");
    expect(next("2036-01-31T11:00:00Z")).toBe("2036-02-29");
    expect(next("2034-12-15T11:00:00Z")).toBe("2035-01-15");
  });

  it("at an hour that the clocks skip comes as much later", () => {
    // In Brussels 26 March 2034, 02:30 does not exist.
    const before = new Date("2034-03-19T01:30:00Z");
    const skipped = later(before, "week", "Europe/Brussels");
    expect([dayIn("Europe/Brussels", skipped), timeIn("Europe/Brussels", skipped)]).toEqual([
      "2034-03-26",
      "03:30",
    ]);
  });
});
