import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { MeetingDetail } from "../../capabilities/meetings/contract.ts";
import type { RecordPage } from "../../capabilities/network/contract.ts";
import type { QuestionView } from "../../capabilities/polls/contract.ts";
import type { ProgrammeView } from "../../capabilities/work-programme/contract.ts";
import { sayRefusal } from "../../i18n/say-refusal.ts";
import { Refusal, type RefusalCode } from "../../kernel/refusal.ts";
import { personAt } from "./http.ts";
import {
  CHANNEL,
  type Playground,
  RASAS_CHAT,
  type Shown,
  startPlayground,
  type User,
  wordsOf,
} from "./playground.ts";
import { type Home, makeHome, type Server, startServer } from "./server.ts";

/** One meeting's journey in Microsoft's own chat playground; each step stands on the ones before. */
let home: Home;
let server: Server;
let chat: Playground;

beforeAll(async () => {
  home = await makeHome();
  server = await startServer(home);
  chat = await startPlayground(server.url);
}, 120_000);
afterAll(async () => {
  await chat?.stop();
  await server?.stop();
  await home?.remove();
});

const rasa = () => personAt(server.url, "rasa");
const refusal = (code: RefusalCode, language: "en" | "da") =>
  sayRefusal(new Refusal(code, { names: "Rasa Petrauskaitė" }), language);
const idIn = (card: Shown, name: "meetingId" | "pollId"): string =>
  new RegExp(`"${name}":"([\\w-]+)"`).exec(JSON.stringify(card.card))?.[1] ?? "";
const posted = (fits: (one: Shown) => boolean) =>
  chat.shown.filter((one) => one.action === "createMessage" && fits(one));
/** The message as it stands in the channel now. */
const asItStands = (card: Shown) => chat.shown.findLast((one) => one.messageId === card.messageId) ?? card;
const eventsOf = async (type: string) =>
  (await rasa().get<RecordPage>("/record?limit=200")).events.filter((event) => event.type === type);

let call: Shown;
let poll: Shown;
let meetingId: string;
let pollId: string;
let options: QuestionView["options"];

const propose = (user: User, title: string, minutes = "45") =>
  chat.invoke(
    user,
    { verb: "topic.propose", meetingId, title, why: "Asked for", minutes, format: "workshop" },
    call,
  );
const vote = (user: User, ...titles: string[]) =>
  chat.invoke(
    user,
    {
      verb: "poll.vote",
      pollId,
      choices: options
        .filter((option) => titles.includes(option.title))
        .map((option) => option.optionId)
        .join(","),
    },
    poll,
  );

