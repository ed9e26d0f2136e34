import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";
import { edtfView } from "../../../../src/i18n/edtf-view.ts";
import { toLocalInput } from "../../lib/dates.ts";

type MeetingDate = MeetingSummary["date"];

const lastDay = ({ edtf }: MeetingDate): string | null | undefined => (edtf ? edtfView(edtf)?.latest : null);

/** Its last possible day is over; a meeting whose date is not decided has not passed. `today` is an ISO day. */
export function hasPassed(date: MeetingDate, today: string): boolean {
  const latest = lastDay(date);
  return Boolean(latest && latest < today);
}

/** Whether that moment, on the network's clocks, is later than any day that the meeting may be on. */
export function isAfterMeeting(instant: string, date: MeetingDate, timeZone: string): boolean {
  return hasPassed(date, dayOf(instant, timeZone));
}

/** The ISO day that it is there now. */
export const todayIn = (timeZone: string): string => dayOf(new Date().toISOString(), timeZone);

const dayOf = (instant: string, timeZone: string): string => toLocalInput(instant, timeZone).slice(0, 10);
