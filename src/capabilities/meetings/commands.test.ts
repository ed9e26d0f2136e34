import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../kernel/actor.ts";
import type { AgendaItemId, MeetingId, NetworkId, OptionId, PollId, TopicId } from "../../kernel/ids.ts";
import { endOfWorkIn } from "../../kernel/time-zone.ts";
import { aPlan } from "../../testing/builders.ts";
import { dumpOf } from "../../testing/dump.ts";
import { DAY, MINUTE } from "../../testing/fixed-clock.ts";
import { composeWorkspace, loadNetwork, planMeeting, refusalOf } from "../../testing/workspace.ts";
import type { AgendaItem, Topic } from "./meeting.ts";

const receipts: Topic[] = [];
let reachable = true;
const workspace = composeWorkspace({
  tellProposer: (_network, topic) => {
    if (reachable) receipts.push(topic);
    return Promise.resolve(reachable);
  },
});
const { polls, meetings, clock, told } = workspace;

let actor: (person: string) => Promise<Actor>;
let networkId: NetworkId;
let meetingId: MeetingId;
beforeEach(async () => {
  ({ actor, networkId } = await loadNetwork(workspace));
  meetingId = await planMeeting(workspace, networkId, aPlan());
  told.length = 0;
  receipts.length = 0;
  reachable = true;
});

const detail = async (person = "rasa") => meetings.detail(await actor(person), meetingId);
const openCall = async (closesAt?: Date) =>
  meetings.openTopicCall(await actor("rasa"), { meetingId, ...(closesAt && { closesAt }) });
const TOPIC = {
  title: "Soft outcomes",
  why: "Asked for in every audit",
  minutes: 45,
  format: "workshop",
} as const;
const propose = async (
  person: string,
  over: Partial<Omit<typeof TOPIC, "title">> & { title?: string } = {},
) => meetings.proposeTopic(await actor(person), { meetingId, ...TOPIC, ...over });
const eventsOf = async (...types: readonly string[]) =>
  (await workspace.network.record(await actor("rasa"), { limit: 200 })).events
    .filter((event) => types.length === 0 || types.includes(event.type))
    .toReversed();
const jobs = async (name: string) =>
  (await dumpOf(networkId))["jobs"]?.filter((job) => job.startsWith(name)) ?? [];
const cards = async () =>
  ((await dumpOf(networkId))["cards"] ?? []).map((row) => (JSON.parse(row) as { kind: string }).kind);

/** Refused with this code, and not a row is different. */
async function refused(work: () => Promise<unknown>) {
  const before = await dumpOf(networkId);
  const refusal = await refusalOf(work());
  expect(await dumpOf(networkId)).toEqual(before);
  return refusal.code;
}

describe("the call for topics", () => {
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
      expect(await refused(async () => meetings.openTopicCall(await actor(person), { meetingId }))).toBe(
        "topic-call.not-entitled",
      );
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
    await meetings.closeTopicCallIfDue(networkId, meetingId);
    expect((await detail()).meeting.call.state).toBe("open");
    clock.moveTo(closesAt);
    expect(await refused(() => propose("jonas"))).toBe("topic-call.not-open");
    await meetings.closeTopicCallIfDue(networkId, meetingId);
    await meetings.closeTopicCallIfDue(networkId, meetingId);
    expect((await detail()).meeting.call).toEqual({ state: "closed", closesAt: null });
    expect(await eventsOf("topic-call.closed")).toMatchObject([
      { person: null, data: { because: "deadline" } },
    ]);
  });

  it("may be opened again with a later deadline, which posts a card of its own", async () => {
    await openCall(new Date(clock.now().getTime() + DAY));
    clock.pass(DAY);
    await meetings.closeTopicCallIfDue(networkId, meetingId);
    await openCall();
    expect(await cards()).toEqual(["topic-call", "topic-call"]);
    expect((await detail()).meeting.call.state).toBe("open");
  });
});

