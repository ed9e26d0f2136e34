import { beforeEach, describe, expect, it } from "@jest/globals";
import type { ActionId, AgendaItemId, MeetingId, OrganisationId, PersonId } from "../../kernel/ids.ts";
import { aNetwork, anOrganisation, aPerson, aPlan } from "../../testing/builders.ts";
import { anItem, meetingDesk } from "../../testing/meeting-desk.ts";
import { loadNetwork, newId, planMeeting, refusalOf } from "../../testing/workspace.ts";
import type { NewAction } from "./commands.ts";

const desk = meetingDesk();
const { workspace, actor, eventsOf, refused } = desk;
const { actions, meetings, told, clock } = workspace;

const SE = "se" as OrganisationId;
const [JONAS, SVEN, MARTA] = ["jonas", "sven", "marta"] as readonly string[] as [
  PersonId,
  PersonId,
  PersonId,
];

const draft = (over: Partial<NewAction> = {}): NewAction => ({
  meetingId: desk.meetingId,
  agendaItemId: null,
  what: "Send the contacts of the schools",
  organisationId: SE,
  personId: JONAS,
  due: "1 September 2034",
  ...over,
});
const add = async (over: Partial<NewAction> = {}, person = "rasa"): Promise<ActionId> =>
  actions.addAction(await actor(person), draft(over));
const view = async (actionId: ActionId, person = "rasa") => actions.view(await actor(person), actionId);
const close = async (
  person: string,
  actionId: ActionId,
  evidence: { readonly link?: string; readonly note?: string },
) => actions.closeAction(await actor(person), { actionId, link: null, note: null, ...evidence });

describe("recording an action", () => {
  it("keeps what, who, until when and at which item it was agreed, on the record of the meeting", async () => {
    const items = [anItem("Welcome"), anItem("Costs")];
    await meetings.editAgenda(await actor("rasa"), { meetingId: desk.meetingId, revision: 0, items });
    told.length = 0;
    const actionId = await add({ agendaItemId: "costs" as AgendaItemId, what: "  Send \n the contacts " });
    expect(await view(actionId)).toMatchObject({
      meeting: { meetingId: desk.meetingId, title: "7th meeting" },
      item: { title: "Costs" },
      what: "Send the contacts",
      owner: { organisation: "Authority se", country: "SE", person: { name: "Jonas", left: false } },
      due: { text: "1 September 2034", edtf: "2034-09-01", day: "2034-09-01" },
      overdue: false,
      state: "open",
      addedBy: "Rasa",
    });
    expect(await eventsOf("action.added")).toMatchObject([
      {
        subject: `meeting:${desk.meetingId}`,
        person: { personId: "rasa" },
        data: { actionId, what: "Send the contacts", organisationId: "se", personId: "jonas" },
      },
    ]);
    expect(told).toEqual([`action:${actionId}`, `meeting:${desk.meetingId}`]);
  });

  it("is the coordinator's and the thematic expert's; the refusal names them", async () => {
    for (const person of ["jonas", "claire", "mette"])
      expect(await refused(async () => add({}, person))).toBe("action.not-entitled");
    const { values } = await refusalOf(add({}, "jonas"));
    expect(values).toEqual({ names: "Hanne, Rasa" });
    await add({}, "hanne");
  });

  it.each([
    ["action.what", { what: "No" }],
    ["action.what", { what: "x".repeat(301) }],
    ["action.due-owed", { due: " " }],
    ["action.due-unread", { due: "when the sun shines" }],
    ["action.owner-unknown", { organisationId: "nowhere" as OrganisationId }],
    ["action.person-unknown", { personId: MARTA }],
    ["action.item-unknown", { agendaItemId: "nowhere" as AgendaItemId }],
    ["meeting.not-found", { meetingId: "nowhere" as MeetingId }],
  ] as const)("refuses %s and stores nothing: %j", async (code, over) => {
    expect(await refused(async () => add(over))).toBe(code);
  });

  it("takes the same words of the same organisation once while they are open", async () => {
    const actionId = await add();
    expect(await refused(async () => add({ what: "send the contacts of the  SCHOOLS" }))).toBe(
      "action.already-added",
    );
    await add({ organisationId: "pl" as OrganisationId, personId: MARTA });
    await close("jonas", actionId, { note: "Sent on Monday" });
    await add();
  });

  it.each([
    ["to be decided", null, null],
    ["by the end of September 2034", "../2034-09-30", "2034-09-30"],
    // The meeting is in June 2034.
    ["October", "2034-10", "2034-10-31"],
    ["January", "2035-01", "2035-01-31"],
    ["1 March 2034", "2034-03-01", "2034-03-01"],
  ])("reads until when: '%s' is %s", async (due, edtf, day) => {
    expect((await view(await add({ due }))).due).toEqual({ text: due, edtf, day });
  });

  it("is overdue once the last day that its date can mean is over on the network's clocks", async () => {
    const actionId = await add({ due: "June 2034" });
    clock.moveTo(new Date("2034-06-30T21:59:00Z"));
    expect((await view(actionId)).overdue).toBe(false);
    clock.moveTo(new Date("2034-06-30T22:00:00Z"));
    expect((await view(actionId)).overdue).toBe(true);
    await close("jonas", actionId, { note: "It is done" });
    expect((await view(actionId)).overdue).toBe(false);
  });
});

