import { makeStyles, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../src/capabilities/polls/contract.ts";

const useStyles = makeStyles({
  coverage: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  words: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A thin bar of those who have a vote, and the same in words. */
export function PollCoverage({ poll }: { poll: PollView }) {
  const styles = useStyles();
  const words = useId();
  const say = useCoverageWords();
  const { coverage } = poll;
  return (
    <div className={styles.coverage}>
      <ProgressBar
        thickness="medium"
        value={coverage.electors}
        max={Math.max(1, coverage.ofElectors)}
        aria-labelledby={words}
      />
      <p id={words} className={styles.words}>
        {say(poll)}
      </p>
    </div>
  );
}

/** '14 of 22 organisations · 11 of 18 countries have voted', by the unit that votes. */
export function useCoverageWords(): (poll: Pick<PollView, "coverage" | "unit">) => string {
  const { t } = useTranslation();
  return ({ coverage, unit }) =>
    unit === "organisation"
      ? t("polls.coverage.organisations", coverage)
      : unit === "country"
        ? t("polls.coverage.countries", coverage)
        : t("polls.coverage.people", coverage);
}
