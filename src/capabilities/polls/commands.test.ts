import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../kernel/actor.ts";
import type { MeetingId, NetworkId, OptionId, OrganisationId, PollId } from "../../kernel/ids.ts";
import { sampleNetwork } from "../../sample/network.ts";
import { anOrganisation, aPerson, aPlan } from "../../testing/builders.ts";
import { dumpOf } from "../../testing/dump.ts";
import { DAY, MINUTE } from "../../testing/fixed-clock.ts";
import {
  composeWorkspace,
  loadNetwork,
  planMeeting,
  refusalOf,
  type TestNetwork,
} from "../../testing/workspace.ts";
import { choicesOf, onlyQuestion } from "../../testing/only-question.ts";

const workspace = composeWorkspace();
const { polls, meetings, clock, told, uow } = workspace;

/** A poll on three topics with two seats, open for a week. */
async function openThreeTopicPoll(
  network: TestNetwork,
  closesAt = new Date(clock.now().getTime() + 7 * DAY),
) {
  const { networkId } = network;
  const meetingId = await planMeeting(workspace, networkId, aPlan());
  const [rasa, jonas] = [await network.actor("rasa"), await network.actor("jonas")];
  await meetings.openTopicCall(rasa, { meetingId });
  for (const title of ["Calls", "Costs", "Needs"]) {
    clock.pass(MINUTE);
    await meetings.proposeTopic(jonas, { meetingId, title, why: "", minutes: 30, format: "discussion" });
  }
  const pollId = await meetings.openTopicPoll(rasa, { meetingId, seats: 2, closesAt });
  const { questionId, options } = onlyQuestion(await polls.view({ networkId }, pollId));
  const choose = (...titles: readonly string[]) =>
    titles.map((title) => options.find((option) => option.title === title)?.optionId as OptionId);
  return { pollId, meetingId, questionId, choose };
}

let network: TestNetwork;
let actor: (person: string) => Promise<Actor>;
let networkId: NetworkId;
let pollId: PollId;
let meetingId: MeetingId;
let questionId: string;
let choose: (...titles: readonly string[]) => OptionId[];
beforeEach(async () => {
  network = await loadNetwork(workspace);
  ({ actor, networkId } = network);
  ({ pollId, meetingId, questionId, choose } = await openThreeTopicPoll(network));
  told.length = 0;
});

/** As they are stored: in the order in which the question has its options. */
const answers = (...titles: readonly string[]) => ({
  [questionId]: { kind: "choose-several", choices: choose(...titles) },
});
const vote = async (person: string, ...titles: readonly string[]) =>
  polls.vote(await actor(person), { pollId, choices: choose(...titles) });
const pollRecord = async () =>
  (await workspace.network.record(await actor("rasa"), { limit: 200 })).events
    .filter((event) => event.subject === `poll:${pollId}`)
    .toReversed();

