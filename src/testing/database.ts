import { afterAll } from "@jest/globals";
import type { PGlite } from "@electric-sql/pglite";
import type { Database, StoreLog } from "../store/database.ts";
import { embeddedDatabase } from "../store/embedded/embedded-database.ts";
import { openPostgres } from "../store/postgres.ts";

type Engine = { kind: "embedded"; pglite: PGlite } | { kind: "postgres"; url: string };

declare global {
  /** Both are handed in by `jest/environment.mjs`. */
  var testEngineKind: Database["engine"];
  var startTestEngine: () => Promise<Engine>;
}

/** Everything that a test's store code had logged, for a look at what failed in the background. */
export const loggedErrors: { readonly message: string; readonly details: object }[] = [];
export const loggedWarnings: typeof loggedErrors = [];
export const testLog: StoreLog = {
  error: (details, message) => void loggedErrors.push({ message, details }),
  warn: (details, message) => void loggedWarnings.push({ message, details }),
};

let opened: Promise<Database> | undefined;

/** Where this worker's database is on PostgreSQL, for tests of connections; nothing on PGlite. */
export async function testDatabaseUrl(): Promise<string | undefined> {
  const engine = await globalThis.startTestEngine();
  return engine.kind === "postgres" ? engine.url : undefined;
}

async function open(): Promise<Database> {
  const engine = await globalThis.startTestEngine();
  const fresh =
    engine.kind === "embedded"
      ? embeddedDatabase(engine.pglite, { log: testLog })
      : await openPostgres({ url: engine.url, poolSize: 10, log: testLog });
  await emptyAllTables(fresh);
  return fresh;
}

/** One statement for all tables, so that foreign keys among them do not matter. Tables themselves stay. */
async function emptyAllTables({ executeSql }: Database): Promise<void> {
  const { rows } = await executeSql<{ tables: string | null }>(
    `select string_agg(format('%I.%I', n.nspname, c.relname), ', ') as tables
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and (n.nspname = 'public' or (n.nspname = 'pgboss' and c.relname in ('job', 'archive', 'schedule')))`,
  );
  if (rows[0]?.tables) await executeSql(`truncate ${rows[0].tables}`);
}

const database = (): Promise<Database> => (opened ??= open());

/**
 * The migrated database of this test file, empty at its first use: PGlite, or PostgreSQL with
 * `TEST_ENGINE=postgres DATABASE_URL=…`. Always the same one within a file; closing it is not the test's concern.
 */
export function testDatabase(): Database {
  return {
    engine: globalThis.testEngineKind,
    inNetwork: async (...args) => (await database()).inNetwork(...args),
    executeSql: async (...args) => (await database()).executeSql(...args),
    asLogin: async (...args) => (await database()).asLogin(...args),
    listen: async (...args) => (await database()).listen(...args),
    notify: async (...args) => (await database()).notify(...args),
    close: () => Promise.resolve(),
  };
}

afterAll(async () => {
  // PGlite is the worker's and stays; connections are the file's.
  if (opened && globalThis.testEngineKind === "postgres") await (await opened).close();
});
