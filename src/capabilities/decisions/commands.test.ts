import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../kernel/actor.ts";
import type { DecisionId, EditionId, ItemId, NetworkId } from "../../kernel/ids.ts";
import { aDocument } from "../../testing/builders.ts";
import { dumpOf } from "../../testing/dump.ts";
import { DAY, MINUTE } from "../../testing/fixed-clock.ts";
import { asFile, composeWorkspace, loadNetwork, refusalOf } from "../../testing/workspace.ts";

const workspace = composeWorkspace();
const { programme, decisions, network, clock, uow } = workspace;

let networkId: NetworkId;
let actor: (person: string) => Promise<Actor>;
let rasa: Actor;
let editionId: EditionId;
beforeEach(async () => {
  // A Monday; ten working days later is Monday 20 March, 17:00 in Brussels.
  clock.moveTo(new Date("2034-03-06T09:00:00Z"));
  ({ networkId, actor } = await loadNetwork(workspace));
  rasa = await actor("rasa");
  editionId = await imported(rasa);
});
const imported = async (by: Actor) =>
  (await programme.importProgramme(by, asFile(aDocument()))).editionId as EditionId;
const DEADLINE = new Date("2034-03-20T16:00:00Z");

const open = () => decisions.openSilence(rasa, { editionId, workingDays: 10 });
const object = async (person: string, decisionId: DecisionId, reason = "Too early for us") =>
  decisions.object(await actor(person), { decisionId, reason });
const resume = (decisionId: DecisionId) => decisions.resumeSilence(rasa, { decisionId, workingDays: 5 });
const view = (decisionId: DecisionId) => decisions.view({ networkId }, decisionId);
const edition = async () => (await programme.view(rasa, editionId)).edition;
const code = async (work: Promise<unknown>) => (await refusalOf(work)).code;
const procedure = (id: DecisionId) => uow.read(networkId, ({ silence }) => silence.procedure(id));
/** Moves the forum, as an amended text would. */
async function amend(place: string) {
  const forum = (await programme.view(rasa, editionId)).items.find((one) => one.title === "Forum");
  const change = { was: { place: forum?.place ?? null }, now: { place } };
  await programme.changeItem(rasa, { editionId, itemId: forum?.itemId as ItemId, change });
}
/** What the job that closing leaves does. */
async function pass(decisionId: DecisionId, to: Date) {
  clock.moveTo(to);
  await decisions.closeSilenceIfDue(networkId, decisionId);
  await programme.adoptByDecision(networkId, decisionId);
}
const recorded = async (type: string) =>
  (await network.record(rasa, { limit: 100 })).events.filter((one) => one.type === type);

