import { compiled, postgresUrl, PREFIX } from "./engine-paths.mjs";

/** Drops this run's databases; a killed run's stay until the server goes, which is a throw-away one. */
export default async function globalTeardown() {
  const url = postgresUrl();
  const prefix = process.env[PREFIX];
  if (!url || !prefix) return;
  const { openPostgres } = await compiled("store/postgres.js");
  const admin = await openPostgres({ url, poolSize: 1 });
  try {
    const { rows } = await admin.executeSql(
      "select datname from pg_database where starts_with(datname, $1)",
      [prefix],
    );
    for (const { datname } of rows) await admin.executeSql(`drop database if exists ${datname} with (force)`);
  } finally {
    await admin.close();
  }
}
