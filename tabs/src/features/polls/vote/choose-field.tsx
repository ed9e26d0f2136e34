import { Checkbox, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { OptionId } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import type { FieldProps } from "./question-field.tsx";
import { useFieldStyles } from "./field-styles.ts";
import { OptionWords } from "./option-words.tsx";

/** One of the options. */
export function ChooseOneField({ question, answer, labelledBy, onAnswer }: FieldProps) {
  const styles = useFieldStyles();
  const choice = answer?.kind === "choose-one" ? answer.choice : "";
  return (
    <RadioGroup
      aria-labelledby={labelledBy}
      className={styles.rows}
      value={choice}
      onChange={(_, { value }) => onAnswer({ kind: "choose-one", choice: value as OptionId })}
    >
      {question.options.map((option) => (
        <div
          key={option.optionId}
          className={mergeClasses(styles.row, styles.choice, option.optionId === choice && styles.on)}
        >
          <Radio
            className={styles.control}
            value={option.optionId}
            label={{ children: <OptionWords option={option} />, className: styles.control }}
          />
        </div>
      ))}
    </RadioGroup>
  );
}

/** Up to so many of the options. */
export function ChooseSeveralField({ question, answer, onAnswer }: FieldProps) {
  const { t } = useTranslation();
  const styles = useFieldStyles();
  const { method } = question;
  const most = method.kind === "choose-several" ? Math.min(method.maxChoices, question.options.length) : 1;
  const chosen = answer?.kind === "choose-several" ? answer.choices : [];
  const full = chosen.length >= most;
  const toggle = (id: OptionId) =>
    onAnswer({
      kind: "choose-several",
      choices: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
    });
  return (
    <>
      <output className={styles.count}>
        {full
          ? t("polls.vote.full", { count: chosen.length })
          : t("polls.vote.chosen", { count: chosen.length, most })}
      </output>
      <div className={styles.rows}>
        {question.options.map((option) => {
          const id = option.optionId as OptionId;
          const on = chosen.includes(id);
          return (
            <div key={id} className={mergeClasses(styles.row, styles.choice, on && styles.on)}>
              <Checkbox
                className={styles.control}
                size="large"
                checked={on}
                disabled={full && !on}
                label={{ children: <OptionWords option={option} />, className: styles.control }}
                onChange={() => toggle(id)}
              />
            </div>
          );
        })}
      </div>
    </>
  );
}
