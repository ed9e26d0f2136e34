import { addMinutes } from "../../../lib/dates.ts";

/** When each item begins, on the network's clocks; empty when the meeting's start is not known. */
export function startTimes(
  items: readonly { readonly minutes: number }[],
  startTime: string | null,
): readonly string[] {
  if (!startTime) return [];
  let before = 0;
  return items.map(({ minutes }) => {
    const time = addMinutes(startTime, before);
    before += minutes;
    return time;
  });
}
