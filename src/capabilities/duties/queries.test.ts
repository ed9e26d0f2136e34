import { beforeEach, describe, expect, it } from "@jest/globals";
import type { AgendaItemId, EditionId, GroupId, ItemId, OrganisationId, PersonId } from "../../kernel/ids.ts";
import { aDocument, aNetwork, aPlan } from "../../testing/builders.ts";
import { DAY } from "../../testing/fixed-clock.ts";
import { anItem, meetingDesk } from "../../testing/meeting-desk.ts";
import { asFile, loadNetwork, newId, planMeeting } from "../../testing/workspace.ts";

const desk = meetingDesk();
const { workspace, actor, openCall, propose, withTopics, openPoll, vote } = desk;
const { duties, meetings, network, polls, decisions, programme, clock } = workspace;

beforeEach(() => clock.moveTo(new Date("2034-03-06T09:00:00Z")));

const owed = async (person: string) => duties.list(await actor(person));
const kinds = async (person: string) => (await owed(person)).map(({ kind }) => kind);
const EVERYBODY = ["rasa", "hanne", "claire", "jonas", "ebba", "sven", "marta", "agnes", "mette"];
/** Who owes something of this kind. */
async function owing(kind: string): Promise<string[]> {
  const found: string[] = [];
  for (const person of EVERYBODY) if ((await kinds(person)).includes(kind as never)) found.push(person);
  return found;
}

describe("a vote", () => {
  it("is owed by those who may cast it, until one of them has or the poll is closed", async () => {
    await withTopics("Calls", "Costs");
    const pollId = await openPoll();
    expect(await owing("vote")).toEqual(["jonas", "ebba", "marta", "agnes"]);
    expect(await owed("jonas")).toMatchObject([
      {
        kind: "vote",
        title: "Which topics? (en)",
        about: "7th meeting",
        link: { page: "meetings", query: { item: desk.meetingId, section: "poll" } },
        optional: false,
      },
    ]);
    await vote(pollId, "jonas", "Calls");
    expect(await owing("vote")).toEqual(["marta", "agnes"]);
    await polls.close(await actor("rasa"), { pollId });
    expect(await owing("vote")).toEqual([]);
  });

  it("is not owed any more once its time is over, though nobody has closed the poll yet", async () => {
    await withTopics("Calls", "Costs");
    const closesAt = new Date(clock.now().getTime() + DAY);
    await openPoll({ closesAt });
    expect((await owed("marta"))[0]).toMatchObject({ due: { at: closesAt.toISOString() } });
    clock.moveTo(closesAt);
    expect(await owing("vote")).toEqual([]);
  });

  it("for another organisation is owed by who holds its proxy too, until one of both has cast it", async () => {
    const from = "se" as OrganisationId;
    const to = "pl" as OrganisationId;
    await network.giveProxy(await actor("jonas"), { from, to });
    await withTopics("Calls", "Costs");
    const pollId = await openPoll();
    await vote(pollId, "marta", "Costs");
    expect(await owing("vote")).toEqual(["jonas", "ebba", "marta", "agnes"]);
    expect(await kinds("marta")).toEqual(["vote"]);
    await vote(pollId, "ebba", "Calls");
    expect(await owing("vote")).toEqual(["agnes"]);
    await network.endProxy(await actor("jonas"), { from });
  });

  it("of another network is nobody's here", async () => {
    await withTopics("Calls", "Costs");
    await openPoll();
    const other = await loadNetwork(workspace);
    expect(await duties.list(await other.actor("jonas"))).toEqual([]);
  });
});