describe("a topic", () => {
  it("is proposed by a member with its reason, minutes and format", async () => {
    await openCall();
    const topicId = await propose("sven", { title: "  Soft \n outcomes " });
    const [topic] = (await detail("sven")).topics;
    expect(topic).toMatchObject({
      topicId,
      title: "Soft outcomes",
      why: TOPIC.why,
      minutes: 45,
      format: "workshop",
      proposedBy: "Sven",
      organisation: "Authority se",
      country: "SE",
      state: "proposed",
      reason: null,
      abilities: { withdraw: true, decline: false },
    });
    expect((await detail("jonas")).topics[0]?.abilities).toEqual({ withdraw: false, decline: false });
    expect((await detail("hanne")).topics[0]?.abilities).toEqual({ withdraw: false, decline: true });
    expect((await detail()).meeting.topics).toBe(1);
    expect(await eventsOf("topic.proposed")).toMatchObject([
      { person: { personId: "sven" }, data: { topicId, title: "Soft outcomes" } },
    ]);
  });

  it("is refused of an observer, without a call, and where it does not fit", async () => {
    expect(await refused(() => propose("jonas"))).toBe("topic-call.not-open");
    await openCall();
    expect(await refused(() => propose("mette"))).toBe("topic.observer");
    expect((await detail("mette")).abilities.propose).toBe(false);
    for (const title of ["", "  ab  ", "x".repeat(121)])
      expect(await refused(() => propose("jonas", { title }))).toBe("topic.title");
    for (const minutes of [4, 181, 0, -5, 30.5, Number.NaN])
      expect(await refused(() => propose("jonas", { minutes: minutes as 45 }))).toBe("topic.minutes");
    expect(await refused(() => propose("jonas", { why: "x".repeat(601) as typeof TOPIC.why }))).toBe(
      "input.too-long",
    );
  });

  it.each([
    [3, 5],
    [120, 180],
  ])("may have a title of %d characters and %d minutes", async (length, minutes) => {
    await openCall();
    await propose("jonas", { title: "x".repeat(length), minutes: minutes as 45 });
    expect((await detail()).topics).toMatchObject([{ minutes }]);
  });

  it("is refused when one of the same title waits already, whatever its case, accents and spacing", async () => {
    await openCall();
    await propose("jonas", { title: "Évaluation of calls" });
    expect(await refused(() => propose("marta", { title: "evaluation  OF calls" }))).toBe(
      "topic.already-proposed",
    );
    await propose("marta", { title: "Evaluation of costs" });
    expect((await detail()).topics).toHaveLength(2);
  });

  it("is taken in once when the same proposal comes twice at the same moment", async () => {
    await openCall();
    const results = await Promise.allSettled([propose("jonas"), propose("jonas")]);
    expect(results.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await detail()).topics).toHaveLength(1);
  });

  it("holds no character that a text cannot have", async () => {
    await openCall();
    await propose("jonas", { title: "Soft\u0000 out\ud800comes", why: "a\u0000b" as typeof TOPIC.why });
    const [topic] = (await detail()).topics;
    expect(topic).toMatchObject({ title: "Soft outcomes", why: "ab" });
  });

  it("is withdrawn by who proposed it, nobody else, and may be proposed again", async () => {
    await openCall();
    const topicId = await propose("jonas");
    const withdraw = async (person: string) => meetings.withdrawTopic(await actor(person), { topicId });
    for (const person of ["ebba", "rasa"])
      expect(await refused(() => withdraw(person))).toBe("topic.not-yours");
    expect(await refused(() => withdraw("mette"))).toBe("topic.observer");
    await withdraw("jonas");
    expect(await refused(() => withdraw("jonas"))).toBe("topic.not-open");
    expect((await detail()).meeting.topics).toBe(0);
    expect(await eventsOf("topic.withdrawn")).toMatchObject([
      { person: { personId: "jonas" }, data: { topicId } },
    ]);
    expect(receipts).toEqual([]);
    await propose("marta");
    expect((await detail()).meeting.topics).toBe(1);
  });

  it("is declined with a reason that its proposer receives, once", async () => {
    await openCall();
    const topicId = await propose("jonas");
    const decline = async (person: string, reason: string) =>
      meetings.declineTopic(await actor(person), { topicId, reason });
    expect(await refused(() => decline("jonas", "Not for us"))).toBe("meeting.not-entitled");
    for (const reason of ["", "  no ", "x".repeat(601)])
      expect(await refused(() => decline("rasa", reason))).toBe("topic.reason-owed");
    await decline("rasa", "  Was discussed in April ");
    expect((await detail()).topics[0]).toMatchObject({
      state: "declined",
      reason: { because: "words", words: "Was discussed in April" },
    });
    expect(await refused(() => decline("rasa", "Again"))).toBe("topic.not-open");
    expect(await jobs("send-receipt")).toHaveLength(1);
    await meetings.sendReceipt(networkId, topicId);
    await meetings.sendReceipt(networkId, topicId);
    expect(receipts).toMatchObject([{ topicId, proposedBy: "jonas", state: "declined" }]);
  });

  it("has its receipt sent later when its proposer could not be reached", async () => {
    await openCall();
    const topicId = await propose("jonas");
    await meetings.sendReceipt(networkId, topicId);
    expect(receipts).toEqual([]);
    await meetings.declineTopic(await actor("rasa"), { topicId, reason: "Not now" });
    reachable = false;
    await meetings.sendReceipt(networkId, topicId);
    reachable = true;
    await meetings.sendReceipt(networkId, topicId);
    expect(receipts).toHaveLength(1);
  });

  it("that is not there is refused", async () => {
    const topicId = "nowhere" as TopicId;
    const rasa = await actor("rasa");
    expect(await refused(() => meetings.withdrawTopic(rasa, { topicId }))).toBe("topic.not-found");
    expect(await refused(() => meetings.declineTopic(rasa, { topicId, reason: "None" }))).toBe(
      "topic.not-found",
    );
    expect(await refused(() => meetings.meetingOfTopic(rasa, topicId))).toBe("topic.not-found");
  });
});

