import { beforeEach, expect, it } from "@jest/globals";
import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId, NetworkId } from "../../../kernel/ids.ts";
import { aDocument } from "../../../testing/builders.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { asFile, composeWorkspace, loadNetwork, refusalOf } from "../../../testing/workspace.ts";

const workspace = composeWorkspace();
const { programme, clock } = workspace;

let networkId: NetworkId;
let actor: (person: string) => Promise<Actor>;
let rasa: Actor;
let editionId: EditionId;
let stored: { readonly title: string; readonly period: string };
beforeEach(async () => {
  ({ networkId, actor } = await loadNetwork(workspace));
  rasa = await actor("rasa");
  editionId = (await programme.importProgramme(rasa, asFile(aDocument()))).editionId as EditionId;
  stored = await named();
});

const named = async () => {
  const { edition } = await programme.view(rasa, editionId);
  return { title: edition?.title ?? "", period: edition?.period.text ?? "" };
};
const change = (now: { title?: string; period?: string }, was = stored, who = rasa) =>
  programme.changeEdition(who, { editionId, was, now });
const refused = async (work: Promise<unknown>) => {
  const { code, fields } = await refusalOf(work);
  return [code, ...fields];
};

it("an edition's title and period are put right, and the record says what they were", async () => {
  await change({ title: " Work programme ", period: "2036" });
  expect(await named()).toEqual({ title: "Work programme", period: "2036" });
  const { events } = await workspace.network.record(rasa, { limit: 5 });
  expect(events.find(({ type }) => type === "edition.renamed")).toMatchObject({
    data: { before: stored, after: { title: "Work programme", period: "2036" } },
  });
});

it("a date without a year is in the year of the period that is right; one with a year stays", async () => {
  const add = (title: string, dateText: string) =>
    programme.addItem(rasa, { editionId, kind: "milestone", fields: { title, dateText } });
  await change({ period: "2034" });
  await add("Short", "3 June");
  await add("Whole", "3 June 2031");
  await change({ period: "2036" }, { ...stored, period: "2034" });
  const { items } = await programme.view(rasa, editionId);
  const read = (title: string) => items.find((item) => item.title === title)?.date;
  expect([read("Short"), read("Whole")]).toEqual([
    { text: "3 June", edtf: "2036-06-03" },
    { text: "3 June 2031", edtf: "2031-06-03" },
  ]);
});

it("an edition has a name and a period that can be read", async () => {
  const before = await dumpOf(networkId);
  expect(await refused(change({ title: "  " }))).toEqual(["item.title", "title"]);
  expect(await refused(change({ period: "some day" }))).toEqual(["edition.period", "period"]);
  expect(await dumpOf(networkId)).toEqual(before);
});

it("what somebody else wrote meanwhile is not overwritten, and two who change different things both do", async () => {
  await change({ title: "First" });
  const before = await dumpOf(networkId);
  expect(await refused(change({ title: "Second" }))).toEqual(["edition.changed-meanwhile", "title"]);
  await change({ title: "First" });
  expect(await dumpOf(networkId)).toEqual(before);
  await change({ period: "2036" });
  expect(await named()).toEqual({ title: "First", period: "2036" });
});

it("only the coordinator and the expert rename it, and only while its text is open", async () => {
  const before = await dumpOf(networkId);
  for (const person of ["jonas", "claire", "mette"])
    expect(await refused(change({ title: "Mine" }, stored, await actor(person)))).toEqual([
      "programme.not-entitled",
    ]);
  expect(await dumpOf(networkId)).toEqual(before);
  const decidedOn = clock.now().toISOString().slice(0, 10);
  await programme.adopt(rasa, { editionId, decidedOn, decidedAt: "" });
  expect(await refused(change({ title: "Late" }))).toEqual(["edition.not-open", "editionId"]);
});
