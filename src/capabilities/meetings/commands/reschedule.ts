import type { Actor } from "../../../kernel/actor.ts";
import { parseEdtf } from "../../../kernel/edtf/parse-edtf.ts";
import type { MeetingId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { isUndecided } from "../../../kernel/undecided.ts";
import { type Meeting, MEETING_TITLE } from "../meeting.ts";
import { mayRunMeetings } from "../policy.ts";
import { hasExactDate } from "../queries.ts";
import { holdLive, type MeetingDeps, meetingChanged, notEntitled } from "./deps.ts";
import { orderFreeze } from "./freeze.ts";

/** The frame that an agenda has to fit into, as people write it. */
export type Frame = Pick<Meeting, "title" | "dateText" | "startTime" | "lengthMinutes" | "mode" | "place">;

export interface RescheduleInput {
  readonly meetingId: MeetingId;
  /** What its author saw in the fields that they change. */
  readonly was: Partial<Frame>;
  readonly now: Partial<Frame>;
}

const FIELDS = [
  "title",
  "dateText",
  "startTime",
  "lengthMinutes",
  "mode",
  "place",
] as const satisfies (keyof Frame)[];

export const rescheduleCommands = (deps: MeetingDeps) => ({
  /**
   * Changes a meeting's title, date, start, length, mode or place. What is left out stays, and what is so already changes
   * nothing; a field that by now holds what its author did not see is refused, see decision 017. The date is read
   * from words as people write them; 'to be decided' is a date too. Refuses `meeting.not-entitled`,
   * `meeting.changed-meanwhile`, `meeting.title`, `meeting.date-empty`, `meeting.date-invalid`, `meeting.date-not-exact` (a start
   * time needs an exact day), `meeting.not-found`, `meeting.not-open`.
   */
  async reschedule(actor: Actor, { meetingId, was, now }: RescheduleInput): Promise<void> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "meeting.not-entitled");
    const changed = await deps.uow.write(actor.networkId, async (ports) => {
      const meeting = await holdLive(ports, meetingId);
      const wanted = cleaned(now);
      const saw = cleaned(was);
      const lost = FIELDS.filter(
        (field) =>
          wanted[field] !== undefined && meeting[field] !== wanted[field] && meeting[field] !== saw[field],
      );
      if (lost.length > 0) throw new Refusal("meeting.changed-meanwhile", {}, lost);
      const date = dateOf(deps, meeting, wanted.dateText);
      const exact = hasExactDate(date);
      // A start that was agreed for another, exact day means nothing once the day is open again.
      const startTime =
        wanted.startTime === undefined ? (exact ? meeting.startTime : null) : wanted.startTime;
      if (startTime !== null && !exact) throw new Refusal("meeting.date-not-exact", {}, ["startTime"]);
      const to = {
        title: wanted.title === undefined ? meeting.title : checkedTitle(wanted.title),
        ...date,
        startTime,
        lengthMinutes: wanted.lengthMinutes ?? meeting.lengthMinutes,
        mode: wanted.mode === undefined ? meeting.mode : wanted.mode,
        place: wanted.place === undefined ? meeting.place : wanted.place,
      };
      const from = {
        title: meeting.title,
        dateText: meeting.dateText,
        dateEdtf: meeting.dateEdtf,
        startTime: meeting.startTime,
        lengthMinutes: meeting.lengthMinutes,
        mode: meeting.mode,
        place: meeting.place,
      };
      if (JSON.stringify(to) === JSON.stringify(from)) return false;
      await ports.meetings.reschedule(meetingId, to);
      await orderFreeze(ports, deps, actor.networkId, { ...meeting, ...to });
      await ports.events.append({
        type: "meeting.rescheduled",
        by: actor,
        subject: `meeting:${meetingId}`,
        data: { from, to },
      });
      return true;
    });
    if (changed) meetingChanged(deps, actor.networkId, meetingId);
  },
});

/** As it is stored: without spaces around, an empty place is none. */
const cleaned = ({ title, dateText, place, ...rest }: Partial<Frame>): Partial<Frame> => ({
  ...rest,
  ...(title === undefined ? {} : { title: tidy(title) }),
  ...(dateText === undefined ? {} : { dateText: plainText(dateText).trim() }),
  ...(place === undefined ? {} : { place: plainText(place ?? "").trim() || null }),
});

const tidy = (words: string): string => plainText(words).trim().replace(/\s+/gu, " ");

/** The title as it is stored. Refuses `meeting.title`. */
export function checkedTitle(words: string): string {
  const title = tidy(words);
  if (title.length < MEETING_TITLE.least || title.length > MEETING_TITLE.most)
    throw new Refusal("meeting.title", { ...MEETING_TITLE }, ["title"]);
  return title;
}

/** The date that the words mean; null in EDTF where they say that it is not decided. */
export function dateOf(
  { readDate }: Pick<MeetingDeps, "readDate">,
  meeting: Pick<Meeting, "dateText" | "dateEdtf">,
  words: string | undefined,
): Pick<Meeting, "dateText" | "dateEdtf"> {
  if (words === undefined || words === meeting.dateText)
    return { dateText: meeting.dateText, dateEdtf: meeting.dateEdtf };
  if (words === "") throw new Refusal("meeting.date-empty", {}, ["dateText"]);
  if (isUndecided(words)) return { dateText: words, dateEdtf: null };
  const dateEdtf = readDateOf(readDate, words, meeting);
  if (dateEdtf === null) throw new Refusal("meeting.date-invalid", { words }, ["dateText"]);
  return { dateText: words, dateEdtf };
}

function readDateOf(
  readDate: MeetingDeps["readDate"],
  words: string,
  { dateEdtf }: Pick<Meeting, "dateEdtf">,
): string | null {
  const read = readDate(words, dateEdtf);
  return read === null || parseEdtf(read) === null ? null : read;
}
