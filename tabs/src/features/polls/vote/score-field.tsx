import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { OptionId } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { useOptionTitle } from "../option-title.ts";
import { useFieldStyles } from "./field-styles.ts";
import { OptionWords } from "./option-words.tsx";
import type { FieldProps } from "./question-field.tsx";
import { SegmentedRadios } from "./segmented-radios.tsx";

const useStyles = makeStyles({
  row: { flexDirection: "column", alignItems: "stretch", flexWrap: "nowrap" },
  words: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
});

/** Each option from 0 to the highest; who gives none leaves it to the others. */
export function ScoreField({ question, answer, onAnswer }: FieldProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const field = useFieldStyles();
  const title = useOptionTitle();
  const group = useId();
  const highest = question.method.kind === "score" ? question.method.highest : 0;
  const scores: Readonly<Record<OptionId, number>> = answer?.kind === "score" ? answer.scores : {};
  const numbers = Array.from({ length: highest + 1 }, (_, value) => ({ value, words: String(value) }));
  return (
    <ul className={field.rows}>
      {question.options.map((option) => {
        const id = option.optionId as OptionId;
        const own = scores[id];
        const { [id]: _own, ...others } = scores;
        return (
          <li key={id} className={mergeClasses(field.row, styles.row, own !== undefined && field.on)}>
            <div className={styles.words}>
              <OptionWords option={option} id={`${group}${id}`} />
              {own !== undefined && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={t("polls.vote.noScoreFor", { title: title(option) })}
                  onClick={() => onAnswer({ kind: "score", scores: others })}
                >
                  {t("polls.vote.noScore")}
                </Button>
              )}
            </div>
            <SegmentedRadios
              labelledBy={`${group}${id}`}
              options={numbers}
              value={own}
              least="2.5rem"
              onChoose={(score) => onAnswer({ kind: "score", scores: { ...others, [id]: score } })}
            />
          </li>
        );
      })}
    </ul>
  );
}
