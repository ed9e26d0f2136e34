import { edtfBounds } from "../../src/kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../src/kernel/edtf/parse-edtf.ts";
import { dayIn, zonedInstant } from "../../src/kernel/time-zone.ts";
import type { CardContext } from "../card-context.ts";
import type { BotServices } from "../services.ts";

const USUAL_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The beginning of the day that the words after 'since' mean; 30 days ago without any. '1 December' said in
 * November means last year's.
 */
export function sinceWhen(
  words: string | undefined,
  { timeZone, now }: Pick<CardContext, "timeZone" | "now">,
  readDate: BotServices["readDate"],
): { readonly day: string; readonly begins: Date } | "no date" {
  const at = (day: string) => ({ day, begins: zonedInstant(day, "00:00", timeZone) });
  if (words === undefined) return at(dayIn(timeZone, new Date(now.getTime() - USUAL_DAYS * DAY_MS)));
  const today = dayIn(timeZone, now);
  const firstDay = (year: number): string | null => {
    const edtf = readDate(words, String(year));
    const value = edtf === null ? null : parseEdtf(edtf);
    return value && edtfBounds(value).earliest;
  };
  const year = Number(today.slice(0, 4));
  const day = firstDay(year);
  if (day === null) return "no date";
  return at(day > today ? (firstDay(year - 1) ?? day) : day);
}