describe("silence", () => {
  it("is assent: at the deadline, and not before, the edition is adopted on the day of the deadline", async () => {
    const decisionId = await open();
    expect((await view(decisionId)).closesAt).toBe(DEADLINE.toISOString());
    await pass(decisionId, new Date(DEADLINE.getTime() - 1));
    expect(await edition()).toMatchObject({ state: "draft", adoption: null });
    await pass(decisionId, DEADLINE);
    const adoption = { decidedOn: "2034-03-20", decidedAt: "", pollId: null, decisionId };
    expect(await edition()).toMatchObject({ state: "adopted", adoption });
    const before = await dumpOf(networkId);
    await pass(decisionId, new Date(DEADLINE.getTime() + DAY));
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("closes the adopted edition before, in favour of the one that is adopted", async () => {
    await programme.adopt(rasa, { editionId, decidedOn: "2034-03-06", decidedAt: "in writing" });
    const first = editionId;
    editionId = await programme.beginEdition(rasa, { from: first });
    await pass(await open(), DEADLINE);
    expect((await programme.view(rasa, first)).edition?.state).toBe("closed");
    expect((await programme.view(rasa)).edition).toMatchObject({ editionId, state: "adopted" });
  });

  it("of a workspace that stood still is found later; the record says the deadline and when it was found", async () => {
    const decisionId = await open();
    const back = new Date(DEADLINE.getTime() + 3 * DAY);
    await pass(decisionId, back);
    const [agreed] = await recorded("silence.agreed");
    expect(agreed).toMatchObject({
      person: null,
      data: { deadline: DEADLINE.toISOString(), closedAt: back.toISOString() },
    });
    expect((await edition())?.adoption?.decidedOn).toBe("2034-03-20");
  });
});

describe("the text", () => {
  it("stands while members decide on it: no item and no step changes it, statuses follow the work", async () => {
    const decisionId = await open();
    const { items } = await programme.view(rasa, editionId);
    const item = items.find((one) => one.title === "Scheme")?.itemId as ItemId;
    const { hash } = await view(decisionId);
    expect((await programme.view(rasa, editionId)).abilities).toMatchObject({ edit: false, suggest: false });
    for (const work of [
      () => amend("Riga"),
      () => programme.addItem(rasa, { editionId, kind: "milestone", fields: { title: "More" } }),
      () => programme.removeItem(rasa, { editionId, itemId: item }),
      () => programme.adopt(rasa, { editionId, decidedOn: "2034-03-06", decidedAt: "" }),
      () => programme.consult(rasa, { editionId, until: DEADLINE }),
      () => programme.dropEdition(rasa, { editionId }),
    ])
      expect(await code(work())).toBe("edition.in-decision");
    await programme.reportStatus(rasa, { itemId: item, status: "done" });
    expect((await view(decisionId)).hash).toBe(hash);
    const stored = await procedure(decisionId);
    expect(
      createHash("sha256")
        .update(stored?.current.text ?? "")
        .digest("hex"),
    ).toBe(hash);
    expect(stored?.current.text).not.toContain("done");
  });

  it("is still fixed in the moment between agreement and adoption", async () => {
    const decisionId = await open();
    clock.moveTo(DEADLINE);
    await decisions.closeSilenceIfDue(networkId, decisionId);
    expect(await code(amend("Riga"))).toBe("edition.in-decision");
    expect(await code(programme.dropEdition(rasa, { editionId }))).toBe("edition.in-decision");
    await programme.adoptByDecision(networkId, decisionId);
    expect((await edition())?.state).toBe("adopted");
  });

  it("can be decided on once at a time, and only while it is not settled", async () => {
    await open();
    expect(await code(open())).toBe("silence.already-open");
    const other = await loadNetwork(workspace);
    const coordinator = await other.actor("rasa");
    const theirs = { editionId: await imported(coordinator), workingDays: 5 };
    await programme.adopt(coordinator, { ...theirs, decidedOn: "2034-03-06", decidedAt: "" });
    expect(await code(decisions.openSilence(coordinator, theirs))).toBe("edition.state");
  });
});

describe("an objection", () => {
  it("stops the clock; the amended text is put again with its own hash and time, and the record holds both", async () => {
    const decisionId = await open();
    const { hash } = await view(decisionId);
    await object("jonas", decisionId);
    await pass(decisionId, DEADLINE);
    expect(await view(decisionId)).toMatchObject({
      state: "stopped",
      objections: [{ organisation: "Authority se", country: "SE", reason: "Too early for us", round: 1 }],
    });
    expect(await code(resume(decisionId))).toBe("silence.unchanged");
    expect(
      await code(programme.adopt(rasa, { editionId, decidedOn: "2034-03-06", decidedAt: "in writing" })),
    ).toBe("edition.decision-stopped");
    await amend("Riga");
    await resume(decisionId);
    const again = await view(decisionId);
    // From Monday 20 March: five working days end on Monday 27 March, when Brussels is on summer time.
    expect(again).toMatchObject({ state: "open", round: 2, closesAt: "2034-03-27T15:00:00.000Z" });
    expect(again.hash).not.toBe(hash);
    const [resumed] = await recorded("silence.resumed");
    expect(resumed?.data).toMatchObject({ hashBefore: hash, hash: again.hash });
    expect(resumed?.data["differences"]).toEqual([
      {
        before: expect.objectContaining({ title: "Forum", details: { mode: "hybrid" } }),
        after: expect.objectContaining({ title: "Forum", details: { mode: "hybrid", place: "Riga" } }),
      },
    ]);
    await pass(decisionId, new Date("2034-03-27T15:00:00Z"));
    expect((await edition())?.state).toBe("adopted");
  });

  it("is recorded with who, in which role, for which organisation and on which text", async () => {
    const decisionId = await open();
    await object("ebba", decisionId);
    const [line] = await recorded("silence.objected");
    expect(line).toMatchObject({
      person: { personId: "ebba" },
      organisation: { organisationId: "se" },
      data: { role: "alternate", stops: true, hash: (await view(decisionId)).hash },
    });
  });

  it("owes a reason, may be made by delegates, alternates and the steering group, and names whom to ask", async () => {
    const decisionId = await open();
    expect(await code(object("jonas", decisionId, " \u200B "))).toBe("silence.reason-owed");
    expect(await code(object("jonas", decisionId, "x".repeat(2_001)))).toBe("input.too-long");
    const refusal = await refusalOf(object("sven", decisionId));
    expect([refusal.code, refusal.values["names"]]).toEqual(["silence.not-delegate", "Jonas, Ebba"]);
    for (const person of ["mette", "rasa"])
      expect(await code(object(person, decisionId))).toBe("silence.observer");
    await object("claire", decisionId);
    expect((await view(decisionId)).objections).toMatchObject([{ steeringGroup: true }]);
  });

  it("of the same person in the same words is one; other words take its place, and the record keeps both", async () => {
    const decisionId = await open();
    await object("jonas", decisionId);
    const before = await dumpOf(networkId);
    await object("jonas", decisionId);
    expect(await dumpOf(networkId)).toEqual(before);
    await object("jonas", decisionId, "Too early, and too much");
    expect((await view(decisionId)).objections.map((one) => one.reason)).toEqual(["Too early, and too much"]);
    expect(await recorded("silence.objected")).toHaveLength(2);
  });

  it("after the deadline comes too late, even if nobody has closed it yet", async () => {
    const decisionId = await open();
    clock.moveTo(DEADLINE);
    expect(await code(object("jonas", decisionId))).toBe("silence.over");
    expect(await code(decisions.endSilence(rasa, { decisionId, reason: "Wait" }))).toBe("silence.over");
  });

  it("of twenty at once: one stops the clock, all are kept", async () => {
    const decisionId = await open();
    const people = ["jonas", "ebba", "marta", "agnes", "claire"];
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => object(people[at % 5] ?? "", decisionId, `Reason ${at % 5}`)),
    );
    const lines = await recorded("silence.objected");
    expect(lines.filter((one) => one.data["stops"] === true)).toHaveLength(1);
    expect(lines).toHaveLength(5);
    const { state, objections } = await view(decisionId);
    expect([state, objections.length]).toEqual(["stopped", 5]);
  });

  it("and the closing of an instance whose clock is ahead: exactly one wins", async () => {
    const ahead = composeWorkspace();
    for (let round = 0; round < 5; round += 1) {
      const decisionId = await open();
      const { closesAt } = await view(decisionId);
      clock.moveTo(new Date(new Date(closesAt).getTime() - 1));
      ahead.clock.moveTo(new Date(closesAt));
      const [objected] = await Promise.allSettled([
        object("jonas", decisionId),
        ahead.decisions.closeSilenceIfDue(networkId, decisionId),
      ]);
      const { state } = await view(decisionId);
      expect([state, objected.status]).toEqual(
        state === "agreed" ? ["agreed", "rejected"] : ["stopped", "fulfilled"],
      );
      if (state === "agreed") {
        await programme.adoptByDecision(networkId, decisionId);
        editionId = await programme.beginEdition(rasa, { from: editionId });
      } else await decisions.endSilence(rasa, { decisionId, reason: "Next try" });
      clock.pass(MINUTE);
    }
  });
});

