import type { Socket } from "node:net";
import { Pool, types } from "pg";
import type { CustomTypesConfig, PoolClient, QueryConfig } from "pg";
import type { NetworkId } from "../kernel/ids.ts";
import type { Database, ExecuteSql, Mode, StoreLog, Tx } from "./database.ts";
import { assertNotifiable, openingSql, TRANSACTION_LIMIT_MS } from "./database.ts";
import { DatabaseUnavailable, retryCollisions, toStoreError } from "./errors.ts";
import { PostgresListener } from "./postgres-listener.ts";
import type { RunStatement } from "./transaction.ts";
import { executeSqlOn, OpenTransaction } from "./transaction.ts";

export interface PostgresOptions {
  readonly url: string;
  /** Connections of this process, besides one that listens. 10 hold 1,000 mixed requests a second. */
  readonly poolSize?: number;
  readonly log?: StoreLog;
}

const { DATE, TIMESTAMP, TIMESTAMPTZ, INTERVAL } = types.builtins;
/** Arrays of numeric, timestamp, timestamptz, interval and date: Drizzle parses these as well. */
const DATES = new Set<number>([DATE, TIMESTAMP, TIMESTAMPTZ, INTERVAL, 1231, 1115, 1185, 1187, 1182]);
const leaveAsText = (isText: (oid: number) => boolean): CustomTypesConfig => ({
  getTypeParser: (oid, format) =>
    isText(oid) ? (value: unknown) => value : types.getTypeParser(oid, format),
});
const drizzleTypes = leaveAsText((oid) => DATES.has(oid));
/** A date has no time zone: pg would make it midnight of this machine's. */
const plainTypes = leaveAsText((oid) => oid === 1082);

/** Gives up on a server that took the statement and vanished: its own limit would come 5 s earlier. */
const SILENCE_LIMIT_MS = TRANSACTION_LIMIT_MS + 5_000;

/**
 * Set in each transaction, not on the connection: a pooler between would refuse the connection or forget it. Compiling
 * a statement took PostgreSQL as long again as running it, and 170 ms more on a connection that had not done so yet.
 */
const SETTINGS = Object.entries({
  statement_timeout: TRANSACTION_LIMIT_MS,
  idle_in_transaction_session_timeout: TRANSACTION_LIMIT_MS,
  jit: "off",
})
  .map(([setting, value]) => `, set_config('${setting}', '${value}', true)`)
  .join("");

/** So many different statements are prepared on each connection; the app has about a hundred. */
const MOST_PREPARED = 300;
const prepared = new Map<string, string>();

/**
 * A statement with values is planned once on each connection instead of each time: planning was nearly half of
 * what PostgreSQL did for a vote. A pooler in transaction mode must know prepared statements (PgBouncer from 1.21).
 */
function nameOf(text: string): { readonly name?: string } {
  const known = prepared.get(text);
  if (known !== undefined) return { name: known };
  if (prepared.size >= MOST_PREPARED) return {};
  const name = `workspace_${prepared.size}`;
  prepared.set(text, name);
  return { name };
}

/**
 * Statements that are asked in the same moment leave in one packet: writing to the socket was the dearest part.
 * pg has no public way to its socket, hence the cast; pg's version is pinned, and every test would fail without it.
 */
function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection;
  stream.cork();
  setImmediate(() => stream.uncork());
}

const runOn =
  (client: PoolClient, limitMs?: number): RunStatement =>
  async ({ text, values, form, datesAsText }) => {
    sendTogether(client);
    const result = await client.query<Record<string, unknown>>({
      text,
      ...(values && { ...nameOf(text), values: [...values] }),
      ...(form === "arrays" && { rowMode: "array" }),
      types: datesAsText ? drizzleTypes : plainTypes,
      ...(limitMs !== undefined && { query_timeout: limitMs }),
    });
    // Several statements without values answer with an array of results.
    return Array.isArray(result) ? ((result.at(-1) as typeof result) ?? { rows: [] }) : result;
  };

