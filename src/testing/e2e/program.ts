import { spawn } from "node:child_process";
import net from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** The checkout, also from `dist/src/testing/e2e`. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url)).replace(/dist\/$/, "");

/** A process that a test started, and only that one: it is ended by its handle, never by name. */
export interface Program {
  readonly pid: number;
  /** What it wrote so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly hasEnded: () => boolean;
  /** Sends a signal and waits for the end; kill -9 when it takes longer than 15 s. */
  readonly end: (signal: "SIGTERM" | "SIGINT" | "SIGKILL") => Promise<number | null>;
}

/** Settings of whoever runs the tests mean nothing to the programs that the tests start. */
const OURS = [
  "PORT",
  "HOST",
  "DATA_DIR",
  "DATABASE_URL",
  "PUBLIC_URL",
  "LOG_LEVEL",
  "NODE_ENV",
  "NODE_OPTIONS",
  "AUTH_MODE",
  "BOT_ID",
  "BOT_PASSWORD",
  "BOT_CERTIFICATE",
  "BOT_CERTIFICATE_KEY",
  "TEAMS_APP_ID",
  "BOT_TENANT_ID",
];

export function runNode(
  script: string,
  args: readonly string[],
  { env = {}, cwd = ROOT }: { readonly env?: Readonly<Record<string, string>>; readonly cwd?: string } = {},
): Program {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.includes(name)));
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...inherited, ...env },
  });
  const written = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].setEncoding("utf8").on("data", (text: string) => void (written[stream] += text));
  let over = false;
  // `close` and not `exit`: what it wrote last is then here too.
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      over = true;
      resolve(code);
    });
  });
  return {
    pid: child.pid ?? 0,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    ended,
    hasEnded: () => over,
    end: async (signal) => {
      if (over) return ended;
      child.kill(signal);
      const late = setTimeout(() => child.kill("SIGKILL"), 15_000);
      try {
        return await ended;
      } finally {
        clearTimeout(late);
      }
    },
  };
}

/** Runs a program to its end. */
export async function outcomeOf(
  program: Program,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const late = setTimeout(() => void program.end("SIGKILL"), 60_000);
  const code = await program.ended;
  clearTimeout(late);
  return { code, stdout: program.stdout(), stderr: program.stderr() };
}

export async function freePort(): Promise<number> {
  const probe = net.createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as net.AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Asks until there is an answer, every 50 ms; says what was waited for when there is none in time. */
export async function until<Found>(
  what: string,
  look: () => Found | undefined | false | Promise<Found | undefined | false>,
  seconds = 20,
): Promise<Found> {
  for (const end = Date.now() + seconds * 1_000; ;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await wait(50);
  }
}

/** Waits for an address to answer 2xx, and fails at once when the program behind it ends. */
export async function answers(url: string, program: Program, seconds = 60): Promise<void> {
  await until(
    `${url} answers`,
    async () => {
      if (program.hasEnded()) throw new Error(`it ended: ${program.stderr()}${program.stdout()}`);
      try {
        return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
      } catch {
        return false;
      }
    },
    seconds,
  );
}
