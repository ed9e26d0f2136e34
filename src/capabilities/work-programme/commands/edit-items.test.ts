import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId, ItemId, NetworkId } from "../../../kernel/ids.ts";
import { aDocument } from "../../../testing/builders.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { asFile, composeWorkspace, loadNetwork, refusalOf } from "../../../testing/workspace.ts";

const workspace = composeWorkspace();
const { programme, told } = workspace;

let networkId: NetworkId;
let actor: (person: string) => Promise<Actor>;
let rasa: Actor;
let editionId: EditionId;
beforeEach(async () => {
  ({ networkId, actor } = await loadNetwork(workspace));
  rasa = await actor("rasa");
  editionId = (await programme.importProgramme(rasa, asFile(aDocument()))).editionId as EditionId;
  told.length = 0;
});

const items = async () => (await programme.view(rasa)).items;
const named = async (title: string) => {
  const found = (await items()).find((item) => item.title === title);
  if (found === undefined) throw new Error(`there is no '${title}'`);
  return { ...found, itemId: found.itemId as ItemId };
};
const titles = async () => (await items()).map((item) => item.title);

describe("an item's fields", () => {
  it("are changed as wanted, and a date's words are read anew", async () => {
    const { itemId } = await named("7th meeting");
    await programme.changeItem(rasa, {
      editionId,
      itemId,
      change: {
        was: { dateText: "June 2034", place: null },
        now: { dateText: "11-12 June", place: " Vilnius " },
      },
    });
    expect(await named("7th meeting")).toMatchObject({
      date: { text: "11-12 June", edtf: "2034-06-11/2034-06-12" },
      place: "Vilnius",
      mode: "on site",
    });
    expect(told).toEqual(["programme:all"]);
  });

  it("that somebody else changed meanwhile are not overwritten; other fields go together", async () => {
    const { itemId } = await named("Forum");
    const change = (was: object, now: object) =>
      programme.changeItem(rasa, { editionId, itemId, change: { was, now } });
    await change({ place: null }, { place: "Riga" });
    const another: Actor = { ...rasa, personId: (await actor("jonas")).personId };
    const mode = { was: { mode: "hybrid" }, now: { mode: "online" } } as const;
    await programme.changeItem(another, { editionId, itemId, change: mode });
    expect(await named("Forum")).toMatchObject({ place: "Riga", mode: "online" });
    const before = await dumpOf(networkId);
    const refusal = await refusalOf(
      change({ place: null, mode: "online" }, { place: "Tallinn", mode: null }),
    );
    expect([refusal.code, refusal.fields]).toEqual(["item.changed-meanwhile", ["place"]]);
    // Whoever is late is told by whom.
    expect(await programme.lastChanges(await actor("jonas"), { editionId, itemId })).toEqual({
      changes: [
        { field: "mode", person: expect.stringContaining("Jonas"), at: expect.any(String) },
        { field: "place", person: expect.stringContaining("Rasa"), at: expect.any(String) },
      ],
    });
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("that are wanted the same twice are changed once", async () => {
    const { itemId } = await named("Forum");
    const change = { was: { place: null }, now: { place: "Riga" } };
    await programme.changeItem(rasa, { editionId, itemId, change });
    const before = await dumpOf(networkId);
    await programme.changeItem(rasa, { editionId, itemId, change });
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it.each([
    ["item.title", ["title"], { title: "  " }],
    ["item.parent", ["parentId"], { parentId: "nowhere" as ItemId }],
    ["item.field-invalid", ["ordinal"], { ordinal: -1 }],
    ["item.field-invalid", ["grantEU"], { grantEU: 0.5 }],
    ["item.field-invalid", ["asOf"], { asOf: "last year" }],
    ["input.too-long", ["place"], { place: "x".repeat(2_001) }],
  ])("are refused as %s where they make no sense: %s", async (code, fields, now) => {
    const { itemId } = await named("Forum");
    const was = { title: "Forum", parentId: null, ordinal: null, grantEU: null, asOf: null, place: null };
    const refusal = await refusalOf(programme.changeItem(rasa, { editionId, itemId, change: { was, now } }));
    expect([refusal.code, refusal.fields]).toEqual([code, fields]);
  });

  it("are the coordinator's to change, in an edition that is open", async () => {
    const { itemId } = await named("Forum");
    const change = { was: { place: null }, now: { place: "Riga" } };
    for (const person of ["jonas", "claire", "mette"])
      expect(
        (await refusalOf(programme.changeItem(await actor(person), { editionId, itemId, change }))).code,
      ).toBe("programme.not-entitled");
    await programme.adopt(rasa, { editionId, decidedOn: "2034-01-01", decidedAt: "in writing" });
    expect((await refusalOf(programme.changeItem(rasa, { editionId, itemId, change }))).code).toBe(
      "edition.not-open",
    );
  });
});

describe("an item's place", () => {
  it("is behind the one that is named, and under its parent", async () => {
    const { itemId: parentId } = await named("Launching calls");
    const { itemId: afterId } = await named("Draft a scheme");
    await programme.addItem(rasa, {
      editionId,
      kind: "activity",
      afterId,
      fields: { title: "Test the scheme", parentId },
    });
    expect((await titles()).slice(1, 5)).toEqual([
      "Launching calls",
      "Draft a scheme",
      "Test the scheme",
      "Scheme",
    ]);
    expect((await named("Test the scheme")).parentId).toBe(parentId);
  });

  it("changes by a move, and nothing else does", async () => {
    const before = await titles();
    const { itemId } = await named("Forum");
    const { itemId: afterId } = await named("Win over further regions");
    await programme.moveItem(rasa, { editionId, itemId, afterId });
    expect(await titles()).toEqual([
      before[0],
      "Forum",
      ...before.slice(1).filter((title) => title !== "Forum"),
    ]);
    await programme.moveItem(rasa, { editionId, itemId, afterId: null });
    expect((await titles())[0]).toBe("Forum");
  });

  it("cannot be under a part of itself", async () => {
    const [parent, part] = [await named("Launching calls"), await named("Draft a scheme")];
    const change = { was: { parentId: null }, now: { parentId: part.itemId } };
    const work = programme.changeItem(rasa, { editionId, itemId: parent.itemId, change });
    expect((await refusalOf(work)).code).toBe("item.parent");
  });

  it("is given up with its parts only when that is said", async () => {
    const { itemId } = await named("Launching calls");
    const refusal = await refusalOf(programme.removeItem(rasa, { editionId, itemId }));
    expect([refusal.code, refusal.values]).toEqual(["item.has-parts", { parts: 2 }]);
    await programme.removeItem(rasa, { editionId, itemId, andParts: true });
    expect(await titles()).toEqual([
      "Win over further regions",
      "7th meeting",
      "Forum",
      "Prepare the website",
    ]);
  });
});
