import { describe, expect, it } from "@jest/globals";
import type { NetworkId } from "../kernel/ids.ts";
import { anItem, wordingIn } from "../testing/programme-to-write.ts";
import { calendarFeed, type NetworkDates } from "./calendar-feed.ts";

type Item = NetworkDates["items"][number];
type Meeting = NetworkDates["meetings"][number];

const event = (title: string, edtf: string | null, over: Partial<Item> = {}): Item => ({
  ...anItem("event", title, { date: { text: "as written", edtf } }),
  meetingId: null,
  ...over,
});
const meeting = (meetingId: string, edtf: string | null, over: Partial<Meeting> = {}): Meeting => ({
  meetingId,
  title: `Meeting ${meetingId}`,
  date: { edtf },
  startTime: null,
  lengthMinutes: 90,
  mode: null,
  place: null,
  state: "planned",
  ...over,
});

function feed(items: readonly Item[], meetings: readonly Meeting[] = [], language: "en" | "da" = "en") {
  const dates = {
    network: { networkId: "alma" as NetworkId, name: "ALMA network", timeZone: "Europe/Brussels" },
    since: new Date("2034-03-06T09:00:00Z"),
    items,
    meetings,
  };
  const text = calendarFeed(
    dates,
    (page, id) => `https://example.org/tabs/${page}?item=${id}`,
    wordingIn(language),
  );
  // RFC 5545 3.1: a long line goes on on the next, behind a space.
  return text.replaceAll("\r\n ", "");
}
const entries = (text: string) => text.match(/BEGIN:VEVENT.*?END:VEVENT/gs) ?? [];
const of = (text: string, property: string) =>
  [...text.matchAll(new RegExp(`^${property}[;:].*$`, "gm"))].map(([line]) => line.trim());

describe("a network's calendar", () => {
  it("holds exact days only: an uncertain date is no appointment", () => {
    const items = [
      event("Day", "2034-06-11"),
      event("Days", "2034-06-12/2034-06-13"),
      event("Month", "2034-06"),
      event("First week", "2034-12-01/2034-12-07"),
      event("Perhaps", "2034-06-11?"),
      event("One of two", "[2034-06-11,2034-06-18]"),
      event("Undecided", null),
    ];
    expect(of(feed(items), "SUMMARY")).toEqual(["SUMMARY:Day", "SUMMARY:Days"]);
    expect(of(feed(items), "DTSTART")).toEqual([
      "DTSTART;VALUE=DATE:20340611",
      "DTSTART;VALUE=DATE:20340612",
    ]);
    // The end is the day after the last.
    expect(of(feed(items), "DTEND")).toEqual(["DTEND;VALUE=DATE:20340612", "DTEND;VALUE=DATE:20340614"]);
  });

  it("holds nothing of a programme but its events", () => {
    const milestone = {
      ...anItem("milestone", "Call", { date: { text: "", edtf: "2034-06-11" } }),
      meetingId: null,
    };
    expect(entries(feed([milestone]))).toEqual([]);
  });

  it("has the meeting in the place of the event it was planned from, under the same id", () => {
    const before = feed([event("7th meeting", "2034-06-11")]);
    const after = feed(
      [event("7th meeting", "2034-06-11", { meetingId: "m" })],
      [meeting("m", "2034-06-18")],
    );
    expect(entries(after)).toHaveLength(1);
    expect(of(after, "UID")).toEqual(of(before, "UID"));
    expect(of(after, "DTSTART")).toEqual(["DTSTART;VALUE=DATE:20340618"]);
    expect(of(after, "URL")).toEqual(["URL;VALUE=URI:https://example.org/tabs/meetings?item=m"]);
  });

  it("has no day for a meeting whose date became uncertain, though its event had one", () => {
    expect(
      entries(feed([event("7th meeting", "2034-06-11", { meetingId: "m" })], [meeting("m", "2034-07")])),
    ).toEqual([]);
  });

  it("says a meeting's hours in the network's time zone", () => {
    const text = feed([], [meeting("m", "2034-06-11", { startTime: "09:30" })]);
    expect([of(text, "DTSTART"), of(text, "DTEND")]).toEqual([
      ["DTSTART:20340611T073000Z"],
      ["DTEND:20340611T090000Z"],
    ]);
  });

  it.each([
    ["a cancelled meeting", feed([], [meeting("m", "2034-06-11", { state: "cancelled" })]), "CANCELLED"],
    ["a cancelled event", feed([event("E", "2034-06-11", { status: "cancelled" })]), "CANCELLED"],
    [
      "a meeting of a cancelled event",
      feed([event("E", "2034-06-11", { status: "cancelled", meetingId: "m" })], [meeting("m", "2034-06-11")]),
      "CANCELLED",
    ],
    [
      "an event put off without a new day",
      feed([event("E", "2034-06-11", { status: "postponed" })]),
      "TENTATIVE",
    ],
    ["any other", feed([event("E", "2034-06-11")]), "CONFIRMED"],
  ])("%s is marked as what it is", (_, text, status) => {
    expect(of(text, "STATUS")).toEqual([`STATUS:${status}`]);
  });

  it("speaks its owner's language, and asks to be fetched again after hours", () => {
    const text = feed([event("E", "2034-06-11", { mode: "on site", place: "Vilnius" })], [], "da");
    expect(of(text, "NAME")).toEqual(["NAME:ALMA network – møder og arrangementer"]);
    expect(of(text, "DESCRIPTION")).toEqual(["DESCRIPTION:fysisk fremmøde"]);
    expect(of(text, "LOCATION")).toEqual(["LOCATION:Vilnius"]);
    expect(text).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT4H");
    expect(text).toContain("X-PUBLISHED-TTL:PT4H");
  });

  it("is the same to the letter as long as nothing changes", () => {
    const items = [event("E", "2034-06-11")];
    expect(feed(items)).toBe(feed(items));
    expect(of(feed(items), "DTSTAMP")).toEqual(["DTSTAMP:20340306T090000Z"]);
  });
});
