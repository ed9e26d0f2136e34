import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { MeetingBadge } from "./meeting-badges.tsx";
import { GROUP_WORDS, MoreMeetings, type ShownGroup } from "./more-meetings.tsx";
import { MeetingWish } from "./meeting-wish.tsx";
import { MEETING_FORMAT, useOrdinal, useWhen, useWhere } from "./meeting-words.ts";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  group: {
    ...typographyStyles.subtitle2,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
  },
  card: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    "&:hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  opened: {
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  title: {
    ...typographyStyles.subtitle2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    overflowWrap: "anywhere",
    hyphens: "auto",
    // The whole card is the link's target.
    "::after": { content: '""', position: "absolute", inset: 0, borderRadius: tokens.borderRadiusXLarge },
    "&:focus-visible": { outline: "none" },
    "&:focus-visible::after": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  fact: {
    ...typographyStyles.body1,
    display: "flex",
    columnGap: tokens.spacingHorizontalSNudge,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  icon: { flexShrink: 0, fontSize: "20px" },
});

export function MeetingCards({ groups, opened }: { groups: readonly ShownGroup[]; opened: string | null }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return groups.map((group) => (
    <section key={group.group} aria-label={t(GROUP_WORDS[group.group])}>
      <h2 className={styles.group}>{t(GROUP_WORDS[group.group])}</h2>
      <ul className={styles.list}>
        {group.meetings.map((meeting) => (
          <Card key={meeting.meetingId} meeting={meeting} opened={meeting.meetingId === opened} />
        ))}
      </ul>
      <MoreMeetings group={group} />
    </section>
  ));
}

function Card({ meeting, opened }: { meeting: MeetingSummary; opened: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const ordinal = useOrdinal();
  const when = useWhen();
  const where = useWhere();
  const [search] = useSearchParams();
  // The search and the order stay; the part that was open belongs to the other meeting.
  const there = new URLSearchParams(search);
  there.set("item", meeting.meetingId);
  there.delete("section");
  const format = t(MEETING_FORMAT[meeting.format]);
  return (
    <li className={mergeClasses(styles.card, opened && styles.opened)}>
      <div className={styles.top}>
        <span className={styles.small}>
          {meeting.ordinal === null
            ? format
            : t("meetings.numberAndFormat", { number: ordinal(meeting.ordinal), format })}
        </span>
        <MeetingBadge state={meeting.state} />
      </div>
      <Link
        to={{ search: there.toString() }}
        className={styles.title}
        data-item={meeting.meetingId}
        aria-current={opened || undefined}
      >
        {meeting.title}
      </Link>
      <span className={styles.fact}>
        <CalendarLtrRegular className={styles.icon} aria-hidden />
        {when(meeting)}
      </span>
      {!opened && (
        <span className={styles.fact}>
          <LocationRegular className={styles.icon} aria-hidden />
          {where(meeting)}
        </span>
      )}
      {!opened && <MeetingWish meeting={meeting} />}
    </li>
  );
}
