import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { type Logger, pino } from "pino";
import { readConfig } from "../config.ts";
import { openWorkspace, type Workspace } from "../workspace.ts";
import { testDatabase } from "./database.ts";
import { type FixedClock, fixedClock } from "./fixed-clock.ts";

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The parsed body; an empty object where it is no JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}

interface Ask {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  /** Id or address of a person; in Teams mode use `headers`. */
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HttpWorkspace extends Workspace {
  readonly clock: FixedClock;
  /** Asks the real app, without a socket. */
  ask(address: string, ask?: Ask): Promise<Answer>;
  /** Asks for what has to succeed: the body of the answer. Fails the test with what was refused. */
  viewOf<View>(address: string, ask?: Ask): Promise<View>;
}

/** A part of a page, as `/tabs/assets/part.js`. */
export const PART = "export const part = 1;";

/** Pages as they are built. */
function builtPages(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "workspace-pages-"));
  writeFileSync(path.join(folder, "index.html"), "<!doctype html><title>Network Workspace</title>");
  const part = path.join(folder, "assets/part.js");
  mkdirSync(path.dirname(part));
  writeFileSync(part, PART);
  writeFileSync(`${part}.gz`, gzipSync(PART));
  return folder;
}

/** The whole workspace on the test's database, in local mode unless the environment says otherwise. */
export async function openHttp(
  env: Readonly<Record<string, string>> = {},
  log: Logger = pino({ level: "silent" }),
): Promise<HttpWorkspace> {
  const clock = fixedClock();
  const workspace = await openWorkspace({
    config: readConfig(env),
    database: testDatabase(),
    clock,
    log,
    tabsFolder: builtPages(),
  });
  const ask: HttpWorkspace["ask"] = async (address, { method = "GET", body, as, headers = {} } = {}) => {
    const answer = await workspace.app.inject({
      method,
      url: address,
      headers: {
        host: "127.0.0.1:3978",
        ...(as === undefined ? {} : { "x-local-person": as }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const type = String(answer.headers["content-type"] ?? "").split(";")[0] ?? "";
    return {
      status: answer.statusCode,
      type,
      headers: answer.headers,
      text: answer.body,
      body: type.endsWith("json") ? (JSON.parse(answer.body) as Record<string, unknown>) : {},
    };
  };
  return {
    ...workspace,
    clock,
    ask,
    viewOf: async <View>(address: string, asked: Ask = {}) => {
      const { status, text } = await ask(address, asked);
      if (status !== 200) throw new Error(`${asked.method ?? "GET"} ${address} answered ${status}: ${text}`);
      return JSON.parse(text) as View;
    },
  };
}
