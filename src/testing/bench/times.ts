import { median } from "./figure.ts";

const REQUESTS = 100;

/** How long a request takes, of a hundred one after the other; ms. */
export async function times(
  work: () => Promise<unknown>,
): Promise<{ readonly p95: number; readonly median: number }> {
  const taken: number[] = [];
  for (let at = 0; at < REQUESTS; at += 1) {
    const before = performance.now();
    await work();
    taken.push(performance.now() - before);
  }
  const sorted = taken.toSorted((a, b) => a - b);
  return { p95: sorted[Math.floor(REQUESTS * 0.95)] ?? 0, median: median(taken) };
}
