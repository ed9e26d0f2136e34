import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import type { NetworkId, PollId } from "../kernel/ids.ts";
import { testDatabase, testDatabaseUrl } from "../testing/database.ts";
import { MigrationNotAllowed, migrate } from "./migrate.ts";
import { pollStore } from "./poll-store.ts";
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

/** The migrations up to the first; the folder of a workspace as it was before the later ones. */
async function firstMigrationOnly(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "migrations-"));
  const all = fileURLToPath(new URL("./migrations", import.meta.url));
  const journal = JSON.parse(await readFile(path.join(all, "meta/_journal.json"), "utf8")) as {
    entries: { tag: string }[];
  };
  const [first] = journal.entries;
  await cp(path.join(all, `${first?.tag}.sql`), path.join(folder, `${first?.tag}.sql`));
  await mkdir(path.join(folder, "meta"));
  const only = JSON.stringify({ ...journal, entries: [first] });
  await writeFile(path.join(folder, "meta/_journal.json"), only);
  return folder;
}

test("polls of before keep their question, options, voters, votes and the settled tie", async () => {
  const fresh = await freshDatabase("before");
  if (!fresh) return;
  const instance = await openPostgres({ url: fresh.url, poolSize: 1 });
  const folder = await firstMigrationOnly();
  await migrate(instance, folder);
  const networkId = "before" as NetworkId;
  await instance.inNetwork(networkId, async ({ executeSql }) => {
    for (const statement of [
      `insert into networks values ('before', 'Before', 'partnership', 'consensus', 'organisation', '{en}', 'UTC', 'topic', '{}')`,
      `insert into organisations (network_id, organisation_id, name, country, kind, group_name)
       values ('before', 'se', 'Sweden', 'SE', 'managing authority', 'core')`,
      `insert into people (network_id, person_id, organisation_id, name, email, language, roles)
       values ('before', 'jonas', 'se', 'Jonas', 'jonas@example.org', 'en', '{delegate}')`,
      `insert into polls (network_id, poll_id, subject, about, question, method, max_choices, seats, state,
         opened_by, opened_at, closes_at, closed_at, closed_because, settled, settled_by)
       values ('before', 'p1', 'meeting:m1', 'June', 'Which topics?', 'choose-several', 2, 1, 'closed',
         'jonas', '2026-01-01', '2026-01-08', '2026-01-08', 'deadline', '{b}', 'jonas')`,
      `insert into poll_options (network_id, poll_id, option_id, position, title, note, minutes, topic_id)
       values ('before', 'p1', 'a', 0, 'Calls', 'Sweden', 30, 't1'), ('before', 'p1', 'b', 1, 'Costs', '', null, null)`,
      `insert into poll_electors (network_id, poll_id, organisation_id, country) values ('before', 'p1', 'se', 'SE')`,
      `insert into votes values ('before', 'p1', 'se', 'jonas', '{a,b}', '2026-01-02', 2)`,
    ])
      await executeSql(statement);
  });
  expect(await migrate(instance)).toBeGreaterThan(0);
  const [poll, ballots] = await instance.inNetwork(networkId, async (tx) => {
    const store = pollStore(tx);
    return [await store.poll("p1" as PollId), await store.ballots("p1" as PollId)] as const;
  });
  expect(poll).toMatchObject({
    purpose: "topics",
    unit: "organisation",
    anonymous: false,
    rules: { electorate: { kind: "core-group" }, rule: { kind: "most-votes" }, quorum: null },
    state: "closed",
    questions: [
      {
        text: "Which topics?",
        method: { kind: "choose-several", maxChoices: 2 },
        seats: 1,
        settled: ["b"],
        // Nobody was asked for a reason then.
        settlement: null,
        options: [
          { optionId: "a", title: "Calls", note: "Sweden", minutes: 30, topicId: "t1" },
          { optionId: "b", title: "Costs", minutes: null, topicId: null },
        ],
      },
    ],
    electors: [{ electorId: "se", country: "SE", organisationIds: ["se"], weight: 1, proxyHeldBy: null }],
  });
  const [vote] = ballots.votes;
  expect(vote).toMatchObject({ electorId: "se", revision: 2, cast: { by: "jonas", byProxy: false } });
  expect(Object.values(vote?.cast?.answers ?? {})).toEqual([{ kind: "choose-several", choices: ["a", "b"] }]);
  expect(Object.keys(vote?.cast?.answers ?? {})).toEqual([poll?.questions[0]?.questionId]);
  await instance.close();
  await fresh.drop();
  await rm(folder, { recursive: true });
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
