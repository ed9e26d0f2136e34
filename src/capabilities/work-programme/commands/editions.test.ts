import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId, ItemId, NetworkId } from "../../../kernel/ids.ts";
import { aDocument } from "../../../testing/builders.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { DAY, MINUTE } from "../../../testing/fixed-clock.ts";
import { asFile, composeWorkspace, loadNetwork, refusalOf } from "../../../testing/workspace.ts";

const workspace = composeWorkspace();
const { programme, clock } = workspace;

let networkId: NetworkId;
let actor: (person: string) => Promise<Actor>;
let rasa: Actor;
let first: EditionId;
beforeEach(async () => {
  ({ networkId, actor } = await loadNetwork(workspace));
  rasa = await actor("rasa");
  clock.pass(MINUTE);
  first = (await programme.importProgramme(rasa, asFile(aDocument()))).editionId as EditionId;
});

const day = (offset = 0) => new Date(clock.now().getTime() + offset * DAY).toISOString().slice(0, 10);
const adopt = (editionId: EditionId) =>
  programme.adopt(rasa, { editionId, decidedOn: day(), decidedAt: "meeting in Riga" });
const begin = (input: Omit<Parameters<typeof programme.beginEdition>[1], "from">, from = first) => {
  clock.pass(MINUTE);
  return programme.beginEdition(rasa, { from, ...input });
};
const inForce = async () => (await programme.view(await actor("jonas"))).edition;

