import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { controlId } from "./review-context.ts";

export interface OpenRow {
  readonly openRow: string | null;
  readonly open: (itemId: string) => void;
  /** Opens a row, which closes the one that was open, or closes it; what was pressed stays where it is. */
  readonly toggle: (itemId: string) => void;
}

/** The form of one row at a time. */
export function useOpenRow(): OpenRow {
  const [openRow, open] = useState<string | null>(null);
  const pressed = useRef<{ readonly itemId: string; readonly top: number } | null>(null);
  // After each drawing: only the one that follows a press finds something to put back.
  useLayoutEffect(() => {
    const was = pressed.current;
    pressed.current = null;
    const now = was && topOf(was.itemId);
    // The form above it that closed would otherwise carry it away.
    if (was && now !== null) window.scrollBy({ top: now - was.top, behavior: "instant" });
  });
  const toggle = useCallback((itemId: string) => {
    const top = topOf(itemId);
    pressed.current = top === null ? null : { itemId, top };
    open((before) => (before === itemId ? null : itemId));
  }, []);
  return { openRow, open, toggle };
}

const topOf = (itemId: string): number | null =>
  document.getElementById(controlId(itemId, "summary"))?.getBoundingClientRect().top ?? null;
