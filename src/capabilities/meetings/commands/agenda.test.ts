import { describe, expect, it } from "@jest/globals";
import type { AgendaItemId, TopicId } from "../../../kernel/ids.ts";
import { aPlan } from "../../../testing/builders.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { anItem, meetingDesk } from "../../../testing/meeting-desk.ts";
import { planMeeting } from "../../../testing/workspace.ts";
import type { AgendaItem } from "../meeting.ts";

const desk = meetingDesk();
const { workspace, actor, detail, eventsOf, cards, refused } = desk;
const { meetings, told } = workspace;

describe("the agenda", () => {
  const edit = async (revision: number, items: readonly AgendaItem[], person = "rasa") =>
    meetings.editAgenda(await actor(person), { meetingId: desk.meetingId, revision, items });

  it("is replaced by the edited one, in its order, and the revision rises", async () => {
    await edit(0, [anItem("Welcome"), anItem("Break", { format: "break", minutes: 180 })], "hanne");
    await edit(1, [
      anItem("Break", { format: "break", minutes: 180 }),
      anItem("Tour", { minutes: 165, format: "project visit" }),
    ]);
    const { agenda, abilities } = await detail();
    expect(agenda.items.map((item) => item.title)).toEqual(["Break", "Tour"]);
    expect(agenda).toMatchObject({ state: "draft", revision: 2, minutes: 345, overrun: 15 });
    expect(abilities).toMatchObject({ editAgenda: true, confirmAgenda: true });
    expect((await detail("jonas")).abilities).toMatchObject({ editAgenda: false, confirmAgenda: false });
  });

  it("stores of a plain item what it is and no words, which each reader reads in their language", async () => {
    const plain = (["welcome", "break", "next steps"] as const).map((format) =>
      anItem("", { agendaItemId: format as AgendaItemId, format }),
    );
    await edit(0, plain);
    expect((await detail()).agenda.items.map(({ title, format }) => [title, format])).toEqual([
      ["", "welcome"],
      ["", "break"],
      ["", "next steps"],
    ]);
    expect(await refused(() => edit(1, [...plain, anItem("", { format: "discussion" })]))).toBe(
      "agenda.item-invalid",
    );
  });

  it("edited on a revision that is no longer the newest is refused, and the other's work stays", async () => {
    const results = await Promise.allSettled([edit(0, [anItem("Hers")]), edit(0, [anItem("His")], "hanne")]);
    expect(results.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    for (const stale of [0, 2]) expect(await refused(() => edit(stale, []))).toBe("agenda.changed-meanwhile");
    expect((await detail()).agenda.items).toHaveLength(1);
  });

  it("is refused of others, and where an item does not fit", async () => {
    for (const person of ["jonas", "claire", "mette"])
      expect(await refused(() => edit(0, [anItem("Mine")], person))).toBe("agenda.not-entitled");
    const misfits: readonly AgendaItem[][] = [
      [anItem(" ", { format: "discussion" })],
      [anItem("x".repeat(121))],
      [anItem("Short", { minutes: 4 })],
      [anItem("Long", { minutes: 181 })],
      [anItem("Half", { minutes: 7.5 })],
      [anItem("Elsewhere", { topicId: "topic-of-another-meeting" as TopicId })],
      [anItem("Twice"), anItem("Twice")],
    ];
    for (const items of misfits) expect(await refused(() => edit(0, items))).toBe("agenda.item-invalid");
    const many = Array.from({ length: 41 }, (_, index) => anItem(`Item ${index}`));
    expect(await refused(() => edit(0, many))).toBe("agenda.too-many-items");
    await edit(0, many.slice(1));
    expect((await detail()).agenda.items).toHaveLength(40);
  });

  it("may have the very items of another meeting's agenda", async () => {
    const other = await planMeeting(workspace, desk.networkId, aPlan({ itemId: null, title: "Forum" }));
    await edit(0, [anItem("Welcome")]);
    await meetings.editAgenda(await actor("rasa"), {
      meetingId: other,
      revision: 0,
      items: [anItem("Welcome")],
    });
    expect((await detail()).agenda.items).toEqual(
      (await meetings.detail({ networkId: desk.networkId }, other)).agenda.items,
    );
  });

  it("holds no character that a text cannot have", async () => {
    await edit(0, [anItem("Wel\u0000come", { presenter: "Ra\udc00sa\u0000" })]);
    expect((await detail()).agenda.items).toMatchObject([{ title: "Welcome", presenter: "Rasa" }]);
  });

  it("is confirmed and posted once, however often it is confirmed", async () => {
    expect(
      await refused(async () => meetings.confirmAgenda(await actor("rasa"), { meetingId: desk.meetingId })),
    ).toBe("agenda.empty");
    await edit(0, [anItem("Welcome")]);
    expect(
      await refused(async () => meetings.confirmAgenda(await actor("jonas"), { meetingId: desk.meetingId })),
    ).toBe("agenda.not-entitled");
    const rasa = await actor("rasa");
    await Promise.all([1, 2].map(() => meetings.confirmAgenda(rasa, { meetingId: desk.meetingId })));
    const before = await dumpOf(desk.networkId);
    await meetings.confirmAgenda(await actor("hanne"), { meetingId: desk.meetingId });
    expect(await dumpOf(desk.networkId)).toEqual(before);
    expect(await detail()).toMatchObject({
      agenda: { state: "confirmed" },
      abilities: { confirmAgenda: false },
    });
    expect(await eventsOf("agenda.confirmed")).toHaveLength(1);
    expect(await cards()).toEqual(["agenda"]);
  });

  it("is a draft again once edited, and confirmed anew it is posted anew", async () => {
    const rasa = await actor("rasa");
    await edit(0, [anItem("Welcome")]);
    await meetings.confirmAgenda(rasa, { meetingId: desk.meetingId });
    await edit(1, [anItem("Welcome"), anItem("Tour")]);
    expect((await detail()).agenda.state).toBe("draft");
    await meetings.confirmAgenda(rasa, { meetingId: desk.meetingId });
    expect(await cards()).toEqual(["agenda", "agenda"]);
    await edit(2, []);
    expect((await detail()).agenda).toMatchObject({ state: "none", items: [], revision: 3 });
  });
});

describe("rescheduling", () => {
  const reschedule = async (
    to: Omit<Parameters<typeof meetings.reschedule>[1], "meetingId">,
    person = "rasa",
  ) => meetings.reschedule(await actor(person), { meetingId: desk.meetingId, ...to });

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
    for (const dateText of ["", "   ", "soon", "31 June 2034", "29 February 2034", "\u0000"])
      expect(await refused(() => reschedule({ dateText }))).toBe("meeting.date-invalid");
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
});
