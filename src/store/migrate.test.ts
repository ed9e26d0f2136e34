import { expect, test } from "@jest/globals";
import { testDatabase, testDatabaseUrl } from "../testing/database.ts";
import { MigrationNotAllowed, migrate } from "./migrate.ts";
import { openPostgres } from "./postgres.ts";

const database = testDatabase();

/** A fresh database beside the worker's, owned by the tests' login; nothing on PGlite, which has one only. */
async function freshDatabase(
  name: string,
  owner = "",
): Promise<{ url: string; drop: () => Promise<void> } | undefined> {
  const own = await testDatabaseUrl();
  const server = process.env["DATABASE_URL"];
  if (own === undefined || server === undefined) return undefined;
  const fresh = new URL(own);
  const target = `${fresh.pathname.slice(1)}_${name}`;
  const admin = await openPostgres({ url: server, poolSize: 1 });
  await admin.executeSql(`create database ${target} owner ${owner || fresh.username}`);
  fresh.pathname = `/${target}`;
  const drop = async (): Promise<void> => {
    await admin.executeSql(`drop database ${target} with (force)`);
    await admin.close();
  };
  return { url: fresh.href, drop };
}

test("a second run finds nothing to do", async () => {
  expect(await migrate(database)).toBe(0);
});

test("four instances that start at once on an empty database all succeed", async () => {
  const fresh = await freshDatabase("four");
  if (!fresh) return;
  const instances = await Promise.all(
    Array.from({ length: 4 }, () => openPostgres({ url: fresh.url, poolSize: 2 })),
  );
  const applied = await Promise.all(instances.map((instance) => migrate(instance)));
  expect(applied.filter((count) => count > 0)).toHaveLength(1);
  const { rows } = await (instances[0] ?? database).executeSql<{ queues: string }>(
    "select count(*) as queues from pgboss.queue",
  );
  expect(Number(rows[0]?.queues)).toBeGreaterThan(5);
  await Promise.all(instances.map((instance) => instance.close()));
  await fresh.drop();
});

test("a login without the rights is told what the administrator has to run", async () => {
  const fresh = await freshDatabase("denied", "postgres");
  if (!fresh) return;
  const instance = await openPostgres({ url: fresh.url, poolSize: 1 });
  const failure = await migrate(instance).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(MigrationNotAllowed);
  expect(String(failure)).toContain("grant create on database");
  await instance.close();
  await fresh.drop();
});
