import { describe, expect, it } from "@jest/globals";
import type { ItemId } from "../../../kernel/ids.ts";
import { aDocument, aPlan } from "../../../testing/builders.ts";
import { meetingDesk } from "../../../testing/meeting-desk.ts";
import { planFromProgramme } from "../../../testing/workspace.ts";

const desk = meetingDesk();
const { workspace, actor, eventsOf, refused, withTopics } = desk;
const { meetings } = workspace;

describe("the list of meetings", () => {
  it("is in order of dates, those without one last, and plans each programme item once", async () => {
    const plans = [
      aPlan({ itemId: null, title: "December", dateText: "1st week Dec", dateEdtf: "2034-12-01/2034-12-07" }),
      aPlan({ itemId: null, title: "Some day", dateText: "tbd", dateEdtf: null }),
      aPlan({ itemId: null, title: "April", dateText: "23 April", dateEdtf: "2034-04-23", mode: "online" }),
      aPlan(),
    ];
    await meetings.planMeetings(desk.networkId, plans);
    const list = await meetings.list({ networkId: desk.networkId });
    expect(list.map((one) => one.title)).toEqual(["April", "7th meeting", "December", "Some day"]);
    expect(list.map((one) => one.lengthMinutes)).toEqual([180, 330, 330, 330]);
    expect(await eventsOf("meeting.planned")).toHaveLength(4);
    const meant = async () => (await meetings.meant({ networkId: desk.networkId })).map((one) => one.title);
    expect(await meant()).toEqual(["April"]);
    await desk.openCall();
    expect(await meant()).toEqual(["7th meeting"]);
    expect((await desk.detail()).meeting.past).toBe(false);
  });

  it("shows a reader without a person nothing that only a person may do", async () => {
    await withTopics("Calls", "Costs");
    const { abilities, topics } = await meetings.detail({ networkId: desk.networkId }, desk.meetingId);
    expect(Object.values(abilities)).not.toContain(true);
    expect(topics.flatMap((topic) => Object.values(topic.abilities))).not.toContain(true);
  });
});

describe("an event that became no meeting by itself", () => {
  const DOCUMENT = aDocument({
    events: [
      { name: "Study visit", date: { text: "June 2034", edtf: "2034-06" }, line: 9 },
      { name: "Some day", date: { text: "tbd", edtf: null }, line: 10 },
    ],
  });
  async function items() {
    const rasa = await actor("rasa");
    await planFromProgramme(workspace, rasa, DOCUMENT);
    const { items: all } = await workspace.programme.view(rasa);
    return (title: string) => all.find((item) => item.title === title)?.itemId as ItemId;
  }

  it("is planned by who runs meetings, once, and the programme leads to the meeting", async () => {
    const itemId = (await items())("Study visit");
    const plan = async () => meetings.planFromEvent(await actor("hanne"), { itemId });
    const meetingId = await plan();
    expect(await Promise.all([plan(), plan()])).toEqual([meetingId, meetingId]);
    expect((await meetings.detail({ networkId: desk.networkId }, meetingId)).meeting).toMatchObject({
      title: "Study visit",
      date: { text: "June 2034", edtf: "2034-06" },
      state: "planned",
    });
    const { items: all } = await workspace.programme.view(await actor("rasa"));
    expect(all.find((item) => item.itemId === itemId)?.meetingId).toBe(meetingId);
    expect((await eventsOf("meeting.planned")).at(-1)).toMatchObject({ person: { personId: "hanne" } });
  });

  it("is refused of others, without a date, and where it is no event of the programme", async () => {
    const itemId = await items();
    const plan = async (person: string, id: ItemId) =>
      meetings.planFromEvent(await actor(person), { itemId: id });
    for (const person of ["jonas", "claire", "mette"]) {
      expect(await refused(() => plan(person, itemId("Study visit")))).toBe("meeting.not-entitled");
      expect(meetings.abilities(await actor(person))).toEqual({ plan: false });
    }
    expect(meetings.abilities(await actor("rasa"))).toEqual({ plan: true });
    expect(await refused(() => plan("rasa", itemId("Some day")))).toBe("meeting.event-undated");
    for (const id of ["nowhere" as ItemId, itemId("Draft a scheme")])
      expect(await refused(() => plan("rasa", id))).toBe("programme.event-not-found");
  });
});

describe("a meeting that is planned by hand", () => {
  const WANTED = {
    title: "  Study visit   to Vilnius ",
    dateText: "18 June 2034",
    startTime: "09:30",
    lengthMinutes: 240,
    mode: "on site",
    place: " ",
    format: "study visit",
  } as const;
  const planned = async (
    over: Partial<Record<keyof typeof WANTED | "ordinal", unknown>> = {},
    person = "rasa",
  ) =>
    meetings.planMeeting(await actor(person), { ...WANTED, ...over } as Parameters<
      typeof meetings.planMeeting
    >[1]);

  it("stands among the others, as it was written", async () => {
    const meetingId = await planned();
    expect((await meetings.detail(await actor("rasa"), meetingId)).meeting).toMatchObject({
      title: "Study visit to Vilnius",
      date: { text: "18 June 2034", edtf: "2034-06-18" },
      startTime: "09:30",
      lengthMinutes: 240,
      place: null,
      ordinal: null,
    });
    expect((await eventsOf("meeting.planned")).at(-1)).toMatchObject({ person: { personId: "rasa" } });
  });

  it("has the number that it was given, which no other meeting of its series has", async () => {
    await meetings.planMeetings(desk.networkId, [aPlan({ itemId: null, ordinal: 8, title: "8th meeting" })]);
    const inSeries = { format: "network meeting" };
    const taken = { ...inSeries, ordinal: 8 };
    expect(await refused(() => planned(taken))).toBe("meeting.number-taken");
    const meetingId = await planned({ ...inSeries, ordinal: 9 });
    expect((await meetings.detail(await actor("rasa"), meetingId)).meeting.ordinal).toBe(9);
    // Study visits are counted by themselves.
    await planned({ ordinal: 8 });
  });

  it("may be without a date, then without a time too; and is refused what cannot be read", async () => {
    await planned({ dateText: "to be decided", startTime: null });
    for (const [over, code] of [
      [{ title: " x " }, "meeting.title"],
      [{ dateText: " " }, "meeting.date-empty"],
      [{ dateText: "some time or other" }, "meeting.date-invalid"],
      [{ dateText: "June 2034" }, "meeting.date-not-exact"],
    ] as const)
      expect(await refused(() => planned(over))).toBe(code);
    expect(await refused(() => planned({}, "jonas"))).toBe("meeting.not-entitled");
  });
});
