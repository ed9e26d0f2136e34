import { describe, expect, test } from "@jest/globals";
import { aConversation } from "../testing/conversation.ts";
import { objectsIn } from "../testing/walk.ts";
import { type Fields, fieldsOf } from "../untrusted.ts";
import { ASKED } from "../testing/stand-in-polls.ts";

const [RASA, JONAS, MARTA] = [0, 2, 3];
const { bot, lastCard, lastWords, openPoll } = aConversation();

const cardIn = (answer: { readonly type: string; readonly value: unknown }): string => {
  expect(answer.type).toBe("application/vnd.microsoft.card.adaptive");
  return JSON.stringify(answer.value);
};
/** What a button of the card sends, without what its inputs hold. */
function dataOf(card: string, verb: string, title?: string): Fields {
  const found = [...objectsIn(JSON.parse(card))].find(
    ({ node }) =>
      node["type"] === "Action.Execute" &&
      node["verb"] === verb &&
      (title === undefined || node["title"] === title),
  );
  return fieldsOf(found?.node["data"]);
}
const question = { question: "Where do we meet next?", way: "choose-one" };
const draft = { ...question, options: "Vilnius\nDublin", days: "5", anonymous: "named", repeats: "once" };

describe("asking the network from the chat", () => {
  test("goes from words to the options to the very card, and stores nothing before it is opened", async () => {
    await bot().says(RASA, "poll: Where do we meet next?");
    expect(lastCard()).toContain('"value":"Where do we meet next?"');
    const options = cardIn(await bot().presses(RASA, "poll.draft", question));
    expect(options).toContain("Options, one on each line");
    const preview = cardIn(await bot().presses(RASA, "poll.preview", draft));
    expect(preview).toContain("When it closes, the option with most votes wins.");
    for (const option of ["Vilnius", "Dublin"]) expect(preview).toContain(option);
    expect(preview).toContain("Open poll");
    expect(preview).not.toContain("poll.vote");
    expect(bot().workspace.polls.asked).toEqual([]);
    const opened = await bot().presses(RASA, "poll.open", draft);
    expect(opened.value).toContain("The poll is open until");
    expect(bot().workspace.polls.asked).toMatchObject([
      {
        question: "Where do we meet next?",
        questions: [{ method: { kind: "choose-one" }, options: [{ title: "Vilnius" }, { title: "Dublin" }] }],
        closesAt: "2026-11-25T16:00:00.000Z",
      },
    ]);
  });

  test("goes on to another question, and the preview shows them all", async () => {
    const next = cardIn(
      await bot().presses(RASA, "poll.another", { ...question, options: "Vilnius\nDublin" }),
    );
    expect(next).toMatch(/1\.\sWhere do we meet next/u);
    const carried = dataOf(next, "poll.draft");
    const second = { ...carried, question: "Do we adopt the travel rules?", way: "proposal" };
    const step = cardIn(await bot().presses(RASA, "poll.draft", second));
    expect(step).toMatch(/2\.\sDo we adopt the travel rules/u);
    expect(step).toContain("What are the questions about?");
    const whole = {
      ...dataOf(step, "poll.preview"),
      title: "After the summer",
      rule: "consensus",
      days: "5",
    };
    const preview = cardIn(await bot().presses(RASA, "poll.preview", whole));
    for (const words of [
      "After the summer",
      "Where do we meet next?",
      "Vilnius",
      "Do we adopt the travel rules?",
    ])
      expect(preview).toContain(words);
    await bot().presses(RASA, "poll.open", dataOf(preview, "poll.open"));
    expect(bot().workspace.polls.asked).toMatchObject([
      {
        question: "After the summer",
        questions: [
          {
            text: "Where do we meet next?",
            method: { kind: "choose-one" },
            options: [{ title: "Vilnius" }, { title: "Dublin" }],
          },
          { text: "Do we adopt the travel rules?", method: { kind: "proposal" } },
        ],
        rule: { kind: "consensus" },
      },
    ]);
  });

  test("takes the question in hand back, and has the one before it again", async () => {
    const next = cardIn(
      await bot().presses(RASA, "poll.another", { ...question, options: "Vilnius\nDublin" }),
    );
    const back = cardIn(
      await bot().presses(RASA, "poll.draft", dataOf(next, "poll.draft", "No other question")),
    );
    expect(back).toContain('"value":"Vilnius\\nDublin"');
    expect(back).not.toMatch(/1\.\sWhere/u);
  });

  test("asks no further question than a poll can have, nor more than a card can carry", async () => {
    const earlier = (count: number, options = "A\nB") =>
      JSON.stringify(Array.from({ length: count }, () => ({ ...question, options })));
    const last = cardIn(await bot().presses(RASA, "poll.draft", { ...draft, earlier: earlier(4) }));
    expect(last).not.toContain("poll.another");
    const five = { ...draft, title: "All of it", earlier: earlier(5) };
    expect((await bot().presses(RASA, "poll.preview", five)).value).toContain("5");
    const long = { ...draft, earlier: earlier(2, `A\n${"B".repeat(1_000)}`), options: "C".repeat(1_100) };
    expect((await bot().presses(RASA, "poll.preview", long)).value).toContain("more than a card in the chat");
    for (const wrong of ["{", "[[]", "7", '[{"way":"lottery"}]', "x".repeat(9_000)])
      expect((await bot().presses(RASA, "poll.preview", { ...draft, earlier: wrong })).value).toContain(
        "could not be read",
      );
    expect(bot().workspace.polls.asked).toEqual([]);
  });

  test("another question waits until the one in hand can be asked", async () => {
    const alone = await bot().presses(RASA, "poll.another", { ...question, options: "Vilnius" });
    expect(alone.value).toBe("Give at least two options to choose from");
  });

  test("a repeated press opens no second poll", async () => {
    await bot().says(RASA, "poll: Where do we meet next?");
    await bot().presses(RASA, "poll.open", draft);
    await bot().presses(RASA, "poll.open", draft);
    expect(bot().workspace.polls.asked).toHaveLength(1);
  });

  test("understands a question that names no meeting, and takes a number for a meeting", async () => {
    await bot().says(RASA, "poll where do we meet after summer?");
    expect(lastCard()).toContain('"value":"where do we meet after summer?"');
    await bot().says(RASA, "poll 99");
    expect(lastWords()).toContain("99");
  });

  test("says what is wrong with it, and keeps the card", async () => {
    const one = await bot().presses(RASA, "poll.preview", { ...draft, options: "Vilnius" });
    expect(one.value).toBe("Give at least two options to choose from");
    const twice = await bot().presses(RASA, "poll.preview", { ...draft, options: "Vilnius\nvilnius" });
    expect(twice.value).toContain("is there already");
    const days = await bot().presses(RASA, "poll.preview", { ...draft, days: "0" });
    expect(days.value).toContain("deadline");
    const dates = await bot().presses(RASA, "poll.preview", {
      ...draft,
      way: "dates",
      options: "soon\nlater",
    });
    expect(dates.value).toBe("Give each option a date and time");
  });

  test("dates are read in the network's time zone", async () => {
    const options = "1 May 2027, 14:00\n1 May 2027 kl. 9.30";
    await bot().presses(RASA, "poll.open", { ...draft, way: "dates", options });
    expect(bot().workspace.polls.asked[0]?.questions[0]?.options).toEqual([
      { startsAt: "2027-05-01T12:00:00.000Z" },
      { startsAt: "2027-05-01T07:30:00.000Z" },
    ]);
  });

  test("may be planned for a later day, again and again", async () => {
    const planned = { ...draft, opensOn: "2026-12-01", repeats: "week" };
    const answer = await bot().presses(RASA, "poll.open", planned);
    expect(answer.value).toContain("The poll will open Tue 1 Dec, 09:00 CET");
    expect(bot().workspace.polls.asked[0]).toMatchObject({
      opensAt: "2026-12-01T08:00:00.000Z",
      closesAt: "2026-12-07T16:00:00.000Z",
      repeat: { every: "week", times: 12 },
    });
  });

  test("members are told what they can do instead", async () => {
    await bot().says(JONAS, "poll: Where do we meet next?");
    expect(lastWords()).toContain("You can propose a topic: say topics");
    const pressed = await bot().presses(JONAS, "poll.open", draft);
    expect(pressed.value).toContain("Polls are run by the coordinator");
    expect(bot().workspace.polls.asked).toEqual([]);
  });
});

