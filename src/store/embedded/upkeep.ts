import type { Database, StoreLog } from "../database.ts";

const FIRST_MS = 10 * 60_000;
const EVERY_MS = 24 * 3_600_000;

/**
 * What autovacuum does elsewhere and nothing does in a single session: gives back the room of finished jobs and
 * tells the planner how large the tables are. Table by table, so that others come in between (a few ms each).
 */
export async function vacuumAll(database: Database): Promise<void> {
  const { rows } = await database.executeSql<{ table: string }>(
    `select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'pgboss', 'pg_catalog')`,
  );
  for (const { table } of rows) await database.executeSql(`vacuum (analyze) ${table}`);
}

/** Ten minutes after a start, then daily; gives what ends it. */
export function keepUp(database: Database, log: StoreLog | undefined): () => void {
  const run = (): void => {
    vacuumAll(database).catch((error: unknown) => log?.error({ err: error }, "the database's upkeep failed"));
  };
  const first = setTimeout(run, FIRST_MS).unref();
  const daily = setInterval(run, EVERY_MS).unref();
  return () => {
    clearTimeout(first);
    clearInterval(daily);
  };
}
