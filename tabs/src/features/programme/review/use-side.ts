import { useCallback, useLayoutEffect, useRef, useState } from "react";

export type Side = "found" | "source";

export interface Sides {
  /** On a narrow screen, which of the two is seen. */
  readonly side: Side;
  /** Shows the other one; who comes back to what was found comes to where they were. */
  readonly turnTo: (side: Side) => void;
  /** Shows the document, and gives the keyboard back on return to what had it. */
  readonly leaveForSource: () => void;
  /** Shows what was found, at a place that the caller chooses. */
  readonly goToFound: () => void;
}

interface Place {
  readonly top: number;
  readonly focus: HTMLElement | null;
}

/** What was found and the document, in each other's place where there is no room for both. */
export function useSide(): Sides {
  const [side, setSide] = useState<Side>("found");
  const left = useRef<Place | null>(null);
  const leave = useCallback((focus: HTMLElement | null) => {
    left.current ??= { top: window.scrollY, focus };
    setSide("source");
  }, []);
  useLayoutEffect(() => {
    const place = left.current;
    if (side === "source" || !place) return;
    left.current = null;
    place.focus?.focus({ preventScroll: true });
    window.scrollTo({ top: place.top, behavior: "instant" });
  }, [side]);
  return {
    side,
    turnTo: useCallback((to) => (to === "source" ? leave(null) : setSide("found")), [leave]),
    leaveForSource: useCallback(() => {
      const { activeElement } = document;
      leave(activeElement instanceof HTMLElement ? activeElement : null);
    }, [leave]),
    goToFound: useCallback(() => {
      left.current = null;
      setSide("found");
    }, []),
  };
}
