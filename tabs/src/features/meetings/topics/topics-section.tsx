import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MeetingDetail } from "../../../../../src/capabilities/meetings/contract.ts";
import { EmptyState } from "../../../components/states.tsx";
import { useInstants } from "../../../lib/instants.ts";
import { ManageCall } from "./manage-call.tsx";
import { TopicCard } from "./topic-card.tsx";

const ProposeForm = lazy(async () => ({ default: (await import("./propose-form.tsx")).ProposeForm }));
const Backlog = lazy(async () => ({ default: (await import("./backlog.tsx")).Backlog }));
const OpenCallForm = lazy(async () => ({ default: (await import("./open-call-form.tsx")).OpenCallForm }));

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  words: {
    ...typographyStyles.body1,
    margin: 0,
    flexGrow: 1,
    flexBasis: "16rem",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  heading: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
  short: {
    ...typographyStyles.body1,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** What members want to talk about, and what became of it. */
export function TopicsSection({ detail }: { detail: MeetingDetail }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [proposing, setProposing] = useState(false);
  const { meeting, topics, abilities } = detail;
  const canPropose = abilities.propose && !proposing;
  const button = (
    <Button data-propose appearance="primary" icon={<AddRegular />} onClick={() => setProposing(true)}>
      {t("meetings.topic.propose")}
    </Button>
  );
  return (
    <div className={styles.section}>
      <div className={styles.head}>
        <p className={styles.words}>{useCallWords(detail)}</p>
        {canPropose && topics.length > 0 && button}
      </div>
      <ManageCall detail={detail} />
      <Suspense fallback={null}>
        {abilities.openCall && <OpenCallForm meeting={meeting} />}
        {proposing && <ProposeForm meetingId={meeting.meetingId} onClose={() => setProposing(false)} />}
      </Suspense>
      {topics.length === 0 && !proposing && !abilities.openCall && (
        <EmptyState
          small
          icon={<LightbulbRegular />}
          title={t("meetings.topic.empty")}
          text={canPropose ? t("meetings.topic.emptyFirst") : undefined}
          action={canPropose && button}
        />
      )}
      <ul className={styles.list}>
        {topics.map((topic) => (
          <li key={topic.topicId}>
            <TopicCard
              topic={topic}
              others={topics.filter((other) => other !== topic)}
              meetingId={meeting.meetingId}
            />
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {abilities.carryOver && <Backlog topics={detail.backlog} meetingId={meeting.meetingId} />}
      </Suspense>
      {detail.movedOn.length > 0 && <MovedOn topics={detail.movedOn} />}
    </div>
  );
}

/** What a later meeting has now. */
function MovedOn({ topics }: { topics: MeetingDetail["movedOn"] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.heading}>{t("meetings.movedOn.title")}</h2>
      <ul className={styles.short}>
        {topics.map(({ topicId, title, organisation, meeting }) => (
          <li key={topicId}>
            <strong>{title}</strong>
            <br />
            {t("meetings.movedOn.to", { organisation, meeting: meeting.title })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the call stands, and who can act, in a sentence. */
function useCallWords({ meeting, abilities }: MeetingDetail): string {
  const { t } = useTranslation();
  const instants = useInstants();
  const { state, closesAt } = meeting.call;
  if (state === "none")
    return abilities.openCall ? t("meetings.topic.callNotOpenYours") : t("meetings.topic.callNotOpen");
  if (state === "closed") return t("meetings.topic.callClosed");
  const deadline = closesAt && instants.deadline(closesAt);
  if (!abilities.propose) return t("meetings.topic.callOpenNotYours");
  return deadline ? t("meetings.topic.callOpenUntil", { deadline }) : t("meetings.topic.callOpen");
}
