/** What Teams takes from a bot in one conversation (learn.microsoft.com, 'rate limiting'); beyond it answers 429. */
const LIMITS = [
  { most: 7, withinMs: 1_000 },
  { most: 60, withinMs: 30_000 },
] as const;
const LONGEST_MS = Math.max(...LIMITS.map((limit) => limit.withinMs));

export interface Timer {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}
export const realTimer: Timer = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Lets sends to one conversation through one after the other, no faster than Teams takes them. */
export class Pace {
  readonly #timer: Timer;
  readonly #lanes = new Map<string, { readonly sent: number[]; last: Promise<void> }>();

  constructor(timer: Timer = realTimer) {
    this.#timer = timer;
  }

  /** Resolves when the caller may send. Waits at most as long as the limits demand. */
  async turn(conversation: string): Promise<void> {
    this.#forgetQuiet();
    const lane = this.#lanes.get(conversation) ?? { sent: [], last: Promise.resolve() };
    this.#lanes.set(conversation, lane);
    const mine = lane.last.then(() => this.#waitFor(lane.sent));
    lane.last = mine;
    await mine;
  }

  async #waitFor(sent: number[]): Promise<void> {
    for (let wait = this.#owed(sent); wait > 0; wait = this.#owed(sent)) await this.#timer.sleep(wait);
    sent.push(this.#timer.now());
    if (sent.length > 60) sent.shift();
  }

  #owed(sent: readonly number[]): number {
    const now = this.#timer.now();
    return Math.max(
      0,
      ...LIMITS.map(({ most, withinMs }) => {
        const oldest = sent[sent.length - most];
        return oldest === undefined ? 0 : oldest + withinMs - now;
      }),
    );
  }

  /** A lane nobody used for longer than any limit reaches back knows nothing worth keeping. */
  #forgetQuiet(): void {
    if (this.#lanes.size < 1_000) return;
    const before = this.#timer.now() - LONGEST_MS;
    for (const [key, { sent }] of this.#lanes)
      if ((sent.at(-1) ?? Infinity) < before) this.#lanes.delete(key);
  }
}
