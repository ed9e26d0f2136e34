import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { needsWorkspace, readsInput, runAdmin } from "./admin/admin.ts";
import type { AdminRequest, AdminTools } from "./admin/admin-command.ts";
import { askRunningWorkspace, listenForAdmin } from "./admin/admin-socket.ts";
import { ConfigProblem } from "./config-problem.ts";
import { type Config, readConfig } from "./config.ts";
import { PROGRAMME_FILE_MOST_BYTES } from "./documents/programme-text/refuse.ts";
import { readDateIn } from "./documents/read-date.ts";
import { readProgramme } from "./documents/read-programme.ts";
import { DOCUMENT_LANGUAGES } from "./documents/words/word-lists.ts";
import { systemClock } from "./kernel/clock.ts";
import { loadSample } from "./sample/load-sample.ts";
import type { Database, StoreLog } from "./store/database.ts";
import { DataFolderInUse, DataFolderUnwritable } from "./store/embedded/data-folder-errors.ts";
import { openEmbedded } from "./store/embedded/open-embedded.ts";
import { DatabaseUnavailable } from "./store/errors.ts";
import { migrate, MigrationNotAllowed } from "./store/migrate.ts";
import { openPostgres } from "./store/postgres.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

/** `dist`, two folders up from here. */
const built = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

async function openDatabase({ databaseUrl, dataDir }: Config, log: StoreLog): Promise<Database> {
  const database =
    databaseUrl === undefined
      ? await openEmbedded({ dataDir, snapshot: built("embedded/snapshot.tar.gz"), log })
      : await openPostgres({ url: databaseUrl, log });
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function open(config: Config): Promise<Workspace> {
  const log = pino({ level: config.logLevel });
  const database = await openDatabase(config, log);
  return openWorkspace({ config, database, clock: systemClock, log, tabsFolder: built("tabs") });
}

const toolsOf = (services: AdminTools["services"], isRunning: boolean): AdminTools => ({
  services,
  isRunning,
  readProgramme,
  readDate: readDateIn,
  dateLanguages: DOCUMENT_LANGUAGES,
  clock: systemClock,
  programmeMostBytes: PROGRAMME_FILE_MOST_BYTES,
});

/** While this process runs, nobody builds in its place: see src/cli/running.mjs. */
function markRunning(): void {
  const mark = built(`running/${process.pid}`);
  try {
    mkdirSync(built("running"), { recursive: true });
    writeFileSync(mark, "");
    process.once("exit", () => rmSync(mark, { force: true }));
  } catch {
    // It may be readable only: then nobody builds here.
  }
}

const STOP_LIMIT_MS = 10_000;

async function serve(config: Config, args: readonly string[]): Promise<void> {
  markRunning();
  // Heard from the first moment on: who answers already may be told to stop while it still catches up.
  const told = new Promise<void>((tell) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        // A page that does not let go must not keep the server up; what is stored is stored.
        setTimeout(() => process.exit(0), STOP_LIMIT_MS).unref();
        tell();
      });
  });
  const workspace = await open(config);
  try {
    if (args.includes("--sample") && config.auth.mode === "local") await loadSample(workspace);
    await workspace.app.listen({ port: config.port, host: config.host });
    await workspace.start();
    const door = await listenForAdmin(config.dataDir, (request) =>
      runAdmin(
        toolsOf(() => Promise.resolve(workspace), true),
        request,
      ),
    );
    void told.then(async () => {
      door.close();
      await workspace.stop();
      process.exit(0);
    });
  } catch (error) {
    await workspace.stop();
    throw error;
  }
}

/** In the workspace that holds the data folder, or with the folder opened for this one command. */
async function admin(config: Config, request: AdminRequest): Promise<void> {
  let workspace: Workspace | undefined;
  try {
    const { output, code } =
      (needsWorkspace(request) ? await askRunningWorkspace(config.dataDir, request) : undefined) ??
      (await runAdmin(
        toolsOf(async () => (workspace ??= await open(config)), false),
        request,
      ));
    // `admin dates … | head -1`: whoever has read enough closes the pipe.
    process.stdout.on("error", ({ code: why }: NodeJS.ErrnoException) => {
      if (why !== "EPIPE") process.exitCode = 1;
    });
    process.stdout.write(output);
    process.exitCode = code;
  } finally {
    await workspace?.stop();
  }
}

/** What the person who starts it can mend is one sentence; anything else is a defect, with its stack. */
function explain(error: unknown): string {
  if (
    error instanceof ConfigProblem ||
    error instanceof DataFolderInUse ||
    error instanceof DataFolderUnwritable ||
    error instanceof MigrationNotAllowed
  )
    return error.message;
  if (error instanceof DatabaseUnavailable) return `${error.message}. Check DATABASE_URL.`;
  const { code, port } = error as { code?: string; port?: number };
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Stop that program, or set PORT to a free one.`;
  if (code === "EACCES" && port !== undefined)
    return `This user may not listen on port ${port}. Set PORT to 1024 or higher.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const [command, ...words] = process.argv.slice(2);
try {
  const config = readConfig(process.env);
  if (command === "serve") await serve(config, words);
  else if (command === "admin") {
    const input = readsInput(words) ? { input: await text(process.stdin) } : {};
    await admin(config, { words, folder: process.cwd(), ...input });
  } else throw new ConfigProblem("Say what to do: serve or admin.");
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
