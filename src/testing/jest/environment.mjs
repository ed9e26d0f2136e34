import { existsSync } from "node:fs";
import { TestEnvironment as NodeEnvironment } from "jest-environment-node";
import { atDatabase, compiled, postgresUrl, PREFIX, snapshotFile, TEST_LOGIN } from "./engine-paths.mjs";

/**
 * One engine per Jest worker, started by the first test file that asks: this module stays loaded between files.
 * Started out here because PGlite takes 1.5 s a start, and inside a test file's realm can end the whole run.
 */
let engine;

async function startEngine() {
  const url = postgresUrl();
  if (url) return { kind: "postgres", url: await copyDatabase(url) };
  if (!existsSync(snapshotFile)) throw new Error(`${snapshotFile} is missing: run \`npm run build\` first`);
  letGoOfEngineTimers();
  const { startInMemory } = await compiled("store/embedded/open-embedded.js");
  return { kind: "embedded", pglite: await startInMemory(snapshotFile) };
}

/**
 * PostgreSQL flushes its counters 10 s after its last query; emscripten makes that a timer that nothing clears
 * and for which Jest would wait, or kill the worker and complain.
 */
function letGoOfEngineTimers() {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (callback, ms, ...values) => {
    const timer = setTimeout(callback, ms, ...values);
    if (ms > 200 && new Error("where").stack?.includes("__setitimer_js")) timer.unref();
    return timer;
  };
}

async function copyDatabase(url) {
  const { openPostgres } = await compiled("store/postgres.js");
  const prefix = process.env[PREFIX];
  const name = `${prefix}_${process.env.JEST_WORKER_ID ?? "1"}`;
  const admin = await openPostgres({ url, poolSize: 1 });
  try {
    // A worker that died is replaced by one of the same number.
    await admin.executeSql(`drop database if exists ${name} with (force)`);
    await admin.executeSql(`create database ${name} template ${prefix}_template owner ${TEST_LOGIN}`);
  } finally {
    await admin.close();
  }
  return atDatabase(url, name, TEST_LOGIN);
}

export default class Environment extends NodeEnvironment {
  async setup() {
    await super.setup();
    this.global.testEngineKind = postgresUrl() ? "postgres" : "embedded";
    this.global.startTestEngine = () => (engine ??= startEngine());
  }
}
