import { describe, expect, it } from "@jest/globals";
import type { PollId, TopicId } from "../../../kernel/ids.ts";
import { endOfWorkIn } from "../../../kernel/time-zone.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { DAY } from "../../../testing/fixed-clock.ts";
import { anItem, meetingDesk } from "../../../testing/meeting-desk.ts";
import { refusalOf } from "../../../testing/workspace.ts";
import { onlyQuestion } from "../../../testing/only-question.ts";

const desk = meetingDesk();
const {
  workspace,
  receipts,
  actor,
  optionIds,
  detail,
  eventsOf,
  jobs,
  cards,
  refused,
  withTopics,
  openPoll,
  vote,
} = desk;
const { meetings, polls, clock } = workspace;

describe("putting topics to a poll", () => {
  it("closes the call, posts one card, and asks in the network's first language", async () => {
    await withTopics("Calls", "Costs", "Needs");
    const pollId = await openPoll();
    const { meeting, poll, topics, abilities } = await detail();
    expect(meeting).toMatchObject({ call: { state: "closed" }, poll: "open" });
    expect(poll).toMatchObject({
      pollId,
      question: "Which topics? (en)",
      questions: [{ seats: 2, method: { kind: "choose-several", maxChoices: 2 } }],
      closesAt: endOfWorkIn(7, "Europe/Brussels", clock.now()).toISOString(),
    });
    expect(
      poll && onlyQuestion(poll).options.map(({ title, note, minutes }) => [title, note, minutes]),
    ).toEqual([
      ["Calls", "Authority se", 30],
      ["Costs", "Authority pl", 35],
      ["Needs", "Authority se", 40],
    ]);
    expect(await cards()).toEqual(["poll", "topic-call"]);
    expect(abilities).toMatchObject({ openCall: false, openPoll: false });
    // Nobody decides on a topic while members vote on it.
    expect(topics.flatMap((topic) => Object.values(topic.abilities))).not.toContain(true);
    expect(await eventsOf("topic-call.closed", "poll.opened")).toMatchObject([
      { type: "topic-call.closed", data: { because: "poll" } },
      {
        type: "poll.opened",
        data: {
          about: `meeting:${desk.meetingId}`,
          electors: ["pl", "pl2", "se"].map((electorId) => ({ electorId, weight: 1, proxyHeldBy: null })),
        },
      },
    ]);
  });

  it.each([
    [2, 1],
    [3, 2],
    [4, 3],
    [6, 3],
  ])("of %d topics gives %d a place unless told", async (topics, seats) => {
    await withTopics(...Array.from({ length: topics }, (_, index) => `Topic ${index}`));
    await openPoll();
    expect((await detail()).poll?.questions).toMatchObject([
      { seats, method: { kind: "choose-several", maxChoices: seats } },
    ]);
  });

  it("is refused with fewer than two topics, and the call stays open", async () => {
    await withTopics("Calls");
    expect((await detail()).abilities.openPoll).toBe(false);
    expect(await refused(() => openPoll())).toBe("poll.too-few-options");
    expect((await detail()).meeting.call.state).toBe("open");
  });

  it("is refused with as many places as topics, none, or a deadline that has passed", async () => {
    await withTopics("Calls", "Costs", "Needs");
    for (const seats of [0, -1, 3, 4]) expect(await refused(() => openPoll({ seats }))).toBe("poll.seats");
    expect(await refused(() => openPoll({ closesAt: clock.now() }))).toBe("poll.deadline-passed");
    expect(await refused(() => openPoll({}, "jonas"))).toBe("meeting.not-entitled");
  });

  it("is refused while another poll is open, also when two are opened at the same moment", async () => {
    await withTopics("Calls", "Costs", "Needs");
    const results = await Promise.allSettled([openPoll(), openPoll({}, "hanne")]);
    expect(results.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    for (const one of results)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "poll.already-open" });
    expect(await refused(() => openPoll())).toBe("poll.already-open");
    expect(await eventsOf("poll.opened")).toHaveLength(1);
  });

  it("keeps its topics from being withdrawn or declined until it is closed", async () => {
    const topics = await withTopics("Calls", "Costs");
    await openPoll();
    const topicId = topics.get("Calls") as TopicId;
    expect(await refused(async () => meetings.withdrawTopic(await actor("jonas"), { topicId }))).toBe(
      "topic.in-poll",
    );
    expect(
      await refused(async () => meetings.declineTopic(await actor("rasa"), { topicId, reason: "Not now" })),
    ).toBe("topic.in-poll");
  });
});

