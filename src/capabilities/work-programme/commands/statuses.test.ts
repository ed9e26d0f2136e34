import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId, GroupId, ItemId, PersonId } from "../../../kernel/ids.ts";
import { aDocument, aNetwork } from "../../../testing/builders.ts";
import { asFile, composeWorkspace, loadNetwork, newId, refusalOf } from "../../../testing/workspace.ts";

const workspace = composeWorkspace();
const { programme, clock, network } = workspace;

let actor: (person: string) => Promise<Actor>;
let rasa: Actor;
let editionId: EditionId;
let itemId: ItemId;
beforeEach(async () => {
  const group = {
    groupId: "outreach" as GroupId,
    kind: "working group" as const,
    name: "Outreach group",
    purpose: "",
    endsOn: null,
    members: ["marta" as PersonId],
  };
  ({ actor } = await loadNetwork(workspace, aNetwork(`net-${newId().slice(0, 8)}`, { groups: [group] })));
  rasa = await actor("rasa");
  const [workPackage] = aDocument().workPackages;
  const imported = await programme.importProgramme(
    rasa,
    asFile(
      aDocument({
        workPackages: workPackage === undefined ? [] : [{ ...workPackage, responsible: "outreach GROUP" }],
      }),
    ),
  );
  editionId = imported.editionId as EditionId;
  itemId = imported.items.find((item) => item.title === "Launching calls")?.itemId as ItemId;
});
const item = async (edition?: EditionId) =>
  (await programme.view(rasa, edition)).items.find((one) => one.itemId === itemId);

describe("a status", () => {
  it("is said by the coordinator and by those who are responsible, and by nobody else", async () => {
    expect((await item())?.responsibleRef).toBe("group:outreach");
    await programme.reportStatus(await actor("marta"), { itemId, status: "under way" });
    expect(await item()).toMatchObject({
      status: "under way",
      reviewedOn: clock.now().toISOString().slice(0, 10),
    });
    for (const person of ["jonas", "mette", "claire"])
      expect(
        (await refusalOf(programme.reportStatus(await actor(person), { itemId, status: "done" }))).code,
      ).toBe("status.not-entitled");
    await programme.reportStatus(rasa, { itemId, status: "done" });
    expect((await item())?.status).toBe("done");
  });

  it("is asked of the people behind the words: the programme names them, and nobody who answers for nothing", async () => {
    const { answering } = await programme.view(await actor("jonas"));
    expect(answering).toEqual([
      { ref: "group:outreach", name: "Outreach group", people: [expect.stringMatching(/^Marta/i)] },
    ]);
  });

  it("follows the work in a settled edition and in the draft beside it", async () => {
    await programme.adopt(rasa, { editionId, decidedOn: "2034-01-01", decidedAt: "" });
    const draft = await programme.beginEdition(rasa, { from: editionId });
    await programme.reportStatus(rasa, {
      itemId,
      status: "postponed",
      postponedTo: "autumn 2034",
      reason: "The call is late",
    });
    for (const edition of [editionId, draft])
      expect(await item(edition)).toMatchObject({
        status: "postponed",
        date: { text: "autumn 2034", edtf: "2034-23" },
      });
    const { events } = await network.record(rasa, { limit: 2 });
    expect(events.map((one) => [one.type, one.data["reason"], one.person?.name])).toEqual([
      ["programme.status-reported", "The call is late", "Rasa"],
      ["programme.status-reported", "The call is late", "Rasa"],
    ]);
  });

  it("that disappoints somebody owes a reason", async () => {
    for (const status of ["postponed", "cancelled"] as const)
      expect((await refusalOf(programme.reportStatus(rasa, { itemId, status, reason: " " }))).code).toBe(
        "status.reason-owed",
      );
  });

  it("is no property of a risk, nor of what is not there", async () => {
    const objective = (await programme.view(rasa)).items.find((one) => one.kind === "objective");
    const say = (id: ItemId) => programme.reportStatus(rasa, { itemId: id, status: "done" });
    expect((await refusalOf(say(objective?.itemId as ItemId))).code).toBe("item.field-invalid");
    expect((await refusalOf(say("nowhere" as ItemId))).code).toBe("item.not-found");
  });

  it("is of the day that it is for the network", async () => {
    clock.moveTo(new Date("2034-06-04T22:30:00Z"));
    await programme.reportStatus(rasa, { itemId, status: "under way" });
    expect((await item())?.reviewedOn).toBe("2034-06-05");
  });
});
