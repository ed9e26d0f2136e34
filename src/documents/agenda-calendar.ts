import type { AgendaItem, Meeting } from "../capabilities/meetings/meeting.ts";
import type { Network } from "../capabilities/network/network.ts";
import { exactDays } from "../kernel/edtf/exact-days.ts";
import { parseEdtf } from "../kernel/edtf/parse-edtf.ts";
import { Refusal } from "../kernel/refusal.ts";
import { zonedInstant } from "../kernel/time-zone.ts";
import { type CalendarMeeting, meetingCalendar } from "./calendar.ts";

/** What of a meeting goes into a calendar. */
export interface MeetingWithAgenda {
  readonly meeting: Pick<Meeting, "title" | "startTime" | "lengthMinutes" | "place"> & {
    readonly meetingId: string;
    readonly date: { readonly edtf: string | null };
  };
  readonly agenda: {
    readonly state: "none" | "draft" | "confirmed";
    readonly revision: number;
    readonly items: readonly Pick<AgendaItem, "title" | "format" | "minutes" | "presenter">[];
  };
}

/** The words of the reader's language. */
export interface CalendarWords {
  readonly item: (item: Pick<AgendaItem, "title" | "format">) => string;
  readonly duration: (minutes: number) => string;
}

/** A meeting's calendar file with its agenda, in these words. Refuses `meeting.date-not-exact`: an uncertain date is no appointment. */
export function agendaCalendar(
  network: Pick<Network, "networkId" | "name" | "timeZone">,
  { meeting, agenda }: MeetingWithAgenda,
  url: string,
  say: CalendarWords,
): string {
  const parsed = meeting.date.edtf === null ? null : parseEdtf(meeting.date.edtf);
  const days = parsed === null ? null : exactDays(parsed);
  if (days === null) throw new Refusal("meeting.date-not-exact");
  return meetingCalendar(network.name, {
    uid: `${meeting.meetingId}@${network.networkId}.network-workspace`,
    sequence: agenda.revision,
    confirmed: agenda.state === "confirmed",
    title: meeting.title,
    description: agenda.items
      .map((item) => [say.duration(item.minutes), say.item(item), item.presenter].filter(Boolean).join(" · "))
      .join("\n"),
    place: meeting.place,
    url,
    when: whenOf(days, meeting, network.timeZone),
  });
}

function whenOf(
  days: { readonly first: string; readonly last: string },
  { startTime, lengthMinutes }: MeetingWithAgenda["meeting"],
  timeZone: string,
): CalendarMeeting["when"] {
  // A meeting over several days has its hours each day: whole days say less, but nothing wrong.
  if (startTime === null || days.first !== days.last) return days;
  const start = zonedInstant(days.first, startTime, timeZone);
  return { start, end: new Date(start.getTime() + lengthMinutes * 60_000) };
}
