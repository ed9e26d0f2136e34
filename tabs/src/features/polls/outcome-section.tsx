import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../src/capabilities/polls/contract.ts";
import { useInstants } from "../../lib/instants.ts";

const OutcomeDialog = lazy(async () => ({
  default: (await import("./run/outcome-dialog.tsx")).OutcomeDialog,
}));

const BECAUSE = {
  deadline: "polls.because.deadline",
  "all-answered": "polls.because.allAnswered",
  "by-hand": "polls.because.byHand",
} as const satisfies Record<NonNullable<PollView["closedBecause"]>, string>;

const useStyles = makeStyles({
  outcome: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  sentence: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere" },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The sentence that says what was decided; or, until the coordinator has confirmed one, why it closed. */
export function OutcomeSection({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { moment } = useInstants();
  const [writing, setWriting] = useState(false);
  const { outcome, abilities } = poll;
  // What the coordinator still has to decide comes first.
  const settled = poll.questions.every(({ open }) => open === null);
  return (
    <div className={styles.outcome}>
      {outcome && (
        <>
          <p className={styles.sentence}>{outcome.sentence}</p>
          <p className={styles.small}>
            {t("polls.outcome.by", {
              name: outcome.by,
              moment: moment(outcome.at),
            })}
          </p>
        </>
      )}
      <p className={styles.small}>{poll.closedBecause && t(BECAUSE[poll.closedBecause])}</p>
      {!outcome && !abilities.confirmOutcome && <p className={styles.small}>{t("polls.outcome.none")}</p>}
      {abilities.confirmOutcome && settled && (
        <Button appearance={outcome ? "secondary" : "primary"} onClick={() => setWriting(true)}>
          {outcome ? t("polls.outcome.rewrite") : t("polls.outcome.confirm")}
        </Button>
      )}
      {writing && (
        <Suspense fallback={null}>
          <OutcomeDialog poll={poll} onClose={() => setWriting(false)} />
        </Suspense>
      )}
    </div>
  );
}
