import type { Clock } from "../kernel/clock.ts";

/** A clock that stands still until it is moved. */
export interface FixedClock extends Clock {
  moveTo(instant: Date): void;
  /** Moves on by so many milliseconds. */
  pass(milliseconds: number): void;
}

/**
 * In 2034 unless told: deadlines of tests then lie in the queue's future, so that no timer of a test runs by
 * itself, and whoever tests a deadline calls what the timer would call.
 */
export function fixedClock(at = "2034-03-06T09:00:00Z"): FixedClock {
  let now = new Date(at);
  return {
    now: () => new Date(now),
    moveTo: (instant) => void (now = new Date(instant)),
    pass: (milliseconds) => void (now = new Date(now.getTime() + milliseconds)),
  };
}

export const MINUTE = 60_000;
export const DAY = 86_400_000;
