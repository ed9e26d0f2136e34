import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { TopicPollView } from "../../../../../src/capabilities/meetings/contract.ts";
import { formatMoment } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { TextLink } from "../../../components/text-link.tsx";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  decided: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
  },
  sentence: { ...typographyStyles.body1, display: "block" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** What members were asked about a topic, and what they decided: the outcome stands where it belongs. */
export function TopicPolls({ polls }: { polls: readonly TopicPollView[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { timeZone } = useWorkspace().session.network;
  if (polls.length === 0) return null;
  return (
    <ul className={styles.list}>
      {polls.map(({ pollId, question, state, outcome }) => (
        <li key={pollId} className={outcome ? styles.decided : undefined}>
          {outcome && (
            <span className={styles.sentence}>
              {t("meetings.asked.decided", { outcome: outcome.sentence })}
            </span>
          )}
          <span className={styles.small}>
            {outcome
              ? t("meetings.asked.by", {
                  name: outcome.by,
                  moment: formatMoment(outcome.at, currentLanguage(), timeZone),
                })
              : state === "open"
                ? t("meetings.asked.open")
                : t("meetings.asked.closed")}{" "}
            <TextLink to={`/polls?item=${encodeURIComponent(pollId)}`}>{question}</TextLink>
          </span>
        </li>
      ))}
    </ul>
  );
}
