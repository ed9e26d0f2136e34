import { useCallback, useEffect, useRef, useState } from "react";

/** For a control that is not on the page yet, or was moved: it gets the keyboard when it is there. */
export function useFocusOn(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  const [, again] = useState(0);
  useEffect(() => {
    const target = wanted.current === null ? null : document.getElementById(wanted.current);
    if (!target) return undefined;
    // A menu that closes gives the keyboard back to its button first.
    const timer = setTimeout(() => {
      wanted.current = null;
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "center" });
    }, 0);
    return () => clearTimeout(timer);
  });
  return useCallback((id) => {
    wanted.current = id;
    again((count) => count + 1);
  }, []);
}
