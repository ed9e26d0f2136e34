import { describe, expect, it } from "@jest/globals";
import { isPast, meetingsMeant, type Upcoming } from "./next-meeting.ts";

const TODAY = "2034-06-10";
const meeting = (title: string, dateEdtf: string | null, over: Partial<Upcoming> = {}) => ({
  title,
  dateEdtf,
  state: "planned" as const,
  asks: false,
  ...over,
});
const meant = (...meetings: readonly ReturnType<typeof meeting>[]) =>
  meetingsMeant(meetings, TODAY).map(({ title }) => title);

describe("the meeting that is meant where none is named", () => {
  it("is the first that is still to come", () => {
    expect(
      meant(meeting("december", "2034-12"), meeting("april", "2034-04-23"), meeting("september", "2034-09")),
    ).toEqual(["september"]);
  });
  it("is still the one whose last day is today, or whose month is not over", () => {
    expect(meant(meeting("july", "2034-07"), meeting("today", "2034-06-09/2034-06-10"))).toEqual(["today"]);
    expect(meant(meeting("july", "2034-07"), meeting("june", "2034-06"))).toEqual(["june"]);
    expect(meant(meeting("july", "2034-07"), meeting("yesterday", "2034-06-09"))).toEqual(["july"]);
  });
  it("is one without a date only after all that have one", () => {
    expect(meant(meeting("to be decided", null), meeting("december", "2034-12"))).toEqual(["december"]);
    expect(meant(meeting("past", "2033-12"), meeting("to be decided", null))).toEqual(["to be decided"]);
  });
  it("is one that asks for topics or votes before any other, even if its date has passed", () => {
    const asking = meeting("asking", "2033-12", { asks: true });
    expect(meant(meeting("september", "2034-09"), asking)).toEqual(["asking"]);
    expect(isPast(asking, TODAY)).toBe(false);
  });
  it("must be said where more than one asks", () => {
    expect(
      meant(
        meeting("december", "2034-12", { asks: true }),
        meeting("july", "2034-07"),
        meeting("september", "2034-09", { asks: true }),
      ),
    ).toEqual(["september", "december"]);
  });
  it("is never one that is over: held, reported, cancelled, or past its date", () => {
    const over = (["held", "reported", "cancelled"] as const).map((state) =>
      meeting(state, "2034-07", { state, asks: true }),
    );
    expect(meant(...over, meeting("convened", "2034-08", { state: "convened" }))).toEqual(["convened"]);
    expect(meant(...over, meeting("may", "2034-05"), meeting("april", "2034-04"))).toEqual([]);
  });
});
