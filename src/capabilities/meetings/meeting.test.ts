import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { MeetingId } from "../../kernel/ids.ts";
import { aPlan } from "../../testing/builders.ts";
import { type Meeting, sameTitle, sumAgenda } from "./meeting.ts";
import { hasExactDate, nextOf } from "./queries.ts";

describe("an agenda's sum", () => {
  const items = (...minutes: readonly number[]) => minutes.map((each) => ({ minutes: each }));

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

describe("the meeting that commands mean", () => {
  const NOW = new Date("2034-06-10T12:00:00Z");
  const meeting = (title: string, dateEdtf: string | null, over: Partial<Meeting> = {}): Meeting => ({
    ...aPlan({ title, dateEdtf }),
    meetingId: title as MeetingId,
    startTime: null,
    lengthMinutes: 330,
    state: "planned",
    call: { state: "none" },
    agenda: { state: "none", revision: 0 },
    ...over,
  });
  const next = (...meetings: readonly Meeting[]) => nextOf(meetings, NOW)?.title;

  it("is the first that is still to come", () => {
    expect(
      next(meeting("december", "2034-12"), meeting("april", "2034-04-23"), meeting("september", "2034-09")),
    ).toBe("september");
  });
  it("is still the one whose last day is today, or whose month is not over", () => {
    expect(next(meeting("today", "2034-06-09/2034-06-10"), meeting("july", "2034-07"))).toBe("today");
    expect(next(meeting("june", "2034-06"), meeting("july", "2034-07"))).toBe("june");
    expect(next(meeting("yesterday", "2034-06-09"), meeting("july", "2034-07"))).toBe("july");
  });
  it("is one without a date only after all that have one", () => {
    expect(next(meeting("to be decided", null), meeting("december", "2034-12"))).toBe("december");
    expect(next(meeting("to be decided", null), meeting("past", "2033-12"))).toBe("to be decided");
  });
  it("is never one that was held, reported or cancelled", () => {
    const over = (["held", "reported", "cancelled"] as const).map((state) =>
      meeting(state, "2034-07", { state }),
    );
    expect(next(...over, meeting("convened", "2034-08", { state: "convened" }))).toBe("convened");
    expect(next(...over)).toBeUndefined();
  });
  it("is the earliest not held when the dates of all have passed", () => {
    expect(next(meeting("may", "2034-05"), meeting("april", "2034-04"))).toBe("april");
  });
});

it("only a day or days are an exact date, so that a calendar entry can be made", () => {
  const exact = (dateEdtf: string | null) => hasExactDate({ dateEdtf });
  expect([exact("2034-06-11"), exact("2034-06-11/2034-06-12")]).toEqual([true, true]);
  expect([exact("2034-06"), exact("2034-22"), exact(null)]).toEqual([false, false, false]);
});
