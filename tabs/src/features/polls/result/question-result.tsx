import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { GavelRegular } from "@fluentui/react-icons/svg/gavel";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionView } from "../../../../../src/capabilities/polls/contract.ts";
import { useOptionTitle } from "../option-title.ts";
import { useHowCounted } from "./how-counted.ts";
import { chosenOptions, useVerdictWords, verdictTone } from "../verdict-words.ts";
import { useShownZone, ZoneLine } from "../vote/dates-zone.tsx";
import { useFieldStyles } from "../vote/field-styles.ts";
import { ResultBar } from "./bar.tsx";
import { useFigures } from "./figures.ts";
import { SettledBecause } from "./settled-because.tsx";
import { ProposalResult } from "./proposal-result.tsx";

const RunoffRounds = lazy(async () => ({ default: (await import("./runoff-rounds.tsx")).RunoffRounds }));

const useStyles = makeStyles({
  question: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere", hyphens: "auto" },
  verdict: {
    ...typographyStyles.body1Strong,
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    overflowWrap: "anywhere",
  },
  icon: { display: "inline-flex", flexShrink: 0, fontSize: "20px" },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  subtle: { color: tokens.colorNeutralForeground3 },
  how: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const ICON = { success: <CheckmarkCircleRegular />, warning: <GavelRegular />, subtle: <InfoRegular /> };

/** What came of a question: the verdict in words, then every option with its figures. */
export function QuestionResult({
  question,
  number,
}: {
  question: QuestionView;
  /** From 1; undefined where the poll asks only this. */
  number: number | undefined;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const field = useFieldStyles();
  const zone = useShownZone(question);
  const title = useOptionTitle(zone.shown);
  const verdictWords = useVerdictWords();
  const howCounted = useHowCounted();
  const figures = useFigures(question);
  const { verdict, count } = question;
  const tone = verdict && verdictTone(verdict);
  return (
    <section className={styles.question}>
      {number !== undefined && (
        <h3 className={styles.text}>{t("polls.numbered", { number, text: question.text })}</h3>
      )}
      {verdict && tone && (
        <p className={styles.verdict}>
          <span className={mergeClasses(styles.icon, styles[tone])} aria-hidden>
            {ICON[tone]}
          </span>
          <span>{verdictWords(verdict, chosenOptions(question).map(title))}</span>
        </p>
      )}
      <SettledBecause question={question} />
      {count && count.kind !== "proposal" && (
        <>
          <p className={styles.how}>{howCounted(count)}</p>
          {count.kind === "dates" && <ZoneLine zone={zone} />}
          <ol className={field.rows}>
            {question.options.map((option) => (
              <ResultBar
                key={option.optionId}
                title={title(option)}
                result={option.result}
                {...figures(option.optionId)}
              />
            ))}
          </ol>
        </>
      )}
      {count?.kind === "instant-runoff" && count.rounds.length > 0 && (
        <Suspense fallback={null}>
          <RunoffRounds question={question} count={count} />
        </Suspense>
      )}
      {count?.kind === "proposal" && <ProposalResult question={question} count={count} />}
    </section>
  );
}
