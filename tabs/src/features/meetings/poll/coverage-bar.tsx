import { makeStyles, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";

const useStyles = makeStyles({
  coverage: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  words: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A thin bar, and the same in words: '14 of 22 organisations · 11 of 18 countries'. */
export function CoverageBar({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const words = useId();
  const { coverage } = poll;
  return (
    <div className={styles.coverage}>
      <ProgressBar
        thickness="medium"
        value={coverage.organisations}
        max={Math.max(1, coverage.ofOrganisations)}
        aria-labelledby={words}
      />
      <p id={words} className={styles.words}>
        {t("meetings.poll.coverage", coverage)}
      </p>
    </div>
  );
}