describe("voting", () => {
  const vote = { pollId: ASKED };

  test("poll shows the coordinator's question to who has a vote in it", async () => {
    await bot().presses(RASA, "poll.open", draft);
    await bot().says(MARTA, "poll", "person");
    expect(lastCard()).toContain("Where do we meet next?");
    expect(lastCard()).toContain("poll.vote");
  });

  test.each([
    ["choose one", { "own.one.q1": "a" }, { q1: { kind: "choose-one", choice: "a" } }],
    [
      "choose several",
      { "own.several.q1": "option-0,option-1" },
      { q1: { kind: "choose-several", choices: ["option-0", "option-1"] } },
    ],
    [
      "ranked, with a place left empty",
      { "own.place.q1.1": "b", "own.place.q1.2": "none", "own.place.q1.3": "a" },
      { q1: { kind: "ranked", ranking: ["b", "a"] } },
    ],
    ["dots", { "own.dots.q1.a": "3", "own.dots.q1.b": "" }, { q1: { kind: "dots", dots: { a: 3 } } }],
    [
      "score",
      { "own.score.q1.a": 0, "own.score.q1.b": "4.0" },
      { q1: { kind: "score", scores: { a: 0, b: 4 } } },
    ],
    [
      "proposal",
      { "own.stance.q1": "block", "own.reason.q1": " Too dear " },
      { q1: { kind: "proposal", stance: "block", reason: "Too dear" } },
    ],
    [
      "dates",
      { "own.date.q1.a": "yes", "own.date.q1.b": "if-need-be" },
      { q1: { kind: "dates", dates: { a: "yes", b: "if-need-be" } } },
    ],
    [
      "no date suits",
      { "own.none.q1": "true", "own.date.q1.a": "" },
      { q1: { kind: "dates", dates: {}, none: true } },
    ],
    [
      "dates, and the box for none left empty",
      { "own.none.q1": "false", "own.date.q1.a": "yes" },
      { q1: { kind: "dates", dates: { a: "yes" } } },
    ],
    [
      "several questions, one left out",
      { "own.one.q1": "a", "own.stance.q2": "agree", "own.several.q3": "" },
      {
        q1: { kind: "choose-one", choice: "a" },
        q2: { kind: "proposal", stance: "agree", reason: "" },
      },
    ],
  ])("reads the inputs: %s", async (_, inputs, answers) => {
    await bot().presses(RASA, "poll.open", draft);
    const answer = await bot().presses(MARTA, "poll.vote", { ...vote, ...inputs });
    expect(cardIn(answer)).toContain("Stored: your organisation's vote, cast by Marta Kowalczyk");
    expect([...bot().workspace.votes.values()][0]?.answers).toEqual(answers);
  });

  test.each([
    [{}, "Answer at least one question before you vote"],
    [{ "own.none.q1": "false", "own.date.q1.a": "" }, "Answer at least one question before you vote"],
    [{ "own.dots.q1.a": "two" }, "Give whole numbers: 0, 1, 2 and so on"],
    [{ "own.one.q1": "../../etc" }, "One of the options is not in this poll"],
    [{ "own.stance.q1": "maybe" }, "could not be read"],
    [{ "own.stance.q1": "block", "own.reason.q1": "x".repeat(2_001) }, "2000"],
    [{ "own.constructor.q1": "a", "own.__proto__.q1": "a" }, "Answer at least one question before you vote"],
  ])("what no card could have sent changes nothing: %j", async (inputs, words) => {
    await bot().presses(RASA, "poll.open", draft);
    const answer = await bot().presses(MARTA, "poll.vote", { ...vote, ...inputs });
    expect(answer.type).toBe("application/vnd.microsoft.activity.message");
    expect(String(answer.value)).toContain(words);
    expect(bot().workspace.votes.size).toBe(0);
  });

  test("a vote by proxy is read from the proxy's form alone", async () => {
    await bot().presses(RASA, "poll.open", draft);
    await bot().presses(MARTA, "poll.vote", {
      ...vote,
      forElector: "organisation-9",
      "own.one.q1": "a",
      "proxy.one.q1": "b",
    });
    expect(bot().workspace.polls.forElectors).toEqual(["organisation-9"]);
    expect([...bot().workspace.votes.values()][0]?.answers).toEqual({
      q1: { kind: "choose-one", choice: "b" },
    });
  });
});

