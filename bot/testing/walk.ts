/** Every object in a card, its root included, with the names it is nested under. */
export function* objectsIn(
  value: unknown,
  under: readonly string[] = [],
): Generator<{ readonly node: Readonly<Record<string, unknown>>; readonly under: readonly string[] }> {
  if (Array.isArray(value)) {
    for (const one of value) yield* objectsIn(one, under);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  yield { node: value as Readonly<Record<string, unknown>>, under };
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, [...under, key]);
}
