import { useEffect, useSyncExternalStore } from "react";
import { useWorkspace } from "./workspace.ts";

/** Words for screen readers when something happened elsewhere than where the reader is. */
let words = "";
const listeners = new Set<() => void>();

export function announce(text: string): void {
  // The same sentence twice is silent in most readers; a no-break space makes it another one.
  words = text === words ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useAnnouncement = (): string => useSyncExternalStore(subscribe, () => words);

/** Sets the window's title, which is also what is said on a change of page. */
export function usePageTitle(title: string | undefined): void {
  const { session } = useWorkspace();
  const whole = title && `${title} · ${session.network.name}`;
  useEffect(() => {
    if (!whole) return;
    document.title = whole;
    announce(whole);
  }, [whole]);
}
