import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";

/**
 * Each step runs in a process of its own on the compiled code: PGlite on a folder has to be started outside Jest,
 * and only a process can be killed.
 */
const root = fileURLToPath(new URL("../../..", import.meta.url));
const compiled = (name: string) => JSON.stringify(path.join(root, "dist/src/store/embedded", name));
let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "embedded-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function inProcess(body: string): { status: number | null; signal: string | null; out: unknown } {
  const script = `
    import fs from "node:fs";
    import { PGlite } from "@electric-sql/pglite";
    import { NodeFS } from "@electric-sql/pglite/nodefs";
    import { openEmbedded } from ${compiled("open-embedded.js")};
    import { embeddedDatabase } from ${compiled("embedded-database.js")};
    const dataDir = ${JSON.stringify(folder)};
    const snapshot = ${JSON.stringify(path.join(root, "dist/embedded/snapshot.tar.gz"))};
    const say = (value) => fs.writeSync(1, JSON.stringify(value));
    const walSyncs = [];
    const onSync = (file) => { if (file.includes("/pg_wal/0")) walSyncs.push(file); };
    const commits = async (database, count) => {
      for (let i = 0; i < count; i += 1) {
        await database.asLogin((executeSql) => executeSql("insert into kept (note) values ('x')"));
      }
    };
    ${body}`;
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", script],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  if (status !== 0 && signal === null) throw new Error(stderr);
  return { status, signal, out: stdout === "" ? undefined : (JSON.parse(stdout) as unknown) };
}

test("a first start builds the folder aside from the snapshot, and removes what a broken-off one left", () => {
  fs.mkdirSync(path.join(folder, "pg.building-1"));
  const { out } = inProcess(`
    const database = await openEmbedded({ dataDir, snapshot });
    const { rows } = await database.executeSql("select count(*) as n from networks");
    await database.executeSql("create table kept (id serial primary key, note text)");
    await database.close();
    say(rows);`);
  expect(out).toEqual([{ n: "0" }]);
  expect(fs.readdirSync(folder).toSorted()).toEqual(["pg", "server.lock"]);
});

test("every commit syncs the WAL", () => {
  const { out } = inProcess(`
    const database = await openEmbedded({ dataDir, onSync });
    walSyncs.length = 0;
    await commits(database, 25);
    const counted = walSyncs.length;
    await database.close();
    say(counted);`);
  expect(out).toBeGreaterThanOrEqual(25);
});

test("PGlite as shipped syncs nothing, so the count above means something", () => {
  // The same counter where emscripten would ask for a sync, in place of ours.
  const { out } = inProcess(`
    let asked = 0;
    class Counting extends NodeFS {
      async init(...args) {
        const result = await super.init(...args);
        result.emscriptenOpts.preRun.push((module) => {
          module.NODEFS.stream_ops.fsync = () => { asked += 1; return 0; };
        });
        return result;
      }
    }
    const engine = await PGlite.create({ fs: new Counting(dataDir + "/pg") });
    const database = embeddedDatabase(engine);
    asked = 0;
    await commits(database, 25);
    say(asked);
    await database.close();`);
  expect(out).toBe(0);
});

test("what was acknowledged is there after kill -9, and the folder opens at once", () => {
  const before = inProcess(`
    const database = await openEmbedded({ dataDir });
    await commits(database, 40);
    const { rows } = await database.executeSql("select count(*) as n from kept");
    say(rows);
    process.kill(process.pid, "SIGKILL");`);
  expect(before.signal).toBe("SIGKILL");
  const after = inProcess(`
    const database = await openEmbedded({ dataDir });
    say((await database.executeSql("select count(*) as n from kept")).rows);
    await database.close();`);
  expect(after.out).toEqual(before.out);
});

test("upkeep gives back the room of deleted rows and leaves the rest", () => {
  const { out } = inProcess(`
    const { vacuumAll } = await import(${compiled("upkeep.js")});
    const database = await openEmbedded({ dataDir });
    const size = async () => Number((await database.executeSql("select pg_relation_size('kept') as n")).rows[0].n);
    await database.executeSql("insert into kept (note) select repeat('x', 500) from generate_series(1, 2000)");
    const before = await size();
    await database.executeSql("delete from kept where length(note) > 100");
    await vacuumAll(database);
    say({ before, after: await size() });
    await database.close();`);
  const { before, after } = out as { before: number; after: number };
  expect(after).toBeLessThan(before / 10);
});

test("a transaction that waits for another, for which it stands in the way, is ended and named", () => {
  const { out } = inProcess(`
    const engine = await PGlite.create({ loadDataDir: new Blob([fs.readFileSync(snapshot)]) });
    const database = embeddedDatabase(engine, { transactionLimitMs: 200 });
    const failure = await database
      .inNetwork("a", () => database.inNetwork("a", async () => "never").catch(() => "never"))
      .catch((error) => error.message);
    const { rows } = await database.executeSql("select 1 as one");
    await database.close();
    say({ failure, rows });`);
  expect(out).toMatchObject({ failure: expect.stringContaining("ended after 200 ms"), rows: [{ one: 1 }] });
});
