import { addMinutes, formatClock } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";

/** When each item begins, on the network's clocks; empty when the meeting's start is not known. */
export function startTimes(
  items: readonly { readonly minutes: number }[],
  startTime: string | null,
): readonly string[] {
  if (!startTime) return [];
  let before = 0;
  return items.map(({ minutes }) => {
    const time = formatClock(addMinutes(startTime, before), currentLanguage());
    before += minutes;
    return time;
  });
}
