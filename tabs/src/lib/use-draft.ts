import { useState } from "react";

/**
 * What was typed and not yet stored: kept when the form is left, the network is lost or the page is loaded
 * again, until it is stored or the browser tab is closed.
 */
export function useDraft<Draft extends object>(
  key: string,
  initial: Draft,
): readonly [Draft, (change: Partial<Draft>) => void, () => void] {
  const [draft, setDraft] = useState<Draft>(() => ({ ...initial, ...read<Draft>(key) }));
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    write(key, JSON.stringify(next));
  };
  const clear = () => {
    setDraft(initial);
    write(key, undefined);
  };
  return [draft, change, clear];
}

function read<Draft>(key: string): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(`draft.${key}`) ?? "{}") as Partial<Draft>;
  } catch {
    return {};
  }
}

function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(`draft.${key}`);
    else sessionStorage.setItem(`draft.${key}`, text);
  } catch {
    // No storage in this frame: the form itself still holds it.
  }
}
