import { describe, expect, test } from "@jest/globals";
import { joinExtents, positionOf, scaleFor, ticksOf, yearAndMonth } from "./timeline-scale.ts";

const PROGRAMME = { earliest: "2024-03-01", latest: "2024-12-31" };
const TODAY = "2024-05-15";

describe("the months across", () => {
  test("'all' runs from the first month to the last, and fills the width", () => {
    const scale = scaleFor("all", PROGRAMME, TODAY);
    expect(yearAndMonth(scale.first)).toEqual({ year: 2024, month: 3 });
    expect(scale).toMatchObject({ months: 10, visible: 10 });
  });

  test("'year' runs over whole calendar years, twelve months in view", () => {
    const scale = scaleFor("year", { earliest: "2024-03-01", latest: "2025-02-28" }, TODAY);
    expect(yearAndMonth(scale.first)).toEqual({ year: 2024, month: 1 });
    expect(scale).toMatchObject({ months: 24, visible: 12 });
  });

  test("'quarter' runs over whole quarters, three months in view", () => {
    const scale = scaleFor("quarter", PROGRAMME, TODAY);
    expect(yearAndMonth(scale.first)).toEqual({ year: 2024, month: 1 });
    expect(scale).toMatchObject({ months: 12, visible: 3 });
  });

  test("a programme without any date shows the month of today", () => {
    const scale = scaleFor("all", { earliest: null, latest: null }, TODAY);
    expect(yearAndMonth(scale.first)).toEqual({ year: 2024, month: 5 });
    expect(scale.months).toBe(1);
  });

  test("a mistyped year does not draw ten thousand months", () => {
    expect(scaleFor("all", { earliest: "2024-03-01", latest: "9998-12-31" }, TODAY).months).toBe(240);
  });

  test("an open end asks for no room of its own", () => {
    expect(
      joinExtents([
        { earliest: "2024-03-01", latest: null },
        { earliest: null, latest: "2024-12-31" },
        { earliest: "2024-06-01", latest: "2024-06-30" },
      ]),
    ).toEqual(PROGRAMME);
  });
});

describe("a day on the scale", () => {
  const scale = scaleFor("all", PROGRAMME, TODAY);

  test("begins where the day before ends", () => {
    expect(positionOf(scale, "2024-04-23", "end")).toBe(positionOf(scale, "2024-04-24", "start"));
  });

  test("the first day of the first month is the left edge, the last day of the last the right edge", () => {
    expect(positionOf(scale, "2024-03-01", "start")).toBe(0);
    expect(positionOf(scale, "2024-12-31", "end")).toBe(100);
  });

  test("every month is as wide as every other, so that month names line up", () => {
    expect(positionOf(scale, "2024-04-01", "start")).toBe(10);
    expect(positionOf(scale, "2024-05-01", "start")).toBe(20);
  });
});

function labelsUntil(latest: string) {
  return ticksOf(scaleFor("all", { earliest: "2020-02-01", latest }, TODAY));
}

describe("the labels above the months", () => {
  test("every month has one in a programme of a year", () => {
    expect(ticksOf(scaleFor("all", PROGRAMME, TODAY))).toHaveLength(10);
  });

  test("three years are labelled by quarters, ten by years", () => {
    expect(labelsUntil("2022-12-31")).toHaveLength(12);
    expect(labelsUntil("2029-12-31")).toHaveLength(10);
  });

  test("together they cover the scale exactly", () => {
    const scale = scaleFor("all", { earliest: "2020-02-01", latest: "2022-11-30" }, TODAY);
    expect(ticksOf(scale).reduce((sum, tick) => sum + tick.span, 0)).toBe(scale.months);
  });
});
