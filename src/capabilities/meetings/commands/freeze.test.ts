import { beforeEach, describe, expect, it } from "@jest/globals";
import type { MeetingId } from "../../../kernel/ids.ts";
import { aPlan } from "../../../testing/builders.ts";
import { anItem, meetingDesk } from "../../../testing/meeting-desk.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { planMeeting } from "../../../testing/workspace.ts";
import type { AgendaItem } from "../meeting.ts";
import { freezesAt } from "../freeze.ts";

const desk = meetingDesk();
const { workspace, actor, cards, detail, eventsOf, jobs, refused } = desk;
const { meetings, clock } = workspace;

/** Seven days before 14 June, 09:00 in Brussels. */
const DAY_COMES = "2034-06-07T07:00:00.000Z";
beforeEach(async () => {
  clock.moveTo(new Date("2034-03-06T09:00:00Z"));
  desk.meetingId = await planMeeting(
    workspace,
    desk.networkId,
    aPlan({
      itemId: null,
      ordinal: 8,
      title: "8th meeting",
      dateText: "14 June 2034",
      dateEdtf: "2034-06-14",
    }),
  );
});
const edit = async (...items: readonly AgendaItem[]) =>
  meetings.editAgenda(await actor("rasa"), {
    meetingId: desk.meetingId,
    revision: (await detail()).agenda.revision,
    items,
  });
const run = (orderedFor = DAY_COMES, meetingId: MeetingId = desk.meetingId) =>
  meetings.freezeAgendaIfDue(desk.networkId, meetingId, orderedFor);
const setDays = async (days: number | null, person = "rasa") =>
  meetings.setFreezeDays(await actor(person), { meetingId: desk.meetingId, days });
const ordered = async () => (await jobs("freeze-agenda")).map((job) => /2034-\S+?Z/.exec(job)?.[0]);
const move = async (was: string, now: string) =>
  meetings.reschedule(await actor("rasa"), {
    meetingId: desk.meetingId,
    was: { dateText: was },
    now: { dateText: now },
  });
const state = async () => (await detail()).agenda.state;

describe("when an agenda is posted by itself", () => {
  const at = (dateEdtf: string | null, freezeDays: number | null, zone = "Europe/Brussels") =>
    freezesAt({ dateEdtf, freezeDays }, zone)?.toISOString() ?? null;

  it("is so many days before the first day, at nine on the network's clocks, across changes of the clock", () => {
    expect(at("2034-06-14", 7)).toBe(DAY_COMES);
    expect(at("2034-06-14/2034-06-15", 0)).toBe("2034-06-14T07:00:00.000Z");
    // On 26 March 2034 clocks go forward.
    expect(at("2034-03-28", 1)).toBe("2034-03-27T07:00:00.000Z");
    expect(at("2034-03-28", 3)).toBe("2034-03-25T08:00:00.000Z");
    expect(at("2034-06-14", 7, "Asia/Kathmandu")).toBe("2034-06-07T03:15:00.000Z");
  });
  it("is never without an exact date, or where that is switched off", () => {
    expect([at("2034-06", 7), at(null, 7), at("2034-06-14", null)]).toEqual([null, null, null]);
  });
});

