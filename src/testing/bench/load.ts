import { createConnection } from "node:net";
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

interface Line {
  readonly post: (body: string) => Promise<string>;
  readonly end: () => void;
}

/**
 * A connection that takes one request after the other. By hand, since Node's own client takes as long for a request
 * as the echo does to answer it, on the cores that both of them and the database share: it would measure itself.
 */
function connect(url: string): Line {
  const { host, hostname, port } = new URL(url);
  const socket = createConnection({ host: hostname, port: Number(port), noDelay: true });
  // A character is a byte, as the length counts them.
  socket.setEncoding("latin1");
  let received = "";
  let answered:
    | { readonly resolve: (text: string) => void; readonly reject: (error: Error) => void }
    | undefined;
  socket.on("data", (part: string) => {
    received += part;
    const head = received.indexOf("\r\n\r\n");
    const length = /\r\ncontent-length: (\d+)/i.exec(received)?.[1];
    if (head === -1 || length === undefined || received.length < head + 4 + Number(length)) return;
    const text = received.slice(head + 4);
    received = "";
    answered?.resolve(text);
  });
  socket.on("error", (error) => answered?.reject(error));
  socket.on("close", () => answered?.reject(new Error("the connection was closed")));
  return {
    post: (body) =>
      new Promise((resolve, reject) => {
        answered = { resolve, reject };
        socket.write(
          `POST /api/messages HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n` +
            `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        );
      }),
    end: () => socket.destroy(),
  };
}

/** At most so many connections, opened when they are needed; who finds none free waits for one. */
function connections(url: string, most: number): Line {
  const free: Line[] = [];
  const waiting: ((line: Line) => void)[] = [];
  let opened = 0;
  const next = (): Line | Promise<Line> => {
    const line = free.pop();
    if (line !== undefined) return line;
    if (opened === most) return new Promise((resolve) => waiting.push(resolve));
    opened += 1;
    return connect(url);
  };
  const giveBack = (line: Line) => {
    const first = waiting.shift();
    if (first === undefined) free.push(line);
    else first(line);
  };
  return {
    post: async (body) => {
      const line = await next();
      try {
        const answer = await line.post(body);
        giveBack(line);
        return answer;
      } catch (error) {
        line.end();
        giveBack(connect(url));
        throw error;
      }
    },
    end: () => free.forEach((line) => line.end()),
  };
}

async function run(order: Order): Promise<Outcome> {
  const { url, serviceUrl, pollId, optionIds, seconds, rate } = order;
  const lines = connections(url, order.connections);
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
    const answer = await lines.post(JSON.stringify(activity)).catch(String);
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
      Array.from({ length: order.connections }, async () => {
        while (performance.now() - started < seconds * 1_000) {
          const mine = next;
          next += 1;
          await vote(mine);
        }
      }),
    );
  const took = (performance.now() - started) / 1_000;
  lines.end();
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
