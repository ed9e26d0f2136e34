import { describe, expect, test } from "@jest/globals";
import { changesOf, type MeetingFields } from "./reschedule.ts";

const SEEN: MeetingFields = {
  title: "8th meeting",
  dateText: "June 2026",
  startTime: null,
  lengthMinutes: 330,
  mode: "on site",
  place: "Vilnius",
};

describe("a change of a meeting", () => {
  test("sends only what was changed, with what stood there before", () => {
    expect(changesOf(SEEN, { ...SEEN, dateText: " 11 June 2026 ", startTime: "09:30" })).toEqual({
      was: { dateText: "June 2026", startTime: null },
      now: { dateText: "11 June 2026", startTime: "09:30" },
    });
  });

  test("takes the place away when it is emptied, and does not when it was not touched", () => {
    expect(changesOf(SEEN, { ...SEEN, place: "  " })).toEqual({
      was: { place: "Vilnius" },
      now: { place: null },
    });
    expect(changesOf({ ...SEEN, place: null }, { ...SEEN, place: "" })).toBeUndefined();
  });

  test("may be of its title and of how people meet", () => {
    expect(changesOf(SEEN, { ...SEEN, title: " Forum ", mode: null })).toEqual({
      was: { title: "8th meeting", mode: "on site" },
      now: { title: "Forum", mode: null },
    });
  });

  test("is nothing when all is as it was", () => {
    expect(changesOf(SEEN, { ...SEEN, place: "Vilnius " })).toBeUndefined();
  });
});
