// A private PostgreSQL on this machine: for `.ci/run`, and for developers as
//   node src/testing/postgres.mjs [--durable] -- <command…>     runs the command with DATABASE_URL set
//   node src/testing/postgres.mjs [--durable]                   prints the address, stops with Ctrl-C
// Plain Node with built-ins only, so that it runs before anything is installed or built.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const PARENT = path.join(os.tmpdir(), "network-workspace-postgres");
const asRoot = process.getuid?.() === 0;

/** Where Debian and Ubuntu keep the binaries, newest first; elsewhere they are in PATH. */
function binaries() {
  const inPath = (process.env["PATH"] ?? "").split(path.delimiter);
  const debian = "/usr/lib/postgresql";
  const versions = fs.existsSync(debian)
    ? fs.readdirSync(debian).toSorted((a, b) => Number(b) - Number(a))
    : [];
  const folders = [...versions.map((version) => path.join(debian, version, "bin")), ...inPath];
  const found = folders.find((folder) => fs.existsSync(path.join(folder, "initdb")));
  if (!found) throw new Error("PostgreSQL is not installed: no initdb in PATH or /usr/lib/postgresql/*/bin");
  return found;
}

/** PostgreSQL refuses root, so root hands over to the user that its packages make. */
function asServerUser(command, args) {
  if (!asRoot) return [command, args];
  if (fs.existsSync("/usr/sbin/runuser") || fs.existsSync("/sbin/runuser")) {
    return ["runuser", ["-u", "postgres", "--", command, ...args]];
  }
  const quoted = [command, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  return ["su", ["postgres", "-s", "/bin/sh", "-c", quoted]];
}

function run(command, args) {
  const [file, words] = asServerUser(command, args);
  const { status, stdout, stderr, error } = spawnSync(file, words, { encoding: "utf8", cwd: "/" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} failed: ${stdout}${stderr}`);
  return stdout;
}

async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

const serverPid = (folder) => {
  try {
    return Number(fs.readFileSync(path.join(folder, "data", "postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return undefined;
  }
};

/** A pid file outlives its process, and its number may be another's by now: where /proc tells, ask. */
const isServer = (pid, folder) => {
  if (!alive(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder);
  } catch {
    return false;
  }
};

/** SIGINT is PostgreSQL's fast shutdown; to the one process that its own pid file names. */
async function stopServer(folder) {
  const pid = serverPid(folder);
  if (pid !== undefined && isServer(pid, folder)) {
    process.kill(pid, "SIGINT");
    for (let waited = 0; isServer(pid, folder) && waited < 10_000; waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    if (isServer(pid, folder)) process.kill(pid, "SIGQUIT");
  }
  fs.rmSync(folder, { recursive: true, force: true });
}

/** What a killed run left behind: its folder is named by its pid, and that process is gone. */
async function removeLeftovers() {
  if (!fs.existsSync(PARENT)) return;
  for (const name of fs.readdirSync(PARENT)) {
    const owner = Number(name.split("-")[0]);
    const mine = fs.statSync(path.join(PARENT, name)).uid === process.getuid?.() || asRoot;
    if (mine && Number.isInteger(owner) && !alive(owner)) await stopServer(path.join(PARENT, name));
  }
}

/** Starts a server on a free port of 127.0.0.1 and gives its address and a way to stop it. */
export async function startPostgres({ durable = false } = {}) {
  const bin = binaries();
  await removeLeftovers();
  fs.mkdirSync(PARENT, { recursive: true, mode: 0o755 });
  const folder = fs.mkdtempSync(path.join(PARENT, `${process.pid}-`));
  if (asRoot) {
    const [uid, gid] = ["-u", "-g"].map((flag) => Number(spawnSync("id", [flag, "postgres"]).stdout));
    fs.chownSync(folder, uid, gid);
  }
  const data = path.join(folder, "data");
  // Trust without a password: loopback only, a random port, gone in a moment.
  const initdb = ["-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8"];
  run(path.join(bin, "initdb"), durable ? initdb : [...initdb, "--no-sync"]);
  const port = await freePort();
  const fast = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const settings = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    "max_connections=200",
    ...(durable ? [] : fast),
  ];
  const options = settings.map((setting) => `-c ${setting}`).join(" ");
  run(path.join(bin, "pg_ctl"), ["-D", data, "-w", "-l", path.join(folder, "log"), "-o", options, "start"]);
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: () => stopServer(folder) };
}

async function main(args) {
  const dashes = args.indexOf("--");
  const own = dashes === -1 ? args : args.slice(0, dashes);
  const [command, ...words] = dashes === -1 ? [] : args.slice(dashes + 1);
  const server = await startPostgres({ durable: own.includes("--durable") });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  if (command === undefined) {
    process.stdout.write(`${server.url}\n`);
    const beating = setInterval(() => {}, 60_000);
    await new Promise((resolve) => signals.forEach((signal) => process.once(signal, resolve)));
    clearInterval(beating);
    await server.stop();
    return 0;
  }
  const child = spawn(command, words, {
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: server.url },
  });
  // Ctrl-C reaches the child by itself; either way the server is stopped after it.
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.once("error", (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(127);
    });
    child.once("exit", (status, signal) =>
      resolve(status ?? 128 + (os.constants.signals[signal ?? "SIGTERM"] ?? 0)),
    );
  });
  await server.stop();
  return code;
}

if (
  process.argv[1] !== undefined &&
  import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href
) {
  process.exitCode = await main(process.argv.slice(2));
}