describe("voting", () => {
  it("stores the vote of the delegate's organisation, and the record says who, for whom and what", async () => {
    expect(await vote("jonas", "Calls", "Needs")).toMatchObject({ changed: true });
    const view = await polls.view(await actor("sven"), pollId);
    expect(choicesOf(view)).toEqual(choose("Calls", "Needs"));
    expect(view.mine).toMatchObject({ castBy: "Jonas", castAt: clock.now().toISOString() });
    expect((await pollRecord()).at(-1)).toMatchObject({
      type: "poll.voted",
      person: { personId: "jonas" },
      organisation: { organisationId: "se" },
      data: { as: "delegate", for: "se", answers: answers("Calls", "Needs") },
    });
    expect(told).toEqual([`poll:${pollId}`]);
  });

  it("by the alternate changes the delegate's vote; the record keeps the earlier one", async () => {
    await vote("jonas", "Calls");
    expect(await vote("ebba", "Needs")).toMatchObject({ changed: true });
    const view = await polls.view(await actor("jonas"), pollId);
    expect(choicesOf(view)).toEqual(choose("Needs"));
    expect(view.mine).toMatchObject({ castBy: "Ebba" });
    expect(view.coverage).toMatchObject({ organisations: 1, countries: 1 });
    expect((await pollRecord()).slice(1)).toMatchObject([
      {
        type: "poll.voted",
        person: { personId: "jonas" },
        data: { as: "delegate", answers: answers("Calls") },
      },
      {
        type: "poll.vote-changed",
        person: { personId: "ebba" },
        data: { as: "alternate", answers: answers("Needs"), before: answers("Calls"), beforeBy: "jonas" },
      },
    ]);
  });

  it("by delegate and alternate at the same moment: both are in the record, and the last one there stands", async () => {
    await Promise.all([vote("jonas", "Calls"), vote("ebba", "Needs")]);
    const record = (await pollRecord()).slice(1);
    expect(new Set(record.map((event) => event.person?.personId))).toEqual(new Set(["ebba", "jonas"]));
    const view = await polls.view(await actor("sven"), pollId);
    expect(view.mine?.answers).toEqual(record.at(-1)?.data["answers"]);
    // One of them was first; the other found it standing and says what it replaced.
    expect(record.map(({ type, data }) => [type, data["before"]])).toEqual([
      ["poll.voted", undefined],
      ["poll.vote-changed", record[0]?.data["answers"]],
    ]);
    expect(view.coverage.organisations).toBe(1);
  });

  it("the same again changes nothing, leaves no event and tells nobody", async () => {
    await vote("jonas", "Calls", "Needs");
    const before = await dumpOf(networkId);
    told.length = 0;
    expect(await vote("jonas", "Needs", "Calls")).toMatchObject({ changed: false });
    expect(await dumpOf(networkId)).toEqual(before);
    expect(told).toEqual([]);
  });

  it("takes one option that is named twice as one choice", async () => {
    await polls.vote(await actor("jonas"), {
      pollId,
      choices: [...choose("Calls", "Calls"), ...choose("Calls")],
    });
    expect(choicesOf(await polls.view(await actor("jonas"), pollId))).toEqual(choose("Calls"));
  });

  it("shows nobody how others voted while the poll is open, only who has answered", async () => {
    await vote("jonas", "Calls");
    for (const reader of [await actor("rasa"), await actor("marta"), { networkId }]) {
      const view = await polls.view(reader, pollId);
      expect(onlyQuestion(view).options.map(({ votes, result }) => [votes, result])).toEqual([
        [null, null],
        [null, null],
        [null, null],
      ]);
      expect(view.mine?.answers ?? null).toBeNull();
      expect(view.answered.map((one) => one.electorId)).toEqual(["se"]);
      expect(view.silent.map((one) => one.electorId)).toEqual(["pl", "pl2"]);
    }
  });
});

