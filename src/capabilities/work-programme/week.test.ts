import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { isMonday, weekAt, weekOf } from "./week.ts";

const ZONES = ["Europe/Brussels", "Atlantic/Azores", "Europe/Helsinki", "UTC"] as const;
const wallClock = (instant: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "long", hour: "2-digit", minute: "2-digit" }).format(
    instant,
  );

describe("a network's week", () => {
  it("begins on Monday at nine on the clocks of the network", () => {
    const at = (instant: string, timeZone = "Europe/Brussels") => weekAt(new Date(instant), timeZone).monday;
    expect(at("2026-11-23T07:59:59Z")).toBe("2026-11-16");
    expect(at("2026-11-23T08:00:00Z")).toBe("2026-11-23");
    expect(at("2026-11-29T23:59:59Z")).toBe("2026-11-23");
    expect(at("2026-11-23T09:59:59Z", "Atlantic/Azores")).toBe("2026-11-16");
    expect(at("2026-11-23T10:00:00Z", "Atlantic/Azores")).toBe("2026-11-23");
  });

  it("is an hour shorter or longer over the change of clocks, on the continent and on the Azores", () => {
    // Clocks go forward on Sunday 29 March 2026 and back on Sunday 25 October 2026.
    expect(weekOf("2026-03-23", "Europe/Brussels")).toEqual({
      monday: "2026-03-23",
      before: new Date("2026-03-16T08:00:00Z"),
      begins: new Date("2026-03-23T08:00:00Z"),
      next: new Date("2026-03-30T07:00:00Z"),
    });
    expect(weekOf("2026-10-19", "Atlantic/Azores")).toEqual({
      monday: "2026-10-19",
      before: new Date("2026-10-12T09:00:00Z"),
      begins: new Date("2026-10-19T09:00:00Z"),
      next: new Date("2026-10-26T10:00:00Z"),
    });
  });

  it("of any instant holds it, and begins and ends on a Monday at nine", () => {
    const instants = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2040-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        const week = weekAt(instant, zone);
        expect(isMonday(week.monday)).toBe(true);
        expect(week.begins.getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(instant.getTime()).toBeLessThan(week.next.getTime());
        for (const one of [week.before, week.begins, week.next])
          expect(wallClock(one, zone)).toBe("Monday 09:00");
        expect(weekAt(week.next, zone).begins).toEqual(week.next);
      }),
    );
  });
});

it("a Monday is a day that there is, and a Monday", () => {
  expect(["2026-11-23", "2026-11-24", "2026-02-30", "Monday", ""].map(isMonday)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
