import { describe, expect, test } from "@jest/globals";
import { eq } from "drizzle-orm";
import type { NetworkId } from "../kernel/ids.ts";
import { testDatabase } from "../testing/database.ts";
import type { Tx } from "./database.ts";
import { QueryFailed } from "./errors.ts";
import { networks } from "./schema/network.ts";

const database = testDatabase();
let made = 0;
const newNetwork = () => `net-${(made += 1)}` as NetworkId;

const insertNetwork = (tx: Tx, networkId: NetworkId = tx.networkId) =>
  tx.db.insert(networks).values({
    networkId,
    name: "Energy for towns",
    kind: "interreg",
    decisionRule: "majority",
    votingUnit: "organisation",
    languages: ["en", "da"],
    timeZone: "Europe/Copenhagen",
    workPackageLabel: "WP",
  });
const names = (networkId: NetworkId) =>
  database.inNetwork(
    networkId,
    (tx) => tx.db.select({ id: networks.networkId, l: networks.languages }).from(networks),
    "read",
  );

describe("a transaction", () => {
  test("is kept when the work ends", async () => {
    const id = newNetwork();
    await database.inNetwork(id, (tx) => insertNetwork(tx));
    expect(await names(id)).toStrictEqual([{ id, l: ["en", "da"] }]);
  });

  test("is rolled back when the work throws, and the error passes unchanged", async () => {
    const id = newNetwork();
    const refusal = new Error("no");
    const work = database.inNetwork(id, async (tx) => {
      await insertNetwork(tx);
      throw refusal;
    });
    await expect(work).rejects.toBe(refusal);
    expect(await names(id)).toEqual([]);
  });

  test("is rolled back, with the first error, when the work goes on after a failed statement", async () => {
    const id = newNetwork();
    const work = database.inNetwork(id, async (tx) => {
      await insertNetwork(tx);
      await insertNetwork(tx).catch(() => {});
      return "fine";
    });
    await expect(work).rejects.toMatchObject({ name: "QueryFailed", code: "23505", table: "networks" });
    expect(await names(id)).toEqual([]);
  });

  test("has savepoints: what failed inside one is undone, the rest is kept", async () => {
    const id = newNetwork();
    await database.inNetwork(id, async (tx) => {
      await insertNetwork(tx);
      await tx.db
        .transaction(async (savepoint) => {
          await savepoint.update(networks).set({ name: "Other" }).where(eq(networks.networkId, id));
          throw new Error("undo");
        })
        .catch(() => {});
    });
    const [row] = await database.inNetwork(id, (tx) => tx.db.select().from(networks));
    expect(row?.name).toBe("Energy for towns");
  });

  test("runs what waits for the commit after it, and only then", async () => {
    const id = newNetwork();
    const told: string[] = [];
    await database.inNetwork(id, async (tx) => {
      tx.afterCommit(() => void told.push("kept"));
      await insertNetwork(tx);
      expect(told).toEqual([]);
    });
    await database
      .inNetwork(id, (tx) => {
        tx.afterCommit(() => void told.push("lost"));
        return Promise.reject(new Error("no"));
      })
      .catch(() => {});
    expect(told).toEqual(["kept"]);
  });

  test("cannot be used once it is over", async () => {
    let kept: Tx | undefined;
    await database.inNetwork(newNetwork(), (tx) => Promise.resolve(void (kept = tx)));
    await expect(kept?.executeSql("select 1")).rejects.toThrow("the transaction is over");
  });

  test("does not put values into its errors", async () => {
    const id = newNetwork();
    const failure = await database
      .inNetwork(id, (tx) => tx.executeSql("select $1::int", ["secret vote"]))
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(QueryFailed);
    expect(Object.keys(failure as object)).not.toContain("params");
  });

  test("opens for a well-formed network id only", async () => {
    const id = "x'; drop table networks; --" as NetworkId;
    await expect(database.inNetwork(id, () => Promise.resolve())).rejects.toThrow("not a network id");
  });
});