describe("a vote is refused and changes nothing", () => {
  const refused = async (work: () => Promise<unknown>) => {
    const before = await dumpOf(networkId);
    const { code, values } = await refusalOf(work());
    expect(await dumpOf(networkId)).toEqual(before);
    expect(told).toEqual([]);
    return { code, values };
  };

  it("of an observer", async () => {
    expect(await refused(() => vote("mette", "Calls"))).toMatchObject({ code: "poll.observer" });
  });

  it("of a member without the delegate's role, who is told whom of the organisation to ask", async () => {
    expect(await refused(() => vote("sven", "Calls"))).toEqual({
      code: "poll.not-delegate",
      values: { names: "Jonas, Ebba", organisation: "Authority se" },
    });
  });

  it("of a member of an organisation for which nobody can vote", async () => {
    const left = aPerson("former", "fi", ["delegate"], { left: "2033-12-31" });
    const other = await loadNetwork(workspace, {
      ...sampleNetwork,
      network: { ...sampleNetwork.network, networkId: `${networkId}-b` as NetworkId },
      organisations: [anOrganisation("fi", "FI"), anOrganisation("lt", "LT", { group: "extended" })],
      people: [
        left,
        aPerson("aino", "fi", ["member"]),
        aPerson("rasa", "lt", ["coordinator"]),
        aPerson("jonas", "fi", ["member"]),
      ],
      identities: [],
      groups: [],
    });
    const poll = await openThreeTopicPoll(other);
    const aino = await other.actor("aino");
    const refusal = await refusalOf(polls.vote(aino, { pollId: poll.pollId, choices: poll.choose("Calls") }));
    expect(refusal).toMatchObject({
      code: "poll.not-delegate-nobody",
      values: { organisation: "Authority fi" },
    });
    expect((await refusalOf(other.actor("former"))).code).toBe("actor.not-in-network");
  });

  it("of an organisation that joined after the poll was opened: the electorate is frozen", async () => {
    await uow.write(networkId, async (ports) => {
      await ports.network.addOrganisations([anOrganisation("fr", "FR")]);
      await ports.network.addPeople([aPerson("julien", "fr", ["delegate"])]);
    });
    expect(await refused(() => vote("julien", "Calls"))).toMatchObject({ code: "poll.not-elector" });
    expect((await polls.view({ networkId }, pollId)).coverage).toMatchObject({ ofOrganisations: 3 });
  });

  it("with no choice, with too many, with an option of another poll", async () => {
    expect(await refused(() => vote("jonas"))).toEqual({ code: "poll.no-choice", values: { most: 2 } });
    expect(await refused(() => vote("jonas", "Calls", "Costs", "Needs"))).toEqual({
      code: "poll.too-many-choices",
      values: { most: 2, chosen: 3 },
    });
    const elsewhere = async () =>
      polls.vote(await actor("jonas"), { pollId, choices: ["another-option" as OptionId] });
    expect(await refused(elsewhere)).toMatchObject({ code: "poll.unknown-option" });
  });

  it("in a poll that is not there", async () => {
    for (const person of ["jonas", "sven", "mette"]) {
      const nowhere = async () =>
        polls.vote(await actor(person), { pollId: "nowhere" as PollId, choices: choose("Calls") });
      expect(await refused(nowhere)).toMatchObject({ code: "poll.not-found" });
    }
  });

  it("once the deadline has come, even while nobody has closed the poll yet", async () => {
    const { closesAt } = await polls.view({ networkId }, pollId);
    clock.moveTo(new Date(Date.parse(closesAt) - 1));
    await vote("marta", "Calls");
    clock.moveTo(new Date(closesAt));
    told.length = 0;
    expect(await refused(() => vote("jonas", "Calls"))).toMatchObject({ code: "poll.closed" });
  });

  it("once the poll is closed", async () => {
    await polls.close(await actor("hanne"), { pollId });
    told.length = 0;
    expect(await refused(() => vote("jonas", "Calls"))).toMatchObject({ code: "poll.closed" });
  });
});

