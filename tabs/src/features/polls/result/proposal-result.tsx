import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { QuestionView } from "../../../../../src/capabilities/polls/contract.ts";
import { STANCES, type ProposalCount } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { ElectorName } from "../elector-name.tsx";
import { useFieldStyles } from "../vote/field-styles.ts";
import { ResultBar } from "./bar.tsx";

export const STANCE_WORDS = {
  agree: "polls.stance.agree",
  abstain: "polls.stance.abstain",
  disagree: "polls.stance.disagree",
  block: "polls.stance.block",
} as const satisfies Record<(typeof STANCES)[number], string>;

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0 },
  reasons: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  reason: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorNeutralStroke1}`,
  },
  words: {
    ...typographyStyles.body1,
    display: "block",
    margin: 0,
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
  },
  who: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** How many took which stance, and why those who were against it. */
export function ProposalResult({ question, count }: { question: QuestionView; count: ProposalCount }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const field = useFieldStyles();
  const { reasons } = question;
  return (
    <>
      <ul className={field.rows}>
        {STANCES.map((stance) => (
          <ResultBar
            key={stance}
            title={t(STANCE_WORDS[stance])}
            figure={t("polls.figure.votes", { count: count[stance] })}
            value={count[stance]}
            most={count.cast}
            result={null}
          />
        ))}
      </ul>
      {reasons.length > 0 && (
        <>
          <h4 className={styles.title}>{t("polls.reasons", { count: reasons.length })}</h4>
          <ul className={styles.reasons}>
            {reasons.map(({ stance, reason, elector }, index) => (
              // Two electors may give the same reason, and an anonymous one has no name.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} className={styles.reason}>
                <span className={styles.who}>
                  {t(STANCE_WORDS[stance])}
                  {elector && (
                    <>
                      {" · "}
                      <ElectorName elector={elector} />
                    </>
                  )}
                </span>
                <q className={styles.words}>{reason}</q>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
