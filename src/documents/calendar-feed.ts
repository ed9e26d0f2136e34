import type { Meeting } from "../capabilities/meetings/meeting.ts";
import type { Network } from "../capabilities/network/network.ts";
import { type CalendarEntry, calendarFile } from "./calendar.ts";
import { daysOf, whenOf } from "./calendar-days.ts";
import type { ItemToWrite, Wording } from "./programme-out/programme-to-write.ts";
import { MODE_WORDS } from "./programme-out/say-words.ts";

/** Programmes change by the week: calendars need not ask more often. */
const REFRESH_SECONDS = 4 * 60 * 60;

interface DatedMeeting extends Pick<
  Meeting,
  "title" | "startTime" | "lengthMinutes" | "mode" | "place" | "state"
> {
  readonly meetingId: string;
  readonly date: { readonly edtf: string | null };
}

/** What a network has for its members' calendars. */
export interface NetworkDates {
  readonly network: Pick<Network, "networkId" | "name" | "timeZone">;
  /** Instant of the edition; all entries carry it, so that an unchanged calendar is the same to the letter. */
  readonly since: Date;
  /** Of the edition in force, each with the meeting that was planned from it. */
  readonly items: readonly (ItemToWrite & { readonly meetingId: string | null })[];
  readonly meetings: readonly DatedMeeting[];
}

/** Address of the page that shows an item or a meeting. */
export type EntryLink = (page: "programme" | "meetings", id: string) => string;

/** A network's meetings and events with exact dates, as a calendar to subscribe to. */
export function calendarFeed(dates: NetworkDates, link: EntryLink, wording: Wording): string {
  const { network, items, meetings } = dates;
  const events = items.filter((item) => item.kind === "event");
  const itemOf = new Map(events.flatMap((item) => (item.meetingId === null ? [] : [[item.meetingId, item]])));
  const planned = new Set(meetings.map((one) => one.meetingId));
  const entries = [
    ...meetings.flatMap((meeting) => {
      const item = itemOf.get(meeting.meetingId);
      const days = daysOf(meeting.date.edtf);
      if (days === null) return [];
      return [
        entryOf(dates, wording, {
          id: item?.itemId ?? meeting.meetingId,
          status: meeting.state === "cancelled" ? "cancelled" : statusOf(item),
          title: meeting.title,
          mode: meeting.mode,
          place: meeting.place,
          notes: item?.notes ?? [],
          url: link("meetings", meeting.meetingId),
          when: whenOf(days, meeting, network.timeZone),
        }),
      ];
    }),
    ...events.flatMap((item) => {
      const days = daysOf(item.date?.edtf ?? null);
      if (days === null || (item.meetingId !== null && planned.has(item.meetingId))) return [];
      return [
        entryOf(dates, wording, {
          id: item.itemId,
          status: statusOf(item),
          title: item.title,
          mode: item.mode,
          place: item.place,
          notes: item.notes,
          url: link("programme", item.itemId),
          when: days,
        }),
      ];
    }),
  ];
  const name = wording.t("documents.feed.name", { network: network.name });
  return calendarFile(name, "Programme", entries, REFRESH_SECONDS);
}

function statusOf(item: ItemToWrite | undefined): CalendarEntry["status"] {
  if (item?.status === "cancelled") return "cancelled";
  // Put off, and its old day still stands: nobody should book a journey.
  return item?.status === "postponed" ? "tentative" : "confirmed";
}

type Told = Pick<CalendarEntry, "status" | "title" | "place" | "url" | "when"> &
  Pick<ItemToWrite, "mode" | "notes"> & {
    /** Of the event where there is one: it stays over editions, and when a meeting is planned from it. */
    readonly id: string;
  };

function entryOf(
  { network, since }: NetworkDates,
  { t }: Wording,
  { id, mode, notes, ...told }: Told,
): CalendarEntry {
  const how = mode === null ? [] : [t(MODE_WORDS[mode])];
  return {
    uid: `${id}@${network.networkId}.network-workspace`,
    description: [...how, ...notes].join("\n"),
    stamp: since,
    ...told,
  };
}
