import { useEffect } from "react";
import { useWorkspace } from "../../../lib/workspace.ts";

const KEY = "programme.visit";

/**
 * The ISO instant at which this person was here before this browser tab was opened; null when it is not known.
 * Tells the next visit that this one was.
 */
export function lastVisit(networkId: string, personId: string, now = new Date()): string | null {
  const key = `${KEY}.${networkId}.${personId}`;
  try {
    const kept = sessionStorage.getItem(key);
    const before = kept ?? localStorage.getItem(key) ?? "";
    // Loaded again, this is still the same visit.
    if (kept === null) sessionStorage.setItem(key, before);
    localStorage.setItem(key, now.toISOString());
    return before === "" ? null : before;
  } catch {
    // No storage in this frame: the other choices remain.
    return null;
  }
}

/** Who looks at the programme was here. */
export function useVisit(): void {
  const { networkId, session } = useWorkspace();
  const { personId } = session.person;
  useEffect(() => void lastVisit(networkId, personId), [networkId, personId]);
}
