import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";
import type { RescheduleRequest } from "../../../../src/capabilities/meetings/contract/requests.ts";

/** What of a meeting can be changed: what it is called, when, how long, how and where. */
export interface MeetingFields {
  readonly title: string;
  readonly dateText: string;
  /** 'HH:MM'. */
  readonly startTime: string | null;
  readonly lengthMinutes: number;
  readonly mode: MeetingSummary["mode"];
  readonly place: string | null;
}

export const whatWasSeen = (meeting: MeetingSummary): MeetingFields => ({
  title: meeting.title,
  dateText: meeting.date.text,
  startTime: meeting.startTime,
  lengthMinutes: meeting.lengthMinutes,
  mode: meeting.mode,
  place: meeting.place,
});

/** What is to be sent: each field that is another one now, and what it was; undefined when nothing is. */
export function changesOf(seen: MeetingFields, typed: MeetingFields): RescheduleRequest | undefined {
  const now = tidy(typed);
  const changed = (Object.keys(seen) as (keyof MeetingFields)[]).filter(
    (field) => seen[field] !== now[field],
  );
  const only = (fields: MeetingFields): Partial<MeetingFields> =>
    Object.fromEntries(changed.map((field) => [field, fields[field]]));
  return changed.length === 0 ? undefined : { was: only(seen), now: only(now) };
}

/** Without blanks at the ends; an empty place is none. */
const tidy = (typed: MeetingFields): MeetingFields => ({
  ...typed,
  title: typed.title.trim(),
  dateText: typed.dateText.trim(),
  place: typed.place?.trim() || null,
});
