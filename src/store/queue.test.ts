import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { CardId, NetworkId, PollId } from "../kernel/ids.ts";
import { type JobData, type JobHandlers, TryLater } from "../kernel/jobs.ts";
import { loggedErrors, loggedWarnings, testDatabase, testLog } from "../testing/database.ts";
import type { Queue } from "./queue.ts";
import { openQueue } from "./queue.ts";

const database = testDatabase();
const networkId = "net" as NetworkId;
const poll = (id: string): JobData["close-poll"] => ({ networkId, pollId: id as PollId });
const card = (id: string): JobData["refresh-card"] => ({ networkId, cardId: id as CardId });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let queue: Queue;
let done: string[];
beforeEach(async () => {
  await database.executeSql("delete from pgboss.job");
  queue = openQueue(database, testLog);
  done = [];
  loggedErrors.length = 0;
  loggedWarnings.length = 0;
});
afterEach(() => queue.stop());

const never = (): Promise<void> => Promise.reject(new Error("not expected"));
const handlers = (some: Partial<JobHandlers["handlers"]>): JobHandlers["handlers"] => ({
  "close-poll": never,
  "open-poll": never,
  "take-poll-result": never,
  "close-topic-call": never,
  "close-silence": never,
  "take-decision": never,
  "post-card": never,
  "refresh-card": never,
  "send-receipt": never,
  "send-suggestion-receipt": never,
  "programme-week": never,
  "name-unreached": never,
  "send-reminder": never,
  "remind-voters": never,
  "send-digest": never,
  "freeze-agenda": never,
  ...some,
});
const noteClosed = handlers({ "close-poll": ({ pollId }) => Promise.resolve(void done.push(pollId)) });
const noteRefreshed = handlers({ "refresh-card": ({ cardId }) => Promise.resolve(void done.push(cardId)) });

const addClosing = (id: string, options: { startAfter?: Date; key?: string } = {}) =>
  database.inNetwork(networkId, (tx) => queue.outbox(tx).add("close-poll", poll(id), options));
const waiting = async (): Promise<string[]> => {
  const { rows } = await database.executeSql<{ id: string }>(
    "select coalesce(data->>'pollId', data->>'cardId') as id from pgboss.job where state < 'active' order by 1",
  );
  return rows.map(({ id }) => id);
};

test("a job exists if and only if its transaction commits: 30 at once, half of them rolled back", async () => {
  const ids = Array.from({ length: 30 }, (_, i) => `poll-${String(i).padStart(2, "0")}`);
  const work = ids.map((id, i) =>
    database.inNetwork(networkId, async (tx) => {
      await queue.outbox(tx).add("close-poll", poll(id));
      if (i % 2) throw new Error("rolled back");
    }),
  );
  await Promise.allSettled(work);
  const kept = ids.filter((_, i) => i % 2 === 0);
  expect(await waiting()).toEqual(kept);
  await queue.start(noteClosed);
  await queue.settled();
  expect(done.toSorted()).toEqual(kept);
  expect(await waiting()).toEqual([]);
});

test("a job begins at once after its commit, not at the next poll", async () => {
  await queue.start(noteClosed);
  await queue.settled();
  await sleep(50);
  const begun = Date.now();
  await addClosing("poll");
  while (done.length === 0 && Date.now() < begun + 1_500) await sleep(2);
  expect(done).toEqual(["poll"]);
  expect(Date.now() - begun).toBeLessThan(500);
});

test("a delayed job runs at its time, not before", async () => {
  await queue.start(noteClosed);
  const due = Date.now() + 700;
  await addClosing("poll", { startAfter: new Date(due) });
  await sleep(due - Date.now() - 60);
  expect(done).toEqual([]);
  while (done.length === 0 && Date.now() < due + 1_500) await sleep(5);
  expect(done).toEqual(["poll"]);
  expect(Date.now() - due).toBeLessThan(600);
});

test("while a job of a name and key waits, another is not added; once it runs, one is", async () => {
  const refresh = () =>
    database.inNetwork(networkId, (tx) =>
      queue.outbox(tx).add("refresh-card", card("card"), { key: "card" }),
    );
  await Promise.all(Array.from({ length: 10 }, refresh));
  expect(await waiting()).toEqual(["card"]);
  let added = false;
  await queue.start(
    handlers({
      "refresh-card": async ({ cardId }) => {
        done.push(cardId);
        if (added) return;
        added = true;
        await refresh();
        await refresh();
      },
    }),
  );
  await queue.settled();
  expect(done).toEqual(["card", "card"]);
});

test("jobs without a key do not stand in each other's way", async () => {
  await addClosing("a");
  await addClosing("b");
  expect(await waiting()).toEqual(["a", "b"]);
});

