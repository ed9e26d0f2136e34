import { edtfView } from "../../../../src/i18n/edtf-view.ts";
import type { Sort } from "../../lib/sorting.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { hasPassed } from "./meeting-days.ts";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";

export const SORT_COLUMNS = ["number", "title", "date", "state"] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
const STATES = ["convened", "planned", "held", "reported", "cancelled"] as const;

const GROUPS = ["next", "open", "past"] as const;

export interface MeetingGroup {
  readonly group: (typeof GROUPS)[number];
  readonly meetings: readonly MeetingSummary[];
}

/**
 * What is to come, the next one first; what still asks for topics or votes though its date has passed; and what
 * has been, the latest first; or each as the person sorts it. A group without a meeting is left out. `today` is
 * an ISO day.
 */
export function groupMeetings(
  meetings: readonly MeetingSummary[],
  sort: Sort<SortColumn> | null,
  today: string,
): readonly MeetingGroup[] {
  return GROUPS.map((group) => ({
    group,
    meetings: sortMeetings(
      meetings.filter((meeting) => groupOf(meeting, today) === group),
      sort ?? { column: "date", descending: group === "past" },
    ),
  })).filter((each) => each.meetings.length > 0);
}

function groupOf(meeting: MeetingSummary, today: string): MeetingGroup["group"] {
  if (meeting.past) return "past";
  return asksForSomething(meeting) && hasPassed(meeting.date, today) ? "open" : "next";
}

/** Its call for topics or its poll is open. */
export const asksForSomething = ({ call, poll }: MeetingSummary): boolean =>
  call.state === "open" || poll === "open";

/** Those in whose number, title, format, date or place each word occurs. `wordsOf` says them as the page does. */
export function searchMeetings(
  meetings: readonly MeetingSummary[],
  text: string,
  wordsOf: (meeting: MeetingSummary) => string,
): readonly MeetingSummary[] {
  const wanted = folded(text).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return meetings;
  return meetings.filter((meeting) => {
    const words = folded(wordsOf(meeting));
    return wanted.every((word) => words.includes(word));
  });
}

/** Accents and case make no difference to who searches. */
const folded = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Meetings without a number or a date come last, either way. */
export function sortMeetings(
  meetings: readonly MeetingSummary[],
  sort: Sort<SortColumn>,
): readonly MeetingSummary[] {
  const collator = new Intl.Collator(currentLanguage(), { numeric: true });
  return meetings
    .map((meeting) => ({ meeting, key: keyOf(meeting, sort.column) }))
    .sort((a, b) => {
      if (a.key === "" || b.key === "") return Number(a.key === "") - Number(b.key === "");
      return collator.compare(a.key, b.key) * (sort.descending ? -1 : 1);
    })
    .map(({ meeting }) => meeting);
}

function keyOf(meeting: MeetingSummary, column: SortColumn): string {
  if (column === "number") return String(meeting.ordinal ?? "");
  if (column === "title") return meeting.title;
  if (column === "state") return String(STATES.indexOf(meeting.state));
  const days = meeting.date.edtf ? edtfView(meeting.date.edtf) : null;
  return days ? `${days.earliest ?? days.latest} ${meeting.startTime ?? ""}` : "";
}