describe("one network", () => {
  test("sees nothing of another, and leaves nothing of itself behind on the connection", async () => {
    const [a, b] = [newNetwork(), newNetwork()];
    await Promise.all([a, b].map((id) => database.inNetwork(id, (tx) => insertNetwork(tx))));
    const seen = await Promise.all(Array.from({ length: 30 }, (_, i) => names(i % 2 ? a : b)));
    seen.forEach((rows, i) => expect(rows.map(({ id }) => id)).toEqual([i % 2 ? a : b]));
    const { rows } = await database.executeSql(
      "select current_user <> 'app_user' as login, coalesce(current_setting('app.network_id', true), '') as network",
    );
    expect(rows).toEqual([{ login: true, network: "" }]);
  });

  test("cannot write a row of another", async () => {
    const [a, b] = [newNetwork(), newNetwork()];
    const work = database.inNetwork(a, (tx) => insertNetwork(tx, b));
    await expect(work).rejects.toMatchObject({ code: "42501" });
  });
});

test("a read cannot write", async () => {
  const id = newNetwork();
  const work = database.inNetwork(id, (tx) => insertNetwork(tx), "read");
  await expect(work).rejects.toMatchObject({ name: "QueryFailed", code: "25006" });
});

test("work that collided is run again, three times at most", async () => {
  const collide = async (times: number): Promise<number> => {
    let runs = 0;
    await database.inNetwork(newNetwork(), async (tx) => {
      runs += 1;
      await insertNetwork(tx);
      if (runs <= times) {
        await tx.executeSql("do $$ begin raise exception 'collided' using errcode = '40001'; end $$");
      }
    });
    return runs;
  };
  expect(await collide(3)).toBe(4);
  await expect(collide(4)).rejects.toMatchObject({ code: "40001" });
});

test("values come back the same on both engines", async () => {
  const { rows } = await database.executeSql(
    `select 9007199254740993::int8 as big, 1.50::numeric as exact, 7::int4 as small, date '2026-02-28' as day,
       timestamptz '2026-01-01 12:00+01' as instant, '{"a":[1]}'::jsonb as json, array['x','y'] as list,
       null as nothing, true as yes where $1::timestamptz is not null and $2::jsonb is not null`,
    [new Date(), { a: 1 }],
  );
  expect(rows).toEqual([
    {
      big: "9007199254740993",
      exact: "1.50",
      small: 7,
      day: "2026-02-28",
      instant: new Date("2026-01-01T11:00:00Z"),
      json: { a: [1] },
      list: ["x", "y"],
      nothing: null,
      yes: true,
    },
  ]);
  expect(rows[0]?.["instant"]).toBeInstanceOf(Date);
});

test("a text of several statements that fails midway leaves no transaction open", async () => {
  const failing = "begin; select 1/0; commit";
  await Promise.all(
    Array.from({ length: 12 }, () =>
      expect(database.executeSql(failing)).rejects.toMatchObject({ code: "22012" }),
    ),
  );
  const answers = await Promise.all(Array.from({ length: 12 }, () => database.executeSql("select 1 as one")));
  for (const { rows } of answers) expect(rows).toEqual([{ one: 1 }]);
});

test("a notification reaches every listener of its channel until it stops listening", async () => {
  const heard: string[] = [];
  const stop = await database.listen("changes", (payload) => void heard.push(`1 ${payload}`));
  await database.listen("changes", (payload) => void heard.push(`2 ${payload}`));
  await database.listen("other", () => void heard.push("never"));
  await database.notify("changes", 'it\'s {"a":1}');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(heard.toSorted()).toEqual(['1 it\'s {"a":1}', '2 it\'s {"a":1}']);
  await stop();
  await database.notify("changes", "later");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(heard.filter((line) => line.endsWith("later"))).toEqual(["2 later"]);
  await expect(database.notify("changes", "ø".repeat(4000))).rejects.toThrow("7,999 bytes");
});
