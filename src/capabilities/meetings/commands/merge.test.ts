import { beforeEach, describe, expect, it } from "@jest/globals";
import type { AgendaItemId, TopicId } from "../../../kernel/ids.ts";
import { aPlan } from "../../../testing/builders.ts";
import { meetingDesk } from "../../../testing/meeting-desk.ts";
import { planMeeting } from "../../../testing/workspace.ts";

const desk = meetingDesk();
const { workspace, receipts, actor, detail, eventsOf, jobs, refused } = desk;
const { meetings, polls, clock } = workspace;

/** By jonas (se), marta (pl) and agnes (pl2). */
let topics: Map<string, TopicId>;
beforeEach(async () => {
  topics = new Map(await desk.withTopics("Soft outcomes", "Measuring soft outcomes"));
  topics.set("Scorecards", await desk.propose("agnes", { title: "Scorecards" }));
});
const idOf = (title: string) => topics.get(title) as TopicId;
const merge = async (title: string, into: string, person = "rasa") =>
  meetings.mergeTopic(await actor(person), { topicId: idOf(title), into: idOf(into) });
const topic = async (title: string) => (await detail()).topics.find((one) => one.title === title);
/** What proposers of these are told now. */
const told = async (...titles: readonly string[]) => {
  receipts.length = 0;
  for (const title of titles) await meetings.sendReceipt(desk.networkId, idOf(title));
  return receipts.map(({ title, state }) => [title, state]);
};

describe("a topic that is merged into another", () => {
  it("names the one it went into, which says who else proposed it; its proposer is told once", async () => {
    await merge("Measuring soft outcomes", "Soft outcomes");
    expect(await topic("Measuring soft outcomes")).toMatchObject({
      state: "merged",
      reason: { because: "merged", title: "Soft outcomes" },
      mergedInto: { title: "Soft outcomes", state: "proposed" },
    });
    expect(await topic("Soft outcomes")).toMatchObject({
      alsoBy: [{ proposedBy: "Marta", organisation: "Authority pl", country: "PL" }],
      supports: 1,
    });
    expect(await eventsOf("topic.merged")).toMatchObject([
      { person: { personId: "rasa" }, data: { into: idOf("Soft outcomes"), intoTitle: "Soft outcomes" } },
    ]);
    expect(await jobs("send-receipt")).toHaveLength(1);
    expect(await told("Measuring soft outcomes", "Measuring soft outcomes")).toEqual([
      ["Measuring soft outcomes", "merged"],
    ]);
  });

  it("takes along what had gone into it: nothing leads to a topic that is merged itself", async () => {
    await merge("Scorecards", "Measuring soft outcomes");
    await told("Scorecards");
    await merge("Measuring soft outcomes", "Soft outcomes");
    expect(await topic("Scorecards")).toMatchObject({ mergedInto: { title: "Soft outcomes" } });
    expect((await topic("Soft outcomes"))?.alsoBy).toHaveLength(2);
    expect(await told("Scorecards", "Measuring soft outcomes")).toHaveLength(2);
  });

  it("stays merged, and its proposer is told all that becomes of the other one", async () => {
    await merge("Measuring soft outcomes", "Soft outcomes");
    await told("Measuring soft outcomes");
    await meetings.placeTopic(await actor("rasa"), { topicId: idOf("Soft outcomes") });
    expect(await told("Soft outcomes", "Measuring soft outcomes")).toEqual([
      ["Soft outcomes", "scheduled"],
      ["Measuring soft outcomes", "merged"],
    ]);
    expect(await topic("Measuring soft outcomes")).toMatchObject({
      state: "merged",
      mergedInto: { state: "scheduled" },
    });
    expect(await told("Soft outcomes", "Measuring soft outcomes")).toEqual([]);
  });

  it("may go into one that is voted on, when it came too late for the vote itself", async () => {
    const pollId = await desk.openPoll();
    expect(await refused(() => merge("Measuring soft outcomes", "Soft outcomes"))).toBe("topic.in-poll");
    await desk.vote(pollId, "jonas", "Soft outcomes");
    await polls.close(await actor("rasa"), { pollId });
    await meetings.takePollResult(desk.networkId, pollId);
    await desk.openCall();
    topics.set("Late", await desk.propose("marta", { title: "Late" }));
    expect(await topic("Late")).toMatchObject({ late: true });
    await merge("Late", "Soft outcomes");
    expect(await topic("Late")).toMatchObject({ state: "merged", mergedInto: { state: "scheduled" } });
  });

  it("is merged by who runs meetings, into another one of its meeting that is still wanted", async () => {
    expect(await refused(() => merge("Scorecards", "Soft outcomes", "jonas"))).toBe("meeting.not-entitled");
    expect(await refused(() => merge("Scorecards", "Scorecards"))).toBe("topic.merge-target");
    topics.set("Nowhere", "no-such-topic" as TopicId);
    expect(await refused(() => merge("Scorecards", "Nowhere"))).toBe("topic.merge-target");
    await meetings.declineTopic(await actor("rasa"), { topicId: idOf("Soft outcomes"), reason: "Not ours" });
    expect(await refused(() => merge("Scorecards", "Soft outcomes"))).toBe("topic.merge-target");
    const here = desk.meetingId;
    desk.meetingId = await planMeeting(workspace, desk.networkId, aPlan({ itemId: null, title: "Forum" }));
    await desk.openCall();
    topics.set("Elsewhere", await desk.propose("jonas", { title: "Elsewhere" }));
    desk.meetingId = here;
    expect(await refused(() => merge("Scorecards", "Elsewhere"))).toBe("topic.merge-target");
  });

  it("keeps the other one from being withdrawn behind the backs of those who want it too", async () => {
    await merge("Measuring soft outcomes", "Soft outcomes");
    const withdraw = async () =>
      meetings.withdrawTopic(await actor("jonas"), { topicId: idOf("Soft outcomes") });
    expect(await refused(withdraw)).toBe("topic.has-merged");
  });
});

