import { useSyncExternalStore } from "react";

/** Whether the server was reached by the last request; the browser's own word is used only for `offline`. */
let reached = true;
let probe: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

const PROBE_EVERY_MS = 3_000;

/** When the connection was last lost, on the page's own clock. */
let lostAt = 0;

/**
 * @param askedAt when what was answered had been asked, on the page's clock: an answer that was under way when the
 * connection broke does not say that it is there again
 */
export function reportReached(now: boolean, askedAt = performance.now()): void {
  if (now && askedAt < lostAt) return;
  if (!now) lostAt = performance.now();
  if (now === reached) return;
  reached = now;
  clearInterval(probe);
  // Nobody need press anything to get back: any answer at all means that the server is there.
  if (!reached) probe = setInterval(() => void knock(), PROBE_EVERY_MS);
  for (const listener of listeners) listener();
}

async function knock(): Promise<void> {
  const askedAt = performance.now();
  try {
    await fetch("/healthz", { cache: "no-store" });
    reportReached(true, askedAt);
  } catch {
    // Still away.
  }
}

const lost = (): void => reportReached(false);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("offline", lost);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("offline", lost);
  };
}

export const useConnected = (): boolean => useSyncExternalStore(subscribe, () => reached);
