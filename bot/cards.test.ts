import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { LANGUAGES } from "../src/kernel/actor.ts";
import { type AdaptiveCard, CARD_MOST_BYTES, cardBytes } from "./adaptive-card.ts";
import { COMMANDS } from "./commands.ts";
import { topicCallCard } from "./meetings/topic-call-card.ts";
import { topicNewsCard } from "./polls/topic-news-card.ts";
import { topicResultCard } from "./polls/topic-result-card.ts";
import {
  aContext,
  aDetail,
  aMeeting,
  anOption,
  aPoll,
  aTopic,
  DEADLINE,
  TITLES,
} from "./testing/builders.ts";
import { everyCard } from "./testing/every-card.ts";
import { objectsIn } from "./testing/walk.ts";

/** What fits into a button in a card of 320 px, at the size that Teams gives it. */
const BUTTON_MOST = 25;
/** A card on a phone without its padding; a letter, and what a button has around its own, as Teams draws them. */
const [CARD_PX, LETTER_PX, BUTTON_PX] = [296, 7, 34];
/** What fits on a line that does not wrap: a placeholder, a choice of a closed list. */
const LINE_MOST = 32;
/** No word of ours may be wider than the card: what people write is broken by the client. */
const WORD_MOST = 34;
/** Other languages take up to 1.35 times the room of English. */
const GROWTH = 1.35;

const ORACLE = new URL("../../shared/oracles/adaptive-card-1.5.0.json", import.meta.url);
const schemaCheck = readSchema();

function readSchema() {
  if (!existsSync(ORACLE)) {
    process.stderr.write("skipped: no oracle (Adaptive Cards 1.5 schema)\n");
    return undefined;
  }
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync(ORACLE, "utf8")) as Record<string, unknown>;
  return new Ajv({ strict: false, formats: { uri: true, "uri-reference": true } }).compile(schema);
}

const ACTION = /^Action\./u;
const actionsIn = (card: AdaptiveCard) =>
  [...objectsIn(card)]
    .filter(({ node, under }) => ACTION.test(String(node["type"])) && under.at(-1) !== "fallback")
    .map(({ node, under }) => ({ action: node, inShowCard: under.includes("card") }));