describe("closing", () => {
  it("by hand shows the count, in order of votes, and says why in the record", async () => {
    await vote("jonas", "Needs");
    await vote("marta", "Needs", "Costs");
    await polls.close(await actor("rasa"), { pollId });
    const view = await polls.view(await actor("jonas"), pollId);
    expect(view).toMatchObject({ state: "closed", closedBecause: "by-hand" });
    expect(onlyQuestion(view).options.map(({ title, votes, result }) => [title, votes, result])).toEqual([
      ["Needs", 2, "chosen"],
      ["Costs", 1, "chosen"],
      ["Calls", 0, "not-chosen"],
    ]);
    expect(Object.values(view.abilities)).toEqual(Object.values(view.abilities).map(() => false));
    expect((await pollRecord()).at(-1)).toMatchObject({
      type: "poll.closed",
      person: { personId: "rasa" },
      data: {
        because: "by-hand",
        results: [{ verdict: { kind: "chosen", options: choose("Needs", "Costs") } }],
        coverage: { organisations: 2, ofOrganisations: 3, countries: 2, ofCountries: 2 },
      },
    });
  });

  it("is the coordinator's and the expert's; once only", async () => {
    for (const person of ["claire", "jonas", "sven", "mette"])
      expect((await refusalOf(polls.close(await actor(person), { pollId }))).code).toBe("poll.not-entitled");
    await polls.close(await actor("hanne"), { pollId });
    expect((await refusalOf(polls.close(await actor("rasa"), { pollId }))).code).toBe("poll.closed");
    const nowhere = polls.close(await actor("rasa"), { pollId: "nowhere" as PollId });
    expect((await refusalOf(nowhere)).code).toBe("poll.not-found");
  });

  it("by the deadline happens when it has come and not before, and once", async () => {
    const { closesAt } = await polls.view({ networkId }, pollId);
    await vote("jonas", "Needs");
    clock.moveTo(new Date(Date.parse(closesAt) - 1));
    const before = await dumpOf(networkId);
    await polls.closeIfDue(networkId, pollId);
    expect(await dumpOf(networkId)).toEqual(before);

    clock.moveTo(new Date(closesAt));
    await Promise.all([1, 2, 3].map(() => polls.closeIfDue(networkId, pollId)));
    expect(await polls.view({ networkId }, pollId)).toMatchObject({
      state: "closed",
      closedBecause: "deadline",
    });
    const closings = (await pollRecord()).filter((event) => event.type === "poll.closed");
    expect(closings).toMatchObject([{ person: null, data: { because: "deadline" } }]);
    const after = await dumpOf(networkId);
    await polls.closeIfDue(networkId, pollId);
    expect(await dumpOf(networkId)).toEqual(after);
    expect(after["jobs"]?.filter((job) => job.startsWith("take-poll-result"))).toHaveLength(1);
  });

  it("finds the polls whose deadline passed while nobody looked", async () => {
    const overdue = () => uow.read(networkId, (ports) => ports.polls.overdue(clock.now()));
    expect(await overdue()).toEqual([]);
    clock.pass(8 * DAY);
    expect(await overdue()).toEqual([pollId]);
    await polls.closeIfDue(networkId, pollId);
    expect(await overdue()).toEqual([]);
  });

  it("happens when everybody has answered, and not one vote earlier", async () => {
    await vote("jonas", "Needs");
    await vote("marta", "Needs");
    await polls.closeIfDue(networkId, pollId);
    expect((await polls.view({ networkId }, pollId)).state).toBe("open");
    await vote("agnes", "Calls");
    await polls.closeIfDue(networkId, pollId);
    expect(await polls.view({ networkId }, pollId)).toMatchObject({
      state: "closed",
      closedBecause: "all-answered",
      coverage: { organisations: 3, countries: 2 },
    });
  });

  it("of a poll that is not there does nothing", async () => {
    await expect(polls.closeIfDue(networkId, "nowhere" as PollId)).resolves.toBeUndefined();
  });

  it("counts every vote when all 22 organisations vote at the same moment", async () => {
    const big = await loadNetwork(workspace, {
      ...sampleNetwork,
      network: { ...sampleNetwork.network, networkId: `${networkId}-big` as NetworkId },
      identities: [],
    });
    const poll = await openThreeTopicPoll(big);
    const delegates = sampleNetwork.people.filter((person) => person.roles.includes("delegate"));
    const actors = await Promise.all(delegates.map((person) => big.actor(person.personId)));
    const voting = actors.map((one, index) =>
      polls.vote(one, { pollId: poll.pollId, choices: poll.choose(index % 2 === 0 ? "Calls" : "Needs") }),
    );
    await Promise.all(voting);
    await Promise.all([1, 2].map(() => polls.closeIfDue(big.networkId, poll.pollId)));
    const view = await polls.view({ networkId: big.networkId }, poll.pollId);
    expect(view).toMatchObject({ state: "closed", closedBecause: "all-answered" });
    expect(onlyQuestion(view).options.map(({ title, votes }) => [title, votes])).toEqual([
      ["Calls", 11],
      ["Needs", 11],
      ["Costs", 0],
    ]);
    expect(view.coverage).toMatchObject({
      organisations: 22,
      ofOrganisations: 22,
      countries: 18,
      ofCountries: 18,
    });
  });

  it("and voting at the same moment: a vote is either counted or refused as too late", async () => {
    const closing = actor("rasa").then((rasa) => polls.close(rasa, { pollId }));
    const voters = ["jonas", "marta", "agnes"];
    const results = await Promise.allSettled(voters.map((person) => vote(person, "Needs")));
    await closing;
    const counted = results.filter((one) => one.status === "fulfilled").length;
    for (const one of results)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "poll.closed" });
    const view = await polls.view({ networkId }, pollId);
    expect(onlyQuestion(view).options.find((option) => option.title === "Needs")?.votes).toBe(counted);
    const closed = (await pollRecord()).filter((event) => event.type === "poll.closed");
    expect(closed).toMatchObject([{ data: { coverage: { organisations: counted } } }]);
  });
});

