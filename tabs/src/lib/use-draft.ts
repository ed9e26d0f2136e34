import { useRef, useState } from "react";

/**
 * What was typed and not yet stored: kept when the form is left, the network is lost or the page is loaded
 * again, until it is stored or the browser tab is closed.
 */
export function useDraft<Draft extends object>(
  key: string,
  initial: Draft,
): readonly [Draft, (change: Partial<Draft>) => void, (stored?: Draft) => void] {
  const [draft, setDraft] = useState<Draft>(() => ({ ...initial, ...read<Draft>(key) }));
  // Whoever clears it began long before: with what it was then.
  const latest = useRef(draft);
  const change = (part: Partial<Draft>) => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    write(key, JSON.stringify(latest.current));
  };
  /** Takes away what is stored; of what is no longer as it was `stored`, because it was typed meanwhile, nothing. */
  const clear = (stored: Draft = latest.current) => {
    const since = typedSince(latest.current, stored);
    latest.current = { ...initial, ...since };
    setDraft(latest.current);
    write(key, Object.keys(since).length === 0 ? undefined : JSON.stringify(since));
  };
  return [draft, change, clear];
}

const typedSince = <Draft extends object>(now: Draft, stored: Draft): Partial<Draft> => {
  const since = { ...now };
  for (const name of Object.keys(now) as (keyof Draft)[]) if (now[name] === stored[name]) delete since[name];
  return since;
};

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
