import { spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import type { FolderOwner } from "./data-folder-errors.ts";
import { DataFolderInUse, writingTo } from "./data-folder-errors.ts";

export interface FolderLock {
  release(): void;
}

const { O_RDWR, O_CREAT, O_NONBLOCK } = fs.constants;
/** Node has no name for them: macOS's O_EXLOCK, and libuv's flag for opening without sharing on Windows. */
const O_EXLOCK_DARWIN = 0x20;
const UV_FS_O_EXLOCK = 0x10000000;

const infoFile = (folder: string): string => path.join(folder, "server.owner.json");

function readOwner(folder: string): FolderOwner | undefined {
  try {
    return JSON.parse(fs.readFileSync(infoFile(folder), "utf8")) as FolderOwner;
  } catch {
    return undefined;
  }
}

/** Node 20's own `recursive` never returns where a parent exists and yet takes no folder, as under /proc. */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder) && fs.statSync(folder).isDirectory()) return;
  const parent = path.dirname(folder);
  if (!fs.existsSync(parent)) makeFolder(parent);
  fs.mkdirSync(folder, { mode: 0o700 });
}

/**
 * Takes the data folder for this process. The kernel holds the lock and drops it with the process, also at
 * kill -9: nothing goes stale, no heartbeat, the next start succeeds at once.
 */
export async function lockDataFolder(folder: string): Promise<FolderLock> {
  const file = path.join(folder, "server.lock");
  writingTo(folder, () => makeFolder(folder));
  const free = process.platform === "linux" ? await lockOnLinux(folder, file) : lockByOpening(folder, file);
  const owner: FolderOwner = { pid: process.pid, host: os.hostname(), started: new Date().toISOString() };
  try {
    writingTo(folder, () => fs.writeFileSync(infoFile(folder), JSON.stringify(owner)));
  } catch (error) {
    free();
    throw error;
  }
  return {
    release: () => {
      fs.rmSync(infoFile(folder), { force: true });
      free();
    },
  };
}

/**
 * flock(2) belongs to the open file, not to the process that asked: flock(1) takes it on the descriptor it
 * inherits and ends (4 ms), and the lock stays with ours. Node opens files close-on-exec, so no other child has it.
 */
async function lockOnLinux(folder: string, file: string): Promise<() => void> {
  const descriptor = writingTo(folder, () => fs.openSync(file, O_RDWR | O_CREAT, 0o600));
  const { error, status } = spawnSync("flock", ["-n", "-x", "3"], {
    stdio: ["ignore", "ignore", "ignore", descriptor],
  });
  if (error === undefined && status === 0) return () => fs.closeSync(descriptor);
  try {
    if (error === undefined) throw new DataFolderInUse(folder, readOwner(folder));
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const server = await listenFor(folder, descriptor);
    return () => {
      server.close();
      fs.closeSync(descriptor);
    };
  } catch (failure) {
    fs.closeSync(descriptor);
    throw failure;
  }
}

/** An image without flock(1): an abstract socket named by the file, seen within one network namespace only. */
async function listenFor(folder: string, descriptor: number): Promise<net.Server> {
  const { dev, ino } = fs.fstatSync(descriptor, { bigint: true });
  const server = net.createServer((socket) => socket.destroy());
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(`\0network-workspace:${dev}:${ino}`, resolve);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new DataFolderInUse(folder, readOwner(folder));
  }
  return server.unref();
}

function lockByOpening(folder: string, file: string): () => void {
  const flag = process.platform === "win32" ? UV_FS_O_EXLOCK : O_EXLOCK_DARWIN | O_NONBLOCK;
  try {
    const descriptor = fs.openSync(file, O_RDWR | O_CREAT | flag, 0o600);
    return () => fs.closeSync(descriptor);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    // Windows answers EBUSY or EPERM when another has it open; a folder that is not ours is EACCES on macOS.
    const taken = process.platform === "win32" ? ["EBUSY", "EPERM", "EACCES"] : ["EAGAIN", "EWOULDBLOCK"];
    if (taken.includes(code)) throw new DataFolderInUse(folder, readOwner(folder));
    return writingTo(folder, () => {
      throw error;
    });
  }
}
