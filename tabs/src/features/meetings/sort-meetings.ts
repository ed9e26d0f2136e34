import { edtfView } from "../../../../src/i18n/edtf-view.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";

export const SORT_COLUMNS = ["number", "title", "date", "state"] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

const STATES = ["convened", "planned", "held", "reported", "cancelled"] as const;

/** In the address `date`, or `-date` for the other way round; without it, what comes first. */
export function readSort(text: string | null): Sort | undefined {
  const descending = text?.startsWith("-") ?? false;
  const column = SORT_COLUMNS.find((each) => each === text?.replace("-", ""));
  return column && { column, descending };
}

export interface MeetingGroup {
  readonly group: "next" | "past";
  readonly meetings: readonly MeetingSummary[];
}

/**
 * What is to come, the next one first, and what has been, the latest first; or both as the person sorts them.
 * A group without a meeting is left out. `today` is an ISO day.
 */
export function groupMeetings(
  meetings: readonly MeetingSummary[],
  sort: Sort | undefined,
  today: string,
): readonly MeetingGroup[] {
  return (["next", "past"] as const)
    .map((group) => ({
      group,
      meetings: sortMeetings(
        meetings.filter((meeting) => isPast(meeting, today) === (group === "past")),
        sort ?? { column: "date", descending: group === "past" },
      ),
    }))
    .filter((each) => each.meetings.length > 0);
}

/** Its last day is over; what still asks for topics or votes is not past, whatever its date says. */
function isPast({ state, call, poll, date }: MeetingSummary, today: string): boolean {
  if (state !== "planned" && state !== "convened") return true;
  if (call.state === "open" || poll === "open") return false;
  const latest = date.edtf ? edtfView(date.edtf)?.latest : null;
  return Boolean(latest && latest < today);
}

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
export function sortMeetings(meetings: readonly MeetingSummary[], sort: Sort): readonly MeetingSummary[] {
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
