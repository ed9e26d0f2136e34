import { describe, expect, test } from "@jest/globals";
import {
  addMinutes,
  formatClock,
  formatDistance,
  formatExact,
  formatMoment,
  fromLocalInput,
  readClock,
  toLocalInput,
} from "./dates.ts";

const BRUSSELS = "Europe/Brussels";
const NOW = new Date("2024-12-02T16:00:00Z");

describe("deadlines", () => {
  test("are said with weekday, day and time on the network's clocks", () => {
    expect(formatMoment("2024-12-05T16:00:00Z", "en", BRUSSELS, NOW)).toBe("Thu 5 Dec, 17:00");
    expect(formatMoment("2024-12-05T16:00:00Z", "da", BRUSSELS, NOW)).toBe("tors. 5. dec. kl. 17.00");
  });

  test("say how far away they are", () => {
    expect(formatDistance("2024-12-05T16:00:00Z", "en", BRUSSELS, NOW)).toBe("in 3 days");
    expect(formatDistance("2024-12-05T16:00:00Z", "da", BRUSSELS, NOW)).toBe("om 3 dage");
  });

  test("count the days of the network's calendar, whatever the hour", () => {
    const soonAfterMidnight = new Date("2026-11-23T00:10:00Z");
    expect(formatDistance("2026-11-30T16:00:00Z", "en", BRUSSELS, soonAfterMidnight)).toBe("in 7 days");
    const lateInTheEvening = new Date("2026-11-22T22:50:00Z");
    expect(formatDistance("2026-11-30T07:00:00Z", "en", BRUSSELS, lateInTheEvening)).toBe("in 8 days");
  });

  test("name the year only when it is another one", () => {
    expect(formatMoment("2025-01-09T08:30:00Z", "en", BRUSSELS, NOW)).toBe("Thu 9 Jan 2025, 09:30");
  });
});

describe("a date and time typed on the network's clocks", () => {
  test.each([
    ["2024-12-05T17:00", "2024-12-05T16:00:00.000Z"],
    ["2024-06-11T09:00", "2024-06-11T07:00:00.000Z"],
    // The clocks go forward at 2:00 and back at 3:00.
    ["2024-03-31T01:30", "2024-03-31T00:30:00.000Z"],
    ["2024-03-31T03:30", "2024-03-31T01:30:00.000Z"],
    ["2024-10-27T04:00", "2024-10-27T03:00:00.000Z"],
  ])("%s is the instant %s, and back", (typed, instant) => {
    expect(fromLocalInput(typed, BRUSSELS)).toBe(instant);
    expect(toLocalInput(instant, BRUSSELS)).toBe(typed);
  });

  test.each(["", "2024-12-05", "2024-12-05T17", "soon"])("%p is not one yet", (typed) => {
    expect(fromLocalInput(typed, BRUSSELS)).toBeUndefined();
  });
});

describe("a time of the morning is written in one way", () => {
  test("in Danish with a point and without a leading nought, alone or after a date", () => {
    expect(formatClock("09:30", "da")).toBe("9.30");
    expect(formatClock("00:05", "da")).toBe("0.05");
    expect(formatMoment("2024-12-05T08:30:00Z", "da", BRUSSELS, NOW)).toBe("tors. 5. dec. kl. 9.30");
    expect(formatExact("2024-12-05T08:30:00Z", "da", BRUSSELS)).toContain("2024 kl. 9.30 ");
  });

  test("in English with a colon and two digits", () => {
    expect(formatClock("09:30", "en")).toBe("09:30");
    expect(formatExact("2024-12-05T08:30:00Z", "en", BRUSSELS)).toContain("09:30");
  });

  test.each([
    ["9:30", "09:30"],
    ["9.30", "09:30"],
    [" 16.05 ", "16:05"],
    ["24:00", undefined],
    ["9", undefined],
    ["", undefined],
  ])("typed as %p it is %p", (typed, time) => {
    expect(readClock(typed)).toBe(time);
  });
});

test("a time of day goes on past midnight", () => {
  expect(addMinutes("09:30", 75)).toBe("10:45");
  expect(addMinutes("23:30", 60)).toBe("00:30");
});
