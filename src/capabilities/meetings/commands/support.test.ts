import { describe, expect, it } from "@jest/globals";
import type { TopicId } from "../../../kernel/ids.ts";
import { meetingDesk, anItem } from "../../../testing/meeting-desk.ts";

const desk = meetingDesk();
const { workspace, actor, detail, eventsOf, refused, withTopics } = desk;
const { meetings, polls } = workspace;

let topics: ReadonlyMap<string, TopicId>;
const idOf = (title: string) => topics.get(title) as TopicId;
const support = async (person: string, title: string) =>
  meetings.supportTopic(await actor(person), { topicId: idOf(title) });
const takeBack = async (person: string, title: string) =>
  meetings.withdrawSupport(await actor(person), { topicId: idOf(title) });
const supports = async () =>
  Object.fromEntries((await detail()).topics.map(({ title, supports: count }) => [title, count]));
const fit = async (person = "rasa", items = [anItem("Welcome", { minutes: 30 })]) =>
  meetings.fit(await actor(person), { meetingId: desk.meetingId, items });
const titles = (list: readonly { readonly topic: { readonly title: string } }[]) =>
  list.map(({ topic }) => topic.title);

describe("supporting a topic", () => {
  it("counts an organisation once, whoever of it says so and however often, and can be taken back", async () => {
    topics = await withTopics("Calls", "Costs");
    // marta of pl proposed 'Costs', jonas of se 'Calls'; ebba and sven are of se too.
    await Promise.all([support("ebba", "Costs"), support("sven", "Costs"), support("ebba", "Costs")]);
    await support("agnes", "Costs");
    expect(await supports()).toEqual({ Calls: 0, Costs: 2 });
    const seen = async (person: string) => (await detail(person)).topics[1]?.supportedByUs;
    expect([await seen("jonas"), await seen("marta")]).toEqual([true, false]);
    await takeBack("jonas", "Costs");
    await takeBack("jonas", "Costs");
    expect(await supports()).toEqual({ Calls: 0, Costs: 1 });
    expect((await eventsOf("topic.supported", "topic.support-withdrawn")).map(({ type }) => type)).toEqual([
      "topic.supported",
      "topic.supported",
      "topic.support-withdrawn",
    ]);
  });

  it("is not for one's own topic, for observers, or while members vote on it", async () => {
    topics = await withTopics("Calls", "Costs");
    expect(await refused(() => support("ebba", "Calls"))).toBe("topic.own-organisation");
    expect(await refused(() => support("mette", "Calls"))).toBe("topic.support-observer");
    expect(await refused(() => takeBack("mette", "Calls"))).toBe("topic.support-observer");
    await desk.openPoll();
    expect(await refused(() => support("marta", "Calls"))).toBe("topic.in-poll");
  });

  it("goes with a topic that is merged, and counts once where both were supported", async () => {
    topics = await withTopics("Calls", "Costs", "Needs");
    await support("agnes", "Calls");
    await support("agnes", "Costs");
    await support("claire", "Costs");
    await meetings.mergeTopic(await actor("rasa"), { topicId: idOf("Costs"), into: idOf("Calls") });
    // pl proposed the merged one; pl2 (agnes) and lt (claire) support it.
    expect((await supports())["Calls"]).toBe(3);
    await takeBack("agnes", "Calls");
    expect((await supports())["Calls"]).toBe(2);
    expect(await refused(() => support("marta", "Calls"))).toBe("topic.own-organisation");
  });
});

describe("what fits by votes", () => {
  it("is counted from supports where there was no poll, around everything else on the agenda", async () => {
    // 30, 35 and 40 minutes; the meeting has 330.
    topics = await withTopics("Calls", "Costs", "Needs");
    await support("agnes", "Needs");
    await support("marta", "Needs");
    await support("agnes", "Costs");
    const { counted, taken, leftOut, left, minutes } = await fit("rasa", [
      anItem("Plenary", { minutes: 180 }),
      anItem("Excursion", { minutes: 75 }),
      anItem("Beside it", { minutes: 70, parallel: true }),
    ]);
    expect({ counted, left, minutes }).toEqual({ counted: "supports", left: 0, minutes: 75 });
    expect(titles(taken)).toEqual(["Needs", "Costs"]);
    expect(leftOut).toMatchObject([
      { topic: { title: "Calls" }, because: "no-time", left: 0, votes: 0, minutes: 30 },
    ]);
  });

  it("is counted from the votes of the poll: nobody's choice is left out although there is time", async () => {
    topics = await withTopics("Calls", "Costs", "Needs");
    const pollId = await desk.openPoll({ seats: 1 });
    await desk.vote(pollId, "jonas", "Needs");
    await desk.vote(pollId, "marta", "Needs");
    await desk.vote(pollId, "agnes", "Costs");
    expect((await fit()).taken).toEqual([]);
    await polls.close(await actor("rasa"), { pollId });
    await meetings.takePollResult(desk.networkId, pollId);
    const { counted, taken, leftOut } = await fit();
    expect(counted).toBe("votes");
    expect(taken).toMatchObject([
      { topic: { title: "Needs" }, votes: 2 },
      { topic: { title: "Costs" }, votes: 1 },
    ]);
    expect(leftOut).toMatchObject([{ topic: { title: "Calls" }, because: "no-votes" }]);
  });

  it("is for those who edit the agenda", async () => {
    expect(await refused(() => fit("jonas"))).toBe("agenda.not-entitled");
  });
});
