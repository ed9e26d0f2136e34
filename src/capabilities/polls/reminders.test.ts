import { describe, expect, it } from "@jest/globals";
import { officeTime, type OfficeDays, reminderTimes } from "./reminders.ts";

const office = (timeZone: string, country: string, holidays: readonly string[] = []): OfficeDays => ({
  timeZone,
  country,
  holidays,
});
const BRUSSELS = office("Europe/Brussels", "BE");
const times = (openedAt: string, closesAt: string, where = BRUSSELS) =>
  reminderTimes({ openedAt: new Date(openedAt), closesAt: new Date(closesAt) }, where).map((at) =>
    at.toISOString(),
  );

describe("an hour in which people are reminded", () => {
  it.each([
    ["is now within office hours", "2034-03-07T10:30:00Z", BRUSSELS, "2034-03-07T10:30:00.000Z"],
    ["is nine for who is still asleep", "2034-03-07T03:00:00Z", BRUSSELS, "2034-03-07T08:00:00.000Z"],
    ["is the next morning from four on", "2034-03-07T15:00:00Z", BRUSSELS, "2034-03-08T08:00:00.000Z"],
    ["is Monday for the weekend", "2034-03-10T16:00:00Z", BRUSSELS, "2034-03-13T08:00:00.000Z"],
    [
      "goes by Kathmandu's quarter hours",
      "2034-03-07T10:30:00Z",
      office("Asia/Kathmandu", "NP"),
      // 16:15 there: too late. 09:00 there is 03:15 UTC.
      "2034-03-08T03:15:00.000Z",
    ],
    [
      "is after the country's holiday",
      "2034-05-18T09:00:00Z",
      office("Europe/Copenhagen", "DK"),
      "2034-05-19T07:00:00.000Z",
    ],
    [
      "is after the network's holiday",
      "2034-03-07T09:00:00Z",
      office("Europe/Brussels", "BE", ["2034-03-07", "2034-03-08"]),
      "2034-03-09T08:00:00.000Z",
    ],
    [
      "is nine by summer time after the night of the change",
      "2034-03-25T12:00:00Z",
      office("Atlantic/Azores", "PT"),
      "2034-03-27T09:00:00.000Z",
    ],
    [
      "is nine by winter time after the night of the change",
      "2034-10-27T15:00:00Z",
      office("Europe/Helsinki", "FI"),
      "2034-10-30T07:00:00.000Z",
    ],
  ])("%s", (_what, at, where, expected) => {
    expect(officeTime(new Date(at), where).toISOString()).toBe(expected);
  });
});

describe("who is silent is reminded", () => {
  it("at half of the time, and on the last working day before the poll closes", () => {
    // Wednesday to Wednesday: half is in the night to Sunday.
    expect(times("2034-03-08T08:00:00Z", "2034-03-15T16:00:00Z")).toEqual([
      "2034-03-13T08:00:00.000Z",
      "2034-03-14T09:00:00.000Z",
    ]);
  });

  it("on two days: half of a week from Monday to Monday is Friday, the last working day, so it is Thursday", () => {
    expect(times("2034-03-06T08:00:00Z", "2034-03-13T16:00:00Z")).toEqual([
      "2034-03-09T09:00:00.000Z",
      "2034-03-10T09:00:00.000Z",
    ]);
  });

  it("at the same hour of the day wherever they are, from the Azores to Finland, across the change to summer time", () => {
    // Half of the time lies in the night from Saturday to Sunday, 26 March, in which the clocks change.
    const poll = ["2034-03-20T12:00:00Z", "2034-03-31T15:00:00Z"] as const;
    expect(times(...poll, office("Atlantic/Azores", "PT"))).toEqual([
      "2034-03-27T09:00:00.000Z",
      "2034-03-30T10:00:00.000Z",
    ]);
    expect(times(...poll, office("Europe/Helsinki", "FI"))).toEqual([
      "2034-03-27T06:00:00.000Z",
      "2034-03-30T07:00:00.000Z",
    ]);
    expect(times(...poll, office("Asia/Kathmandu", "NP"))).toEqual([
      "2034-03-27T03:15:00.000Z",
      "2034-03-30T04:15:00.000Z",
    ]);
  });

  it("never on a holiday of theirs, though it is none elsewhere", () => {
    // Ascension 2034 is Thursday 18 May: a working day in Poland only.
    const poll = ["2034-05-15T07:00:00Z", "2034-05-19T15:00:00Z"] as const;
    expect(times(...poll, office("Europe/Warsaw", "PL"))).toEqual([
      "2034-05-17T11:00:00.000Z",
      "2034-05-18T08:00:00.000Z",
    ]);
    expect(times(...poll, office("Europe/Stockholm", "SE"))).toEqual([
      "2034-05-16T08:00:00.000Z",
      "2034-05-17T08:00:00.000Z",
    ]);
  });

  it.each([
    ["not at all in a poll of some hours", "2034-03-07T08:00:00Z", "2034-03-07T16:00:00Z", 0],
    ["once in a poll from one day to the next", "2034-03-06T15:00:00Z", "2034-03-07T16:00:00Z", 1],
    [
      "once where half of the time and the last day are one",
      "2034-03-06T08:00:00Z",
      "2034-03-08T16:00:00Z",
      1,
    ],
    ["not at all over a weekend", "2034-03-10T16:00:00Z", "2034-03-13T08:30:00Z", 0],
    ["twice in a poll of a year", "2034-03-06T08:00:00Z", "2035-03-06T16:00:00Z", 2],
  ])("%s", (_what, openedAt, closesAt, count) => {
    expect(times(openedAt, closesAt)).toHaveLength(count);
  });
});
