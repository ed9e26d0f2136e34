import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

/** A meeting as a calendar entry. Only for exact days: an uncertain date is no appointment. */
export interface CalendarMeeting {
  /** Stays the same when the file is fetched again, so that calendars update the entry. */
  readonly uid: string;
  /** Rises with each change. */
  readonly sequence: number;
  /** False while the agenda is a draft: calendars then show it as tentative. */
  readonly confirmed: boolean;
  readonly title: string;
  readonly description: string;
  readonly place: string | null;
  readonly url: string;
  /** With a start time: the two instants; otherwise the first and last whole day, YYYY-MM-DD. */
  readonly when:
    | { readonly start: Date; readonly end: Date }
    | { readonly first: string; readonly last: string };
}

/** The meeting as an iCalendar file (RFC 5545). */
export function meetingCalendar(networkName: string, meeting: CalendarMeeting): string {
  const calendar = ical({
    name: networkName,
    prodId: { company: "Network Workspace", product: "Agenda" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const { when } = meeting;
  calendar.createEvent({
    id: meeting.uid,
    sequence: meeting.sequence,
    summary: meeting.title,
    description: meeting.description,
    url: meeting.url,
    status: meeting.confirmed ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    ...(meeting.place === null ? {} : { location: meeting.place }),
    ...("start" in when
      ? { start: when.start, end: when.end }
      : // The end of whole days is the day after the last, RFC 5545 3.6.1.
        {
          start: new Date(`${when.first}T00:00:00Z`),
          end: dayAfter(when.last),
          allDay: true,
          timezone: "UTC",
        }),
  });
  return calendar.toString();
}

const dayAfter = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