describe("a text that silence makes valid", () => {
  it("is read, or not, by those who may object; who has objected owes nothing more", async () => {
    const rasa = await actor("rasa");
    const { editionId } = await programme.importProgramme(rasa, asFile(aDocument()));
    const decisionId = await decisions.openSilence(rasa, {
      editionId: editionId as EditionId,
      workingDays: 5,
    });
    expect(await owing("object")).toEqual(["claire", "jonas", "ebba", "marta", "agnes"]);
    expect((await owed("marta")).find(({ kind }) => kind === "object")).toMatchObject({
      title: "Draft work programme",
      optional: true,
      link: { page: "programme", query: { item: `edition:${editionId}` } },
    });
    expect(await owing("stopped")).toEqual([]);
    await decisions.object(await actor("marta"), { decisionId, reason: "Too early" });
    expect(await owing("object")).toEqual([]);
    // Nothing goes on by itself: it waits for those who can amend or end it.
    expect(await owing("stopped")).toEqual(["rasa", "hanne"]);
  });
});

describe("what became of work", () => {
  const item = async (title: string) => {
    const found = (await programme.view(await actor("rasa"))).items.find((one) => one.title === title);
    return found?.itemId as ItemId;
  };
  async function adopted(responsible: string) {
    const rasa = await actor("rasa");
    const [workPackage] = aDocument().workPackages;
    const { editionId } = await programme.importProgramme(
      rasa,
      asFile(
        aDocument({
          workPackages: [],
          schedule: [
            { date: { text: "January 2034", edtf: "2034-01" }, activity: "Prepare the website", line: 12 },
          ],
          ...(workPackage && { workPackages: [workPackage] }),
        }),
      ),
    );
    const itemId = await item("Prepare the website");
    await programme.changeItem(rasa, {
      editionId: editionId as EditionId,
      itemId,
      change: { was: { responsible: null }, now: { responsible } },
    });
    await programme.adopt(rasa, {
      editionId: editionId as EditionId,
      decidedOn: "2034-03-01",
      decidedAt: "",
    });
    clock.moveTo(new Date("2034-03-14T09:00:00Z"));
    return itemId;
  }

  it("is said by the organisation that answers for it, from the day after the last of its time", async () => {
    const itemId = await adopted("Authority pl");
    clock.moveTo(new Date("2034-01-31T22:30:00Z"));
    expect(await owing("status")).toEqual([]);
    clock.moveTo(new Date("2034-01-31T23:30:00Z"));
    expect(await owing("status")).toEqual(["marta"]);
    expect((await owed("marta"))[0]).toMatchObject({
      kind: "status",
      title: "Prepare the website",
      about: "Draft work programme",
      due: { edtf: "2034-01", day: "2034-01-31" },
      urgency: "overdue",
      link: { page: "programme", query: { item: itemId } },
    });
    await programme.reportStatus(await actor("marta"), { itemId, status: "done" });
    expect(await owing("status")).toEqual([]);
  });

  it("is said by who coordinates where nobody of the network answers for it", async () => {
    await adopted("a consultant to be found");
    expect(await owing("status")).toEqual(["rasa", "hanne"]);
  });

  it("is said by the members of a group, and by nobody else of their organisations", async () => {
    const members = ["jonas" as PersonId];
    const group = { groupId: "web" as GroupId, kind: "task force" as const, name: "Web group" };
    const theirs = await loadNetwork(
      workspace,
      aNetwork(`net-${newId().slice(0, 8)}`, { groups: [{ ...group, purpose: "", endsOn: null, members }] }),
    );
    const rasa = await theirs.actor("rasa");
    const { editionId, items } = await programme.importProgramme(
      rasa,
      asFile(
        aDocument({
          workPackages: [],
          schedule: [{ date: { text: "January 2034", edtf: "2034-01" }, activity: "Site", line: 12 }],
        }),
      ),
    );
    const itemId = items.find(({ title }) => title === "Site")?.itemId as ItemId;
    const edition = { editionId: editionId as EditionId };
    await programme.changeItem(rasa, {
      ...edition,
      itemId,
      change: { was: { responsible: null }, now: { responsible: "web group" } },
    });
    await programme.adopt(rasa, { ...edition, decidedOn: "2034-03-01", decidedAt: "" });
    clock.moveTo(new Date("2034-03-14T09:00:00Z"));
    const list = async (person: string) => (await duties.list(await theirs.actor(person))).length;
    expect([await list("jonas"), await list("ebba"), await list("rasa")]).toEqual([1, 0, 0]);
  });
});

