import { useSearchParams } from "react-router";
import { useMedia } from "../../lib/use-media.ts";
import { MeetingCards } from "./meeting-cards.tsx";
import { MeetingTable } from "./meeting-table.tsx";
import { comingFirst, readSort, sortMeetings } from "./sort-meetings.ts";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";

/** A table where there is room; cards with the same words on a narrow screen and beside an opened meeting. */
export function MeetingList({
  meetings,
  opened,
}: {
  meetings: readonly MeetingSummary[];
  opened: string | null;
}) {
  const [search] = useSearchParams();
  const narrow = useMedia("(max-width: 899.98px)");
  const sort = readSort(search.get("sort"));
  const sorted = sort ? sortMeetings(meetings, sort) : comingFirst(meetings);
  return narrow || opened ? (
    <MeetingCards meetings={sorted} opened={opened} />
  ) : (
    <MeetingTable meetings={sorted} sort={sort} />
  );
}