test("what was changed by one who found the job waiting is seen by its handler", async () => {
  if (database.engine === "embedded") return; // one transaction at a time: there is no such moment
  const refresh = () =>
    database.inNetwork(networkId, async (tx) => {
      await queue.outbox(tx).add("refresh-card", card("card"), { key: "card" });
      await sleep(150);
      done.push("changed");
    });
  await database.inNetwork(networkId, (tx) =>
    queue.outbox(tx).add("refresh-card", card("card"), { key: "card" }),
  );
  const changing = refresh();
  await sleep(50);
  await queue.start(noteRefreshed);
  await changing;
  await queue.settled();
  expect(done).toEqual(["changed", "card"]);
});

test("a handler that throws is run again, later, and the failure is in the log", async () => {
  const begun: number[] = [];
  await queue.start(
    handlers({
      "close-poll": () => {
        begun.push(Date.now());
        return begun.length < 2 ? Promise.reject(new Error("Teams is away")) : Promise.resolve();
      },
    }),
  );
  await addClosing("poll");
  const until = Date.now() + 6_000;
  while (begun.length < 2 && Date.now() < until) await sleep(20);
  await queue.settled();
  expect(begun).toHaveLength(2);
  // pg-boss waits 1 to 2 s before the second attempt.
  expect((begun[1] ?? 0) - (begun[0] ?? 0)).toBeGreaterThanOrEqual(950);
  expect(loggedErrors.map(({ message }) => message)).toEqual(["a job failed and will be run again"]);
  expect(await waiting()).toEqual([]);
});

test("a job that failed for the last time is kept among the dead letters", async () => {
  await addClosing("poll");
  await database.executeSql("update pgboss.job set retry_limit = 0");
  await queue.start(handlers({ "close-poll": () => Promise.reject(new Error("no")) }));
  await queue.settled();
  const { rows } = await database.executeSql(
    "select data->>'pollId' as id from pgboss.job where name = 'dead-letters'",
  );
  expect(rows).toEqual([{ id: "poll" }]);
  expect(loggedErrors.map(({ message }) => message)).toEqual(["a job failed for the last time"]);
});

test("waiting jobs survive a restart of the queue, and what was cut off is run again", async () => {
  await addClosing("waiting");
  await addClosing("cut-off");
  await queue.stop();
  await database.executeSql(
    "update pgboss.job set state = 'active', started_on = now() where data->>'pollId' = 'cut-off'",
  );
  queue = openQueue(database, testLog);
  await queue.start(noteClosed);
  await queue.settled();
  // Another instance may be at it on PostgreSQL: there it is taken up when that one has been silent.
  expect(done.toSorted()).toEqual(database.engine === "embedded" ? ["cut-off", "waiting"] : ["waiting"]);
});

const soon = { beatMs: 100, goneMs: 1_500 };

test("a job whose instance was killed is run by another that has been there all the time", async () => {
  if (database.engine === "embedded") return; // one instance only: see the restart above
  queue = openQueue(database, testLog, soon);
  await queue.start(noteClosed);
  await addClosing("cut-off", { startAfter: new Date(Date.now() + 60_000) });
  await database.executeSql(
    "update pgboss.job set state = 'active', started_on = now(), start_after = now()",
  );
  const until = Date.now() + 20_000;
  while (done.length === 0 && Date.now() < until) await sleep(20);
  await queue.settled();
  expect(done).toEqual(["cut-off"]);
});

test("a job that lives is left alone by the others, however long it takes", async () => {
  if (database.engine === "embedded") return;
  const running = handlers({
    "close-poll": async ({ pollId }) => {
      done.push(pollId);
      await sleep(3 * soon.goneMs);
    },
  });
  const other = openQueue(database, testLog, soon);
  queue = openQueue(database, testLog, soon);
  await Promise.all([queue.start(running), other.start(running)]);
  await addClosing("long");
  await queue.settled();
  await other.stop();
  expect(done).toEqual(["long"]);
});

test("what passes by itself is a line in the log, without a stack; only the last failure is an error", async () => {
  await addClosing("poll");
  await database.executeSql("update pgboss.job set retry_limit = 1, retry_delay = 0, retry_backoff = false");
  await queue.start(handlers({ "close-poll": () => Promise.reject(new TryLater("Teams answered 502")) }));
  await queue.settled();
  expect(loggedWarnings).toEqual([
    {
      message: "a job failed and will be run again",
      details: { job: "close-poll", data: poll("poll"), attempt: 1, reason: "Teams answered 502" },
    },
  ]);
  expect(loggedErrors.map(({ message }) => message)).toEqual(["a job failed for the last time"]);
});

test("a stop waits for the handler that runs", async () => {
  await queue.start(
    handlers({
      "close-poll": async ({ pollId }) => {
        await sleep(200);
        done.push(pollId);
      },
    }),
  );
  await addClosing("poll");
  await sleep(100);
  await queue.stop();
  expect(done).toEqual(["poll"]);
  const { rows } = await database.executeSql("select state::text from pgboss.job");
  expect(rows).toEqual([{ state: "completed" }]);
});