/** A call with these topics, proposed a minute apart by jonas and marta in turn. */
async function withTopics(...titles: readonly string[]): Promise<Map<string, TopicId>> {
  await openCall();
  const found = new Map<string, TopicId>();
  for (const [index, title] of titles.entries()) {
    clock.pass(MINUTE);
    found.set(
      title,
      await propose(index % 2 === 0 ? "jonas" : "marta", { title, minutes: (30 + index * 5) as 45 }),
    );
  }
  return found;
}
const openPoll = async (input: { seats?: number; closesAt?: Date } = {}, person = "rasa") =>
  meetings.openTopicPoll(await actor(person), { meetingId, ...input });
const optionIds = async (pollId: PollId, titles: readonly string[]) => {
  const { options } = await polls.view({ networkId }, pollId);
  return titles.map((title) => options.find((option) => option.title === title)?.optionId as OptionId);
};
const vote = async (pollId: PollId, person: string, ...titles: readonly string[]) =>
  polls.vote(await actor(person), { pollId, choices: await optionIds(pollId, titles) });

describe("putting topics to a poll", () => {
  it("closes the call, posts one card, and asks in the network's first language", async () => {
    await withTopics("Calls", "Costs", "Needs");
    const pollId = await openPoll();
    const { meeting, poll, topics, abilities } = await detail();
    expect(meeting).toMatchObject({ call: { state: "closed" }, poll: "open" });
    expect(poll).toMatchObject({
      pollId,
      question: "Which topics? (en)",
      seats: 2,
      maxChoices: 2,
      closesAt: endOfWorkIn(7, "Europe/Brussels", clock.now()).toISOString(),
    });
    expect(poll?.options.map(({ title, note, minutes }) => [title, note, minutes])).toEqual([
      ["Calls", "Authority se", 30],
      ["Costs", "Authority pl", 35],
      ["Needs", "Authority se", 40],
    ]);
    expect(await cards()).toEqual(["poll", "topic-call"]);
    expect(abilities).toMatchObject({ openCall: false, openPoll: false });
    expect(topics.map((topic) => topic.abilities)).toEqual(
      topics.map(() => ({ withdraw: false, decline: false })),
    );
    expect(await eventsOf("topic-call.closed", "poll.opened")).toMatchObject([
      { type: "topic-call.closed", data: { because: "poll" } },
      { type: "poll.opened", data: { about: `meeting:${meetingId}`, electors: ["pl", "pl2", "se"] } },
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
    expect((await detail()).poll).toMatchObject({ seats, maxChoices: seats });
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
    await meetings.takePollResult(networkId, pollId);
    const states = (await detail()).topics.map(({ title, state, reason }) => [title, state, reason]);
    expect(states).toEqual([
      ["Calls", "deferred", { because: "fewer-votes", votes: 1, organisations: 3, seats: 2 }],
      ["Costs", "scheduled", { because: "chosen", votes: 2, organisations: 3 }],
      ["Needs", "scheduled", { because: "chosen", votes: 3, organisations: 3 }],
      ["Dates", "deferred", { because: "no-votes" }],
    ]);
    for (const topicId of topics.values()) await meetings.sendReceipt(networkId, topicId);
    expect(receipts.map((topic) => [topic.title, topic.proposedBy, topic.state])).toEqual([
      ["Calls", "jonas", "deferred"],
      ["Costs", "marta", "scheduled"],
      ["Needs", "jonas", "scheduled"],
      ["Dates", "marta", "deferred"],
    ]);
    expect(await jobs("send-receipt")).toHaveLength(4);
  });

  it("drafts the agenda in order of votes, each with its minutes and its proposer as presenter", async () => {
    const { pollId } = await closedPoll();
    await meetings.takePollResult(networkId, pollId);
    const { agenda } = await detail();
    expect(agenda).toMatchObject({
      state: "draft",
      revision: 1,
      minutes: 75,
      lengthMinutes: 330,
      overrun: 0,
    });
    expect(
      agenda.items.map(({ title, minutes, presenter, format }) => [title, minutes, presenter, format]),
    ).toEqual([
      ["Needs", 40, "Jonas", "workshop"],
      ["Costs", 35, "Marta", "workshop"],
    ]);
    expect(await eventsOf("agenda.drafted")).toMatchObject([{ person: null, data: { revision: 1 } }]);
    expect(await cards()).toEqual(["poll", "poll-result", "topic-call"]);
  });

  it("taken twice, or by two at once, changes nothing more", async () => {
    const { pollId } = await closedPoll();
    await Promise.all([1, 2].map(() => meetings.takePollResult(networkId, pollId)));
    const before = await dumpOf(networkId);
    await meetings.takePollResult(networkId, pollId);
    expect(await dumpOf(networkId)).toEqual(before);
    expect(before["agenda_items"]).toHaveLength(2);
  });

  it("of a poll that is still open, or not there, does nothing", async () => {
    await withTopics("Calls", "Costs");
    const pollId = await openPoll();
    const before = await dumpOf(networkId);
    await meetings.takePollResult(networkId, pollId);
    await meetings.takePollResult(networkId, "nowhere" as PollId);
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("of a poll nobody answered defers every topic and drafts no agenda", async () => {
    await withTopics("Calls", "Costs");
    const pollId = await openPoll();
    await polls.close(await actor("rasa"), { pollId });
    await meetings.takePollResult(networkId, pollId);
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
    await meetings.takePollResult(networkId, pollId);
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
      meetings.openTopicPoll(rasa, { meetingId }),
      meetings.declineTopic(rasa, { topicId: tied, reason: "Another time" }),
      meetings.confirmAgenda(rasa, { meetingId }),
    ])
      expect((await refusalOf(command)).code).toBe("poll.tie-open");
    await polls.settle(rasa, { pollId, chosen: await optionIds(pollId, ["Costs"]) });
    await meetings.takePollResult(networkId, pollId);
    expect(await states()).toEqual([
      ["Calls", "deferred", "tie-settled"],
      ["Costs", "scheduled", "tie-settled"],
      ["Needs", "scheduled", "chosen"],
    ]);
    expect((await detail()).agenda.items.map((item) => item.title)).toEqual(["Needs", "Costs"]);
    for (const topicId of topics.values()) await meetings.sendReceipt(networkId, topicId);
    expect(receipts.map((topic) => topic.title)).toEqual(["Calls", "Costs", "Needs"]);
    // A settled tie changes what the one result card shows; it posts no second one.
    expect((await cards()).filter((kind) => kind === "poll-result")).toHaveLength(1);
  });

  it("is added behind what the coordinator had on the agenda already", async () => {
    await meetings.editAgenda(await actor("rasa"), { meetingId, revision: 0, items: [anItem("Welcome")] });
    const { pollId } = await closedPoll();
    await meetings.takePollResult(networkId, pollId);
    const { agenda } = await detail();
    expect(agenda.items.map((item) => item.title)).toEqual(["Welcome", "Needs", "Costs"]);
    expect(agenda.revision).toBe(2);
  });
});

const anItem = (title: string, over: Partial<AgendaItem> = {}): AgendaItem => ({
  agendaItemId: title.toLowerCase().replaceAll(/\W/g, "-") as AgendaItemId,
  topicId: null,
  title,
  minutes: 15,
  presenter: "Rasa",
  format: "welcome",
  ...over,
});

describe("the agenda", () => {
  const edit = async (revision: number, items: readonly AgendaItem[], person = "rasa") =>
    meetings.editAgenda(await actor(person), { meetingId, revision, items });

  it("is replaced by the edited one, in its order, and the revision rises", async () => {
    await edit(0, [anItem("Welcome"), anItem("Break", { format: "break", minutes: 180 })], "hanne");
    await edit(1, [
      anItem("Break", { format: "break", minutes: 180 }),
      anItem("Tour", { minutes: 165, format: "project visit" }),
    ]);
    const { agenda, abilities } = await detail();
    expect(agenda.items.map((item) => item.title)).toEqual(["Break", "Tour"]);
    expect(agenda).toMatchObject({ state: "draft", revision: 2, minutes: 345, overrun: 15 });
    expect(abilities).toMatchObject({ editAgenda: true, confirmAgenda: true });
    expect((await detail("jonas")).abilities).toMatchObject({ editAgenda: false, confirmAgenda: false });
  });

  it("stores of a plain item what it is and no words, which each reader reads in their language", async () => {
    const plain = (["welcome", "break", "next steps"] as const).map((format) =>
      anItem("", { agendaItemId: format as AgendaItemId, format }),
    );
    await edit(0, plain);
    expect((await detail()).agenda.items.map(({ title, format }) => [title, format])).toEqual([
      ["", "welcome"],
      ["", "break"],
      ["", "next steps"],
    ]);
    expect(await refused(() => edit(1, [...plain, anItem("", { format: "discussion" })]))).toBe(
      "agenda.item-invalid",
    );
  });

  it("edited on a revision that is no longer the newest is refused, and the other's work stays", async () => {
    const results = await Promise.allSettled([edit(0, [anItem("Hers")]), edit(0, [anItem("His")], "hanne")]);
    expect(results.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    for (const stale of [0, 2]) expect(await refused(() => edit(stale, []))).toBe("agenda.changed-meanwhile");
    expect((await detail()).agenda.items).toHaveLength(1);
  });

  it("is refused of others, and where an item does not fit", async () => {
    for (const person of ["jonas", "claire", "mette"])
      expect(await refused(() => edit(0, [anItem("Mine")], person))).toBe("agenda.not-entitled");
    const misfits: readonly AgendaItem[][] = [
      [anItem(" ", { format: "discussion" })],
      [anItem("x".repeat(121))],
      [anItem("Short", { minutes: 4 })],
      [anItem("Long", { minutes: 181 })],
      [anItem("Half", { minutes: 7.5 })],
      [anItem("Elsewhere", { topicId: "topic-of-another-meeting" as TopicId })],
      [anItem("Twice"), anItem("Twice")],
    ];
    for (const items of misfits) expect(await refused(() => edit(0, items))).toBe("agenda.item-invalid");
    const many = Array.from({ length: 41 }, (_, index) => anItem(`Item ${index}`));
    expect(await refused(() => edit(0, many))).toBe("agenda.too-many-items");
    await edit(0, many.slice(1));
    expect((await detail()).agenda.items).toHaveLength(40);
  });

  it("may have the very items of another meeting's agenda", async () => {
    const other = await planMeeting(workspace, networkId, aPlan({ itemId: null, title: "Forum" }));
    await edit(0, [anItem("Welcome")]);
    await meetings.editAgenda(await actor("rasa"), {
      meetingId: other,
      revision: 0,
      items: [anItem("Welcome")],
    });
    expect((await detail()).agenda.items).toEqual((await meetings.detail({ networkId }, other)).agenda.items);
  });

  it("holds no character that a text cannot have", async () => {
    await edit(0, [anItem("Wel\u0000come", { presenter: "Ra\udc00sa\u0000" })]);
    expect((await detail()).agenda.items).toMatchObject([{ title: "Welcome", presenter: "Rasa" }]);
  });

  it("is confirmed and posted once, however often it is confirmed", async () => {
    expect(await refused(async () => meetings.confirmAgenda(await actor("rasa"), { meetingId }))).toBe(
      "agenda.empty",
    );
    await edit(0, [anItem("Welcome")]);
    expect(await refused(async () => meetings.confirmAgenda(await actor("jonas"), { meetingId }))).toBe(
      "agenda.not-entitled",
    );
    const rasa = await actor("rasa");
    await Promise.all([1, 2].map(() => meetings.confirmAgenda(rasa, { meetingId })));
    const before = await dumpOf(networkId);
    await meetings.confirmAgenda(await actor("hanne"), { meetingId });
    expect(await dumpOf(networkId)).toEqual(before);
    expect(await detail()).toMatchObject({
      agenda: { state: "confirmed" },
      abilities: { confirmAgenda: false },
    });
    expect(await eventsOf("agenda.confirmed")).toHaveLength(1);
    expect(await cards()).toEqual(["agenda"]);
  });

  it("is a draft again once edited, and confirmed anew it is posted anew", async () => {
    const rasa = await actor("rasa");
    await edit(0, [anItem("Welcome")]);
    await meetings.confirmAgenda(rasa, { meetingId });
    await edit(1, [anItem("Welcome"), anItem("Tour")]);
    expect((await detail()).agenda.state).toBe("draft");
    await meetings.confirmAgenda(rasa, { meetingId });
    expect(await cards()).toEqual(["agenda", "agenda"]);
    await edit(2, []);
    expect((await detail()).agenda).toMatchObject({ state: "none", items: [], revision: 3 });
  });
});

describe("rescheduling", () => {
  const reschedule = async (
    to: Omit<Parameters<typeof meetings.reschedule>[1], "meetingId">,
    person = "rasa",
  ) => meetings.reschedule(await actor(person), { meetingId, ...to });

  it.each([
    ["11 June 2034", "2034-06-11"],
    ["11. juni 2034", "2034-06-11"],
    ["11/12 June", "2034-06-11/2034-06-12"],
    ["september 2034", "2034-09"],
    ["Autumn 2034", "2034-23"],
  ])("reads %j as people write it", async (dateText, edtf) => {
    await reschedule({ dateText });
    expect((await detail()).meeting.date).toEqual({ text: dateText, edtf });
  });

  it("refuses what is no date, and a day that does not exist", async () => {
    for (const dateText of ["", "   ", "soon", "31 June 2034", "29 February 2034", "\u0000"])
      expect(await refused(() => reschedule({ dateText }))).toBe("meeting.date-invalid");
  });

  it("sets a start time only on an exact day", async () => {
    expect(await refused(() => reschedule({ startTime: "09:30" }))).toBe("meeting.date-not-exact");
    await reschedule({ dateText: "11 June 2034", startTime: "09:30" });
    expect(await detail()).toMatchObject({ meeting: { startTime: "09:30" }, agenda: { calendar: true } });
    await reschedule({ place: "Riga" });
    expect((await detail()).meeting).toMatchObject({ startTime: "09:30", place: "Riga" });
    await reschedule({ dateText: "September 2034" });
    expect(await detail()).toMatchObject({ meeting: { startTime: null }, agenda: { calendar: false } });
  });

  it("changes only what is told, and the record keeps what was", async () => {
    await reschedule({ place: "  Riga ", lengthMinutes: 240 });
    expect((await detail()).meeting).toMatchObject({
      date: { text: "June 2034", edtf: "2034-06" },
      place: "Riga",
      lengthMinutes: 240,
    });
    expect(await eventsOf("meeting.rescheduled")).toMatchObject([
      { data: { from: { place: null, lengthMinutes: 330 }, to: { place: "Riga", lengthMinutes: 240 } } },
    ]);
    await reschedule({ place: " " });
    expect((await detail()).meeting.place).toBeNull();
    expect(told).toEqual([`meeting:${meetingId}`, `meeting:${meetingId}`]);
  });

  it("to what it is already changes nothing", async () => {
    await reschedule({ dateText: "11 June 2034", startTime: "09:30", place: "Riga" });
    const before = await dumpOf(networkId);
    told.length = 0;
    await reschedule({ dateText: "11 June 2034", startTime: "09:30", place: "Riga" });
    expect(await dumpOf(networkId)).toEqual(before);
    expect(told).toEqual([]);
  });

  it("of a meeting without words for its date may give it a place first", async () => {
    meetingId = await planMeeting(
      workspace,
      networkId,
      aPlan({ itemId: null, title: "Forum", dateText: "", dateEdtf: null }),
    );
    await reschedule({ place: "Riga" });
    expect((await detail()).meeting.place).toBe("Riga");
  });

  it("is for those who run meetings", async () => {
    for (const person of ["jonas", "claire", "mette"])
      expect(await refused(() => reschedule({ place: "Riga" }, person))).toBe("meeting.not-entitled");
  });
});

describe("the list of meetings", () => {
  it("is in order of dates, those without one last, and plans each programme item once", async () => {
    const plans = [
      aPlan({ itemId: null, title: "December", dateText: "1st week Dec", dateEdtf: "2034-12-01/2034-12-07" }),
      aPlan({ itemId: null, title: "Some day", dateText: "tbd", dateEdtf: null }),
      aPlan({ itemId: null, title: "April", dateText: "23 April", dateEdtf: "2034-04-23", mode: "online" }),
      aPlan(),
    ];
    await meetings.planMeetings(networkId, plans);
    const list = await meetings.list({ networkId });
    expect(list.map((one) => one.title)).toEqual(["April", "7th meeting", "December", "Some day"]);
    expect(list.map((one) => one.lengthMinutes)).toEqual([180, 330, 330, 330]);
    expect(await eventsOf("meeting.planned")).toHaveLength(4);
    expect((await meetings.next({ networkId }))?.title).toBe("April");
  });

  it("shows a reader without a person nothing that only a person may do", async () => {
    await withTopics("Calls", "Costs");
    const { abilities, topics } = await meetings.detail({ networkId }, meetingId);
    expect(Object.values(abilities)).toEqual(Array(6).fill(false));
    expect(topics.map((topic) => topic.abilities)).toEqual(
      topics.map(() => ({ withdraw: false, decline: false })),
    );
  });
});
