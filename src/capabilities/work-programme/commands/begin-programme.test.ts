import { beforeEach, expect, it } from "@jest/globals";
import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId, NetworkId } from "../../../kernel/ids.ts";
import { aDocument } from "../../../testing/builders.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { asFile, composeWorkspace, loadNetwork, refusalOf } from "../../../testing/workspace.ts";

const workspace = composeWorkspace();
const { programme } = workspace;

let networkId: NetworkId;
let actor: (person: string) => Promise<Actor>;
let rasa: Actor;
beforeEach(async () => {
  ({ networkId, actor } = await loadNetwork(workspace));
  rasa = await actor("rasa");
});
const begin = (who: Actor, title = "Work programme 2035", period = "March – December 2035") =>
  programme.beginProgramme(who, { title, period });

it("a network without a programme begins one by hand: an empty draft, to which items are added", async () => {
  const editionId = await begin(rasa);
  await programme.addItem(rasa, {
    editionId,
    kind: "event",
    fields: { title: "First meeting", dateText: "12 May" },
  });
  const view = await programme.view(await actor("jonas"));
  expect(view.edition).toMatchObject({
    editionId,
    number: 1,
    state: "draft",
    title: "Work programme 2035",
    period: { text: "March – December 2035", edtf: "2035-03/2035-12" },
  });
  expect(view.items).toMatchObject([{ title: "First meeting", date: { edtf: "2035-05-12" } }]);
  const record = (await dumpOf(networkId))["events"] ?? [];
  expect(record.filter((row) => row.includes("edition.begun") && row.includes(editionId))).toHaveLength(1);
});

it("only the coordinator and the expert begin it, with a title and a period that is a date", async () => {
  const before = await dumpOf(networkId);
  for (const person of ["jonas", "mette"])
    expect((await refusalOf(begin(await actor(person)))).code).toBe("programme.not-entitled");
  expect(await refusalOf(begin(rasa, "  "))).toMatchObject({ code: "item.title", fields: ["title"] });
  for (const period of ["", "some day", "31 June 2035"])
    expect(await refusalOf(begin(rasa, "Work programme", period))).toMatchObject({
      code: "edition.period",
      fields: ["period"],
    });
  expect(await dumpOf(networkId)).toEqual(before);
});

it("of two who begin at once one does, and what was imported is not begun anew", async () => {
  const answers = await Promise.allSettled([begin(rasa), begin(rasa, "Another")]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const late = begin(rasa);
  expect((await refusalOf(late)).code).toBe("programme.begun-already");
  const first = (await programme.view(rasa)).edition?.editionId as EditionId;
  await programme.dropEdition(rasa, { editionId: first });
  await programme.importProgramme(rasa, asFile(aDocument()));
  expect((await refusalOf(begin(rasa))).code).toBe("programme.begun-already");
});