describe("a tie over the last seats", () => {
  /** Needs wins, Calls and Costs are tied for the second seat. */
  const tie = async () => {
    await vote("jonas", "Needs", "Calls");
    await vote("marta", "Needs", "Costs");
    await polls.close(await actor("rasa"), { pollId });
    told.length = 0;
  };
  const WHY = "Costs wait for the delegated act";
  const settleFor = async (person: string, reason: string, ...titles: readonly string[]) =>
    polls.settle(await actor(person), { pollId, chosen: choose(...titles), reason });
  const settle = (person: string, ...titles: readonly string[]) => settleFor(person, WHY, ...titles);

  it("is shown as a tie, and whoever runs polls may settle it", async () => {
    await tie();
    const view = await polls.view(await actor("hanne"), pollId);
    expect(onlyQuestion(view).options.map(({ title, result }) => [title, result])).toEqual([
      ["Needs", "chosen"],
      ["Calls", "tied"],
      ["Costs", "tied"],
    ]);
    expect(view).toMatchObject({ abilities: { settle: true } });
    expect((await polls.view(await actor("jonas"), pollId)).abilities.settle).toBe(false);
  });

  it("is settled by choosing as many of the tied as there are seats", async () => {
    await tie();
    await settle("rasa", "Costs");
    const view = await polls.view(await actor("rasa"), pollId);
    expect(onlyQuestion(view).options.map(({ title, result }) => [title, result])).toEqual([
      ["Needs", "chosen"],
      ["Calls", "not-chosen"],
      ["Costs", "chosen"],
    ]);
    expect(view).toMatchObject({ abilities: { settle: false } });
    expect((await pollRecord()).at(-1)).toMatchObject({
      type: "poll.tie-settled",
      person: { personId: "rasa" },
      data: { tied: choose("Calls", "Costs"), chosen: choose("Costs"), reason: WHY },
    });
    expect(onlyQuestion(view).settlement).toEqual({
      by: "Rasa",
      at: clock.now().toISOString(),
      reason: WHY,
    });
    expect(told).toEqual([`poll:${pollId}`]);
    expect((await refusalOf(settle("rasa", "Calls"))).code).toBe("poll.no-tie");
  });

  it("is not settled by others, by too many or too few, nor with what was not tied", async () => {
    await tie();
    const before = await dumpOf(networkId);
    expect((await refusalOf(settle("jonas", "Costs"))).code).toBe("poll.not-entitled");
    for (const chosen of [[], ["Calls", "Costs"], ["Needs"]])
      expect(await refusalOf(settle("rasa", ...chosen))).toMatchObject({
        code: "poll.tie-choice",
        values: { seats: 1 },
      });
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("is settled for a reason that everybody can read, or not at all", async () => {
    await tie();
    const before = await dumpOf(networkId);
    for (const reason of ["", " \n\u200b", "so", "x".repeat(501)])
      expect(await refusalOf(settleFor("rasa", reason, "Costs"))).toMatchObject({
        code: "poll.settle-reason",
        fields: ["reason"],
      });
    expect(await dumpOf(networkId)).toEqual(before);
    await settleFor("rasa", " They \n asked\tfirst ", "Costs");
    const { settlement } = onlyQuestion(await polls.view(await actor("jonas"), pollId));
    expect(settlement?.reason).toBe("They asked first");
  });

  it("is nothing to settle while the poll is open, or where there was none", async () => {
    expect((await refusalOf(settle("rasa", "Costs"))).code).toBe("poll.not-closed");
    await vote("jonas", "Needs");
    await polls.close(await actor("rasa"), { pollId });
    expect((await refusalOf(settle("rasa", "Costs"))).code).toBe("poll.no-tie");
  });
});

describe("the electorate", () => {
  it("is the core group's organisations that have not left, each once", async () => {
    const { closesAt } = await polls.view({ networkId }, pollId);
    clock.moveTo(new Date(closesAt));
    await polls.closeIfDue(networkId, pollId);
    await uow.write(networkId, (ports) =>
      ports.network.addOrganisations([
        anOrganisation("gone", "FI", { left: "2033-12-31" }),
        anOrganisation("leaving", "FR", { left: "2099-12-31" }),
        anOrganisation("project", "ES", { group: "projects" }),
      ]),
    );
    const rasa = await actor("rasa");
    const second = await meetings.openTopicPoll(rasa, { meetingId, seats: 1 });
    const view = await polls.view(rasa, second);
    const electors: OrganisationId[] = view.silent.map((one) => one.electorId as OrganisationId);
    expect(electors.toSorted()).toEqual(["leaving", "pl", "pl2", "se"]);
    expect(view.whoVotesForUs).toEqual([]);
    expect((await polls.view(await actor("sven"), second)).whoVotesForUs).toEqual(["Jonas", "Ebba"]);
    expect((await polls.view(await actor("jonas"), second)).abilities.vote).toBe(true);
  });
});

describe("the card of a poll", () => {
  /** What the page shows, but for the lists of organisations. */
  const pageOf = async (reader: Actor | { networkId: NetworkId }) => {
    const { answered: _answered, silent: _silent, ...shown } = await polls.view(reader, pollId);
    return shown;
  };

  it("shows everybody what the page shows everybody", async () => {
    const same = async () =>
      expect(await polls.ballot({ networkId }, pollId)).toMatchObject(await pageOf({ networkId }));
    await same();
    await vote("jonas", "Needs", "Calls");
    await vote("marta", "Costs");
    await same();
    await polls.close(await actor("rasa"), { pollId });
    await same();
  });

  it("shows who votes what the page shows them, their vote counted", async () => {
    for (const [person, ...titles] of [
      ["jonas", "Needs", "Calls"],
      ["ebba", "Needs"],
      ["ebba", "Needs"],
      ["marta", "Costs"],
    ] as const) {
      const { ballot } = await vote(person, ...titles);
      expect(ballot).toEqual(await pageOf(await actor(person)));
    }
  });

  it("counts every vote that was stored before it was drawn, when many are stored at once", async () => {
    const taken = await Promise.all(["jonas", "marta", "agnes"].map((person) => vote(person, "Needs")));
    const counts = taken.map(({ ballot }) => ballot.coverage.organisations);
    expect(Math.max(...counts)).toBe(3);
    for (const { ballot } of taken) expect(choicesOf(ballot)).toEqual(choose("Needs"));
  });

  it("is refused of a poll that is not there", async () => {
    expect((await refusalOf(polls.ballot({ networkId }, "nowhere" as PollId))).code).toBe("poll.not-found");
  });
});
