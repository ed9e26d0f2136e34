import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator";

/** Something that takes place, as a calendar entry. Only for exact days: an uncertain date is no appointment. */
export interface CalendarEntry {
  /** Stays the same when the file is fetched again, so that calendars update the entry. */
  readonly uid: string;
  /** Rises with each change. */
  readonly sequence?: number;
  /** Calendars show as tentative what is still a draft, and strike out what is cancelled. */
  readonly status: "confirmed" | "tentative" | "cancelled";
  readonly title: string;
  readonly description: string;
  readonly place: string | null;
  readonly url: string;
  /** When the entry was made; now unless given. Who compares files wants it to stay. */
  readonly stamp?: Date;
  /** With a start time: the two instants; otherwise the first and last whole day, YYYY-MM-DD. */
  readonly when:
    | { readonly start: Date; readonly end: Date }
    | { readonly first: string; readonly last: string };
}

const STATUSES = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const satisfies Record<CalendarEntry["status"], ICalEventStatus>;

/**
 * The entries as an iCalendar file (RFC 5545).
 * @param refreshSeconds for a calendar that is subscribed to: after how long it is worth fetching again (RFC 7986)
 */
export function calendarFile(
  name: string,
  product: "Agenda" | "Programme",
  entries: readonly CalendarEntry[],
  refreshSeconds?: number,
): string {
  const calendar = ical({
    name,
    prodId: { company: "Network Workspace", product },
    method: ICalCalendarMethod.PUBLISH,
    ...(refreshSeconds === undefined ? {} : { ttl: refreshSeconds }),
  });
  for (const entry of entries) addEntry(calendar, entry);
  return calendar.toString();
}

function addEntry(calendar: ICalCalendar, entry: CalendarEntry): void {
  const { when } = entry;
  calendar.createEvent({
    id: entry.uid,
    ...(entry.sequence === undefined ? {} : { sequence: entry.sequence }),
    ...(entry.stamp === undefined ? {} : { stamp: entry.stamp }),
    summary: entry.title,
    ...(entry.description === "" ? {} : { description: entry.description }),
    url: entry.url,
    status: STATUSES[entry.status],
    ...(entry.place === null ? {} : { location: entry.place }),
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
}

const dayAfter = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
