import { beforeEach, expect, it } from "@jest/globals";
import type { Actor } from "../../../kernel/actor.ts";
import type { NetworkId, ProgrammeId } from "../../../kernel/ids.ts";
import { aDocument } from "../../../testing/builders.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { asFile, composeWorkspace, loadNetwork, refusalOf } from "../../../testing/workspace.ts";

const workspace = composeWorkspace();
const { programme } = workspace;

let rasa: Actor;
let networkId: NetworkId;
let skills: ProgrammeId;
const titled = (title: string, period = "2034") =>
  asFile(aDocument({ title, period: { text: period, edtf: period } }), `${title}.txt`);
beforeEach(async () => {
  const network = await loadNetwork(workspace);
  ({ networkId } = network);
  rasa = await network.actor("rasa");
  skills = (await programme.importProgramme(rasa, titled("Nordic skills 2034"))).programmeId as ProgrammeId;
});

it("another programme of the same year is a programme of its own, and one called alike the next edition", async () => {
  const big = await programme.importProgramme(rasa, titled("Big network 2034"));
  expect(big.programmeId).not.toBe(skills);
  expect(big).toMatchObject({ number: 1, openEditions: [] });
  const next = await programme.importProgramme(rasa, titled("Draft programme of Nordic skills 2034"));
  expect(next).toMatchObject({ programmeId: skills, number: 2, openEditions: [1] });
});

it("who imports says otherwise: whatever the title and the period", async () => {
  const editionOf = skills;
  const next = await programme.importProgramme(rasa, { ...titled("Big network", "2035"), editionOf });
  expect(next).toMatchObject({ programmeId: skills, number: 2, openEditions: [1] });
  const own = await programme.importProgramme(rasa, { ...titled("Nordic skills"), editionOf: null });
  expect(own.programmeId).not.toBe(skills);
  expect(own.number).toBe(1);
});

it("an edition that is no longer open is nothing to be warned of", async () => {
  const { edition } = await programme.view(rasa);
  if (!edition) throw new Error("an edition was imported");
  const editionId = edition.editionId as Parameters<typeof programme.adopt>[1]["editionId"];
  await programme.adopt(rasa, { editionId, decidedOn: "2023-01-01", decidedAt: "Riga" });
  expect(await programme.importProgramme(rasa, titled("Nordic skills, revised"))).toMatchObject({
    number: 2,
    openEditions: [],
  });
});

it("a reading says what it clearly goes on with; nothing is stored before a person has said", async () => {
  expect((await programme.readForReview(rasa, titled("Nordic skills, revised"))).editionOf).toBe(skills);
  expect((await programme.readForReview(rasa, titled("Big network"))).editionOf).toBeNull();
});

it("a programme that the network does not have is refused, and nothing changes", async () => {
  const before = await dumpOf(networkId);
  const editionOf = "elsewhere" as ProgrammeId;
  const refusal = await refusalOf(programme.importProgramme(rasa, { ...titled("Big network"), editionOf }));
  expect([refusal.code, refusal.fields]).toEqual(["programme.not-found", ["editionOf"]]);
  expect(await dumpOf(networkId)).toEqual(before);
});
