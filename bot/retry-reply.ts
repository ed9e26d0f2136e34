import { realTimer, type Timer } from "./pace.ts";
import { SendFailed } from "./send-failure.ts";

const TRIES = 3;
const FIRST_WAIT_MS = 400;
/** Teams gives a turn 15 seconds; a person waits less. */
const LONGEST_WAIT_MS = 3_000;

/** A reply has no queue behind it: it is tried again a few times, while its reader still looks. */
export async function retryReply<Result>(
  send: () => Promise<Result>,
  {
    timer = realTimer,
    random = Math.random,
  }: { readonly timer?: Timer; readonly random?: () => number } = {},
): Promise<Result> {
  for (let failed = 1; ; failed += 1) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof SendFailed) || !error.retryable || failed === TRIES) throw error;
      const wait = error.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (failed - 1) * (0.5 + random());
      if (wait > LONGEST_WAIT_MS) throw error;
      await timer.sleep(wait);
    }
  }
}
