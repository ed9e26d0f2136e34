import { describe, expect, test } from "@jest/globals";
import { programmeInChat } from "../../src/testing/programme-in-chat.ts";
import { objectsIn } from "../testing/walk.ts";
import { WAYS, type Way } from "./draft-questions.ts";

const chat = programmeInChat();
const { posted, repliesTo, settle, polls } = chat;
const [RASA, JONAS, MARTA] = [0, 2, 3];

const draftOf = (way: Way, over: object = {}) => ({
  question: "How do we go on?",
  way,
  options: way === "dates" ? "11 December 2034 14:00\n12 December 2034 14:00" : "Vilnius\nDublin",
  ...over,
});
async function opened(way: Way, over: object = {}): Promise<string> {
  const answer = await chat.bot().presses(RASA, "poll.open", draftOf(way, over));
  expect(JSON.stringify(answer.value)).toContain("How do we go on?");
  await settle();
  return posted.at(-1) ?? "";
}
const pollIdIn = (card: string) => /"pollId":"([\w-]+)"/u.exec(card)?.[1] ?? "";

/** Every input of a card, filled in as a person would who begins at its top. */
function filledIn(card: string): Readonly<Record<string, string>> {
  const inputs = [...objectsIn(JSON.parse(card))].flatMap(({ node }) =>
    String(node["type"]).startsWith("Input.") ? [node] : [],
  );
  return Object.fromEntries(
    inputs.map((input, at) => {
      const choices = (input["choices"] ?? []) as readonly { readonly value: string }[];
      const real = choices.filter(({ value }) => value !== "none");
      return [
        String(input["id"]),
        real[at % Math.max(1, real.length)]?.value ?? (choices.length > 0 ? "" : "1"),
      ];
    }),
  );
}

describe.each(WAYS)("a question answered by %s", (way) => {
  test("is asked, voted on by its card's own inputs, closed and told under its card", async () => {
    const card = await opened(way);
    const pollId = pollIdIn(card);
    for (const [person, name] of [
      [JONAS, "Jonas Lindqvist"],
      [MARTA, "Marta Kowalczyk"],
    ] as const) {
      const voted = await chat.bot().presses(person, "poll.vote", { pollId, ...filledIn(card) });
      expect(JSON.stringify(voted.value)).toContain(`Stored: your organisation's vote, cast by ${name}`);
      expect(JSON.stringify(voted.value)).toContain("Change vote");
    }
    const closed = await chat.bot().presses(RASA, "poll.close", { pollId });
    expect(JSON.stringify(closed.value)).toContain("2 of 22 organisations");
    await settle();
    const [now, news] = posted;
    expect(now).toContain("2 of 22 organisations and 2 of 18 countries voted");
    expect(now).not.toContain("poll.vote");
    expect(news).toContain("The whole result is on the poll's card");
    expect(repliesTo).toEqual([undefined, "0"]);
  });
});

describe("an anonymous question", () => {
  test("says before what it means, takes one vote of each, and never says which", async () => {
    const card = await opened("choose-one", { anonymous: "anonymous" });
    expect(card).toContain("a vote can't be changed once it is cast");
    const pollId = pollIdIn(card);
    const [first, second] = Object.entries(filledIn(card));
    expect(second).toBeUndefined();
    const vote = () => chat.bot().presses(JONAS, "poll.vote", { pollId, [first?.[0] ?? ""]: first?.[1] });
    const told = JSON.stringify((await vote()).value);
    expect(told).toContain("Your organisation has voted. An anonymous vote is final.");
    expect(told).not.toContain("poll.vote");
    expect((await vote()).value).toContain("An anonymous vote is final, so nothing was changed.");
    await chat.bot().presses(RASA, "poll.close", { pollId });
    await settle();
    expect(posted[0]).toContain("Fewer than 3 voted");
    expect(posted[0]).not.toContain("1 vote");
  });
});

test("a correction after the first vote is told under the poll's card, and the votes are kept", async () => {
  const card = await opened("choose-one");
  const pollId = pollIdIn(card) as never;
  await chat.bot().presses(JONAS, "poll.vote", { pollId, ...filledIn(card) });
  await polls.correctWording(await chat.actor("rasa"), {
    pollId,
    question: "How do we go on from here?",
    questions: [],
    options: [],
  });
  await settle();
  expect(posted[0]).toContain("How do we go on from here?");
  expect(posted[1]).toContain("It was: ‘How do we go on?’");
  expect(posted[1]).toContain("All votes are kept");
  expect(repliesTo).toEqual([undefined, "0"]);
});

test("the coordinator decides a tie and confirms the outcome on the card, and the channel reads it", async () => {
  const card = await opened("choose-one");
  const pollId = pollIdIn(card);
  const question = (await polls.view({ networkId: chat.networkId() }, pollId as never)).questions[0];
  const [a, b] = question?.options ?? [];
  for (const [person, option] of [
    [JONAS, a],
    [MARTA, b],
  ] as const)
    await chat.bot().presses(person, "poll.vote", {
      pollId,
      [`own.one.${question?.questionId}`]: option?.optionId,
    });
  const tied = await chat.bot().presses(RASA, "poll.close", { pollId });
  expect(JSON.stringify(tied.value)).toContain("‘Vilnius’ and ‘Dublin’ are equal");
  const settled = await chat.bot().presses(RASA, "poll.settle", {
    pollId,
    questionId: question?.questionId,
    [`settle.${question?.questionId}`]: b?.optionId,
    [`settle-reason.${question?.questionId}`]: "Vilnius hosted last year",
  });
  expect(JSON.stringify(settled.value)).toContain(
    "How do we go on? ‘Dublin’: the votes were equal, and the coordinator decided.",
  );
  expect(JSON.stringify(settled.value)).toMatch(/Decided by [^"]*: Vilnius hosted last year/u);
  await chat.bot().presses(RASA, "poll.outcome", { pollId, sentence: "We meet in Dublin." });
  await settle();
  expect(posted[0]).toContain("Outcome: We meet in Dublin.");
});
