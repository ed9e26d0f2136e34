/** Teams did not take a message. `retryable`: it may take the very same one later. */
export class SendFailed extends Error {
  /** HTTP status; undefined when there was no answer at all. */
  readonly status: number | undefined;
  readonly retryable: boolean;
  /** How long Teams asked to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(
    status: number | undefined,
    {
      retryable,
      retryAfterMs,
      said = "",
      cause,
    }: {
      readonly retryable: boolean;
      readonly retryAfterMs?: number | undefined;
      /** The beginning of what Teams answered, for the log. */
      readonly said?: string;
      readonly cause?: unknown;
    },
  ) {
    super(status === undefined ? "no answer from Teams" : `Teams answered ${status} ${said}`.trim(), {
      cause,
    });
    this.name = "SendFailed";
    this.status = status;
    this.retryable = retryable;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The message to be updated, or the conversation to be written to, is not there (any more) for us. */
export class MessageGone extends SendFailed {
  constructor(status: number | undefined, said = "") {
    super(status, { retryable: false, said });
    this.name = "MessageGone";
  }
}

/** 401: a secret that is being renewed must not cost a message. The rest: learn.microsoft.com, 'rate limiting'. */
const RETRYABLE = new Set([401, 408, 412, 429, 500, 502, 503, 504]);
const GONE = new Set([403, 404, 410]);
/** Nobody may keep our queue waiting longer than this. */
const LONGEST_WAIT_MS = 10 * 60_000;

export function sendFailure(
  answer: { readonly status: number; readonly retryAfter: string | null; readonly said?: string },
  now: Date,
): SendFailed {
  const { status, retryAfter, said = "" } = answer;
  return GONE.has(status)
    ? new MessageGone(status, said)
    : new SendFailed(status, {
        retryable: RETRYABLE.has(status),
        retryAfterMs: waitIn(retryAfter, now),
        said,
      });
}

/** Retry-After comes in seconds or as an HTTP date. */
function waitIn(retryAfter: string | null, now: Date): number | undefined {
  if (retryAfter === null || retryAfter.trim() === "") return undefined;
  const seconds = Number(retryAfter);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(retryAfter) - now.getTime();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT_MS) : undefined;
}
