import { beforeEach, describe, expect, it } from "@jest/globals";
import type { PollId, TopicId } from "../../../kernel/ids.ts";
import { aPlan } from "../../../testing/builders.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { meetingDesk } from "../../../testing/meeting-desk.ts";
import { planMeeting, refusalOf } from "../../../testing/workspace.ts";

const desk = meetingDesk();
const { workspace, actor, propose, openCall, detail, receipts } = desk;
const { meetings, polls } = workspace;

/** Proposed by jonas, and on the agenda. */
let topicId: TopicId;
beforeEach(async () => {
  await openCall();
  topicId = await propose("jonas");
  await meetings.placeTopic(await actor("rasa"), { topicId });
  await meetings.sendReceipt(desk.networkId, topicId);
  receipts.length = 0;
});

const ask = async (about = topicId): Promise<PollId> =>
  polls.ask(await actor("rasa"), {
    question: "Do we host a workshop on it?",
    questions: [{ text: "Do we host a workshop on it?", method: { kind: "proposal" } }],
    subject: `topic:${about}`,
  });
const SENTENCE = "Sweden hosts the workshop.";
async function decide(pollId: PollId, sentence = SENTENCE): Promise<void> {
  await polls.close(await actor("rasa"), { pollId }).catch(() => undefined);
  await polls.confirmOutcome(await actor("rasa"), { pollId, sentence });
  await meetings.takePollOutcome(desk.networkId, pollId);
}
const pollsOn = async (id = topicId, person = "marta") =>
  (await detail(person)).topics.find((topic) => topic.topicId === id)?.polls;
/** Runs what waits for the proposers. */
async function tell(...ids: readonly TopicId[]): Promise<void> {
  for (const id of ids) await meetings.sendReceipt(desk.networkId, id);
}

describe("a poll about an agenda item", () => {
  it("stands at the item while it is open, and its outcome once that is confirmed", async () => {
    const pollId = await ask();
    expect(await polls.view(await actor("marta"), pollId)).toMatchObject({
      subject: `topic:${topicId}`,
      about: "Soft outcomes",
      meetingId: desk.meetingId,
    });
    expect(await polls.ballot({ networkId: desk.networkId }, pollId)).toMatchObject({
      meetingId: desk.meetingId,
    });
    const asked = { pollId, question: "Do we host a workshop on it?" };
    expect(await pollsOn()).toEqual([{ ...asked, state: "open", outcome: null }]);
    await decide(pollId);
    expect(await pollsOn()).toEqual([
      {
        ...asked,
        state: "closed",
        outcome: { sentence: SENTENCE, by: "Rasa", at: workspace.clock.now().toISOString() },
      },
    ]);
  });

  it("is among the polls on its meeting, and decides nothing about the meeting's topics", async () => {
    const pollId = await ask();
    const listed = await polls.ofMeeting(await actor("marta"), desk.meetingId);
    expect(listed.map((one) => one.pollId)).toEqual([pollId]);
    expect((await detail()).poll).toBeNull();
    const { topics } = await detail();
    await decide(pollId);
    await meetings.takePollResult(desk.networkId, pollId);
    expect((await detail()).topics.map(({ state }) => state)).toEqual(topics.map(({ state }) => state));
  });

  it("goes with its topic into a later meeting", async () => {
    const pollId = await ask();
    const later = await planMeeting(
      workspace,
      desk.networkId,
      aPlan({
        itemId: "item-8" as never,
        ordinal: 8,
        title: "8th meeting",
        dateText: "2035",
        dateEdtf: "2035",
      }),
    );
    await decide(pollId);
    await workspace.uow.write(desk.networkId, async (ports) => {
      const topic = await ports.meetings.topic(topicId);
      if (topic === undefined) throw new Error("no topic");
      await ports.meetings.setTopicState({ ...topic, meetingId: later });
    });
    expect((await polls.view(await actor("marta"), pollId)).meetingId).toBe(later);
    expect(await polls.ofMeeting(await actor("marta"), later)).toHaveLength(1);
    expect(await polls.ofMeeting(await actor("marta"), desk.meetingId)).toEqual([]);
  });

  it("is about what is on the agenda: what is only proposed is put to the vote with the others", async () => {
    const costs = await propose("marta", { title: "Costs" });
    expect(await refusalOf(ask(costs))).toMatchObject({
      code: "poll.not-on-agenda",
      values: { title: "Costs" },
      fields: ["subject"],
    });
  });

  it("is not asked about a topic that is not there, was withdrawn, or by who runs no polls", async () => {
    await propose("marta", { title: "Costs" });
    const { topics } = await detail();
    const costs = topics.find(({ title }) => title === "Costs")?.topicId as TopicId;
    await meetings.withdrawTopic(await actor("marta"), { topicId: costs });
    const before = await dumpOf(desk.networkId);
    for (const about of [costs, "nowhere" as TopicId])
      expect(await refusalOf(ask(about))).toMatchObject({ code: "topic.not-found", fields: ["subject"] });
    const jonas = await actor("jonas");
    const asked = {
      question: "Do we?",
      questions: [{ text: "Do we?", method: { kind: "proposal" } as const }],
    };
    expect((await refusalOf(polls.ask(jonas, { ...asked, subject: `topic:${topicId}` }))).code).toBe(
      "poll.not-entitled",
    );
    expect(await dumpOf(desk.networkId)).toEqual(before);
    const mayBeAsked = async (person: string) =>
      (await detail(person)).topics.filter(({ abilities }) => abilities.ask).map(({ title }) => title);
    expect(await mayBeAsked("rasa")).toEqual(["Soft outcomes"]);
    expect(await mayBeAsked("jonas")).toEqual([]);
  });
});

describe("the receipt", () => {
  it("tells the proposer once what was decided, however often it is asked for", async () => {
    const pollId = await ask();
    await decide(pollId);
    expect(await desk.jobs("send-receipt")).not.toEqual([]);
    await tell(topicId, topicId);
    await meetings.takePollOutcome(desk.networkId, pollId);
    await tell(topicId);
    expect(receipts.map((topic) => topic.topicId)).toEqual([topicId]);
    expect((await desk.eventsOf("receipt.sent")).at(-1)).toMatchObject({
      data: { topicId, state: `outcome:${pollId}`, to: "jonas" },
    });
  });

  it("waits for the coordinator's sentence: a result alone tells nobody anything", async () => {
    const pollId = await ask();
    await polls.close(await actor("rasa"), { pollId });
    await meetings.takePollOutcome(desk.networkId, pollId);
    await tell(topicId);
    expect(receipts).toEqual([]);
  });

  it("is sent to those too whose topic went into the one that was asked about", async () => {
    const other = await propose("marta", { title: "Measuring soft outcomes" });
    await meetings.mergeTopic(await actor("rasa"), { topicId: other, into: topicId });
    await tell(other);
    receipts.length = 0;
    // What is asked about the merged one is asked about the one that stands for it.
    const pollId = await ask(other);
    expect((await polls.view(await actor("rasa"), pollId)).subject).toBe(`topic:${topicId}`);
    await decide(pollId);
    await tell(topicId, other);
    expect(receipts.map((topic) => topic.topicId)).toEqual([topicId, other]);
    expect((await pollsOn(other))?.[0]?.outcome?.sentence).toBe(SENTENCE);
  });
});
