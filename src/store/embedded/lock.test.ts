import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { DataFolderInUse, DataFolderUnwritable } from "./data-folder-errors.ts";
import { lockDataFolder } from "./lock.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "lock-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The compiled lock in a process of its own, which says when it has it and keeps it until killed. */
async function otherProcess(): Promise<{ pid: number; kill: () => Promise<void> }> {
  const lock = new URL("../../../dist/src/store/embedded/lock.js", import.meta.url).href;
  const script = `const { lockDataFolder } = await import(${JSON.stringify(lock)});
    await lockDataFolder(${JSON.stringify(folder)}); console.log("locked"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.once("exit", () => reject(new Error("the other process ended")));
  });
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  return { pid: child.pid ?? 0, kill };
}

test("a second process is refused and told who holds the folder; it is free at once after kill -9", async () => {
  const other = await otherProcess();
  const refusal = await lockDataFolder(folder).catch((error: unknown) => error);
  await other.kill();
  expect(refusal).toBeInstanceOf(DataFolderInUse);
  expect((refusal as DataFolderInUse).owner).toMatchObject({ pid: other.pid, host: os.hostname() });
  expect(String(refusal)).toContain(`process ${other.pid} on ${os.hostname()}`);
  const lock = await lockDataFolder(folder);
  lock.release();
});

test("the same process is refused too, until the folder is released", async () => {
  const lock = await lockDataFolder(folder);
  await expect(lockDataFolder(folder)).rejects.toThrow(DataFolderInUse);
  lock.release();
  (await lockDataFolder(folder)).release();
});

test("of many that try at once one wins", async () => {
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => lockDataFolder(folder)));
  const won = tries.filter(({ status }) => status === "fulfilled");
  expect(won).toHaveLength(1);
  for (const attempt of tries) if (attempt.status === "fulfilled") attempt.value.release();
});

test.each([
  ["a file in its place", () => path.join(folder, "file"), "a file of that name"],
  ["a file on the way", () => path.join(folder, "file", "data"), "part of the path is a file"],
  ["a place where nobody may write", () => "/proc/data", "cannot be written"],
])("%s is refused with a sentence", async (_what, place, reason) => {
  fs.writeFileSync(path.join(folder, "file"), "");
  const refusal = await lockDataFolder(place()).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DataFolderUnwritable);
  expect(String(refusal)).toContain(reason);
});
