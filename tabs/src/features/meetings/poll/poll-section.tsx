import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { PollRegular } from "@fluentui/react-icons/svg/poll";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MeetingDetail, TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { EmptyState } from "../../../components/states.tsx";
import { Electors } from "../../polls/electors.tsx";
import { PollCoverage } from "../../polls/poll-coverage.tsx";
import { ChannelCard } from "./channel-card.tsx";
import { PollHead } from "./poll-head.tsx";
import { PollResult } from "./poll-result.tsx";
import { topicQuestion } from "./topic-question.ts";
import { VoteForm } from "./vote-form.tsx";

const PollsOnMeeting = lazy(async () => ({
  default: (await import("./polls-on-meeting.tsx")).PollsOnMeeting,
}));
const OpenPollForm = lazy(async () => ({ default: (await import("./open-poll-form.tsx")).OpenPollForm }));
const CloseDialog = lazy(async () => ({
  default: (await import("../../polls/run/close-dialog.tsx")).CloseDialog,
}));

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  sentence: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** The vote on what goes on the agenda: to be opened, open, or closed. */
export function PollSection({ detail }: { detail: MeetingDetail }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { poll, abilities, meeting } = detail;
  return (
    <div className={styles.section}>
      {abilities.openPoll && (
        <Suspense fallback={null}>
          <OpenPollForm
            meeting={meeting}
            topics={detail.topics.filter(({ state }) => state === "proposed").length}
          />
        </Suspense>
      )}
      {poll && <Opened poll={poll} topics={detail.topics} />}
      <Suspense fallback={null}>
        <PollsOnMeeting meetingId={meeting.meetingId} topicPoll={poll?.pollId} />
      </Suspense>
      {!poll && !abilities.openPoll && (
        <EmptyState
          small
          icon={<PollRegular />}
          title={t("meetings.poll.empty")}
          text={t("meetings.poll.emptyText")}
        />
      )}
    </div>
  );
}

function Opened({ poll, topics }: { poll: PollView; topics: readonly TopicView[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [closing, setClosing] = useState(false);
  const open = poll.state === "open";
  return (
    <>
      <PollHead poll={poll} />
      {open ? (
        <VoteForm key={poll.pollId} poll={poll} topics={topics} />
      ) : (
        <PollResult key={poll.pollId} poll={poll} />
      )}
      <PollCoverage poll={poll} />
      <Electors poll={poll} />
      {open && (
        <p className={styles.sentence}>
          {t("meetings.poll.whatHappens", { count: topicQuestion(poll).seats })}
        </p>
      )}
      {poll.abilities.close && (
        <div>
          <Button onClick={() => setClosing(true)}>{t("polls.run.close")}</Button>
        </div>
      )}
      {closing && (
        <Suspense fallback={null}>
          <CloseDialog poll={poll} onClose={() => setClosing(false)} />
        </Suspense>
      )}
      <ChannelCard poll={poll} />
    </>
  );
}
