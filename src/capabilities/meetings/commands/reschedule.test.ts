import { describe, expect, it } from "@jest/globals";
import { aPlan } from "../../../testing/builders.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { meetingDesk } from "../../../testing/meeting-desk.ts";
import { planMeeting, refusalOf } from "../../../testing/workspace.ts";
import type { Frame } from "./reschedule.ts";

const desk = meetingDesk();
const { workspace, actor, detail, eventsOf, refused } = desk;
const { meetings, told } = workspace;

describe("rescheduling", () => {
  /** By somebody who saw the meeting as it is. */
  const reschedule = async (now: Partial<Frame>, person = "rasa") => {
    const { meeting } = await detail();
    const was = { ...meeting, dateText: meeting.date.text };
    const { dateText, startTime, lengthMinutes, place } = was;
    return meetings.reschedule(await actor(person), {
      meetingId: desk.meetingId,
      was: { dateText, startTime, lengthMinutes, place },
      now,
    });
  };

  it.each([
    ["11 June 2034", "2034-06-11"],
    ["11. juni 2034", "2034-06-11"],
    ["11/12 June", "2034-06-11/2034-06-12"],
    ["september 2034", "2034-09"],
    ["Autumn 2034", "2034-23"],
  ])("reads %j as people write it", async (dateText, edtf) => {
    await reschedule({ dateText });
    expect((await detail()).meeting.date).toEqual({ text: dateText, edtf });
  });

  it("refuses what is no date, and a day that does not exist", async () => {
    for (const dateText of ["soon", "31 June 2034", "29 February 2034"])
      expect(await refused(() => reschedule({ dateText }))).toBe("meeting.date-invalid");
    for (const dateText of ["", "   ", "\u0000"])
      expect(await refused(() => reschedule({ dateText }))).toBe("meeting.date-empty");
  });

  it("sets a start time only on an exact day", async () => {
    expect(await refused(() => reschedule({ startTime: "09:30" }))).toBe("meeting.date-not-exact");
    await reschedule({ dateText: "11 June 2034", startTime: "09:30" });
    expect(await detail()).toMatchObject({ meeting: { startTime: "09:30" }, agenda: { calendar: true } });
    await reschedule({ place: "Riga" });
    expect((await detail()).meeting).toMatchObject({ startTime: "09:30", place: "Riga" });
    await reschedule({ dateText: "September 2034" });
    expect(await detail()).toMatchObject({ meeting: { startTime: null }, agenda: { calendar: false } });
  });

  it("changes only what is told, and the record keeps what was", async () => {
    await reschedule({ place: "  Riga ", lengthMinutes: 240 });
    expect((await detail()).meeting).toMatchObject({
      date: { text: "June 2034", edtf: "2034-06" },
      place: "Riga",
      lengthMinutes: 240,
    });
    expect(await eventsOf("meeting.rescheduled")).toMatchObject([
      { data: { from: { place: null, lengthMinutes: 330 }, to: { place: "Riga", lengthMinutes: 240 } } },
    ]);
    await reschedule({ place: " " });
    expect((await detail()).meeting.place).toBeNull();
    expect(told).toEqual([`meeting:${desk.meetingId}`, `meeting:${desk.meetingId}`]);
  });

  it("to what it is already changes nothing", async () => {
    await reschedule({ dateText: "11 June 2034", startTime: "09:30", place: "Riga" });
    const before = await dumpOf(desk.networkId);
    told.length = 0;
    await reschedule({ dateText: "11 June 2034", startTime: "09:30", place: "Riga" });
    expect(await dumpOf(desk.networkId)).toEqual(before);
    expect(told).toEqual([]);
  });

  it("of a meeting without words for its date may give it a place first", async () => {
    desk.meetingId = await planMeeting(
      workspace,
      desk.networkId,
      aPlan({ itemId: null, title: "Forum", dateText: "", dateEdtf: null }),
    );
    await reschedule({ place: "Riga" });
    expect((await detail()).meeting.place).toBe("Riga");
  });

  it("is for those who run meetings", async () => {
    for (const person of ["jonas", "claire", "mette"])
      expect(await refused(() => reschedule({ place: "Riga" }, person))).toBe("meeting.not-entitled");
  });

  it.each(["tbd", "To be decided", "fastsættes senere"])(
    "may go back to %j: words without a date, and no start",
    async (dateText) => {
      await reschedule({ dateText: "11 June 2034", startTime: "09:30" });
      await reschedule({ dateText });
      expect((await detail()).meeting).toMatchObject({
        date: { text: dateText, edtf: null },
        startTime: null,
      });
    },
  );

  it("never overwrites what its author has not seen, and names it", async () => {
    const { meetingId } = desk;
    await reschedule({ place: "Vilnius" }, "hanne");
    const late = async () =>
      meetings.reschedule(await actor("rasa"), {
        meetingId,
        was: { place: null, dateText: "June 2034" },
        now: { place: "Riga", dateText: "11 June 2034" },
      });
    expect(await refused(late)).toBe("meeting.changed-meanwhile");
    expect((await refusalOf(late())).fields).toEqual(["place"]);
    await meetings.reschedule(await actor("rasa"), {
      meetingId,
      was: { dateText: "June 2034" },
      now: { dateText: "11 June 2034" },
    });
    expect((await detail()).meeting).toMatchObject({ place: "Vilnius", date: { edtf: "2034-06-11" } });
  });
});
