import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import { OrganisationName } from "../../../components/organisation-name.tsx";
import { TopicBadge } from "../meeting-badges.tsx";
import { sayList, TOPIC_FORMAT, TOPIC_STATE_WORD, useDuration } from "../meeting-words.ts";
import { useReasonWords } from "./reason-words.ts";
import { TopicPolls } from "./topic-polls.tsx";
import { TopicActions } from "./topic-actions.tsx";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalSNudge,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  top: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
  },
  title: {
    ...typographyStyles.subtitle2,
    margin: 0,
    flexGrow: 1,
    flexBasis: "20rem",
    minWidth: 0,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  small: {
    ...typographyStyles.caption1,
    margin: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
  why: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  notes: {
    ...typographyStyles.body1,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  reason: {
    ...typographyStyles.body1,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
});

/** A topic: who wants it, why, what became of it, and what may be done about it. */
export function TopicCard({
  topic,
  others,
  meetingId,
}: {
  topic: TopicView;
  /** The meeting's other topics, which it could go into. */
  others: readonly TopicView[];
  meetingId: string;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const duration = useDuration();
  const reasonWords = useReasonWords();
  const { mergedInto, outcome } = topic;
  const ofOther = mergedInto?.outcome ?? null;
  return (
    <article className={styles.card}>
      <div className={styles.top}>
        <h2 className={styles.title}>{topic.title}</h2>
        {topic.state !== "proposed" && <TopicBadge state={topic.state} />}
      </div>
      <p className={styles.small}>
        <OrganisationName name={topic.organisation} country={topic.country} />
        <span>{topic.proposedBy}</span>
        <span>{duration(topic.minutes)}</span>
        <span>{t(TOPIC_FORMAT[topic.format])}</span>
      </p>
      {topic.why && <p className={styles.why}>{topic.why}</p>}
      <TopicStanding topic={topic} />
      {outcome !== null && <p className={styles.reason}>{t("meetings.topic.outcome", { outcome })}</p>}
      {topic.reason && outcome === null && <p className={styles.reason}>{reasonWords(topic.reason)}</p>}
      {mergedInto && mergedInto.state !== "proposed" && (
        <p className={styles.reason}>
          {t("meetings.topic.intoState", {
            title: mergedInto.title,
            state: t(TOPIC_STATE_WORD[mergedInto.state]),
          })}
          {ofOther !== null && (
            <>
              <br />
              {t("meetings.topic.outcome", { outcome: ofOther })}
            </>
          )}
        </p>
      )}
      <TopicPolls polls={topic.polls} />
      <TopicActions topic={topic} others={others} meetingId={meetingId} />
    </article>
  );
}

/** Who else wants it, and where it comes from. */
function TopicStanding({ topic }: { topic: TopicView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { alsoBy, supports, supportedByUs, carriedFrom, late, abilities } = topic;
  const names = sayList(
    alsoBy.map(({ organisation }) => organisation),
    "and",
  );
  const notes = [
    carriedFrom && t("meetings.topic.carriedFrom", { meeting: carriedFrom.title }),
    names && t("meetings.topic.alsoBy", { names }),
    supports > 0 &&
      (supportedByUs
        ? t("meetings.topic.supportsWithUs", { count: supports })
        : t("meetings.topic.supports", { count: supports })),
    late && (abilities.place ? t("meetings.topic.lateYours") : t("meetings.topic.late")),
  ].filter((note): note is string => typeof note === "string" && note !== "");
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
