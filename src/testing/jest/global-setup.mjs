import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import {
  atDatabase,
  compiled,
  postgresUrl,
  PREFIX,
  snapshotBuilder,
  snapshotFile,
  TEST_LOGIN,
} from "./engine-paths.mjs";

/** Once per run: the migrated database that each worker's engine is copied from. */
export default async function globalSetup() {
  const url = postgresUrl();
  if (process.env.TEST_ENGINE === "postgres" && !url)
    throw new Error("TEST_ENGINE=postgres needs DATABASE_URL");
  if (url) await makeTemplate(url);
  else makeSnapshot();
}

/** The build makes it; this is for a build that was made without. */
function makeSnapshot() {
  if (existsSync(snapshotFile) || !existsSync(snapshotBuilder)) return;
  const { status } = spawnSync(process.execPath, [snapshotBuilder, snapshotFile], { stdio: "inherit" });
  if (status !== 0) throw new Error("the snapshot for the tests could not be built");
}

async function makeTemplate(url) {
  const { openPostgres } = await compiled("store/postgres.js");
  const { migrate } = await compiled("store/migrate.js");
  const prefix = `test_${process.pid}_${Date.now().toString(36)}`;
  process.env[PREFIX] = prefix;
  const admin = await openPostgres({ url, poolSize: 1 });
  try {
    // Tried rather than asked for: another run may make it at this moment.
    await admin
      .executeSql(`create role ${TEST_LOGIN} login createrole nosuperuser password '${TEST_LOGIN}'`)
      .catch(() => {});
    await admin.executeSql(`create database ${prefix}_template owner ${TEST_LOGIN}`);
  } finally {
    await admin.close();
  }
  const template = await openPostgres({
    url: atDatabase(url, `${prefix}_template`, TEST_LOGIN),
    poolSize: 1,
  });
  try {
    await migrate(template);
  } finally {
    await template.close();
  }
}
