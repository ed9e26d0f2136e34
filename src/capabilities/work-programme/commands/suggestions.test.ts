import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Actor } from "../../../kernel/actor.ts";
import type { EditionId, ItemId, NetworkId, SuggestionId } from "../../../kernel/ids.ts";
import { aDocument } from "../../../testing/builders.ts";
import { dumpOf } from "../../../testing/dump.ts";
import { asFile, composeWorkspace, loadNetwork, refusalOf } from "../../../testing/workspace.ts";
import type { Suggestion } from "../suggestion.ts";

const receipts: Suggestion[] = [];
let reachable = true;
const workspace = composeWorkspace({
  tellSuggester: (_networkId, suggestion) => {
    if (reachable) receipts.push(suggestion);
    return Promise.resolve(reachable);
  },
});
const { programme } = workspace;

let networkId: NetworkId;
let actor: (person: string) => Promise<Actor>;
let rasa: Actor;
let jonas: Actor;
let editionId: EditionId;
let itemId: ItemId;
beforeEach(async () => {
  ({ networkId, actor } = await loadNetwork(workspace));
  [rasa, jonas] = [await actor("rasa"), await actor("jonas")];
  const imported = await programme.importProgramme(rasa, asFile(aDocument()));
  editionId = imported.editionId as EditionId;
  itemId = imported.items.find((item) => item.title === "Forum")?.itemId as ItemId;
  receipts.length = 0;
  reachable = true;
});

const moveToRiga = { was: { place: null }, now: { place: "Riga" } };
const suggest = (who: Actor = jonas) =>
  programme.suggest(who, { editionId, itemId, change: moveToRiga, text: "We can host" });
const forum = async () => (await programme.view(rasa)).items.find((item) => item.itemId === itemId);
const only = async () => (await programme.discussion(jonas, itemId)).suggestions.at(-1);

describe("a suggestion", () => {
  it("changes nothing until it is accepted; then the change is made and its author told, once", async () => {
    const suggestionId = await suggest();
    expect((await forum())?.place).toBeNull();
    expect(await only()).toMatchObject({ person: "Jonas", country: "SE", own: true, state: "open" });
    await programme.acceptSuggestion(rasa, { suggestionId, answer: "Thank you" });
    expect((await forum())?.place).toBe("Riga");
    for (let twice = 0; twice < 2; twice += 1) await programme.sendSuggestionReceipt(networkId, suggestionId);
    expect(receipts).toMatchObject([{ suggestionId, state: "accepted", answer: "Thank you" }]);
  });

  it("is told later where its author could not be reached", async () => {
    const suggestionId = await suggest();
    await programme.declineSuggestion(rasa, { suggestionId, reason: "The host is agreed" });
    reachable = false;
    await programme.sendSuggestionReceipt(networkId, suggestionId);
    reachable = true;
    await programme.sendSuggestionReceipt(networkId, suggestionId);
    expect(receipts).toMatchObject([{ state: "declined", answer: "The host is agreed" }]);
  });

  it("is declined with a reason or not at all", async () => {
    const suggestionId = await suggest();
    const before = await dumpOf(networkId);
    const work = programme.declineSuggestion(rasa, { suggestionId, reason: "  " });
    expect((await refusalOf(work)).code).toBe("suggestion.reason-owed");
    expect(await dumpOf(networkId)).toEqual(before);
  });

  it("says afterwards who answered it and when", async () => {
    const suggestionId = await suggest();
    expect(await only()).toMatchObject({ decidedBy: null, decidedAt: null });
    await programme.acceptSuggestion(rasa, { suggestionId });
    expect(await only()).toMatchObject({
      decidedBy: "Rasa",
      decidedAt: workspace.clock.now().toISOString(),
    });
  });

  it("is answered once", async () => {
    const suggestionId = await suggest();
    await programme.acceptSuggestion(rasa, { suggestionId });
    for (const again of [
      () => programme.acceptSuggestion(rasa, { suggestionId }),
      () => programme.declineSuggestion(rasa, { suggestionId, reason: "No" }),
      () => programme.withdrawSuggestion(jonas, { suggestionId }),
    ])
      expect((await refusalOf(again())).code).toBe("suggestion.not-open");
  });

  it("on what was changed since is not made unseen", async () => {
    const suggestionId = await suggest();
    await programme.changeItem(rasa, {
      editionId,
      itemId,
      change: { was: { place: null }, now: { place: "Tallinn" } },
    });
    const refusal = await refusalOf(programme.acceptSuggestion(rasa, { suggestionId }));
    expect([refusal.code, refusal.fields]).toEqual(["item.changed-meanwhile", ["place"]]);
    expect((await forum())?.place).toBe("Tallinn");
    expect((await only())?.state).toBe("open");
  });

  it("is everybody's to make, its author's to take back, and the coordinator's to answer", async () => {
    const suggestionId = await suggest(await actor("mette"));
    expect((await refusalOf(programme.withdrawSuggestion(jonas, { suggestionId }))).code).toBe(
      "suggestion.not-yours",
    );
    expect((await refusalOf(programme.acceptSuggestion(jonas, { suggestionId }))).code).toBe(
      "programme.not-entitled",
    );
    await programme.withdrawSuggestion(await actor("mette"), { suggestionId });
    expect((await only())?.state).toBe("withdrawn");
  });

  it("asks for something; a comment says something, also on a settled edition", async () => {
    const ask = (change: typeof moveToRiga | null, text: string) =>
      programme.suggest(jonas, { editionId, itemId, change, text });
    const nothing = { was: { place: null }, now: { place: " " } };
    for (const [change, text] of [
      [nothing, "why"],
      [null, "  "],
    ] as const)
      expect((await refusalOf(ask(change, text))).code).toBe("suggestion.nothing");
    await programme.adopt(rasa, { editionId, decidedOn: "2034-01-01", decidedAt: "" });
    expect((await refusalOf(ask(moveToRiga, ""))).code).toBe("edition.not-open");
    await ask(null, "Where is it going to be?");
    expect(await only()).toMatchObject({ state: "comment", text: "Where is it going to be?" });
    expect((await programme.view(jonas)).talk).toEqual([{ itemId, open: 0, comments: 1 }]);
  });

  it("that does not exist is said so", async () => {
    const suggestionId = "nowhere" as SuggestionId;
    expect((await refusalOf(programme.acceptSuggestion(rasa, { suggestionId }))).code).toBe(
      "suggestion.not-found",
    );
  });
});
