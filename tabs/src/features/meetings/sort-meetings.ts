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

/** What is to come by date, then what has been, the latest first. */
export function comingFirst(meetings: readonly MeetingSummary[]): readonly MeetingSummary[] {
  const past = meetings.filter(isPast);
  return [
    ...sortMeetings(
      meetings.filter((meeting) => !isPast(meeting)),
      { column: "date", descending: false },
    ),
    ...sortMeetings(past, { column: "date", descending: true }),
  ];
}

const isPast = ({ state }: MeetingSummary): boolean => state !== "planned" && state !== "convened";

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