describe("the bot in the chat playground", () => {
  it("greets once when it is added to the team", async () => {
    await chat.event(CHANNEL, "botAdded");
    await chat.event(CHANNEL, "install");
    await chat.see("the welcome card", (one) => one.words.includes("What would you like to do?"));
    expect(posted(() => true)).toHaveLength(1);
  });

  it("posts the call for topics when the coordinator says so, and once only", async () => {
    await chat.say(CHANNEL, "topics 6");
    call = await chat.see("the call's card", (one) => one.words.includes("No topics yet"));
    expect(call.conversation).toBe(CHANNEL);
    meetingId = idIn(call, "meetingId");
    expect(posted((one) => one.words.includes("What should we talk about"))).toHaveLength(1);
  });

  it("takes topics of different people and shows them on the channel's card", async () => {
    const answer = await propose("jonas", "Measuring soft outcomes");
    expect(answer.type).toBe("application/vnd.microsoft.card.adaptive");
    expect(wordsOf(answer.value)).toContain("Stored: ‘Measuring soft outcomes’, proposed by Jonas Lindqvist");
    await propose("marta", "Finding host companies");
    await propose("piotr", "Insurance abroad");
    await propose("rasa", "The next programme");
    const card = await chat.see("four topics", (one) => one.words.includes("4 topics so far"));
    expect(card.messageId).toBe(call.messageId);
    for (const title of ["Measuring soft outcomes", "Finding host companies", "Insurance abroad"])
      expect(card.words).toContain(title);
  });

  it("takes a repeated press for the same press", async () => {
    const again = await propose("jonas", "Measuring soft outcomes");
    expect(wordsOf(again.value)).toContain("Stored: ‘Measuring soft outcomes’");
    expect(await eventsOf("topic.proposed")).toHaveLength(4);
  });

  it("refuses an observer in their own language", async () => {
    const answer = await propose("mette", "Noget andet");
    expect(answer.type).toBe("application/vnd.microsoft.activity.message");
    expect(answer.value).toBe(refusal("topic.observer", "da"));
    expect(answer.value).not.toBe(refusal("topic.observer", "en"));
  });

  it("says what is wrong with a topic", async () => {
    expect((await propose("hanne", "x".repeat(300))).value).toMatch(/^[A-Z].*120/);
    expect((await propose("hanne", "Much too long", "9000")).value).toMatch(/^[A-Z].*minutes/);
    expect(await eventsOf("topic.proposed")).toHaveLength(4);
  });

  it("turns the topics into a poll when the coordinator says so, and closes the call", async () => {
    await chat.say(CHANNEL, "poll");
    poll = await chat.see("the poll's card", (one) => one.words.includes("0 of 22 organisations"));
    pollId = idIn(poll, "pollId");
    const detail = await rasa().get<MeetingDetail>(`/meetings/${meetingId}`);
    options = detail.poll?.questions[0]?.options ?? [];
    expect(options).toHaveLength(4);
    await chat.see(
      "the closed call",
      (one) => one.messageId === call.messageId && one.words.includes("closed"),
    );
  });

  it("counts one vote for each organisation, and lets an alternate change the delegate's", async () => {
    const answer = await vote("jonas", "Measuring soft outcomes", "The next programme");
    expect(wordsOf(answer.value)).toContain("cast by Jonas Lindqvist");
    await vote("marta", "Insurance abroad");
    const changed = await vote("piotr", "Measuring soft outcomes", "Finding host companies");
    expect(wordsOf(changed.value)).toContain("cast by Piotr Zieliński");
    const seen = await personAt(server.url, "marta").get<MeetingDetail>(`/meetings/${meetingId}`);
    expect(seen.poll?.mine?.castBy).toBe("Piotr Zieliński");
    expect(seen.poll?.coverage.organisations).toBe(2);
    await chat.see("the coverage", (one) => one.words.includes("2 of 22 organisations, 2 of 18 countries"));
    expect(asItStands(poll).words).toContain("2 of 22 organisations, 2 of 18 countries have voted");
    expect(posted((one) => one.words.includes("have voted"))).toHaveLength(1);
  });

  it("changes nothing when a vote is repeated", async () => {
    await vote("jonas", "Measuring soft outcomes", "The next programme");
    expect(await eventsOf("poll.voted")).toHaveLength(2);
    expect(await eventsOf("poll.vote-changed")).toHaveLength(1);
  });

  it("refuses who has no vote with a sentence, and too many choices", async () => {
    expect((await vote("rasa", "Insurance abroad")).value).toBe(refusal("poll.observer", "en"));
    expect((await vote("mette", "Insurance abroad")).value).toBe(refusal("poll.observer", "da"));
    const all = await vote("jonas", ...options.map((option) => option.title));
    expect(all.type).toBe("application/vnd.microsoft.activity.message");
    expect((await vote("jonas")).type).toBe("application/vnd.microsoft.activity.message");
    expect(await eventsOf("poll.vote-changed")).toHaveLength(1);
  });

  it("understands its words in Danish, and in the personal chat", async () => {
    for (const [word, words] of [
      ["afstemning", "Not voted yet"],
      ["hjælp", "What would you like to do?"],
      ["emner", "The call for topics"],
      ["something else", "I didn't understand that"],
    ] as const) {
      const after = chat.shown.length;
      await chat.say(RASAS_CHAT, word);
      await chat.see(
        `the answer to ${word}`,
        (one) => one.conversation === RASAS_CHAT && one.words.includes(words),
        { after },
      );
    }
  });

  it("closes by word and names the chosen topics", async () => {
    await chat.say(CHANNEL, "close");
    const result = await chat.see(
      "the result",
      (one) =>
        one.action === "createMessage" && one.words.includes("on the agenda") && one.words.includes("Closed"),
    );
    expect(result.conversation).toBe(`${CHANNEL};messageid=${poll.messageId}`);
    expect(result.words).toContain("Measuring soft outcomes");
    expect(result.words).not.toContain("Not on this agenda");
    const closed = await chat.see(
      "the poll's card, which is now its result",
      (one) => one.messageId === poll.messageId && one.words.includes("Not on this agenda"),
    );
    expect(closed.words).toContain("Insurance abroad");
    expect((await vote("jonas", "Insurance abroad")).value).toBe(refusal("poll.closed", "en"));
  });

  it("tells the proposer what became of their topic in their own chat", async () => {
    // Of other people's chats the playground shows nothing.
    const receipt = await chat.see(
      "Rasa's receipt",
      (one) => one.conversation === RASAS_CHAT && one.words.includes("The next programme"),
    );
    expect(receipt.words).toMatch(/Your topic (is on the agenda|is kept for a later meeting)/);
    expect(server.stdout() + server.stderr()).not.toContain("send-receipt");
  });

  it("posts the agenda when it is confirmed in the tab", async () => {
    const { poll: closed, agenda } = await rasa().get<MeetingDetail>(`/meetings/${meetingId}`);
    expect(closed?.state).toBe("closed");
    expect(agenda.state).toBe("draft");
    expect(agenda.items.find(({ topicId }) => topicId !== null)?.title).toBe("Measuring soft outcomes");
    await rasa().post(`/meetings/${meetingId}/agenda/confirm`, { revision: agenda.revision });
    const card = await chat.see("the agenda", (one) => one.words.includes("The agenda\n"));
    expect(card.conversation).toBe(CHANNEL);
    expect(card.words).toContain("Jonas Lindqvist");
    const after = chat.shown.length;
    await chat.say(CHANNEL, "dagsorden 6");
    await chat.see("the agenda again", (one) => one.words.includes("Measuring soft outcomes"), { after });
  });

  it("finds items of the programme, and what is picked is sent as a card that leads to it", async () => {
    const found = await chat.search("jonas", CHANNEL, "soft outcomes");
    const first = found.find(({ preview }) => preview.content.title === "Measuring soft outcomes");
    if (first === undefined) throw new Error("it was not found");
    expect(wordsOf(first.content)).toContain("Measuring soft outcomes");
    const { items } = await rasa().get<ProgrammeView>("/programme");
    const item = items.find(
      ({ title, kind }) => title === "Measuring soft outcomes" && kind === "work-package",
    );
    expect(JSON.stringify(first.content)).toContain(item?.itemId);
    const before = chat.shown.length;
    expect(await chat.sendFound("jonas", CHANNEL, first)).toMatchObject({ messageId: expect.any(String) });
    expect(await chat.search("jonas", CHANNEL, "no such words anywhere")).toEqual([]);
    // A person's own message is nothing to answer.
    expect(chat.shown).toHaveLength(before);
  });

  it("makes a poll of what somebody wrote, from the message's menu to the channel", async () => {
    const begun = await chat.makes("rasa", "fetchTask", {
      messagePayload: { id: "1", body: { contentType: "html", content: "<p>Where do we meet?</p>" } },
    });
    expect(JSON.stringify(begun)).toContain('"value":"Where do we meet?"');
    const draft = { question: "Where do we meet?", way: "dots", options: "Vilnius\nDublin", number: "3" };
    const preview = await chat.makes("rasa", "submitAction", { data: { verb: "poll.preview", ...draft } });
    expect(wordsOf(preview)).toContain("Give out up to 3 dots");
    await chat.makes("rasa", "submitAction", { data: { verb: "poll.open", ...draft } });
    const card = await chat.see("the question's card", (one) => one.words.includes("Where do we meet?"));
    expect(card.conversation).toBe(CHANNEL);
    expect(card.words).toContain("When it closes, the option with most dots wins.");
  });

  it("wrote nothing but good news into its log", () => {
    expect(server.stderr()).toBe("");
    expect(server.stdout()).toBe("");
  });
});
