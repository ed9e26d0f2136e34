/**
 * Many who ask the same at the same moment share one answer. Whoever asks while a question is under way waits
 * for the next one, which they share: no answer is older than the question, so what was stored before asking is
 * in it. Nothing is kept.
 */
export function shared<Key extends readonly string[], Answer>(
  ask: (...key: Key) => Promise<Answer>,
): (...key: Key) => Promise<Answer> {
  const underWay = new Map<string, Promise<Answer>>();
  const next = new Map<string, Promise<Answer>>();

  function begin(name: string, key: Key): Promise<Answer> {
    next.delete(name);
    const asked = ask(...key).finally(() => {
      if (underWay.get(name) === asked) underWay.delete(name);
    });
    underWay.set(name, asked);
    return asked;
  }

  return (...key) => {
    const name = key.join(" ");
    const waiting = next.get(name);
    if (waiting !== undefined) return waiting;
    const busy = underWay.get(name);
    if (busy === undefined) return begin(name, key);
    const mine = busy.then(
      () => begin(name, key),
      () => begin(name, key),
    );
    next.set(name, mine);
    return mine;
  };
}
