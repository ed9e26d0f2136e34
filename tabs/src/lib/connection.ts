import { useSyncExternalStore } from "react";

/** Whether the server was reached by the last request; the browser's own word is used only for `offline`. */
let reached = true;
const listeners = new Set<() => void>();

export function reportReached(now: boolean): void {
  if (now === reached) return;
  reached = now;
  for (const listener of listeners) listener();
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
