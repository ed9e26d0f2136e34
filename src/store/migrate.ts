import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Database, ExecuteSql } from "./database.ts";
import { QueryFailed } from "./errors.ts";
import { installQueue, makeQueues } from "./queue-schema.ts";
import { APPLY_ROW_LEVEL_SECURITY, GRANT_QUEUE, LIFT_FORCE, MAKE_APP_ROLE } from "./row-level-security.ts";

/** The login lacks a right; the message says what an administrator has to run. */
export class MigrationNotAllowed extends Error {
  constructor(login: string, database: string, cause: QueryFailed) {
    super(
      `The database login "${login}" may not prepare the database (${cause.message}). ` +
        "Ask the administrator of the server to run, in this database: " +
        `create role app_user nologin; grant app_user to "${login}"; ` +
        `grant create on database "${database}" to "${login}"; grant usage, create on schema public to "${login}";`,
      { cause },
    );
    this.name = "MigrationNotAllowed";
  }
}

/** tsc copies the journal (JSON) but no SQL: from `dist/src/store` the files are the sources', unless the build copied them. */
function migrationsFolder(): string {
  const folders = ["./migrations", "../../../src/store/migrations"].map((folder) =>
    fileURLToPath(new URL(folder, import.meta.url)),
  );
  const found = folders.find((folder) => fs.existsSync(folder) && fs.readdirSync(folder).some(isSql));
  if (found === undefined) throw new Error(`no migrations in ${folders.join(" or ")}`);
  return found;
}
const isSql = (file: string): boolean => file.endsWith(".sql");

/** Any number will do, as long as it stays: instances that start together wait for each other here. */
const MIGRATION_LOCK = 7_263_914_085;

/** Where Drizzle's own migrator keeps it too, so that drizzle-kit finds what it knows. */
const JOURNAL = `
create schema if not exists drizzle;
create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`;

async function applyPending(executeSql: ExecuteSql, folder: string): Promise<number> {
  const { rows: found } = await executeSql(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as found",
  );
  if (found[0]?.["found"] !== true) await executeSql(JOURNAL);
  const { rows } = await executeSql<{ last: string | null }>(
    "select max(created_at) as last from drizzle.__drizzle_migrations",
  );
  const last = Number(rows[0]?.last ?? 0);
  const pending = readMigrationFiles({ migrationsFolder: folder }).filter(
    ({ folderMillis }) => folderMillis > last,
  );
  if (pending.length > 0) await executeSql(LIFT_FORCE);
  for (const migration of pending) {
    for (const statement of migration.sql) await executeSql(statement);
    await executeSql("insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)", [
      migration.hash,
      migration.folderMillis,
    ]);
  }
  return pending.length;
}

/** All in one transaction under the lock: everything or nothing, and the rights can never lag behind the tables. */
async function migrateTables(database: Database, folder: string): Promise<number> {
  return database.asLogin(async (executeSql) => {
    await executeSql("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await executeSql(MAKE_APP_ROLE);
    const applied = await applyPending(executeSql, folder);
    await executeSql(APPLY_ROW_LEVEL_SECURITY);
    return applied;
  });
}

async function migrateQueue(database: Database): Promise<void> {
  // pg-boss brings its own transaction and lock, but its `create schema if not exists` may still not see what an
  // instance that held the lock before has just made: then it is there, and the second try finds it.
  await installQueue(database).catch((error: unknown) => {
    if (error instanceof QueryFailed && error.code === "23505") return installQueue(database);
    throw error;
  });
  await database.asLogin(async (executeSql) => {
    await executeSql("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await makeQueues(executeSql);
    await executeSql(GRANT_QUEUE);
  });
}

/**
 * Brings the database to this version; any number of instances may do so at once. Gives how many migrations were
 * applied. Throws MigrationNotAllowed when the login lacks a right.
 */
export async function migrate(database: Database, folder: string = migrationsFolder()): Promise<number> {
  try {
    const applied = await migrateTables(database, folder);
    await migrateQueue(database);
    return applied;
  } catch (error) {
    if (!(error instanceof QueryFailed) || error.code !== "42501") throw error;
    const { rows } = await database.executeSql<{ login: string; name: string }>(
      "select session_user::text as login, current_database()::text as name",
    );
    throw new MigrationNotAllowed(rows[0]?.login ?? "?", rows[0]?.name ?? "?", error);
  }
}
