import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import type { Database, StoreLog } from "../database.ts";
import { writingTo } from "./data-folder-errors.ts";
import { embeddedDatabase } from "./embedded-database.ts";
import { lockDataFolder } from "./lock.ts";
import { SyncNodeFS, startParams, syncFolder, syncingStartParams, syncTree } from "./sync-filesystem.ts";
import { untar } from "./untar.ts";
import { keepUp } from "./upkeep.ts";

/** A migrated data folder packed at build time: its path, or its bytes (tar.gz). */
export type Snapshot = string | Uint8Array;

export interface OpenEmbeddedOptions {
  readonly dataDir: string;
  /** Without one, or where the path leads nowhere, a first start runs initdb: 7 s instead of 3. */
  readonly snapshot?: Snapshot;
  readonly log?: StoreLog;
  /** Hears of every file that has been synced. */
  readonly onSync?: (file: string) => void;
}

const BUILDING = "pg.building-";

function readSnapshot(snapshot: Snapshot | undefined): Uint8Array | undefined {
  if (typeof snapshot !== "string") return snapshot;
  return fs.existsSync(snapshot) ? fs.readFileSync(snapshot) : undefined;
}

/**
 * Makes `<dataDir>/pg` out of nothing in one step: built aside, synced, renamed. A start that is broken off
 * leaves only a folder that the next one removes, never half a database.
 */
async function buildDataFolder(dataDir: string, snapshot: Uint8Array | undefined): Promise<void> {
  const aside = path.join(dataDir, BUILDING + process.pid);
  if (snapshot) {
    writingTo(dataDir, () => {
      fs.mkdirSync(aside, { mode: 0o700 });
      untar(gunzipSync(snapshot), aside);
    });
  } else {
    const engine = await PGlite.create({ fs: new SyncNodeFS(aside), startParams: [...syncingStartParams] });
    await engine.close();
  }
  writingTo(dataDir, () => {
    syncTree(aside);
    fs.renameSync(aside, path.join(dataDir, "pg"));
    syncFolder(dataDir);
  });
}

/**
 * Opens the embedded engine on a data folder and holds the folder until closed.
 * Throws DataFolderInUse or DataFolderUnwritable, both with a sentence for the person who started it.
 */
export async function openEmbedded(options: OpenEmbeddedOptions): Promise<Database> {
  const { snapshot, log, onSync } = options;
  const dataDir = path.resolve(options.dataDir);
  const lock = await lockDataFolder(dataDir);
  try {
    const leftovers = fs.readdirSync(dataDir).filter((name) => name.startsWith(BUILDING));
    for (const name of leftovers) fs.rmSync(path.join(dataDir, name), { recursive: true, force: true });
    const folder = path.join(dataDir, "pg");
    if (!fs.existsSync(folder)) await buildDataFolder(dataDir, readSnapshot(snapshot));
    writingTo(dataDir, () => fs.accessSync(folder, fs.constants.W_OK));
    const engine = await PGlite.create({
      fs: new SyncNodeFS(folder, onSync),
      startParams: [...syncingStartParams],
    });
    let endUpkeep = (): void => {};
    const onClose = (): void => {
      endUpkeep();
      lock.release();
    };
    const database = embeddedDatabase(engine, { ...(log && { log }), onClose });
    endUpkeep = keepUp(database, log);
    return database;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The same engine with nothing kept. */
export async function openInMemory(snapshot?: Snapshot): Promise<Database> {
  return embeddedDatabase(await startInMemory(snapshot));
}

/** The bare engine: a test environment starts one outside the tests and hands it in. */
export async function startInMemory(snapshot?: Snapshot): Promise<PGlite> {
  const bytes = readSnapshot(snapshot);
  return PGlite.create({
    startParams: [...startParams],
    ...(bytes && { loadDataDir: new Blob([new Uint8Array(bytes)], { type: "application/gzip" }) }),
  });
}
