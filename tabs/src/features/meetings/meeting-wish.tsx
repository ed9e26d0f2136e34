import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { MegaphoneRegular } from "@fluentui/react-icons/svg/megaphone";
import { VoteRegular } from "@fluentui/react-icons/svg/vote";
import { useTranslation } from "react-i18next";
import { useInstants } from "../../lib/instants.ts";
import { useMeeting } from "../../lib/queries.ts";
import { useWorkspace } from "../../lib/workspace.ts";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";

const useStyles = makeStyles({
  wish: {
    ...typographyStyles.body1,
    display: "inline-flex",
    columnGap: tokens.spacingHorizontalSNudge,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  owed: { ...typographyStyles.body1Strong, color: tokens.colorBrandForeground1 },
  nothing: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0, fontSize: "20px" },
});

/** What the meeting wants from me just now. */
export function MeetingWish({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { session } = useWorkspace();
  const instants = useInstants();
  if (meeting.poll === "open") return <PollWish meetingId={meeting.meetingId} />;
  if (meeting.call.state === "open")
    return (
      <span className={styles.wish}>
        <LightbulbRegular className={styles.icon} aria-hidden />
        {onlyObserves(session.person.roles)
          ? t("meetings.wish.follow")
          : meeting.call.closesAt
            ? t("meetings.wish.topicsUntil", {
                deadline: instants.deadline(meeting.call.closesAt),
              })
            : t("meetings.wish.topics")}
      </span>
    );
  const coming = meeting.state === "planned" || meeting.state === "convened";
  if (coming && meeting.agenda === "confirmed")
    return (
      <span className={styles.wish}>
        <CheckmarkCircleRegular className={styles.icon} aria-hidden />
        {t("meetings.wish.agendaReady")}
      </span>
    );
  if (coming && !meeting.past && meeting.call.state === "none" && session.abilities.coordinate)
    return (
      <span className={styles.wish}>
        <MegaphoneRegular className={styles.icon} aria-hidden />
        {t("meetings.wish.openCall")}
      </span>
    );
  return <span className={styles.nothing}>{t("meetings.wish.nothing")}</span>;
}

/** Observers see and comment; everybody else may propose a topic. */
const onlyObserves = (roles: readonly string[]): boolean => roles.every((role) => role === "observer");

/** Whether we have voted is in the poll itself; few polls are open at a time. */
function PollWish({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { data } = useMeeting(meetingId);
  const poll = data?.poll;
  const owed = poll?.abilities.vote && !poll.mine;
  return (
    <span className={mergeClasses(styles.wish, owed && styles.owed)}>
      {poll?.mine ? (
        <CheckmarkCircleRegular className={styles.icon} aria-hidden />
      ) : (
        <VoteRegular className={styles.icon} aria-hidden />
      )}
      {poll?.mine
        ? t("meetings.wish.voted")
        : poll && poll.whoVotesForUs.length > 0
          ? t("meetings.wish.notVoted")
          : t("meetings.wish.poll")}
    </span>
  );
}
