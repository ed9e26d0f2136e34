import { useCallback, useEffect, useReducer, useState } from "react";
import { focusFirst } from "./focus.ts";

/**
 * The page behind an open dialog or popover is hidden from readers. It is shown again when that closes, but
 * stays hidden for good when it is taken away while open: so it closes first, and is taken away afterwards.
 */
const CLOSING_MS = 250;

/**
 * For a dialog that exists only while it is needed: hand `open` to it, call `close` to end it. When it has
 * closed, the focus is back where it was, and `onClosed` takes it away. `done` closes it too.
 */
export function useClosing(
  onClosed: () => void,
  done = false,
): { readonly open: boolean; readonly close: () => void } {
  const [closed, close] = useReducer(() => true, false);
  const [opener] = useState(() => document.activeElement);
  const open = !closed && !done;
  useEffect(() => {
    if (open) return undefined;
    const timer = setTimeout(() => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      else focusFirst();
      onClosed();
    }, CLOSING_MS);
    return () => clearTimeout(timer);
  }, [open, opener, onClosed]);
  return { open, close: useCallback(() => close(), []) };
}
