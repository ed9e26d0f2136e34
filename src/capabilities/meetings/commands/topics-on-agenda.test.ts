import { beforeEach, describe, expect, it } from "@jest/globals";
import type { TopicId } from "../../../kernel/ids.ts";
import { aPlan } from "../../../testing/builders.ts";
import { MINUTE } from "../../../testing/fixed-clock.ts";
import { anItem, meetingDesk } from "../../../testing/meeting-desk.ts";
import { planMeeting, refusalOf } from "../../../testing/workspace.ts";
import type { AgendaItem } from "../meeting.ts";

const desk = meetingDesk();
const { workspace, receipts, actor, detail, eventsOf, jobs, refused } = desk;
const { meetings, polls } = workspace;

/** 'Calls' was chosen by the poll, 'Costs' was not. */
let topics: ReadonlyMap<string, TopicId>;
beforeEach(async () => {
  topics = await desk.withTopics("Calls", "Costs");
  const pollId = await desk.openPoll({ seats: 1 });
  await desk.vote(pollId, "jonas", "Calls");
  await polls.close(await actor("rasa"), { pollId });
  await meetings.takePollResult(desk.networkId, pollId);
});

const idOf = (title: string) => topics.get(title) as TopicId;
const ofTopic = (title: string): AgendaItem => anItem(title, { topicId: idOf(title), format: "discussion" });
const edit = async (items: readonly AgendaItem[], reasons: Readonly<Record<string, string>> = {}) =>
  meetings.editAgenda(await actor("rasa"), {
    meetingId: desk.meetingId,
    revision: (await detail()).agenda.revision,
    items,
    reasons: new Map(Object.entries(reasons).map(([title, words]) => [idOf(title), words])),
  });
const topic = async (title: string) => (await detail()).topics.find((one) => one.title === title);
const receiptFor = async (title: string) => {
  receipts.length = 0;
  await meetings.sendReceipt(desk.networkId, idOf(title));
  return receipts.map(({ state, ...one }) => [state, "reason" in one ? one.reason : null]);
};

describe("a topic that goes off the agenda", () => {
  it("owes a reason", async () => {
    for (const words of ["", "  no ", "x".repeat(601)])
      expect(await refused(() => edit([], { Calls: words }))).toBe("agenda.topic-reason-owed");
    expect(await refusalOf(edit([]))).toMatchObject({
      values: { title: "Calls" },
      fields: [idOf("Calls")],
    });
    expect(await topic("Calls")).toMatchObject({ state: "scheduled" });
  });

  it("is kept for later with the coordinator's words, and its proposer and the record have them", async () => {
    const reason = { because: "words", words: "The speaker is ill" };
    const before = (await jobs("send-receipt")).length;
    await edit([anItem("Welcome")], { Calls: " The speaker is ill " });
    expect(await topic("Calls")).toMatchObject({ state: "deferred", reason });
    expect(await jobs("send-receipt")).toHaveLength(before + 1);
    expect(await receiptFor("Calls")).toEqual([["deferred", reason]]);
    expect((await eventsOf("topic.deferred")).at(-1)).toMatchObject({
      person: { personId: "rasa" },
      data: { topicId: idOf("Calls"), reason },
    });
  });

  it("does not when it only moves or is rewritten", async () => {
    await edit([anItem("Welcome"), { ...ofTopic("Calls"), title: "Calls in 2035", minutes: 60 }]);
    expect(await topic("Calls")).toMatchObject({ state: "scheduled" });
  });
});

describe("a topic that is put on the agenda by hand", () => {
  it("is scheduled, and its proposer is told, each time anew", async () => {
    expect(await receiptFor("Costs")).toMatchObject([["deferred", { because: "no-votes" }]]);
    await edit([ofTopic("Calls"), ofTopic("Costs")]);
    expect(await topic("Costs")).toMatchObject({ state: "scheduled", reason: { because: "placed" } });
    expect(await receiptFor("Costs")).toEqual([["scheduled", { because: "placed" }]]);
    await edit([ofTopic("Calls")], { Costs: "No time left" });
    expect(await receiptFor("Costs")).toEqual([["deferred", { because: "words", words: "No time left" }]]);
    expect(await receiptFor("Costs")).toEqual([]);
  });

  it("may be one that was proposed after the vote", async () => {
    await desk.openCall();
    topics = new Map([...topics, ["Late", await desk.propose("marta", { title: "Late" })]]);
    await edit([ofTopic("Calls"), ofTopic("Late")]);
    expect(await topic("Late")).toMatchObject({ state: "scheduled" });
  });

  it("may not be one that is voted on, declined or withdrawn", async () => {
    await desk.openCall();
    for (const title of ["One", "Two", "Gone", "Declined"])
      topics = new Map([...topics, [title, await desk.propose("marta", { title })]]);
    await meetings.withdrawTopic(await actor("marta"), { topicId: idOf("Gone") });
    await meetings.declineTopic(await actor("rasa"), { topicId: idOf("Declined"), reason: "Not ours" });
    for (const title of ["Gone", "Declined"])
      expect(await refused(() => edit([ofTopic("Calls"), ofTopic(title)]))).toBe("agenda.topic-not-free");
    workspace.clock.pass(MINUTE);
    await desk.openPoll();
    expect(await refused(() => edit([ofTopic("Calls"), ofTopic("One")]))).toBe("topic.in-poll");
  });

  it("may be one that an earlier meeting kept for later: it then belongs to this one", async () => {
    const earlier = desk.meetingId;
    desk.meetingId = await planMeeting(
      workspace,
      desk.networkId,
      aPlan({ itemId: null, ordinal: 8, title: "8th meeting", dateEdtf: "2034-10" }),
    );
    expect((await detail()).backlog).toMatchObject([{ topicId: idOf("Costs"), state: "deferred" }]);
    expect((await detail("jonas")).backlog).toEqual([]);
    expect((await meetings.detail(await actor("rasa"), earlier)).backlog).toEqual([]);
    expect(await refused(() => edit([ofTopic("Calls")]))).toBe("agenda.topic-not-free");
    await edit([ofTopic("Costs")]);
    expect(await topic("Costs")).toMatchObject({ state: "scheduled" });
    expect((await detail()).backlog).toEqual([]);
    expect((await meetings.detail(await actor("rasa"), earlier)).topics.map(({ title }) => title)).toEqual([
      "Calls",
    ]);
  });
});
