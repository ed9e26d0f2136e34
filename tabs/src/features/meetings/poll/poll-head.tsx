import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { VoteRegular } from "@fluentui/react-icons/svg/vote";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { StatusBadge } from "../../../components/status-badge.tsx";
import { formatExact } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useInstants } from "../../../lib/instants.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { openSeats, topicQuestion } from "./topic-question.ts";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  question: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: "anywhere", hyphens: "auto" },
  when: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  sentence: { ...typographyStyles.body1, margin: 0 },
});

const BECAUSE = {
  deadline: "meetings.poll.closedByDeadline",
  "all-answered": "meetings.poll.closedByAll",
  "by-hand": "meetings.poll.closedByHand",
} as const satisfies Record<NonNullable<PollView["closedBecause"]>, string>;

/** The question, and until when. */
export function PollHead({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { timeZone } = useWorkspace().session.network;
  const { moment, deadline } = useInstants();
  const language = currentLanguage();
  const question = topicQuestion(poll);
  const chosen = question.options.filter(({ result }) => result === "chosen").length;
  const { organisations, ofOrganisations } = poll.coverage;
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        {poll.state === "open" ? (
          <StatusBadge color="brand" icon={<VoteRegular />}>
            {t("meetings.poll.open")}
          </StatusBadge>
        ) : (
          <StatusBadge color="success" icon={<CheckmarkCircleRegular />}>
            {t("meetings.poll.closed")}
          </StatusBadge>
        )}
        {poll.state === "open" && (
          <time
            className={styles.when}
            dateTime={poll.closesAt}
            title={formatExact(poll.closesAt, language, timeZone)}
          >
            {t("meetings.poll.closes", { deadline: deadline(poll.closesAt) })}
          </time>
        )}
        {poll.state === "closed" && poll.closedAt && poll.closedBecause && (
          <time
            className={styles.when}
            dateTime={poll.closedAt}
            title={formatExact(poll.closedAt, language, timeZone)}
          >
            {t(BECAUSE[poll.closedBecause], { moment: moment(poll.closedAt) })}
          </time>
        )}
      </div>
      <h2 className={styles.question}>{t("meetings.poll.question")}</h2>
      {poll.state === "closed" && (
        <p className={styles.sentence}>
          {openSeats(question) > 0
            ? t("meetings.poll.outcomeTied", { organisations, of: ofOrganisations })
            : t("meetings.poll.outcome", { count: chosen, organisations, of: ofOrganisations })}
        </p>
      )}
    </div>
  );
}
