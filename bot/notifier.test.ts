import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { WorkspaceAdapter } from "./adapter.ts";
import { createMessenger } from "./messenger.ts";
import { createNotifier } from "./notifier.ts";
import { Pace } from "./pace.ts";
import { welcomeCard } from "./welcome/welcome-card.ts";
import { MessageGone, SendFailed } from "./send-failure.ts";
import { aContext } from "./testing/builders.ts";
import { fakeConnector } from "./testing/connector.ts";

let teams: Awaited<ReturnType<typeof fakeConnector>>;
const adapter = new WorkspaceAdapter({ authMode: "local" });
const notifier = createNotifier(adapter);
beforeAll(async () => {
  teams = await fakeConnector();
});
afterAll(() => teams.close());
beforeEach(() => {
  teams.sent.length = 0;
});

const card = welcomeCard(aContext());
const channel = () => ({
  serviceUrl: teams.url,
  channelId: "msteams",
  id: "19:channel@thread.tacv2",
  botId: "28:bot",
  tenantId: "tenant-1",
});

describe("sending", () => {
  test("a card is posted as a new thread, with what the notification says", async () => {
    const { activityId } = await notifier.post(channel(), { card });
    expect(activityId).toMatch(/^activity-\d+$/u);
    expect(teams.sent).toMatchObject([
      {
        method: "POST",
        path: "/v3/conversations/19:channel@thread.tacv2/activities",
        body: { type: "message", summary: "What would you like to do?", attachments: [{ content: card }] },
      },
    ]);
  });

  test("every conversation is written to at its own service address, also by turns", async () => {
    const elsewhere = await fakeConnector();
    try {
      for (const serviceUrl of [teams.url, elsewhere.url, teams.url])
        await notifier.post({ ...channel(), serviceUrl }, { card });
      expect([teams.sent.length, elsewhere.sent.length]).toEqual([2, 1]);
    } finally {
      await elsewhere.close();
    }
  });

  test("what belongs to a card is posted and updated in its thread", async () => {
    const messenger = createMessenger(notifier);
    const id = await messenger.post(channel(), card, () => Promise.resolve(), "activity-1");
    await messenger.update(channel(), id, card, () => Promise.resolve(), "activity-1");
    const thread = "/v3/conversations/19:channel@thread.tacv2;messageid=activity-1/activities";
    expect(teams.sent.map(({ method, path }) => [method, path])).toEqual([
      ["POST", thread],
      ["PUT", `${thread}/${id}`],
    ]);
  });

  test("a reply to a message that somebody deleted is posted by itself, once", async () => {
    teams.failNext(404);
    await createMessenger(notifier).post(channel(), card, () => Promise.resolve(), "activity-1");
    expect(teams.sent.map(({ path }) => path)).toEqual([
      "/v3/conversations/19:channel@thread.tacv2/activities",
    ]);
  });

  test("a card is updated where it stands", async () => {
    await notifier.update(channel(), "activity-7", { card });
    expect(teams.sent).toMatchObject([
      { method: "PUT", path: "/v3/conversations/19:channel@thread.tacv2/activities/activity-7" },
    ]);
  });

  test("nothing leaves when what is asked right before says no", async () => {
    const no = () => Promise.reject(new Error("somebody else sends it"));
    await expect(notifier.post(channel(), { card }, no)).rejects.toThrow("somebody else");
    await expect(notifier.update(channel(), "activity-7", { card }, no)).rejects.toThrow("somebody else");
    expect(teams.sent).toEqual([]);
  });

  test("a person who never wrote to the bot is found in the roster and gets a chat of their own", async () => {
    teams.roster.push(
      { members: [{ id: "29:one", aadObjectId: "object-1" }], continuationToken: "next" },
      { members: [{ id: "29:two", objectId: "object-2" }] },
    );
    const person = { through: channel(), tenantId: "tenant-1", objectId: "object-2" };
    const address = await notifier.openPersonalChat(person);
    expect(teams.sent.at(-1)).toMatchObject({
      method: "POST",
      path: "/v3/conversations",
      body: { members: [{ id: "29:two" }], tenantId: "tenant-1" },
    });
    await notifier.post(address, { sentence: "Your topic is on the agenda." });
    expect(teams.sent.at(-1)?.path).toBe(`/v3/conversations/${address.id}/activities`);
  });

  test("who is not in the roster can't be written to", async () => {
    teams.roster.push({ members: [{ id: "29:one", aadObjectId: "object-1" }] });
    const person = { through: channel(), tenantId: "tenant-1", objectId: "object-9" };
    await expect(notifier.openPersonalChat(person)).rejects.toBeInstanceOf(MessageGone);
  });
});

