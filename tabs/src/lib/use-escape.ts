import { useEffect, useEffectEvent } from "react";
import { whatWaits } from "./page-history.ts";

/** Escape closes what is open from wherever the focus is, unless it was meant for a menu, dialog or field. */
export function useEscape(close: () => void): void {
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || whatWaits.isUnsaved()) return;
    if ((event.target as Element).closest("form, input, [role=dialog], [role=menu], [role=listbox]")) return;
    close();
  });
  useEffect(() => {
    document.addEventListener("keydown", onEscape);
    return () => document.removeEventListener("keydown", onEscape);
  }, []);
}
