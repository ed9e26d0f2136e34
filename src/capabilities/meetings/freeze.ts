import { exactDays } from "../../kernel/edtf/exact-days.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import { zonedInstant } from "../../kernel/time-zone.ts";
import type { Meeting } from "./meeting.ts";

export const FREEZE_DAYS = { least: 0, most: 30, usual: 7 } as const;
/** When officials are at their desks, in the network's time zone. */
const FREEZE_AT = "09:00";
const DAY_MS = 86_400_000;

/** When a meeting's agenda is confirmed and posted by itself; null without an exact date, or where that is off. */
export function freezesAt(
  { dateEdtf, freezeDays }: Pick<Meeting, "dateEdtf" | "freezeDays">,
  timeZone: string,
): Date | null {
  const date = dateEdtf === null ? null : parseEdtf(dateEdtf);
  const days = date === null ? null : exactDays(date);
  if (days === null || freezeDays === null) return null;
  const day = new Date(Date.parse(days.first) - freezeDays * DAY_MS).toISOString().slice(0, 10);
  return zonedInstant(day, FREEZE_AT, timeZone);
}
