import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { answers, freePort, outcomeOf, ROOT, runNode, until } from "../e2e/program.ts";
import { makeHome, startServer } from "../e2e/server.ts";
import { median, print, rounded } from "./figure.ts";
import type { Order, Outcome } from "./load.ts";
import { VOTERS } from "./network.ts";
import { pageFigures } from "./pages.ts";
import { pollFigures } from "./polls.ts";
import { programmeFigures } from "./programme.ts";
import { startUnderLoad, type UnderLoad } from "./workspace-under-load.ts";

/** `npm run bench`: every figure of one run, measured on one computer side by side. */
const CONNECTIONS = 32;
const ROUNDS = 3;
const SECONDS = 5;
/** As many votes a second as a large network casts in the last minute before a deadline. */
const STEADY = 100;

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const undo: (() => Promise<unknown>)[] = [];

async function load(order: Order): Promise<Outcome> {
  const { stdout, stderr } = await outcomeOf(runNode(beside("load.js"), [JSON.stringify(order)]));
  if (stdout === "") throw new Error(`the load generator failed: ${stderr}`);
  return JSON.parse(stdout) as Outcome;
}

/** A server that is there, one of our own that really syncs, or none. */
async function postgresUrl(): Promise<string | undefined> {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined && given !== "") return given;
  const script = pathToFileURL(path.join(ROOT, "src/testing/postgres.mjs")).href;
  const { startPostgres } = (await import(script)) as {
    startPostgres: (options: { durable: boolean }) => Promise<{ url: string; stop: () => Promise<void> }>;
  };
  try {
    const { url, stop } = await startPostgres({ durable: true });
    undo.push(stop);
    return url;
  } catch (error) {
    print({ name: "postgres", value: null, unit: "", note: error instanceof Error ? error.message : "" });
    return undefined;
  }
}

async function startTimes(engine: "embedded" | "postgres", url: string | undefined): Promise<void> {
  const home = await makeHome(url);
  try {
    for (const kind of ["fresh", "warm"] as const) {
      const before = performance.now();
      const server = await startServer(home);
      print({ name: `start.${engine}.${kind}`, value: rounded(performance.now() - before), unit: "ms" });
      await server.stop();
    }
  } finally {
    await home.remove();
  }
}

async function startEcho(): Promise<string> {
  const port = await freePort();
  const program = runNode(beside("echo-server.js"), [`${port}`]);
  undo.push(() => program.end("SIGTERM"));
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/readyz`, program);
  return url;
}

/** All organisations at the same moment, each for the first time. */
async function allAtOnce(workspace: UnderLoad): Promise<void> {
  const { engine, teams } = workspace;
  const poll = await workspace.openPoll(1);
  await until("the poll's card", () =>
    teams.sent.some((one) => JSON.stringify(one.body).includes(poll.pollId)),
  );
  const sentBefore = teams.sent.length;
  const began = performance.now();
  const outcome = await load({ ...poll, connections: VOTERS, turn: 0 });
  const updates = () => teams.sent.slice(sentBefore).filter((one) => one.method === "PUT");
  await until("the last update", () =>
    JSON.stringify(updates().at(-1)?.body).includes(`${VOTERS} of ${VOTERS + 1} organisations`),
  );
  const seconds = (performance.now() - began) / 1_000;
  await wait(1_500);
  const name = `at-once.${engine}`;
  const note = outcome.firstFailure === "" ? {} : { note: outcome.firstFailure };
  print({ name: `${name}.refused`, value: outcome.failed, unit: `of ${VOTERS} votes`, ...note });
  print({ name: `${name}.lost`, value: await workspace.lost(1), unit: `of ${VOTERS} votes` });
  print({ name: `${name}.slowest`, value: rounded(outcome.slowest), unit: "ms" });
  print({ name: `${name}.p95`, value: rounded(outcome.p95), unit: "ms" });
  print({
    name: `${name}.card-updates`,
    value: updates().length,
    unit: "updates",
    note: `in ${rounded(seconds, 1)} s until the last, which shows the final count`,
  });
}

async function throughput(workspaces: readonly UnderLoad[]): Promise<void> {
  const polls = new Map(
    await Promise.all(workspaces.map(async (one) => [one, await one.openPoll(0)] as const)),
  );
  const [first] = polls;
  if (first === undefined) return;
  const targets = [
    { name: "echo", order: { ...first[1], url: await startEcho() } },
    ...[...polls].map(([{ engine }, order]) => ({ name: `vote.${engine}`, order })),
  ];
  const outcomes = new Map<string, Outcome[]>(targets.map(({ name }) => [name, []]));
  // The first round warms everything up and does not count; then each in turn, so that noise hits all alike.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const { name, order } of targets) {
      const seconds = round === 0 ? 2 : SECONDS;
      const outcome = await load({ ...order, connections: CONNECTIONS, seconds, turn: round + 1 });
      if (outcome.failed > 0) throw new Error(`${outcome.failed} failed at ${name}: ${outcome.firstFailure}`);
      if (round > 0) outcomes.get(name)?.push(outcome);
    }
  for (const { name, order } of targets) {
    const steady = await load({
      ...order,
      connections: CONNECTIONS,
      seconds: 2 * SECONDS,
      rate: STEADY,
      turn: 9,
    });
    if (steady.failed > 0) throw new Error(`${steady.failed} failed at ${name}: ${steady.firstFailure}`);
    print({
      name: `${name}.steady.p95`,
      value: rounded(steady.p95, 1),
      unit: "ms",
      note: `at ${STEADY} a second`,
    });
  }
  const of = (name: string, what: (one: Outcome) => number) => median((outcomes.get(name) ?? []).map(what));
  const perSecond = (one: Outcome) => one.answered / one.seconds;
  for (const { name } of targets) {
    const than = name === "echo" ? undefined : "echo";
    for (const [figure, unit, what] of [
      ["throughput", "a second", perSecond],
      ["p95", "ms", (one: Outcome) => one.p95],
    ] as const)
      print({
        name: `${name}.${figure}`,
        value: rounded(of(name, what), 1),
        unit,
        ...(than === undefined
          ? {}
          : { than: `${than}.${figure}`, ratio: rounded(of(name, what) / of(than, what), 2) }),
      });
  }
}

async function main(): Promise<void> {
  const url = await postgresUrl();
  const engines = [
    ["embedded", undefined] as const,
    ...(url === undefined ? [] : [["postgres", url] as const]),
  ];
  for (const figure of pageFigures()) print(figure);
  for (const [engine, at] of engines) await startTimes(engine, at);

  const workspaces: UnderLoad[] = [];
  for (const [, at] of engines) {
    const home = await makeHome(at);
    undo.push(home.remove);
    const workspace = await startUnderLoad(home);
    undo.push(workspace.stop);
    workspaces.push(workspace);
    print({
      name: `memory.${home.engine}.idle`,
      value: rounded(await workspace.residentMegabytes()),
      unit: "MB",
    });
  }
  for (const workspace of workspaces) await programmeFigures(workspace);
  for (const workspace of workspaces) await pollFigures(workspace);
  await throughput(workspaces);
  for (const workspace of workspaces) {
    await allAtOnce(workspace);
    print({
      name: `memory.${workspace.engine}.after-load`,
      value: rounded(await workspace.residentMegabytes()),
      unit: "MB",
    });
  }
}

try {
  await main();
} finally {
  for (const step of undo.toReversed()) await step();
}