describe("an edition", () => {
  it("goes from draft to consultation, to adopted, to closed, and on no other way", async () => {
    const state = async () => (await programme.view(rasa, first)).edition?.state;
    const wrong = async (work: Promise<unknown>) =>
      expect((await refusalOf(work)).code).toBe("edition.state");
    const until = new Date(clock.now().getTime() + 7 * DAY);
    await wrong(programme.closeEdition(rasa, { editionId: first }));
    await programme.consult(rasa, { editionId: first, until });
    expect(await state()).toBe("consultation");
    await wrong(programme.consult(rasa, { editionId: first, until }));
    await programme.returnToDraft(rasa, { editionId: first });
    await programme.consult(rasa, { editionId: first, until });
    await adopt(first);
    expect(await state()).toBe("adopted");
    await wrong(programme.returnToDraft(rasa, { editionId: first }));
    await programme.closeEdition(rasa, { editionId: first });
    await wrong(adopt(first));
    expect(await state()).toBe("closed");
  });

  it("is moved on by the coordinator and the expert only", async () => {
    const before = await dumpOf(networkId);
    for (const person of ["jonas", "claire", "mette"]) {
      const who = await actor(person);
      for (const work of [
        () => programme.consult(who, { editionId: first, until: new Date(clock.now().getTime() + DAY) }),
        () => programme.adopt(who, { editionId: first, decidedOn: day(), decidedAt: "" }),
        () => programme.beginEdition(who, { from: first }),
        () => programme.dropEdition(who, { editionId: first }),
      ])
        expect((await refusalOf(work())).code).toBe("programme.not-entitled");
    }
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("asks for comments until a deadline to come, within a year", async () => {
    const consult = (days: number) =>
      programme.consult(rasa, { editionId: first, until: new Date(clock.now().getTime() + days * DAY) });
    const why = async (work: Promise<unknown>) => {
      const { code, fields } = await refusalOf(work);
      return [code, fields];
    };
    expect(await why(consult(0))).toEqual(["edition.deadline-passed", ["until"]]);
    expect(await why(consult(367))).toEqual(["deadline.too-far", ["until"]]);
    await consult(366);
  });

  it("may have been decided on the day that it is for the network, though elsewhere it is still the day before", async () => {
    clock.moveTo(new Date("2034-06-04T22:30:00Z"));
    await programme.adopt(rasa, { editionId: first, decidedOn: "2034-06-05", decidedAt: "Riga" });
    expect((await inForce())?.adoption?.decidedOn).toBe("2034-06-05");
  });

  it("says when and where it was decided; a day to come decides nothing", async () => {
    for (const decidedOn of [day(2), "2034-02-30", "yesterday"])
      expect(
        (await refusalOf(programme.adopt(rasa, { editionId: first, decidedOn, decidedAt: "" }))).code,
      ).toBe("edition.decision-date");
    await adopt(first);
    expect((await inForce())?.adoption).toEqual({
      decisionId: null,
      decidedOn: day(),
      decidedAt: "meeting in Riga",
      pollId: null,
    });
  });

  it("invites members by one card, whose deadline is still to come", async () => {
    const past = new Date(clock.now().getTime() - 1);
    expect((await refusalOf(programme.consult(rasa, { editionId: first, until: past }))).code).toBe(
      "edition.deadline-passed",
    );
    await programme.consult(rasa, { editionId: first, until: new Date(clock.now().getTime() + DAY) });
    const cards = (await dumpOf(networkId))["cards"] ?? [];
    expect(cards.filter((card) => card.includes(`edition:${first}`))).toHaveLength(1);
  });
});

describe("a new edition", () => {
  it("holds all that the one before does, under the same ids, and is a draft beside the one in force", async () => {
    await adopt(first);
    const second = await begin({});
    expect(await inForce()).toMatchObject({ editionId: first, state: "adopted" });
    const [before, after] = [await programme.view(rasa, first), await programme.view(rasa, second)];
    expect(after.edition).toMatchObject({ number: 2, state: "draft", adoption: null });
    expect(after.items).toEqual(before.items);
    expect((await programme.changes(rasa, { from: first, to: second })).changes).toEqual([]);
    await adopt(second);
    expect(await inForce()).toMatchObject({ editionId: second });
    expect((await programme.view(rasa, first)).edition?.state).toBe("closed");
  });

  it("closes with its adoption all earlier ones of its programme, drafts too, and the record says so", async () => {
    const second = await begin({});
    const third = await begin({});
    const next = await begin({ newPeriod: { title: "Work programme 2035", period: "2035" } });
    const fourth = await begin({});
    await programme.consult(rasa, {
      editionId: second,
      until: new Date(clock.now().getTime() + DAY),
    });
    await adopt(third);
    const { editions } = await programme.view(rasa);
    expect(new Map(editions.map((one) => [one.editionId as EditionId, one.state]))).toEqual(
      new Map([
        [fourth, "draft"],
        [next, "draft"],
        [third, "adopted"],
        [second, "closed"],
        [first, "closed"],
      ]),
    );
    const { events } = await workspace.network.record(rasa, { limit: 3 });
    expect(events.map(({ type, data }) => [type, (data as { editionId: string }).editionId])).toEqual([
      ["edition.adopted", third],
      ["edition.closed", first],
      ["edition.closed", second],
    ]);
  });

  it("for another period takes over what is not done, and what stands above it", async () => {
    const { items } = await programme.view(rasa);
    const find = (title: string) => items.find((item) => item.title === title)?.itemId as ItemId;
    for (const title of ["Scheme", "Forum", "7th meeting"])
      await programme.reportStatus(rasa, { itemId: find(title), status: "done" });
    await programme.reportStatus(rasa, {
      itemId: find("Prepare the website"),
      status: "postponed",
      reason: "No offer was good enough",
    });
    const next = await begin({ newPeriod: { title: "Work programme 2035", period: "2035" } });
    const view = await programme.view(rasa, next);
    expect(view.edition).toMatchObject({ number: 1, title: "Work programme 2035", period: { edtf: "2035" } });
    expect(view.edition?.programmeId).not.toBe((await programme.view(rasa, first)).edition?.programmeId);
    expect(view.items.map((item) => [item.title, item.status])).toEqual([
      ["Win over further regions", "not started"],
      ["Launching calls", "not started"],
      ["Draft a scheme", "not started"],
      ["Prepare the website", "not started"],
    ]);
  });

  it("needs a period that can be read, and a title", async () => {
    for (const newPeriod of [
      { title: "", period: "2035" },
      { title: "Next", period: "some day" },
    ])
      expect((await refusalOf(begin({ newPeriod }))).code).toBe("edition.period");
  });

  it("that should not be is dropped while it is a draft, and the record keeps it", async () => {
    const second = await begin({});
    await programme.dropEdition(rasa, { editionId: second });
    expect((await refusalOf(programme.view(rasa, second))).code).toBe("edition.not-found");
    const { events } = await workspace.network.record(rasa, { limit: 1 });
    expect(events).toMatchObject([{ type: "edition.dropped", data: { editionId: second, number: 2 } }]);
    await adopt(first);
    expect((await refusalOf(programme.dropEdition(rasa, { editionId: first }))).code).toBe(
      "edition.not-open",
    );
  });
});

describe("what changed since a date", () => {
  it("is read from the record: an edit before it does not count, one after it does", async () => {
    const change = async (title: string, place: string) => {
      clock.pass(MINUTE);
      const item = (await programme.view(rasa)).items.find((one) => one.title === title);
      await programme.changeItem(rasa, {
        editionId: first,
        itemId: item?.itemId as ItemId,
        change: { was: { place: item?.place ?? null }, now: { place } },
      });
    };
    await change("Forum", "Riga");
    clock.pass(MINUTE);
    const since = clock.now();
    await change("7th meeting", "Vilnius");
    const { changes } = await programme.changes(rasa, { since });
    expect(changes.map((one) => one.title)).toEqual(["7th meeting"]);
  });
});
