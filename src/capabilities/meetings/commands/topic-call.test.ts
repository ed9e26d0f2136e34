import { describe, expect, it } from "@jest/globals";
import type { MeetingId, TopicId } from "../../../kernel/ids.ts";
import { endOfWorkIn } from "../../../kernel/time-zone.ts";
import { DAY } from "../../../testing/fixed-clock.ts";
import { meetingDesk } from "../../../testing/meeting-desk.ts";

const desk = meetingDesk();
const { workspace, actor, openCall, propose, detail, eventsOf, cards, refused } = desk;
const { meetings, clock } = workspace;

describe("the call for topics", () => {
  const move = async (closesAt: Date, person = "rasa") =>
    meetings.moveTopicCall(await actor(person), { meetingId: desk.meetingId, closesAt });
  const close = async (person = "rasa") =>
    meetings.closeTopicCall(await actor(person), { meetingId: desk.meetingId });
  const takeBack = async (person = "rasa") =>
    meetings.withdrawTopicCall(await actor(person), { meetingId: desk.meetingId });

  it("is open until 17:00 in the network's zone in two weeks unless told, and is posted once", async () => {
    await openCall();
    const { meeting, abilities } = await detail();
    const closesAt = endOfWorkIn(14, "Europe/Brussels", clock.now());
    expect(meeting.call).toEqual({ state: "open", closesAt: closesAt.toISOString() });
    expect(abilities).toMatchObject({ openCall: false, propose: true });
    expect(await cards()).toEqual(["topic-call"]);
    expect(await eventsOf("topic-call.opened")).toMatchObject([{ person: { personId: "rasa" } }]);
  });

  it("is opened by those who run meetings, once, with a deadline to come", async () => {
    for (const person of ["jonas", "claire", "mette"])
      expect(
        await refused(async () => meetings.openTopicCall(await actor(person), { meetingId: desk.meetingId })),
      ).toBe("topic-call.not-entitled");
    expect(await refused(() => openCall(clock.now()))).toBe("topic-call.deadline-passed");
    await openCall();
    expect(await refused(() => openCall())).toBe("topic-call.already-open");
    expect(
      await refused(async () =>
        meetings.openTopicCall(await actor("rasa"), { meetingId: "nowhere" as MeetingId }),
      ),
    ).toBe("meeting.not-found");
  });

  it("is closed by its deadline, not before, and once", async () => {
    const closesAt = new Date(clock.now().getTime() + DAY);
    await openCall(closesAt);
    await meetings.closeTopicCallIfDue(desk.networkId, desk.meetingId);
    expect((await detail()).meeting.call.state).toBe("open");
    clock.moveTo(closesAt);
    expect(await refused(() => propose("jonas"))).toBe("topic-call.not-open");
    await meetings.closeTopicCallIfDue(desk.networkId, desk.meetingId);
    await meetings.closeTopicCallIfDue(desk.networkId, desk.meetingId);
    expect((await detail()).meeting.call).toEqual({ state: "closed", closesAt: null });
    expect(await eventsOf("topic-call.closed")).toMatchObject([
      { person: null, data: { because: "deadline" } },
    ]);
  });

  it("may be opened again with a later deadline, which posts a card of its own", async () => {
    await openCall(new Date(clock.now().getTime() + DAY));
    clock.pass(DAY);
    await meetings.closeTopicCallIfDue(desk.networkId, desk.meetingId);
    await openCall();
    expect(await cards()).toEqual(["topic-call", "topic-call"]);
    expect((await detail()).meeting.call.state).toBe("open");
  });

  it("has a deadline within a year", async () => {
    const inYears = (years: number) => new Date(clock.now().getTime() + years * 366 * DAY);
    expect(await refused(() => openCall(inYears(1.01)))).toBe("deadline.too-far");
    await openCall(inYears(1));
    expect(await refused(() => move(new Date("9999-01-01T00:00:00Z")))).toBe("deadline.too-far");
  });

  it("may be given another deadline: the earlier one then ends nothing", async () => {
    const [first, later] = [1, 3].map((days) => new Date(clock.now().getTime() + days * DAY));
    expect(await refused(() => move(later as Date))).toBe("topic-call.none-open");
    await openCall(first);
    expect(await refused(() => move(clock.now()))).toBe("topic-call.deadline-passed");
    expect(await refused(() => move(later as Date, "jonas"))).toBe("topic-call.not-entitled");
    await move(later as Date);
    clock.moveTo(first as Date);
    await meetings.closeTopicCallIfDue(desk.networkId, desk.meetingId);
    expect((await detail()).meeting.call).toEqual({ state: "open", closesAt: later?.toISOString() });
    clock.moveTo(later as Date);
    await meetings.closeTopicCallIfDue(desk.networkId, desk.meetingId);
    expect((await detail()).meeting.call.state).toBe("closed");
    expect(await eventsOf("topic-call.moved")).toMatchObject([{ data: { from: first?.toISOString() } }]);
  });

  it("is closed by hand by those who run meetings; what was proposed stays", async () => {
    await openCall();
    await propose("jonas");
    expect(await refused(() => close("jonas"))).toBe("topic-call.not-entitled");
    await close("hanne");
    expect(await detail()).toMatchObject({
      meeting: { call: { state: "closed" }, topics: 1 },
      abilities: { changeCall: false, openCall: true },
    });
    expect(await eventsOf("topic-call.closed")).toMatchObject([
      { person: { personId: "hanne" }, data: { because: "by-hand" } },
    ]);
    expect(await refused(() => close())).toBe("topic-call.none-open");
  });

  it("is taken back while nobody has answered it, as if it had not been opened", async () => {
    await openCall();
    expect((await detail()).abilities.withdrawCall).toBe(true);
    await propose("jonas");
    expect((await detail()).abilities.withdrawCall).toBe(false);
    expect(await refused(() => takeBack())).toBe("topic-call.answered");
    const [topic] = (await detail()).topics;
    await meetings.withdrawTopic(await actor("jonas"), { topicId: topic?.topicId as TopicId });
    expect(await refused(() => takeBack("jonas"))).toBe("topic-call.not-entitled");
    await takeBack();
    expect(await detail()).toMatchObject({
      meeting: { call: { state: "none" } },
      abilities: { openCall: true },
    });
    expect(await eventsOf("topic-call.withdrawn")).toHaveLength(1);
  });

  it("can't be opened while its topics are voted on: what is proposed then would be in no vote", async () => {
    await desk.withTopics("Calls", "Costs");
    const pollId = await desk.openPoll();
    expect(await refused(() => openCall())).toBe("topic-call.poll-open");
    await workspace.polls.close(await actor("rasa"), { pollId });
    await openCall();
  });
});
