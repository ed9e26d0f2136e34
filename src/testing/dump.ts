import type { NetworkId } from "../kernel/ids.ts";
import { testDatabase } from "./database.ts";

/**
 * Every row of every table that a network has, and its waiting jobs: two dumps are equal if and only if nothing
 * was changed in between. Read as the network itself, so that it holds what the network can see and no more.
 */
export async function dumpOf(networkId: NetworkId): Promise<Readonly<Record<string, readonly string[]>>> {
  const database = testDatabase();
  const { rows: tables } = await database.executeSql<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'network_id' order by 1`,
  );
  const dump: Record<string, readonly string[]> = {};
  await database.inNetwork(
    networkId,
    async (tx) => {
      for (const { name } of tables) {
        const { rows } = await tx.executeSql<{ row: string }>(
          `select to_jsonb(t)::text as row from ${name} t order by 1`,
        );
        dump[name] = rows.map(({ row }) => row);
      }
    },
    "read",
  );
  const { rows: jobs } = await database.executeSql<{ row: string }>(
    `select name || ' ' || data::text as row from pgboss.job where data->>'networkId' = $1 order by 1`,
    [networkId],
  );
  return { ...dump, jobs: jobs.map(({ row }) => row) };
}