describe("a poll's result", () => {
  /** Needs 3 votes, Costs 2, Calls 1, Dates none; two places. */
  async function closedPoll() {
    const topics = await withTopics("Calls", "Costs", "Needs", "Dates");
    const pollId = await openPoll({ seats: 2 });
    await vote(pollId, "jonas", "Needs", "Costs");
    await vote(pollId, "marta", "Needs", "Costs");
    await vote(pollId, "agnes", "Needs", "Calls");
    await polls.close(await actor("rasa"), { pollId });
    return { pollId, topics };
  }

  it("gives each topic its state and a reason that says by how many votes of how many", async () => {
    const { pollId, topics } = await closedPoll();
    await meetings.takePollResult(desk.networkId, pollId);
    const states = (await detail()).topics.map(({ title, state, reason }) => [title, state, reason]);
    expect(states).toEqual([
      ["Calls", "deferred", { because: "fewer-votes", votes: 1, organisations: 3, seats: 2 }],
      ["Costs", "scheduled", { because: "chosen", votes: 2, organisations: 3 }],
      ["Needs", "scheduled", { because: "chosen", votes: 3, organisations: 3 }],
      ["Dates", "deferred", { because: "no-votes" }],
    ]);
    for (const topicId of topics.values()) await meetings.sendReceipt(desk.networkId, topicId);
    expect(receipts.map((topic) => [topic.title, topic.proposedBy, topic.state])).toEqual([
      ["Calls", "jonas", "deferred"],
      ["Costs", "marta", "scheduled"],
      ["Needs", "jonas", "scheduled"],
      ["Dates", "marta", "deferred"],
    ]);
    expect(await jobs("send-receipt")).toHaveLength(4);
  });

  const causes = async () =>
    (await eventsOf("topic.scheduled", "topic.deferred", "agenda.drafted")).map(({ person, data }) => [
      person,
      data["title"] ?? "the agenda",
      data["cause"],
    ]);

  it("is recorded as the workspace's doing, with who closed the poll and for which organisation", async () => {
    const { pollId } = await closedPoll();
    await meetings.takePollResult(desk.networkId, pollId);
    const { personId, organisationId } = await actor("rasa");
    const cause = { pollId, personId, organisationId };
    expect(await causes()).toEqual(
      ["Needs", "Costs", "Calls", "Dates", "the agenda"].map((what) => [null, what, cause]),
    );
  });

  it("is recorded as caused by nobody when the deadline closed the poll", async () => {
    await withTopics("Calls", "Costs");
    const pollId = await openPoll({ seats: 1 });
    clock.pass(30 * DAY);
    await polls.closeIfDue(desk.networkId, pollId);
    await meetings.takePollResult(desk.networkId, pollId);
    const cause = { pollId, personId: null, organisationId: null };
    expect(await causes()).toEqual([
      [null, "Calls", cause],
      [null, "Costs", cause],
    ]);
  });

  it("of a tie is recorded as caused by who settled it, not by who closed the poll", async () => {
    await withTopics("Calls", "Costs");
    const pollId = await openPoll({ seats: 1 });
    await vote(pollId, "jonas", "Calls");
    await vote(pollId, "marta", "Costs");
    await polls.close(await actor("rasa"), { pollId });
    await meetings.takePollResult(desk.networkId, pollId);
    const hanne = await actor("hanne");
    await polls.settle(hanne, {
      pollId,
      chosen: await optionIds(pollId, ["Costs"]),
      reason: "They asked first",
    });
    await meetings.takePollResult(desk.networkId, pollId);
    const cause = { pollId, personId: hanne.personId, organisationId: hanne.organisationId };
    expect((await causes()).map(([, what, why]) => [what, why])).toEqual(
      expect.arrayContaining([
        ["Costs", cause],
        ["Calls", cause],
        ["the agenda", cause],
      ]),
    );
  });

  it("drafts the agenda in order of votes, each with its minutes and its proposer as presenter", async () => {
    const { pollId } = await closedPoll();
    await meetings.takePollResult(desk.networkId, pollId);
    const { agenda } = await detail();
    expect(agenda).toMatchObject({
      state: "draft",
      revision: 1,
      // What its format begins and ends with, 45 minutes, around the 75 of the topics.
      minutes: 120,
      lengthMinutes: 330,
      overrun: 0,
    });
    expect(
      agenda.items.map(({ title, minutes, presenter, format }) => [title, minutes, presenter, format]),
    ).toEqual([
      ["", 10, "", "welcome"],
      ["", 20, "", "tour de table"],
      ["Needs", 40, "Jonas", "workshop"],
      ["Costs", 35, "Marta", "workshop"],
      ["", 15, "", "next steps"],
    ]);
    expect(await eventsOf("agenda.drafted")).toMatchObject([{ person: null, data: { revision: 1 } }]);
    expect(await cards()).toEqual(["poll", "poll-result", "topic-call"]);
  });

  it("taken twice, or by two at once, changes nothing more", async () => {
    const { pollId } = await closedPoll();
    await Promise.all([1, 2].map(() => meetings.takePollResult(desk.networkId, pollId)));
    const before = await dumpOf(desk.networkId);
    await meetings.takePollResult(desk.networkId, pollId);
    expect(await dumpOf(desk.networkId)).toEqual(before);
    expect(before["agenda_items"]?.filter((item) => !item.includes('"topic_id": null'))).toHaveLength(2);
  });

  it("of a poll that is still open, or not there, does nothing", async () => {
    await withTopics("Calls", "Costs");
    const pollId = await openPoll();
    const before = await dumpOf(desk.networkId);
    await meetings.takePollResult(desk.networkId, pollId);
    await meetings.takePollResult(desk.networkId, "nowhere" as PollId);
    expect(await dumpOf(desk.networkId)).toEqual(before);
  });

  it("of a poll nobody answered defers every topic and drafts no agenda", async () => {
    await withTopics("Calls", "Costs");
    const pollId = await openPoll();
    await polls.close(await actor("rasa"), { pollId });
    await meetings.takePollResult(desk.networkId, pollId);
    const { topics, agenda } = await detail();
    expect(topics.map((topic) => [topic.state, topic.reason])).toEqual(
      topics.map(() => ["deferred", { because: "no-votes" }]),
    );
    expect(agenda).toMatchObject({ state: "none", items: [] });
  });

  it("leaves tied topics undecided until the coordinator settles; then each is told so, once", async () => {
    const topics = await withTopics("Calls", "Costs", "Needs");
    const pollId = await openPoll({ seats: 2 });
    await vote(pollId, "jonas", "Needs", "Calls");
    await vote(pollId, "marta", "Needs", "Costs");
    await polls.close(await actor("rasa"), { pollId });
    await meetings.takePollResult(desk.networkId, pollId);
    const states = async () =>
      (await detail()).topics.map(({ title, state, reason }) => [title, state, reason?.because]);
    expect(await states()).toEqual([
      ["Calls", "proposed", undefined],
      ["Costs", "proposed", undefined],
      ["Needs", "scheduled", "chosen"],
    ]);
    // Until then nothing goes past the coordinator's decision: no second poll, no refusal of one, no agenda.
    const rasa = await actor("rasa");
    const tied = topics.get("Calls");
    if (tied === undefined) throw new Error("no topic");
    for (const command of [
      () => meetings.openTopicPoll(rasa, { meetingId: desk.meetingId }),
      () => meetings.declineTopic(rasa, { topicId: tied, reason: "Another time" }),
      () => meetings.confirmAgenda(rasa, { meetingId: desk.meetingId, revision: 1 }),
    ])
      expect((await refusalOf(command())).code).toBe("poll.tie-open");
    await polls.settle(rasa, {
      pollId,
      chosen: await optionIds(pollId, ["Costs"]),
      reason: "They asked first",
    });
    await meetings.takePollResult(desk.networkId, pollId);
    expect(await states()).toEqual([
      ["Calls", "deferred", "tie-settled"],
      ["Costs", "scheduled", "tie-settled"],
      ["Needs", "scheduled", "chosen"],
    ]);
    expect((await detail()).agenda.items.map((item) => item.title || item.format)).toEqual([
      "welcome",
      "tour de table",
      "Needs",
      "Costs",
      "next steps",
    ]);
    for (const topicId of topics.values()) await meetings.sendReceipt(desk.networkId, topicId);
    expect(receipts.map((topic) => topic.title)).toEqual(["Calls", "Costs", "Needs"]);
    // Why it was settled so is told to both whom it concerns, and to nobody else.
    expect(
      (await detail()).topics.map(({ reason }) => reason?.because === "tie-settled" && reason.words),
    ).toEqual(["They asked first", "They asked first", false]);
    // A settled tie changes what the one result card shows; it posts no second one.
    expect((await cards()).filter((kind) => kind === "poll-result")).toHaveLength(1);
  });

  it("is added behind what the coordinator had on the agenda already", async () => {
    await meetings.editAgenda(await actor("rasa"), {
      meetingId: desk.meetingId,
      revision: 0,
      items: [anItem("Welcome")],
    });
    const { pollId } = await closedPoll();
    await meetings.takePollResult(desk.networkId, pollId);
    const { agenda } = await detail();
    expect(agenda.items.map((item) => item.title)).toEqual(["Welcome", "Needs", "Costs"]);
    expect(agenda.revision).toBe(2);
  });
});