describe("a topic to present", () => {
  /** The chosen topic of jonas is on the agenda, with these presenters for it and for a plain item. */
  async function agenda(presenter: string, opening = "Rasa") {
    const topics = await withTopics("Calls");
    await meetings.closeTopicCall(await actor("rasa"), { meetingId: desk.meetingId });
    await meetings.editAgenda(await actor("rasa"), {
      meetingId: desk.meetingId,
      revision: 0,
      items: [
        anItem("Welcome", { presenter: opening }),
        anItem("Calls", {
          topicId: topics.get("Calls") ?? null,
          agendaItemId: "calls" as AgendaItemId,
          presenter,
          format: "workshop",
        }),
      ],
    });
  }
  const confirm = async () =>
    meetings.confirmAgenda(await actor("rasa"), { meetingId: desk.meetingId, revision: 1 });

  it("is owed by who proposed it, once the agenda is confirmed, until the meeting is over", async () => {
    await agenda("");
    expect(await owing("present")).toEqual([]);
    await confirm();
    expect(await owing("present")).toEqual(["rasa", "jonas"]);
    expect((await owed("jonas"))[0]).toMatchObject({
      title: "Calls",
      about: "7th meeting",
      due: { edtf: "2034-06", day: "2034-06-01" },
      link: { page: "meetings", query: { item: desk.meetingId, section: "agenda" } },
    });
    clock.moveTo(new Date("2034-07-01T12:00:00Z"));
    expect(await owing("present")).toEqual([]);
  });

  it.each([
    ["marta, Authority pl", ["marta"]],
    ["Sven and MARTA", ["sven", "marta"]],
    ["a speaker from outside", ["jonas"]],
    ["Martas colleague", ["jonas"]],
  ])("with '%s' as its presenter is owed by %s", async (presenter, people) => {
    await agenda(presenter, "Claire's office");
    await confirm();
    expect(await owing("present")).toEqual(people);
  });
});

