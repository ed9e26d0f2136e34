import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { SubtractRegular } from "@fluentui/react-icons/svg/subtract";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { OptionId } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { useOptionTitle } from "../option-title.ts";
import { dotsGiven } from "./answer-draft.ts";
import { useFieldStyles } from "./field-styles.ts";
import { OptionWords } from "./option-words.tsx";
import type { FieldProps } from "./question-field.tsx";

const useStyles = makeStyles({
  stepper: {
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
  },
  number: { ...typographyStyles.subtitle2, minWidth: "2ch", textAlign: "center" },
});

/** Points given out over the options, all or some of them. */
export function DotsField({ question, answer, onAnswer }: FieldProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const field = useFieldStyles();
  const title = useOptionTitle();
  const group = useId();
  const of = question.method.kind === "dots" ? question.method.dots : 0;
  const dots: Readonly<Record<OptionId, number>> = answer?.kind === "dots" ? answer.dots : {};
  const given = dotsGiven(dots);
  const give = (id: OptionId, number: number) => {
    const { [id]: _before, ...others } = dots;
    onAnswer({ kind: "dots", dots: number > 0 ? { ...others, [id]: number } : others });
  };
  return (
    <>
      <output className={field.count}>{t("polls.vote.dotsGiven", { given, of })}</output>
      <ul className={field.rows}>
        {question.options.map((option) => {
          const id = option.optionId as OptionId;
          const own = dots[id] ?? 0;
          return (
            <li key={id} className={mergeClasses(field.row, own > 0 && field.on)}>
              <OptionWords option={option} id={`${group}${id}`} />
              <fieldset aria-labelledby={`${group}${id}`} className={styles.stepper}>
                <Button
                  icon={<SubtractRegular />}
                  aria-label={t("polls.vote.dotLess", { title: title(option) })}
                  disabledFocusable={own === 0}
                  onClick={() => give(id, own - 1)}
                />
                <output className={styles.number}>{own}</output>
                <Button
                  icon={<AddRegular />}
                  aria-label={t("polls.vote.dotMore", { title: title(option) })}
                  disabledFocusable={given >= of}
                  onClick={() => give(id, own + 1)}
                />
              </fieldset>
            </li>
          );
        })}
      </ul>
    </>
  );
}
