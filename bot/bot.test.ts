import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { NETWORK } from "./testing/stand-in-workspace.ts";
import { aConversation } from "./testing/conversation.ts";

const [RASA, JONAS, STRANGER] = [0, 2, 9];

const { bot, teams, lastCard, lastWords, openPoll } = aConversation();

describe("who acts", () => {
  test("somebody who is in no network is told whom to ask, in the language of their Teams", async () => {
    await bot().post({ ...bot().base(STRANGER, "person"), type: "message", text: "topics", locale: "da-DK" });
    expect(lastWords()).toMatch(/koordinator/u);
    await bot().says(STRANGER, "topics", "person");
    expect(lastWords()).toContain("Ask its coordinator to add you");
  });

  test("a name in the activity proves nothing", async () => {
    await bot().post({
      ...bot().base(STRANGER, "person"),
      from: { id: "user-id-0", name: "Rasa Petrauskaitė", email: "rasa.petrauskaite@example.org" },
      type: "message",
      text: "topics",
    });
    expect(lastWords()).toContain("could not tell who you are");
  });
});

describe("conversations", () => {
  const remembered = () => bot().workspace.remembered;

  test("a chat is remembered once, without the thread it was said in", async () => {
    await bot().says(RASA, "help");
    await bot().says(RASA, "topics");
    expect(remembered()).toEqual([
      {
        kind: "channel",
        personId: null,
        teamId: "team-1",
        address: expect.objectContaining({ id: "channel-1", serviceUrl: teams().url }),
      },
    ]);
    await bot().says(JONAS, "help", "person");
    await bot().says(JONAS, "help", "person");
    expect(remembered()).toHaveLength(2);
    expect(remembered()[1]).toMatchObject({
      kind: "personal",
      personId: "person-2",
      address: { id: "personal-2" },
    });
  });

  test("a member can't draw the network's cards into another team", async () => {
    await bot().says(JONAS, "help");
    await bot().post({ ...bot().base(JONAS, "channel"), type: "installationUpdate", action: "add" });
    expect(remembered()).toEqual([]);
  });

  test("a vote writes nothing but the vote", async () => {
    await openPoll();
    const before = remembered().length;
    await bot().presses(JONAS, "poll.vote", { pollId: "poll-1", choices: "option-0" });
    expect(remembered()).toHaveLength(before);
  });

  test("added to a team by the coordinator, the bot knows the channel and greets once", async () => {
    const team = bot().base(RASA, "channel");
    const { recipient } = team;
    await bot().post({ ...team, type: "conversationUpdate", membersAdded: [{ id: recipient.id }] });
    await bot().post({ ...team, type: "installationUpdate", action: "add" });
    await bot().post({ ...team, type: "installationUpdate", action: "remove" });
    expect(remembered()).toHaveLength(1);
    expect(teams().sent).toHaveLength(1);
    expect(lastCard()).toContain("What would you like to do?");
    expect(await bot().workspace.services.channel(NETWORK)).toMatchObject({ id: "channel-1" });
  });
});

test("a reply that Teams can't take now is tried again while its reader looks", async () => {
  teams().failNext(502);
  teams().failNext(429, { "retry-after": "0" });
  await bot().says(JONAS, "help");
  expect(teams().sent).toHaveLength(1);
});

test("a reply that can't be sent at all is logged, and the activity is not sent again", async () => {
  teams().failNext(403);
  expect(await bot().says(JONAS, "help")).toMatchObject({ status: 200 });
  expect(bot().logged).toMatchObject([{ message: "a reply could not be sent" }]);
});

test("nothing that comes in is answered with a failure", async () => {
  await openPoll();
  const junk = fc.anything({ withNullPrototype: false, withBigInt: false, maxDepth: 3 });
  const id = fc.oneof(fc.constant("poll-1"), fc.constant("meeting-3"), fc.string(), junk);
  const data = fc.oneof(
    junk,
    fc.record(
      { pollId: id, choices: fc.oneof(id, fc.string(), fc.array(junk)), command: junk, verb: junk },
      { requiredKeys: [] },
    ),
    fc.record(
      { meetingId: id, title: junk, why: junk, minutes: fc.oneof(junk, fc.string()), format: junk },
      { requiredKeys: [] },
    ),
  );
  const verb = fc.oneof(
    fc.constantFrom("poll.vote", "topic.propose", "poll.close", "command", "__proto__"),
    junk,
  );
  await fc.assert(
    fc.asyncProperty(verb, data, fc.integer({ min: 0, max: 9 }), async (said, given, person) => {
      const wire = JSON.parse(
        JSON.stringify({
          ...bot().base(person, "person"),
          type: "invoke",
          name: "adaptiveCard/action",
          value: { action: { verb: said, data: given } },
        }),
      ) as object;
      const answer = await bot().post(wire);
      expect(answer.status).toBe(200);
      expect([200, 400]).toContain((JSON.parse(answer.body ?? "{}") as { statusCode: number }).statusCode);
      expect(answer.body).not.toContain("wrong on our side");
    }),
    { numRuns: 400 },
  );
  expect(bot().logged).toEqual([]);
});
