import { describe, expect, it } from "@jest/globals";
import type { EditionId, ItemId, MeetingId } from "../../../kernel/ids.ts";
import { aDocument } from "../../../testing/builders.ts";
import { DAY, MINUTE } from "../../../testing/fixed-clock.ts";
import { meetingDesk } from "../../../testing/meeting-desk.ts";
import { asFile } from "../../../testing/workspace.ts";
import { programmeWithMeetings } from "../../programme-with-meetings.ts";
import type { ProgrammeDocument } from "../../work-programme/programme-document.ts";
import type { ItemFields } from "../../work-programme/item-fields.ts";

const desk = meetingDesk();
const { workspace, actor, eventsOf } = desk;
const { meetings, clock } = workspace;
const programme = programmeWithMeetings(workspace.programme, meetings);

type Event = ProgrammeDocument["events"][number];
const tenth = (text: string, edtf: string | null, over: Partial<Event> = {}): Event => ({
  name: "10th meeting",
  ordinal: 10,
  mode: "on site",
  date: { text, edtf },
  line: 9,
  ...over,
});
const forum = (name: string): Event => ({
  name,
  mode: "hybrid",
  date: { text: "2-3 October 2034", edtf: "2034-10-02/2034-10-03" },
  line: 10,
});

async function importing(...events: readonly Event[]): Promise<EditionId> {
  clock.pass(MINUTE);
  const { editionId } = await programme.importProgramme(
    await actor("rasa"),
    asFile(aDocument({ events: [...events] })),
  );
  return editionId as EditionId;
}
const adopt = async (editionId: EditionId) =>
  programme.adopt(await actor("rasa"), {
    editionId,
    decidedOn: clock.now().toISOString().slice(0, 10),
    decidedAt: "in writing",
  });
const adopting = async (...events: readonly Event[]) => {
  const editionId = await importing(...events);
  await adopt(editionId);
  return editionId;
};
/** All meetings but the one that each test's network has from the start. */
const planned = async () =>
  (await meetings.list({ networkId: desk.networkId })).filter((one) => one.meetingId !== desk.meetingId);
const dates = async () => (await planned()).map(({ title, date }) => [title, date.text]);
const itemOf = async (title: string, editionId?: EditionId) => {
  const { items } = await workspace.programme.view(await actor("rasa"), editionId);
  return items.find((item) => item.title === title);
};
const idOf = async (title: string, editionId?: EditionId) =>
  (await itemOf(title, editionId))?.itemId as ItemId;
const change = async (
  editionId: EditionId,
  title: string,
  was: Partial<ItemFields>,
  now: Partial<ItemFields>,
) =>
  programme.changeItem(await actor("rasa"), {
    editionId,
    itemId: await idOf(title, editionId),
    change: { was, now },
  });
const move = async (was: string, now: string) =>
  meetings.reschedule(await actor("rasa"), {
    meetingId: (await planned())[0]?.meetingId as MeetingId,
    was: { dateText: was },
    now: { dateText: now },
  });

describe("meetings are planned from the programme in force", () => {
  it("that is the first draft, and no other draft beside it", async () => {
    await importing(forum("SI+ Forum"));
    const second = await importing(forum("SI+ Forum"), tenth("9 October 2034", "2034-10-09"));
    expect(await dates()).toEqual([["SI+ Forum", "2-3 October 2034"]]);
    await programme.consult(await actor("rasa"), {
      editionId: second,
      until: new Date(clock.now().getTime() + DAY),
    });
    expect(await dates()).toEqual([
      ["SI+ Forum", "2-3 October 2034"],
      ["10th meeting", "9 October 2034"],
    ]);
  });

  it("once, whatever the newer edition calls the event: by its number, or its days and nearly its title", async () => {
    await importing(forum("SI+ Forum"), tenth("June 2034", "2034-06"));
    const before = (await planned()).map((one) => one.meetingId).toSorted();
    const other = { ...forum("Study visit"), line: 11 };
    await adopting(forum("SI+ CoP Forum"), tenth("June 2034", "2034-06", { name: "Meeting no. 10" }), other);
    const after = await planned();
    expect(after).toHaveLength(3);
    expect(after.map((one) => one.meetingId)).toEqual(expect.arrayContaining(before));
    expect(await eventsOf("meeting.event-renamed")).toMatchObject([
      { person: null, data: { title: "SI+ CoP Forum" } },
    ]);
    const link = await itemOf("SI+ CoP Forum");
    expect(before).toContain(link?.meetingId);
  });

  it("and a number that is counted anew in a later programme is another meeting", async () => {
    const first = await adopting(tenth("June 2034", "2034-06"));
    const rasa = await actor("rasa");
    clock.pass(MINUTE);
    const editionId = await programme.beginEdition(rasa, {
      from: first,
      newPeriod: { title: "Work programme 2035", period: "2035" },
    });
    await programme.addItem(rasa, {
      editionId,
      kind: "event",
      fields: { title: "10th meeting", ordinal: 10, dateText: "May 2035" },
    });
    await programme.closeEdition(rasa, { editionId: first });
    await adopt(editionId);
    expect(await dates()).toEqual([
      ["10th meeting", "June 2034"],
      ["10th meeting", "May 2035"],
    ]);
  });
});

