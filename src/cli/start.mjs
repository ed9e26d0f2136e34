// `npm start`: the workspace and, in local mode, the chat playground beside it. Both end with this process.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const args = process.argv.slice(2);
const known = new Set(["--empty", "--no-playground"]);
const unknown = args.find((arg) => !known.has(arg));
if (unknown !== undefined) {
  console.error(`npm start does not know ${unknown}. It takes: -- --empty, -- --no-playground.`);
  process.exit(1);
}

const port = process.env.PORT ?? "3978";
const address = `http://127.0.0.1:${port}`;
const children = new Set();
let ending = false;

function end(code) {
  if (ending) return;
  ending = true;
  process.exitCode = code;
  for (const child of children) child.kill("SIGTERM");
  // Whoever does not stop by then is stopped.
  setTimeout(() => {
    for (const child of children) child.kill("SIGKILL");
  }, 12_000).unref();
}
process.on("SIGINT", () => end(0));
process.on("SIGTERM", () => end(0));

/** Starts a program of ours; when it ends by itself, everything ends. */
function start(script, scriptArgs, options) {
  const child = spawn(process.execPath, [script, ...scriptArgs], { cwd: root, ...options });
  children.add(child);
  child.on("exit", (code) => {
    children.delete(child);
    end(code ?? 1);
  });
  return child;
}

async function until(url, seconds) {
  for (const stop = Date.now() + seconds * 1_000; Date.now() < stop;) {
    if (ending) return false;
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      if (answer.ok) return true;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

const isFree = (candidate) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(candidate, "127.0.0.1", () => probe.close(() => resolve(true)));
  });

/** The wanted port, or the next free one. */
async function freePort(wanted) {
  for (let candidate = wanted; candidate < wanted + 50; candidate++)
    if (await isFree(candidate)) return candidate;
  return wanted;
}

// Whoever has the port already must not be taken for ours; ours then says so and ends.
const free = await isFree(Number(port) || 0);
const workspaceAnswers = async () => free && (await until(`${address}/readyz`, 60));

const local = (process.env.AUTH_MODE ?? (process.env.BOT_ID ? "teams" : "local")) === "local";
start(path.join(root, "dist/src/main.js"), ["serve", ...(args.includes("--empty") ? [] : ["--sample"])], {
  stdio: "inherit",
});

if (local && !args.includes("--no-playground")) {
  const playgroundPort = await freePort(56_150);
  const folder = path.resolve(root, process.env.DATA_DIR ?? ".data", "playground");
  if (await workspaceAnswers()) {
    // It writes its own files into the folder that it runs in.
    mkdirSync(folder, { recursive: true });
    start(
      path.join(root, "node_modules/@microsoft/m365agentsplayground/cli.js"),
      [
        "start",
        "-e",
        `${address}/api/messages`,
        "-c",
        "msteams",
        "-p",
        String(playgroundPort),
        "--disable-telemetry",
      ],
      {
        cwd: folder,
        stdio: "ignore",
        env: {
          ...process.env,
          TEAMSAPPTESTER_BROWSER: "none",
          M365_AGENTS_PLAYGROUND_CONFIG_PATH: path.join(root, "bot/m365agentsplayground.yml"),
        },
      },
    );
    if (await until(`http://127.0.0.1:${playgroundPort}/_debug/ping`, 30))
      console.log(
        `\n  Workspace        ${address}/tabs/meetings\n  Chat playground  http://127.0.0.1:${playgroundPort}\n`,
      );
  }
} else if (await workspaceAnswers()) {
  console.log(`\n  Workspace        ${address}/tabs/meetings\n`);
}
