import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { VoteRegular } from "@fluentui/react-icons/svg/vote";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { AgendaItemView, TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import { AGENDA_FORMAT, useDuration, useItemTitle } from "../meeting-words.ts";
import { TopicPolls } from "../topics/topic-polls.tsx";
import { slotsOf, startTimes } from "./start-times.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "3.5rem minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "baseline",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    "@media (max-width: 479.98px)": { gridTemplateColumns: "minmax(0, 1fr) auto" },
  },
  words: { minWidth: 0, "@media (max-width: 479.98px)": { gridColumn: "1 / -1", gridRow: 2 } },
  // Side by side where there is room, one under the other where there is not.
  slot: {
    gridColumn: "2 / -1",
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 11rem), 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    minWidth: 0,
    "@media (max-width: 479.98px)": { gridColumn: "1 / -1", gridRow: 2 },
  },
  sameTime: {
    ...typographyStyles.caption1,
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground3,
  },
  session: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke2}`,
  },
  next: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  pause: { backgroundColor: tokens.colorNeutralBackground2 },
  time: { ...typographyStyles.body1Strong, color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.body1Strong, display: "block", overflowWrap: "anywhere", hyphens: "auto" },
  small: {
    ...typographyStyles.caption1,
    display: "block",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  pauseTitle: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  ask: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, marginTop: tokens.spacingVerticalXXS },
  minutes: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

export interface AgendaListProps {
  readonly items: readonly AgendaItemView[];
  readonly startTime: string | null;
  /** The meeting's topics, whose items say what members decided; none in a list that is only compared. */
  readonly topics?: readonly TopicView[];
  /** How many of earlier meetings there are. */
  readonly openActions?: number;
}

/** For reading. With the meeting's start known, each item says when it begins. */
export function AgendaList({ items, startTime, topics = [], openActions = 0 }: AgendaListProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const duration = useDuration();
  const itemTitle = useItemTitle(openActions);
  const times = startTimes(items, startTime);
  const placeOf = (item: AgendaItemView) => items.indexOf(item);
  const words = (item: AgendaItemView) => {
    const pause = item.format === "break";
    const format = t(AGENDA_FORMAT[item.format]);
    // A break without a name of its own need not say twice what it is.
    const topic = topics.find(({ topicId }) => topicId === item.topicId);
    const small = [item.presenter, ...(item.title === "" ? [] : [format])].filter(Boolean);
    return (
      <>
        <span className={mergeClasses(styles.title, pause && styles.pauseTitle)}>{itemTitle(item)}</span>
        {small.length > 0 && <span className={styles.small}>{small.join(" · ")}</span>}
        {topic && <AskedAbout topic={topic} />}
      </>
    );
  };
  return (
    <ol className={styles.list}>
      {slotsOf(items).map((slot, at) => {
        const [item, ...beside] = slot;
        if (item === undefined) return null;
        const pause = beside.length === 0 && item.format === "break";
        return (
          <li
            key={item.agendaItemId}
            className={mergeClasses(styles.item, at > 0 && styles.next, pause && styles.pause)}
          >
            <span className={styles.time}>
              {times[placeOf(item)] ?? t("meetings.agenda.place", { place: at + 1 })}
            </span>
            {beside.length === 0 ? (
              <>
                <div className={styles.words}>{words(item)}</div>
                <span className={styles.minutes}>{duration(item.minutes)}</span>
              </>
            ) : (
              <div className={styles.slot}>
                <span className={styles.sameTime}>{t("meetings.agenda.sameTime")}</span>
                {slot.map((one) => (
                  <div key={one.agendaItemId} className={styles.session}>
                    {words(one)}
                    <span className={styles.small}>{duration(one.minutes)}</span>
                  </div>
                ))}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** What members were asked about an item, and for who runs polls the way to ask them. */
function AskedAbout({ topic }: { topic: TopicView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { topicId, title, meeting, polls, abilities } = topic;
  const about = new URLSearchParams({ view: "ask", meeting: meeting.meetingId, topic: topicId });
  return (
    <>
      <TopicPolls polls={polls} />
      {abilities.ask && (
        <Button
          className={styles.ask}
          appearance="subtle"
          size="small"
          icon={<VoteRegular />}
          aria-label={t("meetings.asked.askAbout", { title })}
          onClick={() => void navigate(`/polls?${about.toString()}`)}
        >
          {t("meetings.asked.ask")}
        </Button>
      )}
    </>
  );
}
