/** SQLSTATEs after which the same work may simply be done again: serialization failure, deadlock. */
const RETRYABLE = new Set(["40001", "40P01"]);

/**
 * A statement that the database refused, the same on both engines. It carries no parameters: Drizzle's and
 * PGlite's own errors do, and a logged error would then show votes and addresses.
 */
export class QueryFailed extends Error {
  /** SQLSTATE, five characters. */
  readonly code: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;

  constructor(message: string, code: string, constraint?: string, table?: string) {
    super(message);
    this.name = "QueryFailed";
    this.code = code;
    this.constraint = constraint;
    this.table = table;
  }
}

/** The server could not be reached, or was lost on the way: nothing is known of the change, the next call may work. */
export class DatabaseUnavailable extends Error {
  constructor(message: string, cause: unknown) {
    super(`The database cannot be reached: ${message}`, { cause });
    this.name = "DatabaseUnavailable";
  }
}

interface ErrorLike {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly severity?: unknown;
  readonly constraint?: unknown;
  readonly table?: unknown;
  readonly cause?: unknown;
}

/** Duck-typed: a test's engine lives outside the test's realm, where `instanceof Error` is false. */
const asErrorLike = (error: unknown): ErrorLike | undefined =>
  typeof error === "object" && error !== null ? error : undefined;

const textOrNothing = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Node's codes of lost or refused connections, and pg's sentences for the same without any code. */
const LOST_CODE = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOENT$)/;
const LOST_TEXT = /^(Connection terminated|Client has encountered|timeout exceeded when|Query read timeout)/;

/** SQLSTATE classes in which the server itself goes: connection exception, operator intervention but a cancel. */
const lostState = (code: string): boolean =>
  code.startsWith("08") || (code.startsWith("57P") && code !== "57P05") || code === "53300";

/** Turns whatever a driver threw into QueryFailed or DatabaseUnavailable; refusals and our own errors pass. */
export function toStoreError(error: unknown): unknown {
  for (let at = asErrorLike(error), depth = 0; at && depth < 4; at = asErrorLike(at.cause), depth += 1) {
    if (at instanceof QueryFailed || at instanceof DatabaseUnavailable) return at;
    const message = textOrNothing(at.message) ?? "unknown error";
    const code = textOrNothing(at.code);
    if (code !== undefined && /^[0-9A-Z]{5}$/.test(code) && at.severity !== undefined) {
      if (lostState(code)) return new DatabaseUnavailable(message, error);
      return new QueryFailed(message, code, textOrNothing(at.constraint), textOrNothing(at.table));
    }
    if ((code !== undefined && LOST_CODE.test(code)) || LOST_TEXT.test(message)) {
      return new DatabaseUnavailable(message || (code ?? ""), error);
    }
  }
  return error;
}

/** How often work is begun again after a serialization failure or deadlock before the caller hears of it. */
const RETRIES = 3;

/**
 * Runs the whole work again, up to three times, when the database found that it collided with another
 * transaction. So work must have no effect besides its transaction; jobs and `afterCommit` are for those.
 */
export async function retryCollisions<R>(attempt: () => Promise<R>): Promise<R> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const failure = toStoreError(error);
      if (!(failure instanceof QueryFailed && RETRYABLE.has(failure.code)) || retries === RETRIES)
        throw failure;
      // 1-20, 2-40, 4-80 ms: two that collided should not meet again at once.
      await new Promise((resolve) => setTimeout(resolve, 2 ** retries * (1 + Math.random() * 19)));
    }
  }
}