describe("the coordinator", () => {
  it("alone opens, resumes and ends; five to thirty working days, the same as was said before", async () => {
    const marta = await actor("marta");
    const decisionId = await open();
    const tries: readonly (() => Promise<unknown>)[] = [
      () => decisions.openSilence(marta, { editionId, workingDays: 10 }),
      () => decisions.resumeSilence(marta, { decisionId, workingDays: 10 }),
      () => decisions.endSilence(marta, { decisionId, reason: "No" }),
      () => decisions.deadline(marta, 10),
    ];
    for (const work of tries) expect(await code(work())).toBe("silence.not-entitled");
    for (const workingDays of [4, 31, 7.5])
      expect(await code(decisions.deadline(rasa, workingDays))).toBe("silence.working-days");
    expect(await decisions.deadline(rasa, 10)).toEqual(DEADLINE);
  });

  it("sets the days that do not count here; what was said already stays", async () => {
    const decisionId = await open();
    await network.setHolidays(rasa, { holidays: ["2034-03-20", "2034-03-13"] });
    expect(await decisions.deadline(rasa, 10)).toEqual(new Date("2034-03-22T16:00:00Z"));
    expect((await view(decisionId)).closesAt).toBe(DEADLINE.toISOString());
    expect(await code(network.setHolidays(await actor("marta"), { holidays: [] }))).toBe(
      "network.not-entitled",
    );
    for (const day of ["2034-02-30", "2034-13-01", "20 March"])
      expect(await code(network.setHolidays(rasa, { holidays: [day] }))).toBe("network.holidays");
  });

  it("ends a procedure with a reason; the edition is free again, and nothing of it is adopted", async () => {
    const decisionId = await open();
    expect(await code(decisions.endSilence(rasa, { decisionId, reason: " " }))).toBe("silence.reason-owed");
    await decisions.endSilence(rasa, { decisionId, reason: "The budget is not known yet" });
    await pass(decisionId, DEADLINE);
    expect(await view(decisionId)).toMatchObject({
      state: "ended",
      endedBecause: "The budget is not known yet",
    });
    expect((await edition())?.state).toBe("draft");
    await amend("Riga");
    expect(await code(object("jonas", decisionId))).toBe("silence.over");
    await open();
  });

  it("cannot put a text again to which nobody objected", async () => {
    expect(await code(resume(await open()))).toBe("silence.not-stopped");
  });
});

it("what the programme's page is told is what each reader may do", async () => {
  const decisionId = await open();
  const told = async (person: string) =>
    (await programme.view(await actor(person), editionId)).decision?.abilities;
  expect(await told("jonas")).toEqual({ object: true, markRead: true, resume: false, end: false });
  expect(await told("mette")).toEqual({ object: false, markRead: false, resume: false, end: false });
  expect(await told("rasa")).toEqual({ object: false, markRead: false, resume: false, end: true });
  await object("jonas", decisionId);
  expect(await told("jonas")).toEqual({ object: false, markRead: false, resume: false, end: false });
  expect(await told("marta")).toEqual({ object: true, markRead: false, resume: false, end: false });
  expect(await told("rasa")).toEqual({ object: false, markRead: false, resume: true, end: true });
});
