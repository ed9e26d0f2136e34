import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../kernel/actor.ts";
import type { DecisionId, NetworkId } from "../../kernel/ids.ts";
import { dumpOf } from "../../testing/dump.ts";
import { composeWorkspace, loadNetwork, refusalOf } from "../../testing/workspace.ts";

const workspace = composeWorkspace();
const { decisions, duties, network, clock } = workspace;

let networkId: NetworkId;
let actor: (person: string) => Promise<Actor>;
let rasa: Actor;
beforeEach(async () => {
  // A Monday; five working days later is Monday 13 March, 17:00 in Brussels.
  clock.moveTo(new Date("2034-03-06T09:00:00Z"));
  ({ networkId, actor } = await loadNetwork(workspace));
  rasa = await actor("rasa");
});
const DEADLINE = new Date("2034-03-13T16:00:00Z");

const TEXT = { title: "Position on the mid-term review", text: "We welcome it.\n\nCosts must be simpler." };
const open = (over: Partial<typeof TEXT & { workingDays: number }> = {}, by = rasa) =>
  decisions.openSilenceOnText(by, { ...TEXT, workingDays: 5, ...over });
const object = async (person: string, decisionId: DecisionId, reason = "Say which costs") =>
  decisions.object(await actor(person), { decisionId, reason });
const resume = (decisionId: DecisionId, text?: string, by = rasa) =>
  decisions.resumeSilence(by, { decisionId, workingDays: 5, ...(text !== undefined && { text }) });
const view = (decisionId: DecisionId) => decisions.view({ networkId }, decisionId);
const refused = async (work: Promise<unknown>) => {
  const { code, fields } = await refusalOf(work);
  return [code, ...fields];
};
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const recorded = async (type: string) =>
  (await network.record(rasa, { limit: 100 })).events.filter((one) => one.type === type);

describe("a text of the coordinator's own", () => {
  it("is frozen as title, empty line and text, so that anybody can reckon its hash again", async () => {
    const shown = await view(await open());
    expect(shown).toMatchObject({ kind: "text", about: TEXT.title, number: null, state: "open", round: 1 });
    expect(shown.hash).toBe(sha256(`${TEXT.title}\n\n${TEXT.text}`));
    expect(shown.texts).toMatchObject([{ round: 1, text: TEXT.text, hash: shown.hash }]);
  });

  it("is one title and plain paragraphs, however it was typed or pasted", async () => {
    const typed = {
      title: "  Position\non the mid-term\u200B review ",
      text: "\r\nWe welcome it.  \r\n\r\n\r\n\r\nCosts must be simpler.\u0000\n",
    };
    expect((await view(await open(typed))).hash).toBe((await view(await open())).hash);
  });

  it("is refused empty or too long, and nobody but the coordinator and the expert opens one", async () => {
    const before = await dumpOf(networkId);
    expect(await refused(open({ title: " \u200B" }))).toEqual(["silence.title-owed", "title"]);
    expect(await refused(open({ text: "\n \n" }))).toEqual(["silence.text-owed", "text"]);
    expect(await refused(open({ title: "x".repeat(201) }))).toEqual(["input.too-long", "title"]);
    expect(await refused(open({ text: "x".repeat(20_001) }))).toEqual(["input.too-long", "text"]);
    expect(await refused(open({ workingDays: 4 }))).toEqual(["silence.working-days", "workingDays"]);
    // Permission comes first: what else is wrong is not said to who may not ask.
    expect(await refused(open({ text: "" }, await actor("jonas")))).toEqual(["silence.not-entitled"]);
    expect(await dumpOf(networkId)).toEqual(before);
    await open({ title: "x".repeat(200), text: "x".repeat(20_000) });
  });

  it("has a deadline in working days: the network's own holidays are left out", async () => {
    await network.setHolidays(rasa, { holidays: ["2034-03-08", "2034-03-13"] });
    expect((await view(await open())).closesAt).toBe("2034-03-15T16:00:00.000Z");
  });

  it("stands beside others: several texts are decided on at the same time", async () => {
    const ids = [await open(), await open({ title: "Another one" })];
    const { decisions: listed, abilities } = await decisions.list(rasa);
    expect(listed.map((one) => one.decisionId).toSorted()).toEqual(ids.toSorted());
    expect(abilities).toEqual({ open: true });
    expect((await decisions.list(await actor("jonas"))).abilities).toEqual({ open: false });
  });
});

