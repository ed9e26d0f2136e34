import { startsOf, timeAfter } from "../capabilities/meetings/agenda-times.ts";
import type { AgendaItem, Meeting } from "../capabilities/meetings/meeting.ts";
import type { Network } from "../capabilities/network/network.ts";
import { Refusal } from "../kernel/refusal.ts";
import { calendarFile } from "./calendar.ts";
import { daysOf, whenOf } from "./calendar-days.ts";

/** What of a meeting goes into a calendar. */
export interface MeetingWithAgenda {
  readonly meeting: Pick<Meeting, "title" | "startTime" | "lengthMinutes" | "place"> & {
    readonly meetingId: string;
    readonly date: { readonly edtf: string | null };
  };
  readonly agenda: {
    readonly state: "none" | "draft" | "confirmed";
    readonly revision: number;
    readonly items: readonly Pick<AgendaItem, "title" | "format" | "minutes" | "presenter" | "parallel">[];
  };
}

/** The words of the reader's language. */
export interface CalendarWords {
  readonly item: (item: Pick<AgendaItem, "title" | "format">) => string;
  readonly duration: (minutes: number) => string;
  /** Of an item that runs beside the one before it. */
  readonly atTheSameTime: string;
}

/** A meeting's calendar file with its agenda, in these words. Refuses `meeting.date-not-exact`: an uncertain date is no appointment. */
export function agendaCalendar(
  network: Pick<Network, "networkId" | "name" | "timeZone">,
  { meeting, agenda }: MeetingWithAgenda,
  url: string,
  say: CalendarWords,
): string {
  const days = daysOf(meeting.date.edtf);
  if (days === null) throw new Refusal("meeting.date-not-exact");
  const starts = startsOf(agenda.items);
  return calendarFile(network.name, "Agenda", [
    {
      uid: `${meeting.meetingId}@${network.networkId}.network-workspace`,
      sequence: agenda.revision,
      status: agenda.state === "confirmed" ? "confirmed" : "tentative",
      title: meeting.title,
      description: agenda.items
        .map((item, at) =>
          [
            meeting.startTime === null ? "" : timeAfter(meeting.startTime, starts[at] ?? 0),
            item.parallel ? say.atTheSameTime : "",
            say.duration(item.minutes),
            say.item(item),
            item.presenter,
          ]
            .filter(Boolean)
            .join(" · "),
        )
        .join("\n"),
      place: meeting.place,
      url,
      when: whenOf(days, meeting, network.timeZone),
    },
  ]);
}
