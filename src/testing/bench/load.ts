import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { presses } from "../e2e/activities.ts";
import { objectIdOf, VOTERS } from "./network.ts";

/** What the load generator, a process of its own, is told as JSON in its argument. */
export interface Order {
  readonly url: string;
  readonly serviceUrl: string;
  readonly pollId: string;
  readonly optionIds: readonly string[];
  readonly connections: number;
  /** Votes one after the other on each connection for so long; without it each voter votes once, all together. */
  readonly seconds?: number;
  /** So many votes a second, whether the ones before are answered or not, for `seconds`. */
  readonly rate?: number;
  /** Which choice the first vote is, so that a second run changes what the first one stored. */
  readonly turn: number;
}
export interface Outcome {
  readonly answered: number;
  /** Not answered with a card, and what was said instead. */
  readonly failed: number;
  readonly firstFailure: string;
  readonly seconds: number;
  readonly p50: number;
  readonly p95: number;
  readonly slowest: number;
}

function post(agent: Agent, url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${url}/api/messages`,
      {
        method: "POST",
        agent,
        headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => void (text += part));
        response.on("end", () => resolve(text));
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

async function run(order: Order): Promise<Outcome> {
  const { url, serviceUrl, pollId, optionIds, connections, seconds, rate } = order;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failed = 0;
  let firstFailure = "";
  const vote = async (sent: number) => {
    // Every voter in turn, each time for something else: every vote is written.
    const choice = optionIds[(order.turn + Math.floor(sent / VOTERS)) % optionIds.length] ?? "";
    const activity = presses({ serviceUrl, objectId: objectIdOf(sent % VOTERS) }, "poll.vote", {
      pollId,
      choices: choice,
    });
    const before = performance.now();
    const answer = await post(agent, url, JSON.stringify(activity)).catch(String);
    times.push(performance.now() - before);
    if (answer.startsWith('{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive"')) return;
    failed += 1;
    firstFailure ||= answer.slice(0, 300);
  };

  const started = performance.now();
  let next = 0;
  if (rate !== undefined && seconds !== undefined)
    await Promise.all(
      Array.from({ length: rate * seconds }, async (_, at) => {
        await wait((at * 1_000) / rate);
        await vote(at);
      }),
    );
  else if (seconds === undefined) await Promise.all(Array.from({ length: VOTERS }, (_, at) => vote(at)));
  else
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (performance.now() - started < seconds * 1_000) {
          const mine = next;
          next += 1;
          await vote(mine);
        }
      }),
    );
  const took = (performance.now() - started) / 1_000;
  agent.destroy();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    answered: times.length - failed,
    failed,
    firstFailure,
    seconds: took,
    p50: at(0.5),
    p95: at(0.95),
    slowest: sorted.at(-1) ?? 0,
  };
}

const order = process.argv[2];
if (order !== undefined && process.argv[1]?.endsWith("load.js") === true)
  console.log(JSON.stringify(await run(JSON.parse(order) as Order)));
