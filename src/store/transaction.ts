import { PgDialect } from "drizzle-orm/pg-core";
import { NodePgSession, NodePgTransaction } from "drizzle-orm/node-postgres";
import type { NodePgClient } from "drizzle-orm/node-postgres";
import type { NetworkId } from "../kernel/ids.ts";
import type { Drizzle, ExecuteSql, SqlResult, SqlRow, Tx } from "./database.ts";
import { toStoreError } from "./errors.ts";

/** What a driver is asked: Drizzle wants arrays and unparsed dates, `executeSql` objects. */
interface Statement {
  readonly text: string;
  readonly values: readonly unknown[] | undefined;
  readonly form: "arrays" | "objects";
  /** Drizzle parses dates itself and wants their text. */
  readonly datesAsText: boolean;
}
export type RunStatement = (statement: Statement) => Promise<{ rows: unknown[] }>;

const dialect = new PgDialect();

/** The part of pg's client that Drizzle's node-postgres session calls; PGlite is made to look like it too. */
const pgLike = (run: RunStatement) => ({
  query: (config: { text: string; rowMode?: string }, values: unknown[]) =>
    run({
      text: config.text,
      values,
      form: config.rowMode === "array" ? "arrays" : "objects",
      datesAsText: true,
    }),
});

/** One Drizzle dialect and session for both engines, so that types come back the same from either. */
function drizzleOn(run: RunStatement): Drizzle {
  const session = new NodePgSession(pgLike(run) as unknown as NodePgClient, dialect, undefined);
  // The transaction class, not the database class: its `.transaction()` is a savepoint, not a second `begin`.
  return new NodePgTransaction(dialect, session, undefined) as unknown as Drizzle;
}

export function executeSqlOn(run: RunStatement): ExecuteSql {
  return async <Row extends SqlRow>(text: string, values?: readonly unknown[]): Promise<SqlResult<Row>> => {
    try {
      const { rows } = await run({ text, values, form: "objects", datesAsText: false });
      return { rows: rows as Row[] };
    } catch (error) {
      throw toStoreError(error);
    }
  };
}

/** A transaction's handle and what its owner needs to end it. */
export class OpenTransaction {
  readonly #run: RunStatement;
  #over = false;
  #failure: unknown;
  readonly #afterCommit: (() => void)[] = [];

  constructor(run: RunStatement) {
    this.#run = run;
  }

  readonly run: RunStatement = async (statement) => {
    // Work that was not awaited would otherwise land in somebody else's transaction on the same session.
    if (this.#over) throw new Error("the transaction is over: await everything inside it");
    try {
      const result = await this.#run(statement);
      if (/^\s*rollback to/i.test(statement.text)) this.#failure = undefined;
      return result;
    } catch (error) {
      this.#failure ??= error;
      throw error;
    }
  };

  handle(networkId: NetworkId): Tx {
    return {
      networkId,
      db: drizzleOn(this.run),
      executeSql: executeSqlOn(this.run),
      afterCommit: (task) => void this.#afterCommit.push(task),
    };
  }

  /**
   * Closes the handle. Throws the statement's error if one failed and work went on as if nothing had happened:
   * PostgreSQL answers such a commit with a silent rollback.
   */
  finish(): void {
    this.#over = true;
    if (this.#failure !== undefined) throw this.#failure;
  }

  abandon(): void {
    this.#over = true;
  }

  committed(): void {
    for (const task of this.#afterCommit) task();
  }
}
