import { describe, expect, test } from "@jest/globals";
import { readDeadline, typeDeadline } from "./typed-deadline.ts";

const BRUSSELS = "Europe/Brussels";
const APRIL = { day: "24", month: "4", year: "2026", time: "17:00" };

describe("a deadline typed as day, month, year and time", () => {
  test("is an instant on the network's clocks, and back", () => {
    expect(readDeadline(APRIL, BRUSSELS)).toBe("2026-04-24T15:00:00.000Z");
    expect(typeDeadline("2026-04-24T15:00:00.000Z", BRUSSELS, "en")).toEqual(APRIL);
    expect(typeDeadline("2026-04-24T15:00:00.000Z", BRUSSELS, "da").time).toBe("17.00");
  });

  test("is read with a time as Danes write it, and with a morning's one digit", () => {
    expect(readDeadline({ ...APRIL, time: "17.00" }, BRUSSELS)).toBe("2026-04-24T15:00:00.000Z");
    expect(readDeadline({ ...APRIL, time: "9:30" }, BRUSSELS)).toBe("2026-04-24T07:30:00.000Z");
  });

  test.each([
    ["a day that the month does not have", { ...APRIL, day: "31" }],
    ["29 February of a common year", { ...APRIL, day: "29", month: "2" }],
    ["no day", { ...APRIL, day: "" }],
    ["a year of two digits", { ...APRIL, year: "26" }],
    ["an hour that no day has", { ...APRIL, time: "24:00" }],
    ["no time", { ...APRIL, time: "" }],
  ])("is nothing yet with %s", (_, typed) => {
    expect(readDeadline(typed, BRUSSELS)).toBeUndefined();
  });
});
