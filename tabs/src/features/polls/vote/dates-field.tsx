import { Checkbox, Field, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { DateAnswer, OptionId } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { useShownZone, ZoneLine } from "./dates-zone.tsx";
import { useFieldStyles } from "./field-styles.ts";
import { OptionWords } from "./option-words.tsx";
import type { FieldProps } from "./question-field.tsx";
import { SegmentedRadios } from "./segmented-radios.tsx";

const useStyles = makeStyles({
  row: { columnGap: tokens.spacingHorizontalL },
  // A date with its hours stays on one line where there is room for both.
  answers: { flexGrow: 0, flexBasis: "17.5rem", minWidth: 0, display: "flex" },
});

/** Each date: yes, if need be, no; a date that is not answered is a no. And with one press a no to all of them. */
export function DatesField({ question, answer, wrong, onAnswer }: FieldProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const field = useFieldStyles();
  const group = useId();
  const zone = useShownZone(question);
  const dates: Readonly<Record<OptionId, DateAnswer>> = answer?.kind === "dates" ? answer.dates : {};
  const none = question.options.every(({ optionId }) => dates[optionId as OptionId] === "no");
  const toAll = (given: Readonly<Record<OptionId, DateAnswer>>) => onAnswer({ kind: "dates", dates: given });
  return (
    <>
      <ZoneLine zone={zone} />
      <ul className={field.rows}>
        {question.options.map((option) => {
          const id = option.optionId as OptionId;
          const own = dates[id];
          return (
            <li
              key={id}
              className={mergeClasses(field.row, styles.row, own !== undefined && own !== "no" && field.on)}
            >
              <OptionWords option={option} id={`${group}${id}`} timeZone={zone.shown} />
              <div className={styles.answers}>
                <SegmentedRadios
                  labelledBy={`${group}${id}`}
                  least="5.75rem"
                  options={[
                    { value: "yes", words: t("polls.date.yes"), icon: <CheckmarkCircleRegular /> },
                    { value: "if-need-be", words: t("polls.date.ifNeedBe"), icon: <QuestionCircleRegular /> },
                    { value: "no", words: t("polls.date.no"), icon: <DismissCircleRegular /> },
                  ]}
                  value={own}
                  onChoose={(given) => toAll({ ...dates, [id]: given })}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <Field {...(wrong && { validationMessage: wrong })}>
        <Checkbox
          checked={none}
          label={t("polls.date.none")}
          onChange={() =>
            toAll(
              none
                ? {}
                : Object.fromEntries(question.options.map(({ optionId }) => [optionId, "no"] as const)),
            )
          }
        />
      </Field>
    </>
  );
}
