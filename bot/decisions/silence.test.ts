import { describe, expect, test } from "@jest/globals";
import { programmeInChat } from "../../src/testing/programme-in-chat.ts";

const chat = programmeInChat();
const { decisions, posted, settle, clock } = chat;
const JONAS = 2;
const METTE = 5;

/** A procedure of ten working days on an edition in consultation, opened on Monday 28 August 2034. */
async function opened() {
  const editionId = await chat.consulted();
  const decisionId = await decisions.openSilence(await chat.actor("rasa"), { editionId, workingDays: 10 });
  await settle();
  return { editionId, decisionId };
}
const card = () => posted.find((one) => one.includes("silence") || one.includes("Text ")) ?? "";

describe("the card of a silence procedure", () => {
  test("says what is decided, on which text, and what will happen", async () => {
    const { editionId, decisionId } = await opened();
    const { hash } = await decisions.view({ networkId: chat.networkId() }, decisionId);
    expect(card()).toMatch(
      /If nobody objects by Mon,? 11 Sept, 17:00 CEST, edition 1 is adopted\. One objection with a reason stops this\./u,
    );
    expect(card()).toContain(`Text ${hash.slice(0, 8)}`);
    expect(decodeURIComponent(card())).toContain(`item=edition:${editionId}`);
  });

  test("takes an objection in place, shows it to everybody, and who may not object is told who may", async () => {
    const { decisionId } = await opened();
    const refused = await chat.bot().presses(METTE, "silence.object", { decisionId, reason: "Nej" });
    expect(JSON.stringify(refused)).toContain("Delegerede og suppleanter");
    const answer = await chat.bot().presses(JONAS, "silence.object", { decisionId, reason: "Too early" });
    expect(JSON.stringify(answer)).toContain("Stored: the objection of");
    await settle();
    expect(card()).toContain("objects: Too early");
    expect(card()).not.toContain("silence.object");
    expect(posted.filter((one) => one.includes("Too early"))).toHaveLength(1);
  });

  test("says that the edition is adopted once the time is over, also after a stop of the workspace", async () => {
    const { editionId } = await opened();
    clock.moveTo(new Date("2034-09-14T06:00:00Z"));
    await chat.start();
    await settle();
    expect(card()).toContain("Edition 1 of the work programme is adopted");
    const { edition } = await chat.programme.view({ networkId: chat.networkId() }, editionId);
    expect(edition).toMatchObject({ state: "adopted", adoption: { decidedOn: "2034-09-11" } });
    expect(posted.find((one) => one.includes("consultation") || one.includes("suggestions"))).toContain(
      "nobody objected",
    );
  });
});

describe("the card of a text of the coordinator's own", () => {
  test("says the text, what will happen and when, opens exactly it, and follows it to its end", async () => {
    const rasa = await chat.actor("rasa");
    const text = "We welcome the review.\n\nCosts must be simpler.";
    const decisionId = await decisions.openSilenceOnText(rasa, {
      title: "Position on the review",
      text,
      workingDays: 5,
    });
    await settle();
    const cards = () => chat.postedWith("Position on the review");
    expect(cards()).toHaveLength(1);
    expect(cards()[0]).toContain("We welcome the review. Costs must be simpler.");
    expect(cards()[0]).toMatch(
      /If nobody objects by Mon,? 4 Sept, 17:00 CEST, this text is agreed\. One objection with a reason stops this\./u,
    );
    expect(decodeURIComponent(cards()[0] ?? "")).toContain(`item=silence:${decisionId}`);

    await chat.bot().presses(JONAS, "silence.object", { decisionId, reason: "Say which costs" });
    await settle();
    expect(cards()).toHaveLength(1);
    expect(cards()[0]).toContain("Not agreed yet, there is an objection: Position on the review");
    expect(cards()[0]).toContain("objects: Say which costs");

    await decisions.resumeSilence(rasa, { decisionId, workingDays: 5, text: "Unit costs for stays abroad." });
    await settle();
    // Who was told that the clock stands is told that it runs again, under the card that all know; that one follows.
    const [first, again] = cards();
    expect(cards()).toHaveLength(2);
    expect(first).toContain("Unit costs for stays abroad.");
    expect(again).toContain("Amended, and put to the members again: Position on the review");
    expect(chat.repliesTo.at(-1)).toBe(String(posted.indexOf(first ?? "")));

    clock.moveTo(new Date("2034-09-04T15:00:00Z"));
    await chat.start();
    await settle();
    for (const one of cards()) expect(one).toContain("Agreed by silence: Position on the review");
  });
});
