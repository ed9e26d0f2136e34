import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { NetworkId } from "../kernel/ids.ts";

export type SqlRow = Record<string, unknown>;
export interface SqlResult<Row extends SqlRow = SqlRow> {
  readonly rows: Row[];
}

/**
 * One statement with values, or several statements without. Both engines give int8 and numeric as text,
 * timestamptz as Date, date as text.
 */
export type ExecuteSql = <Row extends SqlRow = SqlRow>(
  text: string,
  values?: readonly unknown[],
) => Promise<SqlResult<Row>>;

interface Rows<Row> {
  readonly rows: Row[];
}
interface RowsHKT extends PgQueryResultHKT {
  type: Rows<this["row"]>;
}
export type Drizzle = PgDatabase<RowsHKT>;

/** One open transaction. Everything inside it goes through this, and nothing else waits inside it. */
export interface Tx {
  readonly networkId: NetworkId;
  /** `db.transaction()` inside is a savepoint. */
  readonly db: Drizzle;
  readonly executeSql: ExecuteSql;
  /** Run once the commit has succeeded, never if it has not; must not throw. */
  afterCommit(task: () => void): void;
}

/** `read` refuses every write, by the database itself. */
export type Mode = "write" | "read";

export interface Database {
  readonly engine: "embedded" | "postgres";
  /**
   * One transaction that sees and writes one network only (row-level security, as the role `app_user`).
   * Rolled back when work throws. Run again, up to three times, after a serialization failure or deadlock.
   * Ended by force after 15 s: on the embedded engine everybody else waits for it.
   */
  inNetwork<R>(networkId: NetworkId, work: (tx: Tx) => Promise<R>, mode?: Mode): Promise<R>;
  /** For the queue, migrations and look-ups before the network is known: as the login, no network, no transaction. */
  readonly executeSql: ExecuteSql;
  /** One transaction as the login, no network, no time limit: migrations and the like. */
  asLogin<R>(work: (executeSql: ExecuteSql) => Promise<R>): Promise<R>;
  /**
   * Payloads sent with `notify` on this channel, by any instance. What is sent while the server is out of reach
   * is lost; `onGap` is called when listening has been taken up again.
   */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onGap?: () => void,
  ): Promise<() => Promise<void>>;
  /** At most 7,999 bytes. Never inside a transaction: PostgreSQL serialises the commits of those that notify. */
  notify(channel: string, payload: string): Promise<void>;
  close(): Promise<void>;
}

/** What the store says to the log; pino's shape. */
export interface StoreLog {
  error(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** A transaction may hold locks, and on the embedded engine the only session, for this long. */
export const TRANSACTION_LIMIT_MS = 15_000;

/** The id goes into the opening statement as a literal, to save a round trip: it must be one by its form. */
function assertNetworkId(networkId: NetworkId): void {
  if (!/^[\w-]{1,64}$/.test(networkId)) throw new TypeError("not a network id");
}

/** Opens the transaction and narrows it to one network, in one round trip. Local settings end with it. */
export function openingSql(networkId: NetworkId, mode: Mode, more = ""): string {
  assertNetworkId(networkId);
  return (
    `begin${mode === "read" ? " read only" : ""}; ` +
    `select set_config('role', 'app_user', true), set_config('app.network_id', '${networkId}', true)${more}`
  );
}

export function assertNotifiable(channel: string, payload: string): void {
  if (!/^[a-z_]{1,60}$/.test(channel)) throw new TypeError("a channel's name is lower-case letters and _");
  if (Buffer.byteLength(payload) > 7999) throw new RangeError("a payload has at most 7,999 bytes");
}
