import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";
import { SortHeader } from "../../components/sort-header.tsx";
import { pressSort, type Sort } from "../../lib/sorting.ts";
import { MeetingBadge } from "./meeting-badges.tsx";
import { MEETING_FORMAT, useWhen, useWhere } from "./meeting-words.ts";
import { GROUP_WORDS, MoreMeetings, type ShownGroup } from "./more-meetings.tsx";
import { MeetingWish } from "./meeting-wish.tsx";
import type { SortColumn } from "./sort-meetings.ts";

const useStyles = makeStyles({
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  number: { width: "4.5rem" },
  title: { width: "30%" },
  state: { width: "8rem" },
  wish: { width: "24%" },
  group: {
    ...typographyStyles.subtitle2,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    textAlign: "start",
  },
  row: {
    cursor: "pointer",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "&:hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  cell: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    overflowWrap: "break-word",
    verticalAlign: "top",
    textAlign: "start",
  },
  link: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    hyphens: "auto",
    "&:hover": { textDecorationLine: "underline" },
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

export interface MeetingTableProps {
  readonly groups: readonly ShownGroup[];
  readonly sort: Sort<SortColumn> | null;
}

export function MeetingTable({ groups, sort }: MeetingTableProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [search, setSearch] = useSearchParams();

  const press = (column: SortColumn) => {
    const other = new URLSearchParams(search);
    const pressed = pressSort(sort, column);
    if (pressed === null) other.delete("sort");
    else other.set("sort", pressed);
    setSearch(other, { replace: true });
  };
  // A column of which every row says nothing is noise.
  const withState = groups.some(({ meetings }) => meetings.some(({ state }) => state !== "planned"));
  const header = (column: SortColumn, words: string, className?: string) => (
    <SortHeader
      words={words}
      className={className}
      direction={sort?.column === column ? (sort.descending ? "descending" : "ascending") : undefined}
      onPress={() => press(column)}
    />
  );
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={t("meetings.title")}>
        <thead>
          <tr>
            {header("number", t("meetings.column.number"), styles.number)}
            {header("title", t("meetings.column.title"), styles.title)}
            {header("date", t("meetings.column.date"))}
            <SortHeader words={t("meetings.column.where")} />
            {withState && header("state", t("meetings.column.state"), styles.state)}
            <SortHeader words={t("meetings.column.wish")} className={styles.wish} />
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.group}>
            <tr>
              <th scope="rowgroup" colSpan={withState ? 6 : 5} className={styles.group}>
                {t(GROUP_WORDS[group.group])}
              </th>
            </tr>
            {group.meetings.map((meeting) => (
              <Row key={meeting.meetingId} meeting={meeting} withState={withState} />
            ))}
            {group.folded.length > 0 && (
              <tr>
                <td colSpan={withState ? 6 : 5}>
                  <MoreMeetings group={group} />
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ meeting, withState }: { meeting: MeetingSummary; withState: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const when = useWhen();
  const where = useWhere();
  const opened = new URLSearchParams(search);
  opened.set("item", meeting.meetingId);
  const to = { search: opened.toString() };
  return (
    // The link is what the keyboard and a reader use; the row is only a larger target for the pointer.
    <tr className={styles.row} onClick={() => void navigate(to)}>
      <td className={styles.cell}>{meeting.ordinal}</td>
      <th scope="row" className={styles.cell}>
        <Link
          to={to}
          data-item={meeting.meetingId}
          className={styles.link}
          onClick={(event) => event.stopPropagation()}
        >
          {meeting.title}
        </Link>
        <div className={styles.small}>{t(MEETING_FORMAT[meeting.format])}</div>
      </th>
      <td className={styles.cell}>{when(meeting)}</td>
      <td className={styles.cell}>{where(meeting)}</td>
      {withState && (
        <td className={styles.cell}>
          <MeetingBadge state={meeting.state} />
        </td>
      )}
      <td className={styles.cell}>
        <MeetingWish meeting={meeting} />
      </td>
    </tr>
  );
}
