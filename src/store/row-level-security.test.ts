import { beforeAll, describe, expect, test } from "@jest/globals";
import type { NetworkId } from "../kernel/ids.ts";
import { testDatabase } from "../testing/database.ts";
import type { ExecuteSql } from "./database.ts";
import { QueryFailed } from "./errors.ts";
import { LIFT_FORCE, APPLY_ROW_LEVEL_SECURITY } from "./row-level-security.ts";

/** Tables of schema public that belong to no network. Empty, and to stay so: think twice. */
const WITHOUT_NETWORK: readonly string[] = [];

const database = testDatabase();
const [A, B] = ["network-a" as NetworkId, "network-b" as NetworkId];

interface Column {
  readonly name: string;
  readonly type: string;
  readonly inKey: boolean;
}
type Table = { readonly name: string; readonly columns: Column[]; secured: boolean };

async function tablesOf(executeSql: ExecuteSql): Promise<Table[]> {
  const { rows } = await executeSql<{ table: string; secured: boolean; columns: Column[] }>(
    `select c.relname as table, c.relrowsecurity and c.relforcerowsecurity
         and exists (select from pg_policy p where p.polrelid = c.oid) as secured,
       jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
         'inKey', exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any(i.indkey)))
         order by a.attnum) filter (where a.attidentity = '' and a.attgenerated = ''
           and (a.attnotnull or a.attname = 'network_id')
           and coalesce(pg_get_expr(d.adbin, d.adrelid), '') not like 'nextval%') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where n.nspname = 'public' and c.relkind in ('r', 'p') group by c.oid, c.relname order by c.relname`,
  );
  return rows.map(({ table, secured, columns }) => ({ name: table, secured, columns: columns ?? [] }));
}

/** The least that the column's type takes; `salt` makes a second row differ. */
function minimal({ name, type }: Column, networkId: NetworkId, salt: string): string {
  if (name === "network_id") return `'${networkId}'`;
  if (type.endsWith("[]")) return "'{}'";
  if (/^(integer|bigint|smallint|numeric|real|double)/.test(type)) return "1";
  if (type === "boolean") return "false";
  if (/^timestamp|^date/.test(type)) return "'2026-03-01'";
  if (type.startsWith("json")) return "'{}'";
  if (type === "uuid") return "gen_random_uuid()";
  return `'${salt}'`;
}
const insertInto = (table: Table, networkId: NetworkId, salt: string): string =>
  `insert into "${table.name}" (${table.columns.map(({ name }) => `"${name}"`).join(", ")})
   values (${table.columns.map((column) => minimal(column, networkId, salt)).join(", ")})`;

let tables: Table[];
beforeAll(async () => {
  tables = await tablesOf(database.executeSql);
  // As the owner and without foreign keys and checks, so that one row a table can be made up without its relations.
  await database.asLogin(async (executeSql) => {
    await executeSql(LIFT_FORCE);
    const { rows } = await executeSql<{ drop: string; add: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
         format('alter table %s add constraint %I %s not valid', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
       from pg_constraint where connamespace = 'public'::regnamespace and contype in ('f', 'c')`,
    );
    for (const { drop } of rows) await executeSql(drop);
    for (const table of tables) {
      for (const network of [A, B]) await executeSql(insertInto(table, network, "x"));
    }
    for (const { add } of rows) await executeSql(add);
    await executeSql(APPLY_ROW_LEVEL_SECURITY);
  });
});

/** What the statement did as app_user in network A; its own transaction, as a refusal ends it. */
const inA = (sql: string): Promise<number | string> =>
  database
    .inNetwork(A, async (tx) => (await tx.executeSql(sql)).rows.length)
    .catch((error: unknown) => (error instanceof QueryFailed ? error.code : Promise.reject(error)));

test("every table of the workspace belongs to a network and is secured, also against its owner", () => {
  const open = tables.filter(({ secured }) => !secured).map(({ name }) => name);
  const homeless = tables.filter(({ columns }) => columns[0]?.name !== "network_id").map(({ name }) => name);
  expect(tables.length).toBeGreaterThan(0);
  expect({ open, homeless }).toEqual({ open: WITHOUT_NETWORK, homeless: WITHOUT_NETWORK });
});

describe("as app_user in network A, in every table", () => {
  test("one sees A's row only", async () => {
    for (const { name } of tables) {
      const { rows } = await database.inNetwork(A, (tx) => tx.executeSql(`select network_id from "${name}"`));
      expect({ name, rows }).toEqual({ name, rows: [{ network_id: A }] });
    }
  });

  test("nothing is inserted into B", async () => {
    for (const table of tables) {
      expect([table.name, await inA(insertInto(table, B, "y"))]).toEqual([table.name, "42501"]);
    }
  });

  test("nothing of B is changed or deleted", async () => {
    for (const { name } of tables) {
      const update = `update "${name}" set network_id = network_id where network_id = '${B}' returning network_id`;
      const remove = `delete from "${name}" where network_id = '${B}' returning network_id`;
      const nothing = name === "events" ? "42501" : 0;
      expect([name, await inA(update), await inA(remove)]).toEqual([name, nothing, nothing]);
    }
  });

  test("the record is added to and read, never changed or deleted, not even one's own", async () => {
    expect(await inA("update events set type = 'poll.voted'")).toBe("42501");
    expect(await inA("delete from events")).toBe("42501");
  });

  test("no row of A is handed to B", async () => {
    for (const { name } of tables) {
      expect([name, await inA(`update "${name}" set network_id = '${B}'`)]).toEqual([name, "42501"]);
    }
  });
});

test("app_user without a network sees nothing", async () => {
  for (const { name } of tables) {
    const seen = await database.asLogin(async (executeSql) => {
      await executeSql("select set_config('role', 'app_user', true)");
      return (await executeSql(`select 1 from "${name}"`)).rows.length;
    });
    expect([name, seen]).toEqual([name, 0]);
  }
});

test("app_user can add a job, and read none", async () => {
  const read = "select data from pgboss.job";
  expect(await inA(read)).toBe("42501");
  expect(await inA("update pgboss.job set priority = 1")).toBe("42501");
  expect(await inA("delete from pgboss.job")).toBe("42501");
});