describe("an agenda whose day has come", () => {
  it("is confirmed and posted by the system, once, however often the timer runs", async () => {
    await edit(anItem("Welcome"));
    await run();
    expect(await state()).toBe("draft");
    clock.moveTo(new Date(DAY_COMES));
    await Promise.all([run(), run()]);
    const before = await dumpOf(desk.networkId);
    await run();
    expect(await dumpOf(desk.networkId)).toEqual(before);
    expect(await detail()).toMatchObject({
      agenda: { state: "confirmed", freeze: { days: 7, frozenAt: DAY_COMES, changes: [] } },
      abilities: { setFreeze: false, confirmAgenda: false, editAgenda: true },
    });
    expect(await eventsOf("agenda.frozen")).toMatchObject([
      { person: null, data: { days: 7, confirmed: true, minutes: 15 } },
    ]);
    expect(await cards()).toEqual(["agenda"]);
  });

  it("was confirmed by hand already: it is not posted a second time", async () => {
    await edit(anItem("Welcome"));
    await meetings.confirmAgenda(await actor("rasa"), { meetingId: desk.meetingId, revision: 1 });
    clock.moveTo(new Date(DAY_COMES));
    await run();
    expect(await cards()).toEqual(["agenda"]);
    expect(await eventsOf("agenda.frozen")).toMatchObject([{ data: { confirmed: false } }]);
  });

  it("can still be changed: it stays posted, and says what is different since", async () => {
    await edit(anItem("Welcome"), anItem("Tour"), anItem("Costs"), anItem("End"));
    clock.moveTo(new Date(DAY_COMES));
    await run();
    await edit(
      anItem("Welcome"),
      anItem("Costs"),
      anItem("Tour"),
      anItem("End", { minutes: 30 }),
      anItem("Bus"),
    );
    const { agenda } = await detail();
    expect(agenda.state).toBe("confirmed");
    expect(agenda.freeze.changes.map(({ kind, item }) => [kind, item.title])).toEqual([
      ["moved", "Tour"],
      ["changed", "End"],
      ["added", "Bus"],
    ]);
    await edit(anItem("Welcome"), anItem("Tour"), anItem("Costs"));
    expect((await detail()).agenda.freeze.changes).toMatchObject([
      { kind: "removed", item: { title: "End" } },
    ]);
    expect((await eventsOf("agenda.edited")).at(-1)).toMatchObject({
      data: { sincePosted: [{ kind: "removed", title: "End" }] },
    });
    expect(await cards()).toEqual(["agenda"]);
  });

  it("waits for the coordinator when there is none, while members vote, and after the meeting", async () => {
    clock.moveTo(new Date(DAY_COMES));
    await run();
    expect(await state()).toBe("none");
    await edit(anItem("Welcome"));
    await desk.withTopics("Calls", "Costs");
    await desk.openPoll({ closesAt: new Date("2034-06-10T15:00:00Z") });
    await run();
    expect(await state()).toBe("draft");
    clock.moveTo(new Date("2034-06-15T09:00:00Z"));
    await run();
    expect(await state()).toBe("draft");
  });
});

describe("the day moves", () => {
  it("with the meeting: the earlier timer finds nothing to do", async () => {
    expect(await ordered()).toEqual([DAY_COMES]);
    await edit(anItem("Welcome"));
    await move("14 June 2034", "21 June 2034");
    clock.moveTo(new Date(DAY_COMES));
    await run();
    expect(await state()).toBe("draft");
    expect(new Set(await ordered())).toEqual(new Set([DAY_COMES, "2034-06-14T07:00:00.000Z"]));
    clock.moveTo(new Date("2034-06-14T07:00:00Z"));
    await run("2034-06-14T07:00:00.000Z");
    expect(await state()).toBe("confirmed");
  });

  it("with the number of days, from 0 to 30; or never comes", async () => {
    for (const days of [-1, 31, 1.5]) expect(await refused(() => setDays(days))).toBe("agenda.freeze-days");
    expect(await refused(() => setDays(5, "jonas"))).toBe("agenda.not-entitled");
    await setDays(14);
    await setDays(14);
    expect(await eventsOf("agenda.freeze-set")).toMatchObject([{ data: { from: 7, days: 14 } }]);
    expect((await detail()).agenda.freeze).toMatchObject({ days: 14, at: "2034-05-31T07:00:00.000Z" });
    await edit(anItem("Welcome"));
    await setDays(null);
    clock.moveTo(new Date(DAY_COMES));
    await run();
    expect(await state()).toBe("draft");
    await setDays(7);
    await run();
    expect(await refused(() => setDays(3))).toBe("agenda.frozen-already");
  });

  it("into the past: then nothing goes out by surprise", async () => {
    await edit(anItem("Welcome"));
    clock.moveTo(new Date("2034-06-05T09:00:00Z"));
    await move("14 June 2034", "8 June 2034");
    expect(await ordered()).toEqual([DAY_COMES]);
    clock.moveTo(new Date(DAY_COMES));
    await run();
    expect(await state()).toBe("draft");
  });

  it("is ordered again at a start, once", async () => {
    await meetings.orderFreezes(desk.networkId);
    expect(await ordered()).toEqual([DAY_COMES]);
  });
});
