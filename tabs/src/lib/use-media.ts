import { useCallback, useSyncExternalStore } from "react";

/** Where another arrangement needs other elements, not only other styles. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Whether the window shows one thing at a time. */
export const usePhone = (): boolean => useMedia("(max-width: 639.98px)");
