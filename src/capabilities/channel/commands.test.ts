import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { jobHandlers } from "../../jobs/handlers.ts";
import { whenChanged } from "../../jobs/on-change.ts";
import type { CardId, MeetingId, NetworkId, OptionId, PersonId, PollId } from "../../kernel/ids.ts";
import { sampleNetwork } from "../../sample/network.ts";
import { aPlan } from "../../testing/builders.ts";
import { loggedErrors, testDatabase } from "../../testing/database.ts";
import { dumpOf } from "../../testing/dump.ts";
import { MINUTE } from "../../testing/fixed-clock.ts";
import { composeWorkspace, loadNetwork, newId, planMeeting } from "../../testing/workspace.ts";
import { onlyQuestion } from "../../testing/only-question.ts";

const database = testDatabase();

/** A channel as the platform keeps it: messages in order of posting, each as it looks now; it can fail. */
const teams = {
  messages: [] as { id: string; card: object }[],
  updates: [] as { id: string; card: object }[],
  deleted: new Set<string>(),
  failures: 0,
  /** Ends when the platform answers. */
  answer: () => Promise.resolve(),
};
const failOrAnswer = async () => {
  await teams.answer();
  if (teams.failures > 0) {
    teams.failures -= 1;
    throw new Error("Teams is away");
  }
};
const waits: number[] = [];

const borders: Parameters<typeof composeWorkspace>[0] = {
  messenger: {
    post: async (_address, card, before) => {
      await before();
      await failOrAnswer();
      const id = `message-${teams.messages.length + 1}`;
      teams.messages.push({ id, card });
      return id;
    },
    update: async (_address, id, card, before) => {
      await before();
      await failOrAnswer();
      teams.updates.push({ id, card });
      if (teams.deleted.has(id)) return "gone";
      const message = teams.messages.find((one) => one.id === id);
      if (message === undefined) throw new Error("there is no such message");
      message.card = card;
      return "updated";
    },
  },
  draw: {
    card: async (network, { kind, subject }) => {
      const [noun, id] = subject.split(":");
      if (noun !== "poll")
        return { kind, topics: (await meetings.list({ networkId: network })).map((one) => one.topics) };
      const { state, coverage } = await polls.view({ networkId: network }, id as PollId);
      return { kind, state, answered: coverage.organisations };
    },
  },
  tellProposer: () => Promise.resolve(false),
  wait: (milliseconds) => {
    waits.push(milliseconds);
    clock.pass(milliseconds);
    return Promise.resolve();
  },
};
const workspace = composeWorkspace({ ...borders, instance: "one" });
const { meetings, polls, programme, decisions, duties, channel, network, queue, clock, uow, told } =
  workspace;

let networkId: NetworkId;
let actor: Awaited<ReturnType<typeof loadNetwork>>["actor"];
let cardId: CardId;
let propose: (title: string) => Promise<unknown>;
beforeEach(async () => {
  await database.executeSql("delete from pgboss.job");
  Object.assign(teams, { messages: [], updates: [], failures: 0, answer: () => Promise.resolve() });
  teams.deleted.clear();
  waits.length = 0;
  loggedErrors.length = 0;
  // The call for topics of a meeting: its card shows how many topics there are.
  ({ networkId, actor } = await loadNetwork(workspace, {
    ...sampleNetwork,
    network: { ...sampleNetwork.network, networkId: `net-${newId()}` as NetworkId },
    identities: [],
  }));
  const meetingId = await planMeeting(workspace, networkId, aPlan());
  const rasa = await actor("rasa");
  await meetings.openTopicCall(rasa, { meetingId });
  const found = await uow.read(networkId, ({ cards }) => cards.about(`meeting:${meetingId}`));
  cardId = found[0]?.cardId as CardId;
  propose = (title) =>
    meetings.proposeTopic(rasa, { meetingId, title, why: "", minutes: 30, format: "discussion" });
});
const know = async () =>
  network.rememberConversation(await actor("rasa"), {
    kind: "channel",
    personId: null,
    teamId: "team",
    address: {
      serviceUrl: "https://example.org",
      channelId: "msteams",
      id: "general",
      botId: "bot",
      tenantId: null,
    },
  });
const show = () => channel.showCard(networkId, cardId, "post-card");
const cardsInChannel = () => teams.messages.map((message) => message.card);

