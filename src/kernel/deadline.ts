import { Refusal, type RefusalCode } from "./refusal.ts";

/** A year: nobody waits longer for an answer, and a slip of the year is found. */
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

/**
 * Refuses a deadline that has passed with `passed`, one more than a year ahead with `deadline.too-far`.
 * @param field of the request that it stands in
 */
export function checkDeadline(deadline: Date, now: Date, passed: RefusalCode, field = "closesAt"): void {
  if (deadline <= now) throw new Refusal(passed, {}, [field]);
  if (deadline.getTime() - now.getTime() > MOST_DAYS * DAY_MS)
    throw new Refusal("deadline.too-far", {}, [field]);
}
