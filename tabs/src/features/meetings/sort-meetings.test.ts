import { describe, expect, test } from "@jest/globals";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";
import { groupMeetings, searchMeetings } from "./sort-meetings.ts";

const meeting = (title: string, edtf: string | null, more: Partial<MeetingSummary> = {}): MeetingSummary => ({
  meetingId: title,
  ordinal: null,
  title,
  date: { text: edtf ?? "some time", edtf },
  startTime: null,
  lengthMinutes: 330,
  mode: null,
  place: null,
  format: "network meeting",
  state: "planned",
  past: false,
  call: { state: "none", closesAt: null },
  poll: "none",
  agenda: "none",
  topics: 0,
  ...more,
});
const TODAY = "2026-03-11";
const grouped = (meetings: readonly MeetingSummary[]) =>
  Object.fromEntries(
    groupMeetings(meetings, null, TODAY).map((each) => [each.group, each.meetings.map(({ title }) => title)]),
  );

describe("what is next and what is past", () => {
  test("the next meeting comes first, of the past ones the latest, of those without a date none", () => {
    const coming = ["2026-06-01", "2026-03-12", "2026-03"].map((date) => meeting(date, date));
    const gone = ["2025-01-20", "2025-11-03"].map((date) => meeting(date, date, { past: true }));
    expect(grouped([meeting("not decided", null), ...coming, ...gone])).toEqual({
      next: ["2026-03", "2026-03-12", "2026-06-01", "not decided"],
      past: ["2025-11-03", "2025-01-20"],
    });
  });

  test("what still asks for topics or votes though its date has passed is neither next nor past", () => {
    const all = [
      meeting("held early", "2026-09-01", { state: "held", past: true }),
      meeting("called", "2025-01-01", { call: { state: "open", closesAt: null } }),
      meeting("polled", "2025-01-02", { poll: "open" }),
      meeting("called for next month", "2026-04", { call: { state: "open", closesAt: null } }),
    ];
    expect(grouped(all)).toEqual({
      next: ["called for next month"],
      open: ["called", "polled"],
      past: ["held early"],
    });
  });
});

test("each word is searched by itself, without regard to case and accents", () => {
  const all = [meeting("Forum in Málaga", null), meeting("Forum in Vilnius", null)];
  const found = (text: string) => searchMeetings(all, text, ({ title }) => title).map(({ title }) => title);
  expect(found("malaga forum")).toEqual(["Forum in Málaga"]);
  expect(found("FORUM")).toHaveLength(2);
  expect(found("  ")).toHaveLength(2);
  expect(found("Riga")).toEqual([]);
});