/** A PostgreSQL server, through a pool. Behind a pooler in transaction mode only `listen` needs a session. */
export async function openPostgres({ url, poolSize = 10, log }: PostgresOptions): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // Statements are sent without waiting for the answer to the one before: a round trip less for each
    // transaction, whose opening and first statement go together.
    pipeline: true,
    application_name: "network-workspace",
  });
  // Without a listener a lost idle connection ends the process; the pool replaces it by itself.
  pool.on("error", (error) => log?.error({ err: error }, "an idle database connection was lost"));
  // The same for one that is lost while in use: its statement fails, and the pool listens only to idle ones.
  pool.on("connect", (client) => client.on("error", () => {}));
  const listener = new PostgresListener(url, log);

  /** Gives the connection back; one in doubt is closed instead. */
  async function withClient<R>(work: (client: PoolClient) => Promise<R>): Promise<R> {
    let client: PoolClient | undefined;
    let broken = false;
    try {
      client = await pool.connect();
      return await work(client);
    } catch (error) {
      const failure = toStoreError(error);
      broken = failure instanceof DatabaseUnavailable;
      throw failure;
    } finally {
      client?.release(broken);
    }
  }

  async function transaction<R>(
    opening: string,
    limitMs: number | undefined,
    mode: Mode,
    work: (open: OpenTransaction) => Promise<R>,
  ): Promise<R> {
    let begun = false;
    const attempt = () =>
      withClient(async (client) => {
        // Not awaited: the first statement is sent right behind it. When taking the role fails, `begin` has
        // already been done, so what follows finds an aborted transaction and never runs as the login.
        sendTogether(client);
        const opened = client
          .query({ text: opening, query_timeout: SILENCE_LIMIT_MS } as QueryConfig)
          .then(() => void (begun = true));
        opened.catch(() => {});
        const open = new OpenTransaction(runOn(client, limitMs));
        try {
          const result = await work(open);
          await opened;
          open.finish();
          const ended = client.query("commit");
          // Nothing depends on the end of a reading: whoever has the connection next is served behind it.
          if (mode === "read") ended.catch(() => {});
          else await ended;
          open.committed();
          return result;
        } catch (error) {
          open.abandon();
          const cause = await opened.then(
            () => error,
            (failure: unknown) => failure,
          );
          // On a lost connection the rollback fails too, and the server has done it already.
          await client.query({ text: "rollback", query_timeout: 2_000 } as QueryConfig).catch(() => {});
          throw cause;
        }
      });
    try {
      return await attempt();
    } catch (error) {
      // A connection that died in the pool: nothing has happened before the opening statement, so try another.
      if (begun || !(error instanceof DatabaseUnavailable)) throw error;
      return await attempt();
    }
  }

  const executeSql: ExecuteSql = (text, values) =>
    withClient(async (client) => {
      try {
        return await executeSqlOn(runOn(client))(text, values);
      } catch (error) {
        // pg-boss sends `begin; …; commit` as one text: when it fails midway the session is left inside.
        if (values === undefined) await client.query("rollback").catch(() => {});
        throw error;
      }
    });

  const database: Database = {
    engine: "postgres",
    inNetwork: <R>(networkId: NetworkId, work: (tx: Tx) => Promise<R>, mode: Mode = "write") =>
      retryCollisions(() =>
        transaction(openingSql(networkId, mode, SETTINGS), SILENCE_LIMIT_MS, mode, (open) =>
          work(open.handle(networkId)),
        ),
      ),
    executeSql,
    asLogin: (work) =>
      retryCollisions(() => transaction("begin", undefined, "write", (open) => work(executeSqlOn(open.run)))),
    listen: (channel, onPayload, onGap) => {
      assertNotifiable(channel, "");
      return listener.listen(channel, onPayload, onGap);
    },
    notify: async (channel, payload) => {
      assertNotifiable(channel, payload);
      await executeSql("select pg_notify($1, $2)", [channel, payload]);
    },
    close: async () => {
      await listener.close();
      await pool.end();
    },
  };
  try {
    await executeSql("select 1");
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
