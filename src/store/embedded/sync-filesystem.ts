import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

interface Stream {
  readonly nfd: number;
  readonly node: unknown;
}
/** The part of emscripten's file system on Node that is changed here. */
interface EmscriptenModule {
  readonly NODEFS: {
    stream_ops: { fsync?: (stream: Stream) => number };
    tryFSOperation: (operation: () => number) => number;
    realPath: (node: unknown) => string;
  };
}

/**
 * PGlite's file system on Node, made to sync. As shipped it never does: emscripten's NODEFS has no fsync, its
 * fdatasync is a stub, and PGlite starts PostgreSQL with -F. Needs `syncingStartParams` as well.
 */
export class SyncNodeFS extends NodeFS {
  readonly #onSync: ((file: string) => void) | undefined;

  /** `onSync` hears of each file or folder after it has been synced: a test counts them. */
  constructor(folder: string, onSync?: (file: string) => void) {
    super(folder);
    this.#onSync = onSync;
  }

  override async init(...args: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(...args);
    const addSync = (module: EmscriptenModule): void => {
      const { NODEFS } = module;
      NODEFS.stream_ops.fsync = (stream) =>
        NODEFS.tryFSOperation(() => {
          // fsync, not fdatasync: it is also asked of folders, where a new WAL file's name must be kept.
          fs.fsyncSync(stream.nfd);
          this.#onSync?.(NODEFS.realPath(stream.node));
          return 0;
        });
    };
    const before = [emscriptenOpts.preRun ?? []].flat();
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...before, addSync] } };
  }
}

/** PostgreSQL's report on a slow start is a timer of 10 s, set again and again: it keeps the process alive. */
export const startParams: readonly string[] = [
  ...PGlite.defaultStartParams,
  "-c",
  "log_startup_progress_interval=0",
];

/** wal_sync_method=fsync because fsync(2) alone reaches the file system above; fdatasync ends in a stub. */
export const syncingStartParams: readonly string[] = [
  ...startParams.filter((param) => param !== "-F"),
  ...["fsync=on", "wal_sync_method=fsync", "synchronous_commit=on"].flatMap((setting) => ["-c", setting]),
];

function syncEntry(entry: string, flags: "r" | "r+"): void {
  const descriptor = fs.openSync(entry, flags);
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Windows cannot open a folder; its file system keeps names by itself. */
export function syncFolder(folder: string): void {
  if (process.platform !== "win32") syncEntry(folder, "r");
}

/** Syncs every file and folder below, and the folder itself. */
export function syncTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) syncTree(full);
    else if (entry.isFile()) syncEntry(full, "r+");
  }
  syncFolder(folder);
}
