import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { slotsOf, startsOf, sumAgenda } from "./agenda-times.ts";
import { sameTitle } from "./meeting.ts";
import { hasExactDate } from "./queries.ts";

describe("an agenda's sum", () => {
  const items = (...minutes: readonly number[]) =>
    minutes.map((each) => ({ minutes: each, parallel: false }));

  it("adds the minutes of its items", () => {
    expect(sumAgenda(items(15, 45, 90), 330)).toEqual({ minutes: 150, lengthMinutes: 330, overrun: 0 });
  });
  it("of no items is nothing", () => {
    expect(sumAgenda([], 330)).toEqual({ minutes: 0, lengthMinutes: 330, overrun: 0 });
  });
  it("overruns by what goes beyond the meeting's length, not before", () => {
    expect(sumAgenda(items(180, 150), 330).overrun).toBe(0);
    expect(sumAgenda(items(180, 151), 330).overrun).toBe(1);
  });
  it("never depends on the order of items", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 180 })), (minutes) => {
        expect(sumAgenda(items(...minutes.toReversed()), 330)).toEqual(sumAgenda(items(...minutes), 330));
      }),
    );
  });
});

describe("sessions at the same time", () => {
  const at = (minutes: number) => ({ minutes, parallel: false });
  const beside = (minutes: number) => ({ minutes, parallel: true });

  it("take as long as the longest of them, and what follows begins when that ends", () => {
    const items = [at(15), at(45), beside(60), beside(30), at(15)];
    expect(sumAgenda(items, 330).minutes).toBe(90);
    expect(startsOf(items)).toEqual([0, 15, 15, 15, 75]);
    expect(slotsOf(items).map((slot) => slot.length)).toEqual([1, 3, 1]);
  });
  it("cannot run beside nothing: the first item stands alone", () => {
    expect(slotsOf([beside(30), at(15)])).toHaveLength(2);
  });
  it("never make an agenda longer, and never shorter than its longest item", () => {
    const anItem = fc.record({ minutes: fc.integer({ min: 5, max: 180 }), parallel: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anItem, { minLength: 1 }), (items) => {
        const { minutes } = sumAgenda(items, 330);
        const alone = items.map((item) => ({ ...item, parallel: false }));
        expect(minutes).toBeLessThanOrEqual(sumAgenda(alone, 330).minutes);
        expect(minutes).toBeGreaterThanOrEqual(Math.max(...items.map((item) => item.minutes)));
      }),
    );
  });
});

describe("two titles are the same topic", () => {
  it.each([
    ["Soft outcomes", "SOFT OUTCOMES"],
    ["  Soft   outcomes ", "Soft outcomes"],
    ["Soft\toutcomes", "Soft outcomes"],
    ["Évaluation", "evaluation"],
    ["Évaluation", "E\u0301valuation"],
  ])("when they differ in case, accents or spacing only: %j, %j", (a, b) => {
    expect(sameTitle(a, b)).toBe(true);
  });
  it.each([
    ["Soft outcomes", "Soft outcome"],
    ["Softoutcomes", "Soft outcomes"],
    ["Calls 2034", "Calls 2035"],
    ["Finance", "Finance?"],
  ])("not when their words differ: %j, %j", (a, b) => {
    expect(sameTitle(a, b)).toBe(false);
  });
});

it("only a day or days are an exact date, so that a calendar entry can be made", () => {
  const exact = (dateEdtf: string | null) => hasExactDate({ dateEdtf });
  expect([exact("2034-06-11"), exact("2034-06-11/2034-06-12")]).toEqual([true, true]);
  expect([exact("2034-06"), exact("2034-22"), exact(null)]).toEqual([false, false, false]);
});
