import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import { fakeConnector } from "./connector.ts";
import { aBot } from "./talk.ts";

const [RASA, JONAS] = [0, 2];

/** A bot of its own for each test of a file, and what people were told last. */
export function aConversation() {
  let teams: Awaited<ReturnType<typeof fakeConnector>>;
  let bot: ReturnType<typeof aBot>;
  beforeAll(async () => {
    teams = await fakeConnector();
  });
  afterAll(() => teams.close());
  beforeEach(() => {
    teams.sent.length = 0;
    bot = aBot(teams.url);
  });

  const propose = (title: string) => ({
    meetingId: "meeting-3",
    title,
    why: "",
    minutes: "45",
    format: "workshop",
  });
  return {
    bot: () => bot,
    teams: () => teams,
    lastCard: () => JSON.stringify(teams.sent.at(-1)?.body.attachments?.[0]?.content),
    lastWords: () => teams.sent.at(-1)?.body.text,
    propose,
    /** The coordinator opens a call, Jonas proposes two topics, and they are put to a poll. */
    openPoll: async () => {
      await bot.says(RASA, "topics");
      await bot.presses(JONAS, "topic.propose", propose("Measuring soft outcomes"));
      await bot.presses(JONAS, "topic.propose", propose("Insurance abroad"));
      await bot.says(RASA, "poll");
    },
  };
}