describe("a meeting whose event changes in the programme", () => {
  it("follows an edit, a suggestion that was accepted and a new date for what was postponed", async () => {
    const editionId = await importing(tenth("June 2034", "2034-06"));
    await change(
      editionId,
      "10th meeting",
      { dateText: "June 2034", place: null },
      { dateText: "19 June 2034", place: "Vilnius" },
    );
    expect(await planned()).toMatchObject([
      { date: { text: "19 June 2034", edtf: "2034-06-19" }, place: "Vilnius" },
    ]);
    const [itemId, rasa] = [await idOf("10th meeting"), await actor("rasa")];
    const suggestionId = await programme.suggest(await actor("jonas"), {
      editionId,
      itemId,
      change: { was: { dateText: "19 June 2034" }, now: { dateText: "20 June 2034" } },
      text: "",
    });
    await programme.acceptSuggestion(rasa, { suggestionId });
    expect(await dates()).toEqual([["10th meeting", "20 June 2034"]]);
    await programme.reportStatus(rasa, {
      itemId,
      status: "postponed",
      postponedTo: "24 September 2034",
      reason: "The host moves house",
    });
    expect(await dates()).toEqual([["10th meeting", "24 September 2034"]]);
    expect(await eventsOf("meeting.rescheduled")).toHaveLength(3);
  });

  it("follows a newer edition when that is adopted, and the record says that the programme moved it", async () => {
    await adopting(tenth("first week of October", "2034-10-01/2034-10-07"));
    const second = await importing(tenth("9 October 2034", "2034-10-09"));
    expect(await dates()).toEqual([["10th meeting", "first week of October"]]);
    await adopt(second);
    await meetings.followProgramme(desk.networkId);
    expect(await dates()).toEqual([["10th meeting", "9 October 2034"]]);
    expect(await eventsOf("meeting.rescheduled")).toMatchObject([
      {
        person: null,
        data: { because: "programme", from: { dateText: "first week of October" }, editionId: second },
      },
    ]);
    await adopting(tenth("tbd", null));
    expect(await dates()).toEqual([["10th meeting", "tbd"]]);
  });

  it("stays where it was put by hand, and follows in what nobody set by hand", async () => {
    const editionId = await importing(tenth("first week of October", "2034-10-01/2034-10-07"));
    await move("first week of October", "14 November 2034");
    await change(
      editionId,
      "10th meeting",
      { dateText: "first week of October", place: null },
      { dateText: "9 October 2034", place: "Vilnius" },
    );
    expect(await planned()).toMatchObject([{ date: { text: "14 November 2034" }, place: "Vilnius" }]);
    expect((await itemOf("10th meeting"))?.meetingDate?.text).toBe("14 November 2034");
    await adopting(tenth("10 October 2034", "2034-10-10"));
    expect(await dates()).toEqual([["10th meeting", "14 November 2034"]]);
  });
});

describe("a meeting that was moved by hand", () => {
  const again = async (person = "rasa") =>
    meetings.followAgain(await actor(person), {
      meetingId: (await planned())[0]?.meetingId as MeetingId,
    });

  it("follows the programme again when it is told to: at once, and from then on", async () => {
    await adopting(tenth("June 2034", "2034-06"));
    expect(await desk.refused(() => again())).toBe("meeting.follows-already");
    await move("June 2034", "5 July 2034");
    await adopting(tenth("12 June 2034", "2034-06-12"));
    expect(await dates()).toEqual([["10th meeting", "5 July 2034"]]);
    expect(await desk.refused(() => again("jonas"))).toBe("meeting.not-entitled");
    const detail = async () =>
      meetings.detail(await actor("rasa"), (await planned())[0]?.meetingId as MeetingId);
    expect(await detail()).toMatchObject({ setByHand: { date: true }, abilities: { followAgain: true } });
    await again();
    expect(await dates()).toEqual([["10th meeting", "12 June 2034"]]);
    expect(await detail()).toMatchObject({ setByHand: { date: false }, abilities: { followAgain: false } });
    await adopting(tenth("13 June 2034", "2034-06-13"));
    expect(await dates()).toEqual([["10th meeting", "13 June 2034"]]);
    expect(await eventsOf("meeting.follows-programme")).toHaveLength(1);
  });
});
