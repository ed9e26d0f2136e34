import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openPostgres } from "../../store/postgres.ts";
import { answers, freePort, type Program, ROOT, runNode } from "./program.ts";

export const MAIN = path.join(ROOT, "dist/src/main.js");

/** What a workspace keeps: its data folder and, on PostgreSQL, a database of its own. Outlives its processes. */
export interface Home {
  readonly engine: "embedded" | "postgres";
  readonly env: Readonly<Record<string, string>> & { readonly DATA_DIR: string };
  /** Stops what still runs here and removes everything. */
  readonly remove: () => Promise<void>;
}

/** Not a superuser, as in production; row-level security does not bind those. */
const LOGIN = "workspace_test";

/** An empty home on the engine that is tested: `TEST_ENGINE=postgres DATABASE_URL=…`, otherwise PGlite. */
export async function makeHome(
  serverUrl: string | undefined = process.env["TEST_ENGINE"] === "postgres"
    ? process.env["DATABASE_URL"]
    : undefined,
): Promise<Home> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "workspace-e2e-"));
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true });
  if (serverUrl === undefined || serverUrl === "")
    return {
      engine: "embedded",
      env: { DATA_DIR: dataDir },
      remove: () => Promise.resolve(removeFolder()),
    };

  const name = `workspace_e2e_${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  const asAdmin = async (statement: string) => {
    const admin = await openPostgres({ url: serverUrl, poolSize: 1 });
    try {
      await admin.executeSql(statement);
    } finally {
      await admin.close();
    }
  };
  // Tried rather than asked for: another run may make it at this moment.
  await asAdmin(`create role ${LOGIN} login createrole nosuperuser password '${LOGIN}'`).catch(
    () => undefined,
  );
  await asAdmin(`create database ${name} owner ${LOGIN}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  url.username = LOGIN;
  url.password = LOGIN;
  return {
    engine: "postgres",
    env: { DATA_DIR: dataDir, DATABASE_URL: url.href },
    remove: async () => {
      await asAdmin(`drop database if exists ${name} with (force)`);
      removeFolder();
    },
  };
}

/** The built workspace as a process of its own. */
export interface Server extends Program {
  readonly url: string;
  readonly port: number;
  readonly kill9: () => Promise<void>;
  readonly stop: () => Promise<number | null>;
}

export interface ServerOptions {
  readonly args?: readonly string[];
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `serve --sample` and waits until it can answer. */
export async function startServer(
  home: Home,
  { args = ["--sample"], port, env }: ServerOptions = {},
): Promise<Server> {
  const at = port ?? (await freePort());
  const program = runNode(MAIN, ["serve", ...args], {
    env: { LOG_LEVEL: "error", ...home.env, PORT: String(at), ...env },
  });
  const url = `http://127.0.0.1:${at}`;
  try {
    await answers(`${url}/readyz`, program);
  } catch (error) {
    await program.end("SIGKILL");
    throw error;
  }
  return {
    ...program,
    url,
    port: at,
    kill9: async () => void (await program.end("SIGKILL")),
    stop: () => program.end("SIGTERM"),
  };
}