describe("what Teams does not take", () => {
  test.each([412, 429, 500, 502, 503, 504])(
    "%s may be taken later: thrown at once, one try",
    async (status) => {
      teams.failNext(status, status === 429 ? { "retry-after": "7" } : {});
      const failure = await notifier.post(channel(), { card }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(SendFailed);
      expect(failure).toMatchObject({
        status,
        retryable: true,
        retryAfterMs: status === 429 ? 7_000 : undefined,
      });
      expect(teams.sent).toEqual([]);
    },
  );

  test.each([400, 413])("%s will never be taken", async (status) => {
    teams.failNext(status);
    await expect(notifier.post(channel(), { card })).rejects.toMatchObject({ status, retryable: false });
  });

  test.each([403, 404])("%s: the message is gone", async (status) => {
    teams.failNext(status);
    await expect(notifier.update(channel(), "activity-7", { card })).rejects.toBeInstanceOf(MessageGone);
    teams.failNext(status);
    const update = createMessenger(notifier).update(channel(), "activity-7", card, () => Promise.resolve());
    expect(await update).toBe("gone");
  });

  test("no answer at all may be one later", async () => {
    const nobody = { ...channel(), serviceUrl: "http://127.0.0.1:9" };
    await expect(notifier.post(nobody, { card })).rejects.toMatchObject({
      status: undefined,
      retryable: true,
    });
  });
});

/** Time that passes only when somebody waits. */
const still = () => {
  let now = 1_000_000;
  return {
    now: () => now,
    sleep: (ms: number) => {
      now += ms;
      return Promise.resolve();
    },
  };
};

describe("pace", () => {
  async function sendTimes(count: number): Promise<number[]> {
    const timer = still();
    const pace = new Pace(timer);
    const times: number[] = [];
    await Promise.all(
      Array.from({ length: count }, () => pace.turn("one").then(() => times.push(timer.now()))),
    );
    return times;
  }

  test("never more than 7 a second or 60 in 30 seconds in one conversation", async () => {
    const times = await sendTimes(150);
    const most = (withinMs: number) =>
      Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + withinMs).length));
    expect(most(1_000)).toBeLessThanOrEqual(7);
    expect(most(30_000)).toBeLessThanOrEqual(60);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(75_000);
  });

  test("a busy conversation holds up no other", async () => {
    const timer = still();
    const pace = new Pace(timer);
    for (let at = 0; at < 7; at += 1) await pace.turn("busy");
    const before = timer.now();
    await pace.turn("quiet");
    expect(timer.now()).toBe(before);
  });

  test("a thread shares the limit of its channel", async () => {
    const timer = still();
    const pace = new Pace(timer);
    for (let at = 0; at < 7; at += 1) await pace.turn(at % 2 === 0 ? "channel" : "channel;messageid=1");
    const before = timer.now();
    await pace.turn("channel;messageid=2");
    expect(timer.now()).toBeGreaterThan(before);
  });

  test("never more than 30 a second in all conversations, and half of everything for one of two instances", async () => {
    const most = async (share: number) => {
      const timer = still();
      const pace = new Pace(timer, share);
      const times: number[] = [];
      for (let at = 0; at < 200; at += 1) {
        await pace.turn(`person ${at}`);
        times.push(timer.now());
      }
      return Math.max(
        ...times.map((from) => times.filter((time) => time >= from && time < from + 1_000).length),
      );
    };
    expect(await most(1)).toBe(30);
    expect(await most(0.5)).toBe(15);
  });

  test("never more than 1,800 an hour in one conversation", async () => {
    const times = await sendTimes(1_900);
    const first = Number(times[0]);
    expect(times.filter((time) => time < first + 3_600_000).length).toBeLessThanOrEqual(1_800);
  });
});