describe("a card", () => {
  it("is posted once, even when its job runs twice, one after the other or at the same moment", async () => {
    await know();
    let answer = () => {};
    const asked = new Promise<void>((ask) => {
      teams.answer = () => {
        ask();
        return new Promise((resolve) => (answer = resolve));
      };
    });
    const both = Promise.all([show(), show()]);
    await asked;
    teams.answer = () => Promise.resolve();
    answer();
    await both;
    await show();
    expect(cardsInChannel()).toEqual([{ kind: "topic-call", topics: [0] }]);
    expect(teams.updates).toEqual([]);
  });

  it("waits until a channel is known", async () => {
    await show();
    expect(teams.messages).toEqual([]);
    await know();
    await show();
    expect(teams.messages).toHaveLength(1);
  });

  it("is updated where it stands when what it shows has changed, and only then", async () => {
    await know();
    await show();
    clock.pass(MINUTE);
    await show();
    expect(teams.updates).toEqual([]);
    await propose("Calls");
    await show();
    await show();
    expect(teams.updates).toEqual([{ id: "message-1", card: { kind: "topic-call", topics: [1] } }]);
    expect(cardsInChannel()).toEqual([{ kind: "topic-call", topics: [1] }]);
  });

  it("is brought up to date by its own post job too, when that runs again later", async () => {
    await know();
    await show();
    clock.pass(MINUTE);
    await propose("Calls");
    await show();
    expect(cardsInChannel()).toEqual([{ kind: "topic-call", topics: [1] }]);
  });

  it("is updated at most once a second, counted from when it was last sent", async () => {
    await know();
    await show();
    await propose("Calls");
    clock.pass(400);
    await show();
    await propose("Costs");
    await show();
    clock.pass(1_000);
    await propose("Needs");
    await show();
    expect(waits).toEqual([600, 1_000]);
    expect(cardsInChannel()).toEqual([{ kind: "topic-call", topics: [3] }]);
  });

  it("shows what is true when it is sent, not when its job began", async () => {
    await know();
    await show();
    await propose("Calls");
    const before = waits.length;
    const refreshing = show();
    await propose("Costs");
    await refreshing;
    clock.pass(MINUTE);
    await show();
    expect(waits.length).toBeGreaterThan(before);
    expect(cardsInChannel()).toEqual([{ kind: "topic-call", topics: [2] }]);
  });

  it("that somebody deleted is not posted again behind their back", async () => {
    await know();
    await show();
    teams.deleted.add("message-1");
    for (const title of ["Calls", "Costs"]) {
      clock.pass(MINUTE);
      await propose(title);
      await show();
      await show();
    }
    expect(teams.messages).toHaveLength(1);
    expect(teams.updates.map((update) => update.id)).toEqual(["message-1", "message-1"]);
  });

  it("that is not there is nothing to do", async () => {
    await know();
    await channel.showCard(networkId, "nowhere" as CardId, "post-card");
    expect(teams.messages).toEqual([]);
  });
});

describe("two instances on one database", () => {
  const other = composeWorkspace({ ...borders, instance: "other" }).channel;
  const showThere = () => other.showCard(networkId, cardId, "post-card");
  const lookAgain = async () =>
    ((await dumpOf(networkId))["jobs"] ?? []).filter((job) => job.startsWith("post-card")).length;
  /** The platform takes the message and answers when told to. */
  const slowly = () => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const asked = new Promise<void>((resolve) => {
      teams.answer = () => {
        resolve();
        teams.answer = () => Promise.resolve();
        return answered;
      };
    });
    return { asked, answer };
  };
  const holdRunsOut = () =>
    database.inNetwork(networkId, (tx) => tx.executeSql("update cards set held_until = now()"));

  it("post a new card once, however often both try at the same moment", async () => {
    await know();
    await Promise.all([show(), showThere(), show(), showThere()]);
    await Promise.all([show(), showThere()]);
    expect(cardsInChannel()).toEqual([{ kind: "topic-call", topics: [0] }]);
  });

  it("the second does not send while the first waits for the platform, and shows later what changed meanwhile", async () => {
    await know();
    const { asked, answer } = slowly();
    const first = show();
    await asked;
    await propose("Calls");
    await database.executeSql("delete from pgboss.job");
    await showThere();
    expect(teams.messages).toEqual([]);
    expect(await lookAgain()).toBe(1);
    answer();
    await first;
    clock.pass(MINUTE);
    await showThere();
    expect(cardsInChannel()).toEqual([{ kind: "topic-call", topics: [1] }]);
    expect(teams.messages).toHaveLength(1);
  });

  it("the second posts at once what the first could not send", async () => {
    await know();
    teams.failures = 1;
    await expect(show()).rejects.toThrow("Teams is away");
    await showThere();
    expect(teams.messages).toHaveLength(1);
  });

  it("the second posts what the first had begun when it was killed, once its time is up", async () => {
    await know();
    await database.inNetwork(networkId, (tx) =>
      tx.executeSql("update cards set held_by = 'killed', held_until = now() + interval '20 seconds'"),
    );
    await database.executeSql("delete from pgboss.job");
    await showThere();
    expect(teams.messages).toEqual([]);
    expect(await lookAgain()).toBe(1);
    await holdRunsOut();
    await showThere();
    expect(teams.messages).toHaveLength(1);
  });

  it("the first sends nothing when it waited too long for its turn and the second was faster", async () => {
    await know();
    const post = borders.messenger?.post;
    const late = composeWorkspace({
      ...borders,
      instance: "late",
      messenger: {
        update: () => Promise.reject(new Error("nothing was to be updated")),
        post: async (address, card, before) => {
          await holdRunsOut();
          const { asked, answer } = slowly();
          const second = showThere();
          await asked;
          const sent = post?.(address, card, before);
          await sent?.catch(() => undefined);
          answer();
          await second;
          return (await sent) ?? "";
        },
      },
    });
    await expect(late.channel.showCard(networkId, cardId, "post-card")).rejects.toThrow("another instance");
    expect(teams.messages).toHaveLength(1);
  });
});