describe("the outcome of a topic", () => {
  const OUTCOME = "Five members draft a common scorecard by March.";
  const record = async (title: string, outcome = OUTCOME, person = "rasa") =>
    meetings.recordOutcome(await actor(person), { topicId: idOf(title), outcome });

  it("is told to its proposer and to those whose topics went into it, once, and again when corrected", async () => {
    await merge("Measuring soft outcomes", "Soft outcomes");
    await meetings.placeTopic(await actor("rasa"), { topicId: idOf("Soft outcomes") });
    clock.moveTo(new Date("2034-06-02T09:00:00Z"));
    const both = ["Soft outcomes", "Measuring soft outcomes"];
    await told(...both);
    await record("Soft outcomes");
    expect(await told(...both, ...both)).toEqual([
      ["Soft outcomes", "discussed"],
      ["Measuring soft outcomes", "merged"],
    ]);
    expect(await topic("Measuring soft outcomes")).toMatchObject({ mergedInto: { outcome: OUTCOME } });
    await record("Soft outcomes");
    expect(await told(...both)).toEqual([]);
    await record("Soft outcomes", "Six members draft it.");
    expect(await told(...both)).toHaveLength(2);
    expect(await eventsOf("topic.discussed")).toMatchObject([
      { data: { outcome: OUTCOME } },
      { data: { outcome: "Six members draft it." } },
    ]);
  });

  it("stays with the topic, whatever happens to its place on the agenda afterwards", async () => {
    await meetings.placeTopic(await actor("rasa"), { topicId: idOf("Scorecards") });
    clock.moveTo(new Date("2034-06-02T09:00:00Z"));
    await record("Scorecards");
    const { items } = (await detail()).agenda;
    const ofTopic = items
      .filter(({ topicId }) => topicId !== null)
      .map((item) => ({
        ...item,
        agendaItemId: item.agendaItemId as AgendaItemId,
        topicId: idOf("Scorecards"),
      }));
    for (const left of [[], ofTopic])
      await meetings.editAgenda(await actor("rasa"), {
        meetingId: desk.meetingId,
        revision: (await detail()).agenda.revision,
        items: left,
      });
    expect(await topic("Scorecards")).toMatchObject({ state: "discussed", outcome: OUTCOME });
  });

  it("is a sentence, of a topic that was on the agenda, once the meeting has begun", async () => {
    expect(await refused(() => record("Scorecards"))).toBe("topic.not-on-agenda");
    await meetings.placeTopic(await actor("rasa"), { topicId: idOf("Scorecards") });
    // The meeting is in June: it may have begun on the first.
    clock.moveTo(new Date("2034-05-31T21:59:00Z"));
    expect(await refused(() => record("Scorecards"))).toBe("topic.before-meeting");
    clock.moveTo(new Date("2034-05-31T22:01:00Z"));
    for (const words of ["", " ok ", "x".repeat(301)])
      expect(await refused(() => record("Scorecards", words))).toBe("topic.outcome");
    expect(await refused(() => record("Scorecards", OUTCOME, "jonas"))).toBe("meeting.not-entitled");
    await record("Scorecards", "  A scorecard\n was agreed ");
    expect(await topic("Scorecards")).toMatchObject({
      state: "discussed",
      outcome: "A scorecard was agreed",
    });
  });
});
