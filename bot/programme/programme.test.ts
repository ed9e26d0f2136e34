import { describe, expect, test } from "@jest/globals";
import { anEdition, anItem } from "../testing/programme-builders.ts";
import { aConversation } from "../testing/conversation.ts";
import type { QueryBody } from "./message-extension.ts";

const [JONAS, MARTA, METTE, STRANGER] = [2, 3, 5, 9];

const { bot, lastCard: drawn, lastWords } = aConversation();
const programme = () => bot().workspace.programme;
/** Spaces that do not break are spaces here. */
const lastCard = () => drawn()?.replaceAll("\u00A0", " ");

describe("commands", () => {
  test("programme: where it stands, how the work goes, and what is next", async () => {
    await bot().says(JONAS, "programme");
    expect(lastCard()).toContain("Work programme of the ALMA network");
    expect(lastCard()).toContain("In consultation until Fri 4 Dec, 17:00 CET");
    expect(lastCard()).toContain("Under way: 0 · done: 0 · postponed: 0");
    expect(lastCard()).toContain("Læringsforum i København");
    expect(lastCard()).toContain("/tabs/programme");
  });

  test("programme: how much of the work is late, as the page says it", async () => {
    const of = { kind: "activity", date: { text: "October 2026", edtf: "2026-10" } } as const;
    programme().items.push(
      anItem({ ...of, itemId: "late-1" }),
      anItem({ ...of, itemId: "late-2", status: "under way" }),
      anItem({ ...of, itemId: "done", status: "done" }),
      anItem({ ...of, itemId: "put off", status: "postponed" }),
      anItem({ ...of, itemId: "still this month", date: { text: "November 2026", edtf: "2026-11" } }),
      anItem({ ...of, itemId: "a meeting that was", kind: "event" }),
    );
    await bot().says(JONAS, "programme");
    expect(lastCard()).toContain("2 items are late");
  });

  test("next: the two months ahead, each with its date as people say it", async () => {
    programme().items.push(anItem({ title: "Far away", date: { text: "May 2027", edtf: "2027-05" } }));
    await bot().says(METTE, "næste");
    expect(lastCard()).toContain("De næste 60 dage");
    expect(lastCard()).toContain("11. december 2026 · København");
    expect(lastCard()).toContain("januar 2027 · Soft outcomes");
    expect(lastCard()).not.toContain("Far away");
  });

  test("what changed: the last 30 days, or since the day that is named", async () => {
    await bot().says(JONAS, "what changed?");
    await bot().says(JONAS, "what changed since 1 May");
    expect(programme().asked).toEqual([
      { since: new Date("2026-10-20T22:00:00Z") },
      { since: new Date("2026-04-30T22:00:00Z") },
    ]);
    expect(lastCard()).toContain("since 1 May 2026");
  });

  test("what changed since before there was a programme: since it came in, and that is said", async () => {
    await bot().says(JONAS, "what changed since 1 May 2024");
    expect(lastWords()).toBe("There was no work programme here on 1 May 2024. It came in on 2 March 2026.");
    expect(lastCard()).toContain("since 2 March 2026");
  });

  test("what changed since what is no date is answered with how to write one", async () => {
    await bot().says(METTE, "ændringer siden dengang");
    expect(lastWords()).toContain("»dengang«");
    expect(programme().asked).toEqual([]);
  });

  test("a network without a programme is told who can bring one in", async () => {
    programme().edition.now = null;
    for (const word of ["programme", "next"]) {
      await bot().says(JONAS, word);
      expect(lastWords()).toBe(
        "ALMA network has no work programme here yet. The coordinator can bring one in on the tab.",
      );
    }
  });
});