describe("who runs the network owes", () => {
  const meeting = { page: "meetings" };

  it("a poll on a call that closed with topics to choose from, and a look at one that came alone", async () => {
    await openCall();
    await propose("jonas");
    await meetings.closeTopicCall(await actor("rasa"), { meetingId: desk.meetingId });
    expect(await kinds("rasa")).toEqual(["late-topics"]);
    await openCall();
    expect(await kinds("rasa")).toEqual([]);
    await propose("marta", { title: "Costs" });
    await meetings.closeTopicCall(await actor("rasa"), { meetingId: desk.meetingId });
    expect(await owing("topic-poll")).toEqual(["rasa", "hanne"]);
    expect((await owed("rasa"))[0]).toMatchObject({ kind: "topic-poll", count: 2, link: meeting });
    await openPoll();
    expect(await kinds("rasa")).toEqual([]);
  });

  it("the places of a tie, and nothing about its topics until that is settled", async () => {
    await withTopics("Calls", "Costs");
    const pollId = await openPoll({ seats: 1 });
    await vote(pollId, "jonas", "Calls");
    await vote(pollId, "marta", "Costs");
    await polls.close(await actor("rasa"), { pollId });
    await meetings.takePollResult(desk.networkId, pollId);
    expect(await kinds("rasa")).toEqual(["tie"]);
    expect(await owing("tie")).toEqual(["rasa", "hanne"]);
    const [chosen] = await desk.optionIds(pollId, ["Calls"]);
    await polls.settle(await actor("rasa"), {
      pollId,
      chosen: chosen === undefined ? [] : [chosen],
      reason: "They asked first",
    });
    await meetings.takePollResult(desk.networkId, pollId);
    expect(await owing("tie")).toEqual([]);
  });

  it("a word on topics that came after the poll", async () => {
    await withTopics("Calls", "Costs");
    const pollId = await openPoll({ seats: 1 });
    await vote(pollId, "jonas", "Calls");
    await polls.close(await actor("rasa"), { pollId });
    await meetings.takePollResult(desk.networkId, pollId);
    await openCall();
    await propose("sven", { title: "Late" });
    await meetings.closeTopicCall(await actor("rasa"), { meetingId: desk.meetingId });
    // Nobody has said yet that the meeting was held: its proposer still waits for an answer.
    clock.moveTo(new Date("2034-07-02T12:00:00Z"));
    expect((await owed("rasa")).find(({ kind }) => kind === "late-topics")).toMatchObject({
      count: 1,
      urgency: "overdue",
      link: { page: "meetings", query: { item: desk.meetingId, section: "topics" } },
    });
  });

  it("a draft agenda from three weeks before the meeting until it is confirmed", async () => {
    await meetings.editAgenda(await actor("rasa"), {
      meetingId: desk.meetingId,
      revision: 0,
      items: [anItem("Welcome")],
    });
    clock.moveTo(new Date("2034-05-10T12:00:00Z"));
    expect(await owing("agenda")).toEqual([]);
    clock.moveTo(new Date("2034-05-11T12:00:00Z"));
    expect(await owing("agenda")).toEqual(["rasa", "hanne"]);
    await meetings.confirmAgenda(await actor("rasa"), { meetingId: desk.meetingId, revision: 1 });
    expect(await owing("agenda")).toEqual([]);
  });

  it("an answer to members' suggestions, as one duty, until the consultation ends", async () => {
    const rasa = await actor("rasa");
    const { editionId, items } = await programme.importProgramme(rasa, asFile(aDocument()));
    const edition = { editionId: editionId as EditionId };
    const until = new Date("2034-04-03T15:00:00Z");
    await programme.consult(rasa, { ...edition, until });
    for (const person of ["jonas", "marta"])
      for (const change of [{ was: { title: "Forum" }, now: { title: `Forum of ${person}` } }, null])
        await programme.suggest(await actor(person), {
          ...edition,
          itemId: items.find(({ title }) => title === "Forum")?.itemId as ItemId,
          change,
          text: "Please",
        });
    expect(await owing("suggestions")).toEqual(["rasa", "hanne"]);
    expect((await owed("rasa")).find(({ kind }) => kind === "suggestions")).toMatchObject({
      count: 2,
      about: "Draft work programme",
      due: { at: until.toISOString() },
      link: { page: "programme", query: { edition: editionId, panel: "suggestions" } },
    });
  });
});

it("what is due first comes first, by the day in the network's zone, and what is overdue is said to be", async () => {
  await withTopics("Calls", "Costs");
  await openPoll({ closesAt: new Date("2034-03-12T22:30:00Z") });
  const later = await planMeeting(workspace, desk.networkId, aPlan({ itemId: null, title: "Forum" }));
  await meetings.openTopicCall(await actor("rasa"), { meetingId: later });
  for (const title of ["Needs", "Dates"])
    await meetings.proposeTopic(await actor("jonas"), {
      meetingId: later,
      title,
      why: "",
      minutes: 30,
      format: "discussion",
    });
  await meetings.openTopicPoll(await actor("rasa"), {
    meetingId: later,
    closesAt: new Date("2034-03-08T15:00:00Z"),
  });
  const seen = async () => (await owed("marta")).map(({ about, urgency }) => [about, urgency]);
  expect(await seen()).toEqual([
    ["Forum", "week"],
    ["7th meeting", "week"],
  ]);
  clock.moveTo(new Date("2034-03-07T23:30:00Z"));
  expect(await seen()).toEqual([
    ["Forum", "today"],
    ["7th meeting", "week"],
  ]);
});
