import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import { OrganisationName } from "../../../components/organisation-name.tsx";
import { TopicBadge } from "../meeting-badges.tsx";
import { TOPIC_FORMAT, useDuration } from "../meeting-words.ts";
import { useReasonWords } from "./reason-words.ts";

const WithdrawDialog = lazy(async () => ({ default: (await import("./topic-dialogs.tsx")).WithdrawDialog }));
const DeclineDialog = lazy(async () => ({ default: (await import("./topic-dialogs.tsx")).DeclineDialog }));

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
  reason: {
    ...typographyStyles.body1,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

export function TopicCard({ topic, meetingId }: { topic: TopicView; meetingId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const duration = useDuration();
  const reasonWords = useReasonWords();
  const [asking, setAsking] = useState<"withdraw" | "decline">();
  const close = () => setAsking(undefined);
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
      {topic.reason && <p className={styles.reason}>{reasonWords(topic.reason)}</p>}
      {(topic.abilities.withdraw || topic.abilities.decline) && (
        <div className={styles.actions}>
          {topic.abilities.withdraw && (
            <Button appearance="subtle" size="small" onClick={() => setAsking("withdraw")}>
              {t("meetings.topic.withdraw")}
            </Button>
          )}
          {topic.abilities.decline && (
            <Button appearance="subtle" size="small" onClick={() => setAsking("decline")}>
              {t("meetings.topic.decline")}
            </Button>
          )}
        </div>
      )}
      <Suspense fallback={null}>
        {asking === "withdraw" && <WithdrawDialog topic={topic} meetingId={meetingId} onClose={close} />}
        {asking === "decline" && <DeclineDialog topic={topic} meetingId={meetingId} onClose={close} />}
      </Suspense>
    </article>
  );
}
