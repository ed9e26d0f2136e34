import { createHash } from "node:crypto";
import { chmodSync, rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { AdminAnswer, AdminRequest } from "./admin-command.ts";

/** What is typed at the server is short; anything longer is not a command. */
const MOST_BYTES = 65_536;

/**
 * The embedded database belongs to one process. While the workspace runs, admin commands therefore go to it
 * through a socket file that only this user may open. The name is short because a socket's path may have 107
 * characters at most; on Windows it is a named pipe.
 */
function socketOf(dataDir: string): string {
  const name = `workspace-${createHash("sha256").update(path.resolve(dataDir)).digest("hex").slice(0, 16)}`;
  return process.platform === "win32"
    ? `\\\\.\\pipe\\${name}`
    : path.join(tmpdir(), `${name}-${process.getuid?.() ?? 0}.sock`);
}

/** Answers admin commands until it is closed. Call only while holding the data folder. */
export async function listenForAdmin(
  dataDir: string,
  run: (request: AdminRequest) => Promise<AdminAnswer>,
): Promise<{ close(): void }> {
  const socket = socketOf(dataDir);
  // Left by a process that was killed: the folder's lock says that it is gone.
  if (process.platform !== "win32") rmSync(socket, { force: true });
  const server = net.createServer({ allowHalfOpen: true }, (connection) => {
    connection.on("error", () => connection.destroy());
    void answer(connection, run);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    const mask = process.umask(0o077);
    server.listen(socket, resolve);
    process.umask(mask);
  });
  if (process.platform !== "win32") chmodSync(socket, 0o600);
  return { close: () => void server.close() };
}

async function answer(
  connection: net.Socket,
  run: (request: AdminRequest) => Promise<AdminAnswer>,
): Promise<void> {
  try {
    const { words, folder } = JSON.parse(await whatIsAsked(connection)) as AdminRequest;
    connection.end(JSON.stringify(await run({ words, folder })));
  } catch (error) {
    const output = `The running workspace could not do this: ${error instanceof Error ? error.message : "unknown"}\n`;
    connection.end(JSON.stringify({ output, code: 1 }));
  }
}

/** Not `text()` of stream/consumers: that destroys the socket when it has read all, and the answer with it. */
function whatIsAsked(connection: net.Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    connection.on("data", (part) => {
      size += part.length;
      if (size <= MOST_BYTES) parts.push(part);
      else connection.destroy();
    });
    connection.once("end", () => resolve(Buffer.concat(parts).toString("utf8")));
    connection.once("close", () => reject(new Error("the connection was closed")));
  });
}

/** Has the workspace that runs on this data folder do it; undefined when none runs. */
export async function askRunningWorkspace(
  dataDir: string,
  request: AdminRequest,
): Promise<AdminAnswer | undefined> {
  const connection = net.connect(socketOf(dataDir));
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once("connect", resolve);
      connection.once("error", reject);
    });
  } catch {
    return undefined;
  }
  connection.end(JSON.stringify(request));
  return JSON.parse(await text(connection)) as AdminAnswer;
}
