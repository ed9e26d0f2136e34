import { describe, expect, test } from "@jest/globals";
import { loggedErrors } from "../../src/testing/database.ts";
import { programmeInChat } from "../../src/testing/programme-in-chat.ts";

const chat = programmeInChat();
const { programme, posted, receipts, settle, itemNamed } = chat;
const METTE = 5;
const toRiga = { was: { place: null }, now: { place: "Riga" } };

describe("a consultation", () => {
  test("is one card that counts what is suggested and says when the edition is adopted", async () => {
    const editionId = await chat.consulted();
    await settle();
    expect(posted).toHaveLength(1);
    expect(posted[0]).toContain("No suggestions so far");
    const { itemId } = await itemNamed("Forum");
    await chat.bot().presses(METTE, "programme.comment", { editionId, itemId, text: "Godt sted" });
    const jonas = await chat.actor("jonas");
    await programme.suggest(jonas, { editionId, itemId, change: toRiga, text: "" });
    await settle();
    expect(posted).toHaveLength(1);
    expect(posted[0]).toContain("2 suggestions and comments so far");
    await chat.adopt(editionId, "network meeting in Vilnius");
    await settle();
    expect(posted).toHaveLength(1);
    expect(posted[0]).toMatch(/Adopted on 28.August 2034, network meeting in Vilnius/u);
  });

  test("of a draft that was dropped afterwards says so, and no job fails over it", async () => {
    const editionId = await chat.consulted();
    await settle();
    const rasa = await chat.actor("rasa");
    await programme.returnToDraft(rasa, { editionId });
    await programme.dropEdition(rasa, { editionId });
    loggedErrors.length = 0;
    await settle();
    expect(loggedErrors).toEqual([]);
    expect(posted).toHaveLength(1);
    expect(posted[0]).toContain("This draft was taken back");
  });

  test("answers its suggester once, in their own chat and language, with the coordinator's words", async () => {
    const editionId = await chat.consulted();
    const { itemId } = await itemNamed("Forum");
    const suggestionId = await programme.suggest(await chat.actor("mette"), {
      editionId,
      itemId,
      change: toRiga,
      text: "Vi kan være værter",
    });
    const rasa = await chat.actor("rasa");
    await programme.declineSuggestion(rasa, { suggestionId, reason: "The host is agreed" });
    await settle();
    await programme.sendSuggestionReceipt(chat.networkId(), suggestionId);
    expect(receipts).toHaveLength(1);
    expect(receipts[0]?.to).toContain("chat with");
    for (const words of [
      "Dit forslag er ikke imødekommet",
      "Vi kan være værter",
      "The host is agreed",
      itemId,
    ])
      expect(receipts[0]?.card).toContain(words);
  });
});
