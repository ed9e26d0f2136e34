/** What Teams takes from a bot (learn.microsoft.com, 'rate limiting'); beyond it answers 429. */
const LIMITS = {
  conversation: [
    { most: 7, withinMs: 1_000 },
    { most: 60, withinMs: 30_000 },
    { most: 1_800, withinMs: 3_600_000 },
  ],
  /** All conversations of the app in one tenant; the lowest that is documented. */
  everywhere: [{ most: 30, withinMs: 1_000 }],
} as const;
type Limits = (typeof LIMITS)[keyof typeof LIMITS];
const LONGEST_MS = Math.max(...LIMITS.conversation.map((limit) => limit.withinMs));

export interface Timer {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}
export const realTimer: Timer = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

interface Lane {
  readonly limits: Limits;
  readonly sent: number[];
  last: Promise<void>;
}

/** Lets sends through one after the other, no faster than Teams takes them, in each conversation and in all. */
export class Pace {
  readonly #timer: Timer;
  /** The part of what Teams takes that this process may use: several instances send as one bot. */
  readonly #share: number;
  readonly #lanes = new Map<string, Lane>();
  readonly #everywhere: Lane = { limits: LIMITS.everywhere, sent: [], last: Promise.resolve() };

  constructor(timer: Timer = realTimer, share = 1) {
    this.#timer = timer;
    this.#share = share;
  }

  /** Resolves when the caller may send. Waits at most as long as the limits demand. */
  async turn(conversation: string): Promise<void> {
    this.#forgetQuiet();
    // A thread is `<channel>;messageid=<root>`: it has no limit of its own.
    const key = conversation.split(";")[0] ?? conversation;
    const lane = this.#lanes.get(key) ?? { limits: LIMITS.conversation, sent: [], last: Promise.resolve() };
    this.#lanes.set(key, lane);
    await this.#turnIn(lane);
    await this.#turnIn(this.#everywhere);
  }

  async #turnIn(lane: Lane): Promise<void> {
    const mine = lane.last.then(() => this.#waitFor(lane));
    lane.last = mine;
    await mine;
  }

  async #waitFor({ limits, sent }: Lane): Promise<void> {
    for (let wait = this.#owed(limits, sent); wait > 0; wait = this.#owed(limits, sent))
      await this.#timer.sleep(wait);
    sent.push(this.#timer.now());
    if (sent.length > 1_800) sent.shift();
  }

  #owed(limits: Limits, sent: readonly number[]): number {
    const now = this.#timer.now();
    return Math.max(
      0,
      ...limits.map(({ most, withinMs }) => {
        const oldest = sent[sent.length - Math.max(1, Math.floor(most * this.#share))];
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
