import { describe, expect, test } from "@jest/globals";
import { MessageGone, SendFailed } from "../send-failure.ts";
import { aContext } from "../testing/builders.ts";
import { aConversation } from "../testing/conversation.ts";
import { aDuty, everyOwedCard } from "../testing/every-owed-card.ts";
import { createTellDuties } from "./tell-duties.ts";
import type { Notifier } from "../notifier.ts";
import type { ConversationId, NetworkId, PersonId } from "../../src/kernel/ids.ts";

const [MARTA, METTE] = [3, 5];
const { bot, lastCard, lastWords } = aConversation();

describe("what do I owe", () => {
  test.each(["what do I owe?", "Owe", "hvad mangler jeg", "Mangler jeg noget?"])(
    "'%s' in one's own chat is answered with everything that waits, each linked to where it is done",
    async (said) => {
      bot().workspace.owed.push(aDuty());
      await bot().says(MARTA, said, "person");
      expect(lastCard()).toContain("1 thing waits for you");
      expect(lastCard()).toContain("http://127.0.0.1:3978/tabs/meetings?item=meeting-3&section=poll");
    },
  );

  test("is answered in the person's language", async () => {
    bot().workspace.owed.push(aDuty());
    await bot().says(METTE, "hvad mangler jeg", "person");
    expect(lastCard()).toContain("Stem for jeres organisation");
    expect(lastCard()).toContain("senest fre. 4. dec.");
  });

  test("when nothing waits, that is said", async () => {
    await bot().says(MARTA, "owe", "person");
    expect(lastCard()).toContain("Nothing waits for you");
  });

  test("in a channel nothing of it is said: a button shows it to who presses", async () => {
    bot().workspace.owed.push(aDuty());
    await bot().says(MARTA, "owe", "channel");
    expect(lastCard()).not.toContain("Which topics");
    expect(lastCard()).not.toContain("1 thing");
    const pressed = await bot().presses(MARTA, "command", { command: "owe" }, "channel");
    expect(JSON.stringify(pressed.value)).toContain("Which topics shall be on the agenda?");
  });

  test("an old client's button in a channel, whose answer all would read, is answered with the page", async () => {
    bot().workspace.owed.push(aDuty());
    await bot().submits(MARTA, { verb: "command", command: "owe" }, "channel");
    expect(lastWords()).toContain("http://127.0.0.1:3978/tabs/owed");
  });
});

describe("the card", () => {
  test("says what is overdue in a word, and what may be left undone", () => {
    const late = JSON.stringify(everyOwedCard(aContext())["owed, object"]);
    expect(late).toContain("Overdue · November 2026 · saying nothing is agreeing");
  });
  test("of two hundred names the first, and says how many there are", () => {
    const many = JSON.stringify(everyOwedCard(aContext())["owed, two hundred"]);
    expect(many).toContain("200 things wait for you");
    expect(many).toContain("and 195 more in the tab");
  });
});

describe("a digest", () => {
  const chat = {
    conversationId: "chat" as ConversationId,
    kind: "personal" as const,
    personId: "mette" as PersonId,
    teamId: null,
    address: {
      serviceUrl: "https://example.org",
      channelId: "msteams",
      id: "chat",
      botId: "bot",
      tenantId: null,
    },
  };
  const to = { networkId: "n" as NetworkId, personId: "mette" as PersonId };
  const digest = { duties: [aDuty()], timeZone: "Asia/Kathmandu" };
  const posted: unknown[] = [];
  const teller = (post: Notifier["post"], known = true) =>
    createTellDuties({
      notifier: { post },
      cards: { contextFor: (_, language) => Promise.resolve(aContext(language)) },
      howToReach: () => Promise.resolve({ language: "da", chat: known ? chat : undefined }),
    });
  const nothing = () => Promise.resolve();

  test("is written in the person's language and on their clock, into the chat that there is", async () => {
    const tell = teller(async (_address, message, before) => {
      await before?.();
      posted.push(message);
      return { activityId: "1" };
    });
    expect(await tell(to, digest, nothing)).toBe(true);
    expect(JSON.stringify(posted)).toContain("1 opgave venter på dig");
    expect(JSON.stringify(posted)).toContain("21.45");
  });

  test("says where it can be stopped", () => {
    expect(JSON.stringify(everyOwedCard(aContext())["owed, one"]?.actions)).toContain(
      "http://127.0.0.1:3978/tabs/owed?settings=digest",
    );
  });

  test("is nobody's without a chat, or whose chat is gone; none is begun for it", async () => {
    const never = () => Promise.reject(new Error("nothing was to be sent"));
    expect(await teller(never, false)(to, digest, nothing)).toBe(false);
    expect(await teller(() => Promise.reject(new MessageGone(403)))(to, digest, nothing)).toBe(false);
  });

  test("that was refused can be sent again; one that got no answer may have arrived, and is not", async () => {
    const failing = (error: Error) =>
      teller(async (_address, _message, before) => {
        await before?.();
        throw error;
      });
    await expect(failing(new SendFailed(429, { retryable: true }))(to, digest, nothing)).rejects.toThrow();
    expect(await failing(new SendFailed(undefined, { retryable: true }))(to, digest, nothing)).toBe(true);
  });

  test("is not sent when somebody else has it", async () => {
    const tell = teller(async (_address, _message, before) => {
      await before?.();
      throw new Error("was sent");
    });
    await expect(tell(to, digest, () => Promise.reject(new Error("taken")))).rejects.toThrow("taken");
  });
});
