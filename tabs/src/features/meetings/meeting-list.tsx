import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";
import { SearchField } from "../../components/search-field.tsx";
import { RowsSkeleton } from "../../components/skeletons.tsx";
import { EmptyState } from "../../components/states.tsx";
import { VisuallyHidden } from "../../components/visually-hidden.tsx";
import { readSort } from "../../lib/sorting.ts";
import { useMedia } from "../../lib/use-media.ts";
import { useWorkspace } from "../../lib/workspace.ts";
import { todayIn } from "./meeting-days.ts";
import type { ShownGroup } from "./more-meetings.tsx";
import { MEETING_FORMAT, useWhen, useWhere } from "./meeting-words.ts";
import { groupMeetings, searchMeetings, SORT_COLUMNS } from "./sort-meetings.ts";

// Each screen shows one of the two.
const MeetingCards = lazy(async () => ({ default: (await import("./meeting-cards.tsx")).MeetingCards }));
const MeetingTable = lazy(async () => ({ default: (await import("./meeting-table.tsx")).MeetingTable }));

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  search: { maxWidth: "22rem" },
  found: { position: "absolute" },
});

/** Past meetings are folded to the latest ones; no group ever draws hundreds of rows at once. */
const SHOWN = { next: 50, open: 50, past: 5, more: 50 };

/** A table where there is room; cards with the same words on a narrow screen and beside an opened meeting. */
export function MeetingList({
  meetings,
  opened,
}: {
  meetings: readonly MeetingSummary[];
  opened: string | null;
}) {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const styles = useStyles();
  const [search, setSearch] = useSearchParams();
  const narrow = useMedia("(max-width: 899.98px)");
  const when = useWhen();
  const where = useWhere();
  const [shown, setShown] = useState({ next: SHOWN.next, open: SHOWN.open, past: SHOWN.past });

  const text = search.get("q") ?? "";
  const write = (words: string) => {
    const other = new URLSearchParams(search);
    if (words.trim() === "") other.delete("q");
    else other.set("q", words);
    setSearch(other, { replace: true });
  };
  const found = searchMeetings(meetings, text, (meeting) =>
    [meeting.ordinal, meeting.title, t(MEETING_FORMAT[meeting.format]), when(meeting), where(meeting)].join(
      " ",
    ),
  );
  const sort = readSort(SORT_COLUMNS, search.get("sort"));
  const groups = groupMeetings(found, sort, todayIn(session.network.timeZone)).map(
    ({ group, meetings: all }): ShownGroup => {
      // What is open beside the list is in it, and nobody who searches looks for a fold.
      const at = all.findIndex(({ meetingId }) => meetingId === opened) + 1;
      const count = Math.max(shown[group], at, text ? SHOWN.more : 0);
      return {
        group,
        meetings: all.slice(0, count),
        folded: all.slice(count),
        onMore: () => setShown((before) => ({ ...before, [group]: count + SHOWN.more })),
      };
    },
  );
  return (
    <div className={styles.list}>
      {(meetings.length > 1 || text) && (
        <search>
          <SearchField
            className={styles.search}
            label={t("meetings.search.label")}
            placeholder={t("meetings.search.placeholder")}
            text={text}
            onText={write}
          />
          <output className={styles.found}>
            <VisuallyHidden>{text && t("meetings.search.found", { count: found.length })}</VisuallyHidden>
          </output>
        </search>
      )}
      {found.length === 0 ? (
        <EmptyState
          icon={<SearchRegular />}
          title={t("meetings.search.none", { search: text.trim() })}
          text={t("meetings.search.noneText")}
          action={<Button onClick={() => write("")}>{t("meetings.search.clear")}</Button>}
        />
      ) : (
        <Suspense fallback={<RowsSkeleton rows={5} />}>
          {narrow || opened ? (
            <MeetingCards groups={groups} opened={opened} />
          ) : (
            <MeetingTable groups={groups} sort={sort} />
          )}
        </Suspense>
      )}
    </div>
  );
}
