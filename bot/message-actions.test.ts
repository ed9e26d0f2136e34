import { describe, expect, test } from "@jest/globals";
import { textOfMessage } from "./message-text.ts";
import { aConversation } from "./testing/conversation.ts";

const [RASA, JONAS] = [0, 2];
const { bot, lastCard, lastWords, propose } = aConversation();

describe("a message in the channel", () => {
  test("becomes a topic: the dialog begins with its words, and the proposal is stored", async () => {
    await bot().says(RASA, "topics");
    const dialog = await bot().makes(
      JONAS,
      "makeTopic",
      "<p>Insurance abroad</p><p>Who pays when a trainee &amp; a host disagree?</p>".padEnd(300, "x"),
    );
    const card = JSON.stringify(dialog);
    expect(dialog.task.type).toBe("continue");
    expect(card).toContain("Insurance abroad Who pays when a trainee & a host disagree?");
    // A dialog in Teams takes Action.Submit only.
    expect(card).not.toContain("Action.Execute");
    const stored = await bot().sends(JONAS, "makeTopic", {
      verb: "topic.propose",
      ...propose("Insurance abroad"),
    });
    expect(JSON.stringify(stored)).toContain("Stored: ‘Insurance abroad’, proposed by Jonas Lindqvist");
    expect(bot().workspace.topics.map((topic) => topic.title)).toEqual(["Insurance abroad"]);
  });

  test("becomes a poll: from its words to the preview to the open poll", async () => {
    await bot().says(RASA, "help");
    const dialog = await bot().makes(RASA, "makePoll", "Where do we meet next?", "text");
    expect(JSON.stringify(dialog)).toContain('"value":"Where do we meet next?"');
    const draft = { question: "Where do we meet next?", way: "choose-one", options: "Vilnius\nDublin" };
    expect(JSON.stringify(await bot().sends(RASA, "makePoll", { verb: "poll.preview", ...draft }))).toContain(
      "Open poll",
    );
    const opened = await bot().sends(RASA, "makePoll", { verb: "poll.open", ...draft });
    expect(JSON.stringify(opened)).toContain("The poll is open");
    expect(bot().workspace.polls.asked).toHaveLength(1);
  });

  test("is refused with a sentence in the dialog", async () => {
    expect(await bot().makes(JONAS, "makePoll", "Where?")).toEqual({
      task: { type: "message", value: expect.stringContaining("You can propose a topic: say topics") },
    });
    expect(await bot().makes(JONAS, "makeTopic", "Where?")).toEqual({
      task: { type: "message", value: expect.stringContaining("No meeting asks for topics now") },
    });
  });

  test.each([
    ["fetchTask", {}],
    ["fetchTask", { commandId: "constructor", messagePayload: [] }],
    ["submitAction", { commandId: "makePoll", data: "poll.open" }],
    ["submitAction", { commandId: "makePoll", data: { verb: "toString" } }],
  ])("never fails for what no client sends: %s %j", async (name, value) => {
    const answer = await bot().post({
      ...bot().base(RASA, "channel"),
      type: "invoke",
      name: `composeExtension/${name}`,
      value,
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('"type":"message"');
  });
});

describe("the same by words", () => {
  test("'topic:' begins a proposal with what follows", async () => {
    await bot().says(RASA, "topics");
    await bot().says(JONAS, "topic: Insurance abroad", "person");
    expect(lastCard()).toContain('"value":"Insurance abroad"');
    expect(lastCard()).toContain("topic.propose");
  });

  test("without a call for topics it says when one can propose", async () => {
    await bot().says(JONAS, "emne: Forsikring", "person");
    expect(lastWords()).toContain("No meeting asks for topics now");
  });
});

test.each([
  ["<p>Two<br>lines</p>", "Two\nlines"],
  ["a&nbsp;&lt;b&gt; &#x26; &#38; &unknown;", "a <b> & & &unknown;"],
  ["<script>alert(1)</script>Hello\u202Eevil", "alert(1)Helloevil"],
  ["&#0;&#x110000;x", "&#0;&#x110000;x"],
])("of a message's form only its words are left: %j", (content, words) => {
  expect(textOfMessage({ body: { contentType: "html", content } })).toBe(words);
});