describe("the search in the message box", () => {
  const titlesIn = ({ composeExtension: found }: QueryBody) =>
    found.type === "result" ? found.attachments.map(({ preview }) => preview.content.title) : found.text;

  test("gives a preview and the card that is put into the conversation", async () => {
    const { composeExtension: found } = await bot().searches(JONAS, "koebenhavn");
    expect(found).toMatchObject({
      type: "result",
      attachmentLayout: "list",
      attachments: [
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          content: { type: "AdaptiveCard", version: "1.5" },
          preview: {
            contentType: "application/vnd.microsoft.card.thumbnail",
            content: {
              title: "Læringsforum i København",
              text: "Event · 11 December 2026 · København",
            },
          },
        },
      ],
    });
    expect(JSON.stringify(found)).toContain("/tabs/programme?item=forum");
    // Who reads it may be in no network: nothing on it asks the bot for anything.
    expect(JSON.stringify(found)).not.toMatch(/Action\.(Execute|Submit)/u);
  });

  test("before a word is typed shows what is next", async () => {
    expect(titlesIn(await bot().searches(JONAS, ""))).toEqual([
      "Læringsforum i København",
      "Guidance on calls",
    ]);
  });

  test("when nothing is ahead any more, shows the programme from its beginning", async () => {
    programme().items.splice(0, 2);
    expect(titlesIn(await bot().searches(JONAS, ""))).toEqual(["Launching calls"]);
  });

  test("gives at most 25, and the rest as one scrolls", async () => {
    for (let at = 1; at <= 30; at += 1) programme().items.push(anItem({ title: `Visit ${at}` }));
    expect(titlesIn(await bot().searches(JONAS, "visit", { count: 1_000 }))).toHaveLength(25);
    expect(titlesIn(await bot().searches(JONAS, "visit", { skip: 25 }))).toHaveLength(5);
    expect(titlesIn(await bot().searches(JONAS, "visit", { skip: -3, count: "x" }))).toHaveLength(25);
  });

  test("shows a title as it is written, and no markup in it", async () => {
    programme().items.push(anItem({ title: "Visit <a href='https://x'>here</a>" }));
    expect(titlesIn(await bot().searches(JONAS, "visit"))).toEqual(["Visit ‹a href='https://x'›here‹/a›"]);
  });

  test("says so in words where nothing fits, and to whom it may not show anything", async () => {
    expect(titlesIn(await bot().searches(METTE, "zzz"))).toContain("Intet i arbejdsprogrammet passer");
    expect(titlesIn(await bot().searches(STRANGER, "forum"))).toContain("Ask its coordinator to add you");
  });

  test("is no chat with us: where it was typed is not remembered", async () => {
    await bot().searches(JONAS, "forum", {}, "person");
    expect(bot().workspace.remembered).toEqual([]);
  });
});

describe("statuses on the card that asks", () => {
  const say = (person: number, status: string, over: object = {}, itemId = "guide") =>
    bot().presses(person, "status.report", {
      itemId,
      monday: "2026-11-16",
      [`status-${itemId}`]: status,
      ...over,
    });

  test("are stored, and the card says what was said and by whom; a repeated press says it once", async () => {
    const postponed = { "when-guide": "March 2027", "why-guide": "Figures are missing" };
    await say(MARTA, "postponed", postponed);
    const { type, value } = await say(MARTA, "postponed", postponed);
    expect(type).toBe("application/vnd.microsoft.card.adaptive");
    expect(JSON.stringify(value)).toContain("Stored: Postponed to March 2027, said by Marta Kowalczyk");
    expect(programme().reports).toMatchObject([{ itemId: "guide", reason: "Figures are missing" }]);
  });

  test.each([
    ["a status that no card offers", "cancelled", {}, "guide"],
    ["another Monday than one", "done", { monday: "2026-11-17" }, "guide"],
    ["an item that is not there", "done", {}, "nowhere"],
    ["postponing without a reason", "postponed", {}, "guide"],
    ["more words than the card takes", "done", { "why-guide": "x".repeat(501) }, "guide"],
  ])("%s is refused in words and stores nothing", async (_, status, over, itemId) => {
    expect(await say(MARTA, status, over, itemId)).toMatchObject({
      statusCode: 200,
      type: "application/vnd.microsoft.activity.message",
    });
    expect(programme().reports).toEqual([]);
  });
});

describe("comments on the consultation's card", () => {
  const comment = (person: number, text: unknown, itemId = "forum", editionId = "edition-1") =>
    bot().presses(person, "programme.comment", { editionId, itemId, text });

  test("are stored and counted; a repeated press is one comment, another text a second", async () => {
    await comment(METTE, "Godt sted");
    await comment(METTE, " Godt sted ");
    const { value } = await comment(METTE, "Og en god dag");
    expect(programme().suggestions.map(({ text }) => text)).toEqual(["Godt sted", "Og en god dag"]);
    expect(JSON.stringify(value)).toContain("2 forslag og kommentarer indtil videre");
    expect(JSON.stringify(value)).toContain(
      "Gemt: kommentar fra Mette Højgaard til »Læringsforum i København«",
    );
  });

  test("of nothing, on nothing, or by nobody we know are refused and stored nowhere", async () => {
    for (const answer of [
      await comment(METTE, ""),
      await comment(METTE, { much: 1 }),
      await comment(METTE, "Yes", "nowhere"),
      await comment(METTE, "Yes", "forum", "another"),
      await comment(STRANGER, "Yes"),
    ])
      expect(answer.type).toBe("application/vnd.microsoft.activity.message");
    expect(programme().suggestions).toEqual([]);
  });

  test("are not asked for once the edition is adopted", async () => {
    programme().edition.now = anEdition({
      state: "adopted",
      adoption: { decidedOn: "2026-11-19", decidedAt: "", pollId: null, decisionId: null },
    });
    const { value } = await comment(METTE, "Tillykke");
    expect(JSON.stringify(value)).toContain("Vedtaget 19. november 2026");
    expect(JSON.stringify(value)).not.toContain("programme.comment");
  });
});