test("one poll is shown with one card, above which it is said that others are open", async () => {
  await bot().presses(RASA, "poll.open", draft);
  await bot().says(MARTA, "poll", "person");
  expect(lastWords()).toBeUndefined();
  await openPoll();
  await bot().says(MARTA, "poll", "person");
  expect(lastWords()).toContain("One more poll is open: what do I owe lists what waits for you.");
});

test("a member's option stands on the card at once", async () => {
  await bot().presses(RASA, "poll.open", draft);
  const data = { pollId: ASKED, questionId: "question-1", title: "Rome" };
  expect(cardIn(await bot().presses(JONAS, "poll.add-option", data))).toContain("Rome");
  const nothing = await bot().presses(JONAS, "poll.add-option", { ...data, title: "" });
  expect(nothing.value).toBe("Write 1 to 200 characters");
});

describe("what the count left open", () => {
  test("is decided by the coordinator on the result's card, and confirmed in a sentence", async () => {
    await openPoll();
    bot().workspace.endInTie();
    await bot().says(RASA, "poll", "person");
    expect(lastCard()).toContain("Decide the tie");
    const data = { pollId: "poll-1", questionId: "question-1" };
    const chosen = { ...data, "settle.question-1": "option-1" };
    const unsaid = await bot().presses(RASA, "poll.settle", chosen);
    expect(unsaid.value).toBe(
      "Say why you decide so, in 3 to 500 characters: everybody reads it with the result",
    );
    const pressed = () =>
      bot().presses(RASA, "poll.settle", { ...chosen, "settle-reason.question-1": "It was asked first" });
    const settled = cardIn(await pressed());
    expect(bot().workspace.polls.settled).toEqual([{ chosen: ["option-1"], reason: "It was asked first" }]);
    expect(settled).toContain("Confirm outcome");
    expect(settled).not.toContain("Decide the tie");
    expect(cardIn(await pressed())).toContain("Confirm outcome");
    expect(bot().workspace.polls.settled).toHaveLength(1);
    await bot().presses(RASA, "poll.outcome", { ...data, sentence: "We talk about insurance." });
    expect(bot().workspace.polls.topicPoll({ networkId: "n" as never })?.outcome?.sentence).toBe(
      "We talk about insurance.",
    );
  });

  test("members see the tie, and no way to decide it", async () => {
    await openPoll();
    await bot().presses(MARTA, "poll.vote", { pollId: "poll-1", choices: "option-0,option-1" });
    bot().workspace.endInTie();
    await bot().says(JONAS, "poll", "person");
    expect(lastCard()).toContain("1 place on the agenda is tied");
    expect(lastCard()).not.toContain("poll.settle");
    const pressed = await bot().presses(JONAS, "poll.settle", {
      pollId: "poll-1",
      questionId: "question-1",
      "settle.question-1": "option-1",
    });
    expect(pressed.value).toContain("Polls are run by the coordinator");
  });
});
