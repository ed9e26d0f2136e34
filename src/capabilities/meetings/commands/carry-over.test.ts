import { beforeEach, describe, expect, it } from "@jest/globals";
import type { MeetingId, TopicId } from "../../../kernel/ids.ts";
import { aPlan } from "../../../testing/builders.ts";
import { meetingDesk } from "../../../testing/meeting-desk.ts";
import { planMeeting } from "../../../testing/workspace.ts";

const desk = meetingDesk();
const { workspace, receipts, actor, detail, eventsOf, refused } = desk;
const { meetings, clock } = workspace;

/** Of the 7th meeting: 'Calls' is kept for later, 'Costs' open, 'Needs' declined. The 8th is in October. */
let topics: ReadonlyMap<string, TopicId>;
let [earlier, later] = ["" as MeetingId, "" as MeetingId];
beforeEach(async () => {
  topics = await desk.withTopics("Calls", "Costs", "Needs");
  const rasa = await actor("rasa");
  await meetings.deferTopic(rasa, { topicId: idOf("Calls"), reason: "No time in June" });
  await meetings.declineTopic(rasa, { topicId: idOf("Needs"), reason: "Not ours" });
  earlier = desk.meetingId;
  later = await planMeeting(
    workspace,
    desk.networkId,
    aPlan({ itemId: null, ordinal: 8, title: "8th meeting", dateEdtf: "2034-10" }),
  );
});
const idOf = (title: string) => topics.get(title) as TopicId;
const carry = async (titles: readonly string[], { to = later, person = "rasa" } = {}) =>
  meetings.carryOver(await actor(person), { meetingId: to, topicIds: titles.map(idOf) });
const at = async (meetingId: MeetingId) => meetings.detail(await actor("rasa"), meetingId);
const told = async (title: string) => {
  receipts.length = 0;
  await meetings.sendReceipt(desk.networkId, idOf(title));
  return receipts.map(({ state }) => state);
};

describe("carrying topics over", () => {
  it("opens them in the later meeting, and their proposers learn to which one they were deferred", async () => {
    expect(await told("Calls")).toEqual(["deferred"]);
    await carry(["Calls"]);
    const { topics: open, backlog } = await at(later);
    expect(open).toMatchObject([
      { title: "Calls", state: "proposed", reason: null, carriedFrom: { title: "7th meeting" } },
    ]);
    expect(backlog).toEqual([]);
    expect(await at(earlier)).toMatchObject({
      topics: [{ title: "Costs" }, { title: "Needs" }],
      movedOn: [{ title: "Calls", meeting: { meetingId: later, title: "8th meeting" } }],
    });
    expect([await told("Calls"), await told("Calls")]).toEqual([["proposed"], []]);
    expect(await eventsOf("topic.carried-over", "receipt.sent")).toMatchObject([
      { type: "receipt.sent", data: { state: "deferred" } },
      { type: "topic.carried-over", data: { from: earlier, to: later } },
      { type: "receipt.sent", data: { state: "carried" } },
    ]);
  });

  it("takes what a meeting passed over without deciding on it, once that is over", async () => {
    expect((await at(later)).backlog).toMatchObject([{ title: "Calls" }]);
    expect(await refused(() => carry(["Calls", "Costs"]))).toBe("topic.not-in-backlog");
    clock.moveTo(new Date("2034-07-01T09:00:00Z"));
    expect((await at(later)).backlog.map(({ title }) => title).toSorted()).toEqual(["Calls", "Costs"]);
    await carry(["Calls", "Costs"]);
    expect((await at(later)).topics).toHaveLength(2);
  });

  it("takes nothing that was declined, is on an agenda, or comes from a later meeting", async () => {
    expect(await refused(() => carry(["Needs"]))).toBe("topic.not-in-backlog");
    await carry(["Calls"]);
    expect(await refused(() => carry(["Calls"], { to: earlier }))).toBe("topic.not-in-backlog");
    expect(await refused(() => carry(["Calls"], { person: "jonas" }))).toBe("meeting.not-entitled");
  });

  it("tells those too whose topics had gone into one", async () => {
    await desk.openCall(new Date("2034-05-01T09:00:00Z")).catch(() => undefined);
    const also = await desk.propose("agnes", { title: "Calls once more" });
    topics = new Map([...topics, ["Also", also]]);
    const into = await desk.propose("marta", { title: "Calls for all" });
    topics = new Map([...topics, ["Into", into]]);
    await meetings.mergeTopic(await actor("rasa"), { topicId: also, into });
    await meetings.deferTopic(await actor("rasa"), { topicId: into, reason: "No time" });
    await told("Also");
    await carry(["Into"]);
    expect([await told("Into"), await told("Also"), await told("Also")]).toEqual([
      ["proposed"],
      ["merged"],
      [],
    ]);
    expect((await detail()).topics.find(({ title }) => title === "Calls once more")).toMatchObject({
      state: "merged",
      mergedInto: { meeting: { title: "8th meeting" } },
    });
  });
});