describe("closing an action", () => {
  it("needs evidence: a link that a browser opens, or a note; spaces and a script are none", async () => {
    const actionId = await add();
    expect(await refused(async () => close("jonas", actionId, {}))).toBe("action.evidence-owed");
    expect(await refused(async () => close("jonas", actionId, { note: " \u200b . " }))).toBe(
      "action.evidence-owed",
    );
    for (const link of [
      "javascript:alert(1)",
      "the report",
      "https:// example.org",
      "file:///c:/x",
      "https://me@example.org",
      "https://:secret@example.org",
    ])
      expect(await refused(async () => close("jonas", actionId, { link }))).toBe("action.link");
    await close("jonas", actionId, { link: " https://example.org/contacts.xlsx ", note: "All of them" });
    expect(await view(actionId)).toMatchObject({
      state: "done",
      closed: { by: "Jonas", link: "https://example.org/contacts.xlsx", note: "All of them", reason: null },
      abilities: { change: false, close: false, drop: false, reopen: true },
    });
    expect(await eventsOf("action.done")).toMatchObject([
      { person: { personId: "jonas" }, data: { actionId, evidence: { note: "All of them" } } },
    ]);
  });

  it.each(["jonas", "ebba", "rasa", "hanne"])(
    "%s may: owner, their organisation, coordination",
    async (person) => {
      const actionId = await add();
      expect((await view(actionId, person)).abilities.close).toBe(true);
      await close(person, actionId, { note: "It is done" });
    },
  );

  it("is nobody else's, and the refusal names who may", async () => {
    const actionId = await add();
    for (const person of ["sven", "marta", "claire", "mette"]) {
      expect((await view(actionId, person)).abilities.close).toBe(false);
      expect(await refused(async () => close(person, actionId, { note: "It is done" }))).toBe(
        "action.not-yours",
      );
    }
    const { values } = await refusalOf(close("marta", actionId, { note: "It is done" }));
    expect(values).toEqual({ names: "Jonas, Ebba" });
    const nobodys = await add({ organisationId: "dk" as OrganisationId, personId: null });
    const refusal = await refusalOf(close("mette", nobodys, { note: "It is done" }));
    expect(refusal.values).toEqual({ names: "Hanne, Rasa" });
    const ofSven = await add({ what: "Ask the schools", personId: SVEN });
    await close("sven", ofSven, { note: "They said yes" });
  });

  it("is done once: of two at the same time the second is refused and nothing is overwritten", async () => {
    const actionId = await add();
    const [first, second] = await Promise.allSettled([
      close("jonas", actionId, { note: "Sent by Jonas" }),
      close("ebba", actionId, { note: "Sent by Ebba" }),
    ]);
    expect([first?.status, second?.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await eventsOf("action.done")).toHaveLength(1);
    const { closed } = await view(actionId);
    expect(closed?.note).toBe(first?.status === "fulfilled" ? "Sent by Jonas" : "Sent by Ebba");
    const loser = first?.status === "fulfilled" ? "ebba" : "jonas";
    const refusal = await refusalOf(close(loser, actionId, { note: "Once more" }));
    expect([refusal.code, refusal.values]).toEqual(["action.not-open", { name: closed?.by }]);
  });

  it("twice by the same person with the same evidence is one press of a button", async () => {
    const actionId = await add();
    for (const note of ["It is sent", "It is sent "]) await close("jonas", actionId, { note });
    expect(await eventsOf("action.done")).toHaveLength(1);
    expect(await refused(async () => close("jonas", actionId, { note: "Something else" }))).toBe(
      "action.not-open",
    );
  });
});

describe("dropping and reopening", () => {
  it("are the coordinator's, with a reason; the record keeps what had closed it", async () => {
    const actionId = await add();
    const rasa = await actor("rasa");
    const jonas = await actor("jonas");
    const reason = "The schools have closed";
    expect(await refused(() => actions.dropAction(jonas, { actionId, reason }))).toBe("action.not-entitled");
    expect(await refused(() => actions.dropAction(rasa, { actionId, reason: " " }))).toBe(
      "action.reason-owed",
    );
    expect(await refused(() => actions.reopenAction(rasa, { actionId, reason }))).toBe("action.not-closed");
    await actions.dropAction(rasa, { actionId, reason });
    expect(await view(actionId)).toMatchObject({
      state: "dropped",
      closed: { by: "Rasa", reason, note: null },
    });
    expect(await refused(async () => close("jonas", actionId, { note: "It is done" }))).toBe(
      "action.not-open",
    );
    expect(await refused(() => actions.reopenAction(jonas, { actionId, reason }))).toBe(
      "action.not-entitled",
    );
    await actions.reopenAction(rasa, { actionId, reason: "They open again" });
    expect(await view(actionId)).toMatchObject({ state: "open", closed: null, abilities: { close: true } });
    expect(await eventsOf("action.dropped", "action.reopened")).toMatchObject([
      { type: "action.dropped", data: { reason } },
      { type: "action.reopened", data: { from: "dropped", reason: "They open again" } },
    ]);
  });
});

describe("changing an action", () => {
  const change = async (actionId: ActionId, was: object, now: object, person = "rasa") =>
    actions.changeAction(await actor(person), { actionId, was, now });

  it("overwrites nothing that its author did not see; the same again changes nothing", async () => {
    const actionId = await add();
    await change(actionId, { due: "1 September 2034" }, { due: "1 October 2034" });
    await change(actionId, { due: "1 September 2034" }, { due: "1 October 2034" });
    expect(
      await refused(async () => change(actionId, { due: "1 September 2034" }, { due: "May 2035" })),
    ).toBe("action.changed-meanwhile");
    expect(await eventsOf("action.changed")).toMatchObject([
      { data: { from: { due: "1 September 2034" }, to: { due: "1 October 2034" } } },
    ]);
    expect((await view(actionId)).due.edtf).toBe("2034-10-01");
  });

  it("passes it to another organisation, without the person of the first", async () => {
    const actionId = await add();
    await change(actionId, { organisationId: SE }, { organisationId: "pl" as OrganisationId });
    expect((await view(actionId)).owner).toMatchObject({ organisation: "Authority pl", person: null });
    await change(actionId, { personId: null }, { personId: MARTA });
    expect((await view(actionId)).owner.person?.name).toBe("Marta");
    expect(await refused(async () => change(actionId, { personId: MARTA }, { personId: JONAS }))).toBe(
      "action.person-unknown",
    );
    expect(await refused(async () => change(actionId, {}, { what: "Mine now" }, "marta"))).toBe(
      "action.not-entitled",
    );
  });
});

describe("with the next meeting", () => {
  let next: MeetingId;
  beforeEach(async () => {
    next = await planMeeting(
      workspace,
      desk.networkId,
      aPlan({ itemId: null, ordinal: 8, title: "8th meeting", dateEdtf: "2034-10" }),
    );
  });
  const rasa = () => actor("rasa");
  const formats = async (meetingId: MeetingId) =>
    (await meetings.detail(await rasa(), meetingId)).agenda.items.map(({ format }) => format);
  const propose = async (meetingId: MeetingId, title: string) => {
    await meetings.openTopicCall(await rasa(), { meetingId }).catch(() => undefined);
    const proposal = { meetingId, title, why: "", minutes: 30, format: "discussion" } as const;
    return meetings.proposeTopic(await actor("jonas"), proposal);
  };

  it("open ones stand, and no others; they stay those of the meeting that they came from", async () => {
    const [open, closed] = [await add(), await add({ what: "Book the room" })];
    await close("jonas", closed, { note: "Booked" });
    const later = await actions.ofMeeting(await rasa(), next);
    expect(later.earlier).toMatchObject([{ actionId: open, meeting: { title: "7th meeting" } }]);
    expect(later.actions).toEqual([]);
    const own = await actions.ofMeeting(await rasa(), desk.meetingId);
    expect([own.earlier, own.actions.map(({ state }) => state)]).toEqual([[], ["open", "done"]]);
    // An earlier meeting does not go through what a later one agrees.
    await add({ meetingId: next, what: "Invite the ministry" });
    expect((await actions.ofMeeting(await rasa(), desk.meetingId)).earlier).toEqual([]);
  });

  it("its agenda begins with one item for them, once, however often topics come onto it", async () => {
    await add();
    for (const title of ["Costs", "Needs"])
      await meetings.placeTopic(await rasa(), { topicId: await propose(next, title) });
    expect(await formats(next)).toEqual([
      "welcome",
      "tour de table",
      "open actions",
      "discussion",
      "discussion",
      "next steps",
    ]);
    const { agenda } = await meetings.detail(await rasa(), next);
    expect(agenda.openActions).toBe(1);
    expect(agenda.templates.find(({ name }) => name === "network meeting")?.before).toContainEqual({
      format: "open actions",
      minutes: 15,
    });
  });

  it("without open ones its agenda has no such item, and what was taken off it stays off", async () => {
    const actionId = await add();
    await close("jonas", actionId, { note: "It is done" });
    const topicId = await propose(next, "Costs");
    await meetings.placeTopic(await rasa(), { topicId });
    expect(await formats(next)).toEqual(["welcome", "tour de table", "discussion", "next steps"]);
    await add({ what: "Too late for the agenda" });
    await meetings.placeTopic(await rasa(), { topicId: await propose(next, "Needs") });
    expect(await formats(next)).not.toContain("open actions");
    expect((await meetings.detail(await rasa(), next)).agenda.openActions).toBe(1);
  });

  it("a change is told to the meetings that show it", async () => {
    const actionId = await add();
    told.length = 0;
    await close("jonas", actionId, { note: "It is done" });
    expect(told).toEqual([`action:${actionId}`, `meeting:${desk.meetingId}`, `meeting:${next}`]);
  });
});

describe("what is owed", () => {
  const owed = async (person: string, network = actor) =>
    (await workspace.duties.list(await network(person))).filter(({ kind }) => kind === "action");

  it("by the person who owns it, until it is closed; its link opens exactly that action", async () => {
    const actionId = await add();
    expect(await owed("jonas")).toMatchObject([
      {
        subject: `action:${actionId}`,
        title: "Send the contacts of the schools",
        about: "7th meeting",
        due: { edtf: "2034-09-01", day: "2034-09-01" },
        link: { page: "meetings", query: { item: `action:${actionId}` } },
        optional: false,
      },
    ]);
    for (const person of ["ebba", "sven", "marta", "rasa"]) expect(await owed(person)).toEqual([]);
    await close("ebba", actionId, { note: "It is done" });
    expect(await owed("jonas")).toEqual([]);
  });

  it("by all who act for the organisation where nobody is named, and by nobody else of it", async () => {
    await add({ personId: null });
    for (const person of ["jonas", "ebba"]) expect(await owed(person)).toHaveLength(1);
    for (const person of ["sven", "marta", "rasa"]) expect(await owed(person)).toEqual([]);
  });

  it("of who left: by those who act for the organisation; where nobody does, by who coordinates", async () => {
    const setup = aNetwork(`net-${newId()}`);
    const network = await loadNetwork(workspace, {
      ...setup,
      organisations: [...setup.organisations, anOrganisation("fi", "FI")],
      people: [
        ...setup.people,
        aPerson("lena", "se", ["delegate"], { left: "2034-02-01" }),
        aPerson("aino", "fi", ["member"]),
      ],
    });
    const meetingId = await planMeeting(workspace, network.networkId, aPlan());
    const rasa = await network.actor("rasa");
    const toLena = draft({ meetingId, personId: "lena" as PersonId });
    expect((await refusalOf(actions.addAction(rasa, toLena))).code).toBe("action.person-unknown");
    const actionId = await actions.addAction(rasa, { ...toLena, personId: JONAS });
    const of = async (person: string) => (await owed(person, network.actor)).length;
    expect([await of("jonas"), await of("ebba")]).toEqual([1, 0]);
    // As if she had left after it was agreed.
    await workspace.uow.write(network.networkId, async (ports) => {
      const action = await ports.actions.hold(actionId);
      if (action !== undefined) await ports.actions.put({ ...action, personId: "lena" as PersonId });
    });
    expect([await of("jonas"), await of("ebba"), await of("rasa")]).toEqual([1, 1, 0]);
    expect((await actions.view(rasa, actionId)).owner.person).toMatchObject({ name: "Lena", left: true });
    const ofNobody = draft({ meetingId, organisationId: "fi" as OrganisationId, personId: null });
    await actions.addAction(rasa, ofNobody);
    expect([await of("aino"), await of("rasa")]).toEqual([0, 1]);
  });
});