describe.each(LANGUAGES)("cards in %s", (language) => {
  const cards = Object.entries(everyCard(language));

  test.each(cards)("%s: is an Adaptive Card 1.5", (_, card) => {
    if (schemaCheck === undefined) return;
    const { msteams: __, ...plain } = card;
    schemaCheck(plain);
    expect(schemaCheck.errors ?? []).toEqual([]);
  });

  test.each(cards)("%s: is below what Teams takes, however much is in it", (_, card) => {
    expect(cardBytes(card)).toBeLessThanOrEqual(CARD_MOST_BYTES);
  });

  test.each(cards)("%s: has at most 4 buttons at its foot, 6 with those in its body", (_, card) => {
    const outside = actionsIn(card).filter(({ inShowCard }) => !inShowCard);
    expect(outside.length).toBeLessThanOrEqual(6);
    expect(card.actions?.length ?? 0).toBeLessThanOrEqual(4);
  });

  test.each(cards)("%s: every button fits, in a language that takes more room too", (_, card) => {
    for (const { action } of actionsIn(card)) {
      const title = String(action["title"]);
      expect(title.length).toBeGreaterThan(0);
      expect(title.length * (language === "en" ? GROWTH : 1)).toBeLessThanOrEqual(BUTTON_MOST);
    }
  });

  test.each(cards)("%s: the buttons of a row fit beside each other", (_, card) => {
    for (const { node } of objectsIn(card)) {
      if (!Array.isArray(node["actions"])) continue;
      const titles = (node["actions"] as { title: string }[]).map(({ title }) => title);
      const width = titles.reduce((sum, title) => sum + title.length * LETTER_PX + BUTTON_PX, 0);
      expect(width).toBeLessThanOrEqual(CARD_PX);
    }
  });

  test.each(cards)("%s: all text wraps, and no line that can't is too long", (_, card) => {
    for (const { node } of objectsIn(card)) {
      if (node["type"] === "TextBlock" || node["type"] === "Input.ChoiceSet") expect(node["wrap"]).toBe(true);
      if (typeof node["placeholder"] === "string")
        expect(node["placeholder"].length).toBeLessThanOrEqual(LINE_MOST);
      if (node["style"] === "compact")
        for (const choice of node["choices"] as { title: string }[])
          expect(choice.title.length).toBeLessThanOrEqual(LINE_MOST);
    }
  });

  test.each(cards)("%s: nothing is missing from the catalogue, and nothing is left unfilled", (_, card) => {
    expect(JSON.stringify(card)).not.toMatch(
      /(?<!adaptive)cards\.[a-z]|\{\{(?!DATE\(|TIME\()|undefined|\[object/u,
    );
  });

  test.each(cards)("%s: old clients get the same data from Action.Submit", (_, card) => {
    for (const { action } of actionsIn(card)) {
      if (action["type"] !== "Action.Execute") continue;
      const data = action["data"] as Record<string, string>;
      expect(data["verb"]).toBe(action["verb"]);
      expect(action["fallback"]).toMatchObject({ type: "Action.Submit", data });
      const ids = Object.entries(data).filter(([key]) => key !== "verb");
      expect(ids.length).toBeGreaterThan(0);
    }
  });

  test.each(cards)("%s: every input says what it wants, and what is owed when it is missing", (_, card) => {
    for (const { node } of objectsIn(card)) {
      if (!String(node["type"]).startsWith("Input.")) continue;
      expect(node["label"]).toEqual(expect.any(String));
      if (node["isRequired"] === true) expect(node["errorMessage"]).toEqual(expect.any(String));
    }
  });

  test.each(cards)("%s: is told where it can't be shown, in its language", (_, card) => {
    expect(card.lang).toBe(language);
    expect(card.speak.length).toBeGreaterThan(0);
    expect(card.fallbackText).toContain(card.speak);
  });

  test("no word of the catalogue is wider than a phone", () => {
    const catalogue = readFileSync(new URL(`../src/i18n/${language}/cards.json`, import.meta.url), "utf8");
    const words = catalogue
      .replace(/"[^"]*":/gu, " ")
      .replace(/\{\{\w+\}\}/gu, " ")
      .split(/[\s"·]+/u);
    expect(words.filter((word) => word.length > WORD_MOST)).toEqual([]);
  });

  test("the welcome card has four buttons and few lines; what else there is, is behind the last one", () => {
    const card = everyCard(language)["welcome"] as AdaptiveCard;
    expect(actionsIn(card).filter(({ inShowCard }) => !inShowCard)).toHaveLength(4);
    expect(card.body.length).toBeLessThanOrEqual(8);
  });

  test("the welcome card has a button for every command that opens something for everybody", () => {
    const said = actionsIn(everyCard(language)["welcome"] as AdaptiveCard)
      .filter(({ action }) => action["type"] === "Action.Execute")
      .map(({ action }) => (action["data"] as { command: string }).command);
    expect(said.sort()).toEqual(
      COMMANDS.filter((one) => one !== "help" && !one.startsWith("close")).toSorted(),
    );
  });
});

describe("the poll card", () => {
  const cards = everyCard("en");
  const choices = (name: string) =>
    [...objectsIn(cards[name])].find(({ node }) => node["id"] === "own.several.question-1")?.node[
      "choices"
    ] as unknown[];

  test("with up to five options they are ticked on the card", () => {
    expect(choices("poll")).toHaveLength(4);
    expect(cards["poll"]?.actions?.[0]).toMatchObject({ type: "Action.Execute", verb: "poll.vote" });
  });

  test("with more, five are named and any of them can still be voted for in the chat", () => {
    expect(choices("poll, fifty")).toHaveLength(50);
    expect(cards["poll, fifty"]?.actions?.[0]).toMatchObject({ type: "Action.ShowCard" });
    const shown = JSON.stringify(cards["poll, fifty"]?.body).match(/"\d+ Besk/gu);
    expect(shown).toHaveLength(5);
  });

  test("says how the own organisation voted only where it is told", () => {
    expect(JSON.stringify(cards["poll"])).not.toContain("cast by");
    expect(JSON.stringify(cards["poll, stored"])).toContain(
      "Stored: your organisation's vote, cast by Marta Kowalczyk",
    );
  });
});

test("an agenda's plain items are read in the reader's language, said once", () => {
  const [english, danish] = [everyCard("en")["agenda, plain items"], everyCard("da")["agenda, plain items"]];
  expect(JSON.stringify(english).match(/Welcome|Break/gu)).toEqual(["Welcome", "Break"]);
  expect(JSON.stringify(danish).match(/Velkomst|Pause/gu)).toEqual(["Velkomst", "Pause"]);
});

test("an agenda that is too long says by how much, and tells nobody what to do about it", () => {
  const told = JSON.stringify(everyCard("en")["agenda, too long, no start"]);
  expect(told).toContain("The items take 1 h 10 min more than the meeting has.");
  expect(told).not.toMatch(/shorten|take one out/iu);
});

describe("the card of a call for topics", () => {
  const told = (call: "none" | "closed", poll: "none" | "open" | "closed") =>
    JSON.stringify(
      topicCallCard(
        aDetail({ meeting: aMeeting({ call: { state: call, closesAt: null }, poll }) }),
        aContext(),
      ),
    );

  test("promises a vote only while it is still to come", () => {
    expect(told("closed", "none")).toContain("What was proposed goes to a vote");
    expect(told("closed", "open")).toContain("Members are voting on them");
    for (const poll of ["open", "closed"] as const)
      expect(told("closed", poll)).not.toContain("goes to a vote");
  });
  test("that was taken back says so, and asks for nothing", () => {
    expect(told("none", "none")).toContain("The call for topics was taken back");
    expect(told("none", "none")).not.toContain("topic.propose");
  });
});

describe("the result card", () => {
  const cards = everyCard("en");

  test("says of every topic what became of it", () => {
    const told = JSON.stringify(cards["result, fifty"]);
    for (let at = 1; at <= 50; at += 1) expect(told).toContain(`"${at} Besk`);
  });

  test("is told in the channel in short: what is on the agenda, and where the rest stands", () => {
    const told = JSON.stringify(cards["result, news"]);
    for (const [at, title] of TITLES.entries()) expect(told.includes(title)).toBe(at < 3);
    expect(told).toContain("3 topics go on the agenda");
    expect(told).toContain("on the poll's card");
    expect(JSON.stringify(cards["result, news, tied"])).toContain("have equally many votes");
  });

  test("tells what stands by now: what was taken off the agenda since, and what was put on it", () => {
    const topics = TITLES.map((title, at) =>
      aTopic({
        topicId: `topic-${at}`,
        title,
        state: at === 0 || at > 3 ? "deferred" : "scheduled",
        reason:
          at === 0
            ? { because: "words", words: "The speaker is ill" }
            : at === 3
              ? { because: "placed" }
              : { because: "no-votes" },
      }),
    );
    const options = TITLES.map((title, at) =>
      anOption({ title, votes: 9 - at, result: at < 3 ? "chosen" : "not-chosen" }),
    );
    const view = aPoll({ state: "closed", closedAt: DEADLINE, closedBecause: "by-hand" }, { options });
    const detail = aDetail({ topics });
    const told = JSON.stringify(topicResultCard(view, detail, aContext()));
    expect(told).toContain("3 topics go on the agenda");
    expect(told).toContain(
      "Taken off the agenda and kept for a later meeting. 9 of the 14 organisations that voted chose it. The coordinator writes: The speaker is ill",
    );
    expect(told).toContain("The coordinator put it on the agenda.");
    expect(told.indexOf("Not on this agenda")).toBeLessThan(told.indexOf("The speaker is ill"));
    const news = JSON.stringify(topicNewsCard(view, detail, aContext()));
    expect([news.includes(TITLES[0]), news.includes(TITLES[3])]).toEqual([false, true]);
  });

  test("tells a tie as a tie", () => {
    const told = JSON.stringify(cards["result, tied"]);
    expect(told).toContain("1 place on the agenda is tied");
    expect(told).toContain(
      "‘Unit costs by delegated act: what auditors ask for’ and ‘Finding host companies abroad’ have equally many votes",
    );
  });
});