describe("with the queue running", () => {
  /** What the workspace does when a coordinator brings it into a channel. */
  const arrive = async () => {
    await know();
    await channel.lookAtAllCards(networkId);
  };
  const handlers = jobHandlers({ meetings, polls, programme, decisions, duties, channel });
  const look = whenChanged({ polls, channel });
  const changed = (subject: string) => look(networkId, subject);
  /** Runs all jobs, those too that were to be tried again later. */
  const settle = async () => {
    await queue.settled();
    await database.executeSql("update pgboss.job set start_after = now() where state = 'retry'");
    await queue.settled();
  };
  beforeAll(() => queue.start(handlers));
  afterAll(() => queue.stop());

  it("one message stands in the channel after Teams was away twice", async () => {
    teams.failures = 2;
    await arrive();
    await settle();
    await settle();
    expect(teams.failures).toBe(0);
    expect(cardsInChannel()).toEqual([{ kind: "topic-call", topics: [0] }]);
    expect(loggedErrors.map((error) => error.message)).toEqual(
      Array(2).fill("a job failed and will be run again"),
    );
  });

  it("an update that failed is made good, and shows what is true by then", async () => {
    await arrive();
    await settle();
    teams.failures = 1;
    await propose("Calls");
    await changed(told.at(-1) ?? "");
    await queue.settled();
    await propose("Costs");
    await settle();
    expect(cardsInChannel()).toEqual([{ kind: "topic-call", topics: [2] }]);
  });

  it("cards that waited for a channel are posted once it is known, each once", async () => {
    await settle();
    expect(teams.messages).toEqual([]);
    await know();
    await Promise.all([1, 2].map(() => channel.lookAtAllCards(networkId)));
    await settle();
    expect(cardsInChannel()).toEqual([{ kind: "topic-call", topics: [0] }]);
  });

  it("after many votes at once the card shows them all", async () => {
    await arrive();
    for (const title of ["Calls", "Costs"]) await propose(title);
    const [meeting] = await meetings.list({ networkId });
    const pollId = await meetings.openTopicPoll(await actor("rasa"), {
      meetingId: meeting?.meetingId as MeetingId,
    });
    const { options } = onlyQuestion(await polls.view({ networkId }, pollId));
    const delegates = sampleNetwork.people.filter((person) => person.roles.includes("delegate"));
    const voteOf = async (person: PersonId) => {
      await polls.vote(await actor(person), { pollId, choices: [options[0]?.optionId as OptionId] });
      await changed(`poll:${pollId}`);
    };
    await settle();
    await Promise.all(delegates.slice(1).map((person) => voteOf(person.personId)));
    await settle();
    const shown = () => cardsInChannel().filter((card) => "state" in card);
    expect(shown()).toEqual([{ kind: "poll", state: "open", answered: 21 }]);

    // The last one closes it: both cards of the poll then tell the result.
    await voteOf(delegates[0]?.personId as PersonId);
    await changed(`poll:${pollId}`);
    await settle();
    expect(shown()).toEqual([
      { kind: "poll", state: "closed", answered: 22 },
      { kind: "poll-result", state: "closed", answered: 22 },
    ]);
    expect(loggedErrors.map((error) => error.message)).toEqual([]);
  });
});
