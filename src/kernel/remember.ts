import type { Clock } from "./clock.ts";

/** So many answers are kept; then all are asked for again. */
const MOST = 1_000;

/**
 * Keeps a slow answer for a while. Only for what may be shown a little late, never for who may do what.
 * An undefined answer and a failure are not kept.
 */
export function remembered<Key extends string, Answer>(
  ask: (key: Key) => Promise<Answer>,
  { clock, milliseconds }: { readonly clock: Clock; readonly milliseconds: number },
): (key: Key) => Promise<Answer> {
  const known = new Map<Key, { readonly answer: Answer; readonly until: number }>();
  return async (key) => {
    const now = clock.now().getTime();
    const kept = known.get(key);
    if (kept !== undefined && kept.until > now) return kept.answer;
    const answer = await ask(key);
    if (known.size >= MOST) known.clear();
    if (answer !== undefined) known.set(key, { answer, until: now + milliseconds });
    return answer;
  };
}
