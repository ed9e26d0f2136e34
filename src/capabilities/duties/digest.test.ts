import { describe, expect, it } from "@jest/globals";
import { type DigestWish, nextSlot } from "./digest.ts";

const wish = (over: Partial<DigestWish> = {}): DigestWish => ({
  wanted: true,
  days: [1, 2, 3, 4, 5, 6, 7],
  time: "08:00",
  timeZone: null,
  ...over,
});
const calendar = (timeZone: string, over: { holidays?: string[]; country?: string } = {}) => ({
  timeZone,
  holidays: [],
  country: "",
  ...over,
});
/** The slots from an instant on, one after the other. */
function slots(count: number, from: string, one: DigestWish, zone: ReturnType<typeof calendar>): string[] {
  const found: string[] = [];
  for (let at: Date | null = new Date(from); at !== null && found.length < count;) {
    at = nextSlot(one, at, zone);
    if (at !== null) found.push(at.toISOString());
  }
  return found;
}

describe("the hour stays the person's own across changes of the clock", () => {
  it.each([
    ["Atlantic/Azores", "2026-03-27T09:30:00Z", ["2026-03-28T09:00", "2026-03-29T08:00", "2026-03-30T08:00"]],
    ["Europe/Lisbon", "2026-03-27T09:30:00Z", ["2026-03-28T08:00", "2026-03-29T07:00", "2026-03-30T07:00"]],
    ["Europe/Brussels", "2026-03-27T09:30:00Z", ["2026-03-28T07:00", "2026-03-29T06:00", "2026-03-30T06:00"]],
    ["Europe/Helsinki", "2026-03-27T09:30:00Z", ["2026-03-28T06:00", "2026-03-29T05:00", "2026-03-30T05:00"]],
    ["Europe/Helsinki", "2026-10-23T09:30:00Z", ["2026-10-24T05:00", "2026-10-25T06:00", "2026-10-26T06:00"]],
    ["Atlantic/Azores", "2026-10-23T09:30:00Z", ["2026-10-24T08:00", "2026-10-25T09:00", "2026-10-26T09:00"]],
    ["Asia/Kathmandu", "2026-03-28T02:00:00Z", ["2026-03-28T02:15", "2026-03-29T02:15", "2026-03-30T02:15"]],
  ])("%s from %s", (zone, from, expected) => {
    expect(slots(3, from, wish(), calendar(zone))).toEqual(expected.map((at) => `${at}:00.000Z`));
  });

  it("a time that the spring skips is an hour later that day, and one day is one digest", () => {
    expect(slots(3, "2026-03-28T02:00:00Z", wish({ time: "02:30" }), calendar("Europe/Brussels"))).toEqual([
      "2026-03-29T01:30:00.000Z",
      "2026-03-30T00:30:00.000Z",
      "2026-03-31T00:30:00.000Z",
    ]);
  });

  it("a time that the autumn repeats is the first of the two, once", () => {
    expect(slots(2, "2026-10-24T02:00:00Z", wish({ time: "02:30" }), calendar("Europe/Brussels"))).toEqual([
      "2026-10-25T00:30:00.000Z",
      "2026-10-26T01:30:00.000Z",
    ]);
  });
});

describe("a day", () => {
  it("is one of those chosen, on the person's calendar and not on the server's", () => {
    // Monday has begun in Kathmandu while it is Sunday in UTC.
    const monday = wish({ days: [1], time: "05:00" });
    expect(slots(2, "2026-03-01T12:00:00Z", monday, calendar("Asia/Kathmandu"))).toEqual([
      "2026-03-01T23:15:00.000Z",
      "2026-03-08T23:15:00.000Z",
    ]);
  });

  it("that is a holiday of the network, or of the person's country, is left out, not made up for", () => {
    const workdays = wish({ days: [1, 2, 3, 4, 5] });
    // Good Friday and Easter Monday are holidays in Sweden; the network closes on the Tuesday after.
    const swedish = calendar("Europe/Stockholm", { country: "SE", holidays: ["2026-04-07"] });
    expect(slots(2, "2026-04-02T12:00:00Z", workdays, swedish)).toEqual([
      "2026-04-08T06:00:00.000Z",
      "2026-04-09T06:00:00.000Z",
    ]);
    expect(slots(1, "2026-04-02T12:00:00Z", workdays, calendar("Europe/Paris", { country: "FR" }))).toEqual([
      "2026-04-03T06:00:00.000Z",
    ]);
  });

  it("does not come for who wants none, or chose no day", () => {
    const zone = calendar("Europe/Brussels");
    expect(nextSlot(wish({ wanted: false }), new Date(), zone)).toBeNull();
    expect(nextSlot(wish({ days: [] }), new Date(), zone)).toBeNull();
  });
});