it("is found by words of its title and its text, whatever their case and accents, and says how many there are", async () => {
  await open();
  await open({ title: "Procédure for minutes", text: "They are sent round within ten days." });
  const found = async (search: string) => {
    const { decisions: listed, all } = await decisions.list(rasa, search);
    return { titles: listed.map(({ about }) => about), all };
  };
  expect(await found("COSTS mid-term")).toEqual({ titles: [TEXT.title], all: 2 });
  expect(await found("procedure days")).toEqual({ titles: ["Procédure for minutes"], all: 2 });
  expect(await found("costs days")).toEqual({ titles: [], all: 2 });
  expect((await found(" ")).titles).toHaveLength(2);
});

describe("silence on it", () => {
  it("is assent at the deadline and not before, and leaves nothing else to be carried out", async () => {
    const decisionId = await open();
    clock.moveTo(new Date(DEADLINE.getTime() - 1));
    await decisions.closeSilenceIfDue(networkId, decisionId);
    expect((await view(decisionId)).state).toBe("open");
    clock.moveTo(DEADLINE);
    await decisions.closeSilenceIfDue(networkId, decisionId);
    expect(await view(decisionId)).toMatchObject({ state: "agreed", closedAt: DEADLINE.toISOString() });
    const [agreed] = await recorded("silence.agreed");
    expect(agreed).toMatchObject({
      person: null,
      data: { about: `text:${decisionId}`, title: TEXT.title, hash: (await view(decisionId)).hash },
    });
    const before = await dumpOf(networkId);
    await workspace.programme.adoptByDecision(networkId, decisionId);
    await decisions.closeSilenceIfDue(networkId, decisionId);
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("is broken by one objection with a reason: the clock stands, and nothing is agreed at the deadline", async () => {
    const decisionId = await open();
    expect(await refused(object("jonas", decisionId, " "))).toEqual(["silence.reason-owed", "reason"]);
    await object("jonas", decisionId);
    clock.moveTo(DEADLINE);
    await decisions.closeSilenceIfDue(networkId, decisionId);
    expect(await view(decisionId)).toMatchObject({
      state: "stopped",
      objections: [{ organisation: "Authority se", reason: "Say which costs", round: 1 }],
    });
  });
});

describe("after an objection the coordinator", () => {
  const AMENDED = "We welcome it.\n\nCosts of stays abroad must be simpler.";

  it("puts the amended text with a new clock; both texts stay to be compared, the record says what was amended", async () => {
    const decisionId = await open();
    await object("jonas", decisionId);
    clock.moveTo(new Date("2034-03-10T09:00:00Z"));
    await resume(decisionId, AMENDED);
    const again = await view(decisionId);
    // From Friday 10 March: five working days end on Friday 17 March.
    expect(again).toMatchObject({ state: "open", round: 2, closesAt: "2034-03-17T16:00:00.000Z" });
    expect(again.texts.map(({ text, hash }) => [text, hash])).toEqual(
      [TEXT.text, AMENDED].map((text) => [text, sha256(`${TEXT.title}\n\n${text}`)]),
    );
    const [resumed] = await recorded("silence.resumed");
    expect(resumed?.data).toMatchObject({
      hashBefore: again.texts[0]?.hash,
      hash: again.hash,
      differences: [{ before: `${TEXT.title}\n\n${TEXT.text}`, after: `${TEXT.title}\n\n${AMENDED}` }],
    });
    // The timer of the first text comes, and finds another clock.
    clock.moveTo(DEADLINE);
    await decisions.closeSilenceIfDue(networkId, decisionId);
    expect((await view(decisionId)).state).toBe("open");
    clock.moveTo(new Date("2034-03-17T16:00:00Z"));
    await decisions.closeSilenceIfDue(networkId, decisionId);
    expect((await view(decisionId)).state).toBe("agreed");
  });

  it("amends the title too: the hash covers both, and each text keeps the title under which it was put", async () => {
    const decisionId = await open();
    await object("jonas", decisionId);
    const title = "Position on the costs of stays abroad";
    await decisions.resumeSilence(rasa, { decisionId, workingDays: 5, title, text: TEXT.text });
    const again = await view(decisionId);
    expect(again).toMatchObject({ about: title, round: 2, hash: sha256(`${title}\n\n${TEXT.text}`) });
    expect(again.texts.map((one) => one.title)).toEqual([TEXT.title, title]);
    const [resumed] = await recorded("silence.resumed");
    expect(resumed?.data).toMatchObject({
      title,
      differences: [{ before: `${TEXT.title}\n\n${TEXT.text}`, after: `${title}\n\n${TEXT.text}` }],
    });
    await object("marta", decisionId);
    const withTitle = { decisionId, workingDays: 5, title: " ", text: "Another text" };
    expect(await refused(decisions.resumeSilence(rasa, withTitle))).toEqual(["silence.title-owed", "title"]);
    // Without a word about it, it stays the one that was put last.
    await resume(decisionId, "Another text");
    expect((await view(decisionId)).about).toBe(title);
  });

  it("owes an amendment: neither no text, nor the same one, nor one in the place of an open one", async () => {
    const decisionId = await open();
    expect(await refused(resume(decisionId, AMENDED))).toEqual(["silence.not-stopped"]);
    await object("jonas", decisionId);
    expect(await refused(resume(decisionId))).toEqual(["silence.text-owed", "text"]);
    expect(await refused(resume(decisionId, `${TEXT.text}\n `))).toEqual(["silence.unchanged", "text"]);
    expect(await refused(resume(decisionId, "x".repeat(20_001)))).toEqual(["input.too-long", "text"]);
    expect(await refused(resume(decisionId, "", await actor("jonas")))).toEqual(["silence.not-entitled"]);
    expect((await view(decisionId)).round).toBe(1);
  });

  it("or ends it with a reason, which stands for all to read", async () => {
    const decisionId = await open();
    await object("jonas", decisionId);
    await decisions.endSilence(rasa, { decisionId, reason: "We say nothing for now" });
    expect(await view(decisionId)).toMatchObject({ state: "ended", endedBecause: "We say nothing for now" });
    expect(await refused(resume(decisionId, AMENDED))).toEqual(["silence.not-stopped"]);
  });
});

it("is owed by who may object, at its own address, until they have or the time is over", async () => {
  const decisionId = await open();
  const owed = async (person: string) =>
    (await duties.list(await actor(person))).filter((one) => one.kind === "object");
  expect(await owed("jonas")).toMatchObject([
    {
      title: TEXT.title,
      due: { at: DEADLINE.toISOString() },
      optional: true,
      link: { page: "polls", query: { item: `silence:${decisionId}` } },
    },
  ]);
  expect(await owed("mette")).toEqual([]);
  await object("jonas", decisionId);
  for (const person of ["jonas", "marta"]) expect(await owed(person)).toEqual([]);
  await resume(decisionId, "Another text");
  expect(await owed("jonas")).toHaveLength(1);
  clock.moveTo(new Date("2034-03-20T16:00:00Z"));
  expect(await owed("jonas")).toEqual([]);
});

describe("who has read it and has no objection", () => {
  const owes = async (person: string) =>
    (await duties.list(await actor(person))).some((one) => one.kind === "object");
  const read = async (person: string, decisionId: DecisionId) =>
    decisions.markRead(await actor(person), { decisionId });

  it("owes nothing more until another text is put; it is theirs alone, decides nothing, and they can still object", async () => {
    const decisionId = await open();
    await read("jonas", decisionId);
    const before = await dumpOf(networkId);
    await read("jonas", decisionId);
    expect(await dumpOf(networkId)).toEqual(before);
    expect([await owes("jonas"), await owes("ebba"), await owes("marta")]).toEqual([false, true, true]);
    const seen = await decisions.view(await actor("jonas"), decisionId);
    expect(seen).toMatchObject({ read: true, abilities: { object: true, markRead: false } });
    expect(await decisions.view(await actor("ebba"), decisionId)).toMatchObject({ read: false });

    await object("jonas", decisionId);
    await resume(decisionId, "Another text");
    expect(await owes("jonas")).toBe(true);
  });

  it("is who may object, while it is open", async () => {
    const decisionId = await open();
    expect(await refused(read("mette", decisionId))).toEqual(["silence.observer"]);
    expect(await refused(read("sven", decisionId))).toEqual(["silence.not-delegate"]);
    expect(await refused(read("jonas", "nothing" as DecisionId))).toEqual(["silence.not-found"]);
    await object("marta", decisionId);
    expect(await refused(read("jonas", decisionId))).toEqual(["silence.over"]);
    await resume(decisionId, "Another text");
    clock.moveTo(DEADLINE);
    expect(await refused(read("jonas", decisionId))).toEqual(["silence.over"]);
  });
});
