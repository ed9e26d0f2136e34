import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { VoteRegular } from "@fluentui/react-icons/svg/vote";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useMeetingPolls, usePolls } from "../../../lib/poll-queries.ts";
import { PollTable } from "../../polls/poll-table.tsx";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface PollsOnMeetingProps {
  readonly meetingId: string;
  /** The poll on its topics, which the section shows whole. */
  readonly topicPoll: string | undefined;
}

/** Other polls on this meeting, its date for one; and the ways to all of the poll, and to a new one. */
export function PollsOnMeeting({ meetingId, topicPoll }: PollsOnMeetingProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const heading = useId();
  const navigate = useNavigate();
  const { data } = useMeetingPolls(meetingId);
  const mayAsk = usePolls().data?.pages[0]?.abilities.ask === true;
  const others = data?.polls.filter(({ pollId }) => pollId !== topicPoll) ?? [];
  return (
    <section
      className={styles.section}
      aria-labelledby={heading}
      hidden={!topicPoll && !mayAsk && others.length === 0}
    >
      <h3 id={heading} className={styles.title}>
        {t("polls.meeting.title")}
      </h3>
      {others.length > 0 && <PollTable polls={others} label={t("polls.meeting.title")} />}
      <div className={styles.buttons}>
        {topicPoll && (
          <Button
            icon={<VoteRegular />}
            onClick={() => void navigate(`/polls?item=${encodeURIComponent(topicPoll)}`)}
          >
            {t("polls.meeting.open")}
          </Button>
        )}
        {mayAsk && (
          <Button
            icon={<AddRegular />}
            onClick={() => void navigate(`/polls?view=ask&meeting=${encodeURIComponent(meetingId)}`)}
          >
            {t("polls.meeting.ask")}
          </Button>
        )}
      </div>
    </section>
  );
}
