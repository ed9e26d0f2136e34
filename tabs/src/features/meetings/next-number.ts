import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";

/**
 * The number that the next meeting of a format has: one more than the highest; null where none of them is numbered.
 * What was cancelled left its number.
 */
export function nextNumber(
  meetings: readonly Pick<MeetingSummary, "ordinal" | "format" | "state">[],
  format: MeetingSummary["format"],
): number | null {
  const numbers = meetings.flatMap((one) =>
    one.format === format && one.state !== "cancelled" && one.ordinal !== null ? [one.ordinal] : [],
  );
  return numbers.length === 0 ? null : Math.max(...numbers) + 1;
}
