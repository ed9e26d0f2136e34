import {
  Link,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useHref, useLinkClickHandler, useNavigate, useSearchParams } from "react-router";
import { MeetingBadge } from "./meeting-badges.tsx";
import { MeetingWish } from "./meeting-wish.tsx";
import { MEETING_FORMAT, useWhen, useWhere } from "./meeting-words.ts";
import type { Sort, SortColumn } from "./sort-meetings.ts";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";

const useStyles = makeStyles({
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  number: { width: "5.5rem" },
  title: { width: "30%" },
  state: { width: "8.5rem" },
  row: { cursor: "pointer", ":last-child": { borderBottomColor: tokens.colorTransparentStroke } },
  cell: {
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    overflowWrap: "anywhere",
    verticalAlign: "middle",
  },
  link: { ...typographyStyles.body1Strong, textAlign: "start" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  head: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground3 },
});

const HEADERS = [
  { column: "number", word: "meetings.column.number" },
  { column: "title", word: "meetings.column.title" },
  { column: "date", word: "meetings.column.date" },
] as const;

export function MeetingTable({ meetings, sort }: { meetings: readonly MeetingSummary[]; sort: Sort }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [, setSearch] = useSearchParams();

  const direction = sort.descending ? ("descending" as const) : ("ascending" as const);
  const sortable = (column: SortColumn) => ({
    sortable: true,
    ...(sort.column === column ? { sortDirection: direction } : {}),
    onClick: () => {
      const again = sort.column === column && !sort.descending;
      setSearch({ sort: again ? `-${column}` : column }, { replace: true });
    },
  });
  return (
    <div className={styles.frame}>
      <Table aria-label={t("meetings.title")}>
        <TableHeader>
          <TableRow>
            {HEADERS.map(({ column, word }) => (
              <TableHeaderCell
                key={column}
                {...sortable(column)}
                className={mergeClasses(column !== "date" && styles[column])}
              >
                <span className={styles.head}>{t(word)}</span>
              </TableHeaderCell>
            ))}
            <TableHeaderCell>
              <span className={styles.head}>{t("meetings.column.where")}</span>
            </TableHeaderCell>
            <TableHeaderCell {...sortable("state")} className={styles.state}>
              <span className={styles.head}>{t("meetings.column.state")}</span>
            </TableHeaderCell>
            <TableHeaderCell>
              <span className={styles.head}>{t("meetings.column.wish")}</span>
            </TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {meetings.map((meeting) => (
            <Row key={meeting.meetingId} meeting={meeting} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function Row({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const to = { pathname: "/meetings", search: `?item=${meeting.meetingId}` };
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  const when = useWhen();
  const where = useWhere();
  return (
    // The link is what the keyboard and a reader use; the row is only a larger target for the pointer.
    <TableRow className={styles.row} onClick={() => void navigate(to)}>
      <TableCell className={styles.cell}>{meeting.ordinal ?? ""}</TableCell>
      <TableCell className={styles.cell}>
        <div>
          <Link
            href={href}
            data-item={meeting.meetingId}
            className={styles.link}
            onClick={(event) => {
              event.stopPropagation();
              follow(event);
            }}
          >
            {meeting.title}
          </Link>
          <div className={styles.small}>{t(MEETING_FORMAT[meeting.format])}</div>
        </div>
      </TableCell>
      <TableCell className={styles.cell}>{when(meeting)}</TableCell>
      <TableCell className={styles.cell}>{where(meeting)}</TableCell>
      <TableCell className={styles.cell}>
        <MeetingBadge state={meeting.state} />
      </TableCell>
      <TableCell className={styles.cell}>
        <MeetingWish meeting={meeting} />
      </TableCell>
    </TableRow>
  );
}
