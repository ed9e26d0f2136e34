import { setImmediate as nextTurn } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import type { NetworkId } from "../../kernel/ids.ts";
import type { Database, ExecuteSql, Mode, StoreLog, Tx } from "../database.ts";
import { assertNotifiable, openingSql, TRANSACTION_LIMIT_MS } from "../database.ts";
import { retryCollisions, toStoreError } from "../errors.ts";
import type { RunStatement } from "../transaction.ts";
import { executeSqlOn, OpenTransaction } from "../transaction.ts";

export interface EmbeddedOptions {
  readonly log?: StoreLog;
  /** After the engine has closed; the lock on the data folder is given back here. */
  readonly onClose?: () => void;
  readonly transactionLimitMs?: number;
}

/** Type ids of pg_type: json, jsonb, int8, date, timestamp, timestamptz, interval and arrays of the last and numeric. */
const [JSON_, JSONB, INT8, DATE, TIMESTAMP, TIMESTAMPTZ, INTERVAL] = [114, 3802, 20, 1082, 1114, 1184, 1186];
const asText = (value: string): string => value;
const parseJson = (value: string): unknown => JSON.parse(value);
/** What pg gives, so that nobody can tell the engines apart; and values of the caller's realm under Jest. */
const plainParsers = {
  [JSON_]: parseJson,
  [JSONB]: parseJson,
  [INT8]: asText,
  [DATE]: asText,
  [TIMESTAMP]: (value: string) => new Date(value),
  [TIMESTAMPTZ]: (value: string) => new Date(value),
};
const drizzleParsers = {
  ...plainParsers,
  [TIMESTAMP]: asText,
  [TIMESTAMPTZ]: asText,
  [INTERVAL]: asText,
  ...Object.fromEntries([1231, 1115, 1185, 1187, 1182].map((oid) => [oid, asText])),
};

/** A Date made in a test's realm is no Date to an engine outside it. */
const toWire = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

const runOn =
  (engine: PGlite): RunStatement =>
  async ({ text, values, form, datesAsText }) => {
    const parsers = datesAsText ? drizzleParsers : plainParsers;
    if (values === undefined) return (await engine.exec(text, { parsers })).at(-1) ?? { rows: [] };
    return engine.query(text, values.map(toWire), {
      parsers,
      rowMode: form === "arrays" ? "array" : "object",
    });
  };

/** The last in the queue of each engine: it has one session, so everything stands in line. */
const lines = new WeakMap<PGlite, Promise<unknown>>();

/**
 * One at a time, in the order of asking. A turn of the event loop passes before each: PGlite answers within
 * microtasks, so a hundred waiting transactions would otherwise hold up every socket and timer until the last.
 */
function inLine<R>(engine: PGlite, work: () => Promise<R>): Promise<R> {
  const before = lines.get(engine) ?? Promise.resolve();
  const result = before.then(() => nextTurn()).then(work);
  lines.set(
    engine,
    result.then(
      () => undefined,
      () => undefined,
    ),
  );
  return result;
}

/** Rejects when work has not ended in time: `statement_timeout` has no effect in PGlite, and all others wait. */
async function withinLimit<R>(limitMs: number, work: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Error(
            `a transaction was ended after ${limitMs} ms: it waited for something that is not its own \`tx\`, ` +
              "perhaps another transaction, for which it stood in the way itself",
          ),
        ),
      limitMs,
    );
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** The PGlite engine in this process as a Database. */
export function embeddedDatabase(engine: PGlite, options: EmbeddedOptions = {}): Database {
  const { log, onClose, transactionLimitMs = TRANSACTION_LIMIT_MS } = options;
  const run = runOn(engine);
  const listeners = new Map<string, Set<(payload: string) => void>>();
  let closed = false;

  function transaction<R>(
    opening: string,
    limitMs: number | undefined,
    work: (open: OpenTransaction) => Promise<R>,
  ): Promise<R> {
    return inLine(engine, async () => {
      const open = new OpenTransaction(run);
      try {
        await engine.exec(opening);
        const result = await (limitMs === undefined ? work(open) : withinLimit(limitMs, work(open)));
        open.finish();
        await engine.exec("commit");
        open.committed();
        return result;
      } catch (error) {
        open.abandon();
        await engine.exec("rollback");
        throw toStoreError(error);
      }
    });
  }

  const executeSql: ExecuteSql = (text, values) =>
    inLine(engine, async () => {
      try {
        return await executeSqlOn(run)(text, values);
      } catch (error) {
        // pg-boss sends `begin; …; commit` as one text: when it fails midway the session is left inside.
        if (values === undefined) await engine.exec("rollback");
        throw error;
      }
    });

  function deliver(channel: string, payload: string): void {
    for (const onPayload of listeners.get(channel) ?? []) {
      try {
        onPayload(payload);
      } catch (error) {
        log?.error({ err: error }, "a listener failed");
      }
    }
  }

  return {
    engine: "embedded",
    inNetwork: <R>(networkId: NetworkId, work: (tx: Tx) => Promise<R>, mode: Mode = "write") =>
      retryCollisions(() =>
        transaction(openingSql(networkId, mode), transactionLimitMs, (open) => work(open.handle(networkId))),
      ),
    executeSql,
    asLogin: (work) => transaction("begin", undefined, (open) => work(executeSqlOn(open.run))),
    // The lock on the data folder makes this the only process, so a notification needs no database.
    listen: (channel, onPayload) => {
      assertNotifiable(channel, "");
      const own = (payload: string): void => onPayload(payload);
      const all = listeners.get(channel) ?? new Set();
      listeners.set(channel, all.add(own));
      return Promise.resolve(() => Promise.resolve(void all.delete(own)));
    },
    notify: (channel, payload) => {
      assertNotifiable(channel, payload);
      setImmediate(() => deliver(channel, payload));
      return Promise.resolve();
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await inLine(engine, () => engine.close());
      onClose?.();
    },
  };
}
