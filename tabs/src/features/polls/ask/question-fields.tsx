import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { METHODS, POLL_MOST } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { MinutesField } from "../../../components/minutes-field.tsx";
import { METHOD_WORDS } from "../method-words.ts";
import { SegmentedRadios } from "../vote/segmented-radios.tsx";
import { hasSeats, optionLines, type QuestionDraft } from "./ask-draft.ts";
import type { AskField } from "./ask-form.tsx";
import { DateOptions } from "./date-options.tsx";

const useStyles = makeStyles({
  question: {
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  label: { ...typographyStyles.body1, margin: 0 },
  method: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  numbers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
});

export interface QuestionFieldsProps {
  readonly question: QuestionDraft;
  /** From 1; undefined where there is only this. */
  readonly number: number | undefined;
  readonly membersAddOptions: boolean;
  readonly errorAt: (field: AskField) => { readonly validationMessage?: string };
  readonly onChange: (part: Partial<QuestionDraft>) => void;
  readonly onRemove: (() => void) | undefined;
}

/** A question as it is written: its words, its method, its options. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { question, number, membersAddOptions, errorAt, onChange, onRemove } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const id = useId();
  const { kind } = question;
  const count = optionLines(question.options).length;
  return (
    <fieldset aria-label={t("polls.ask.questionNumber", { number: number ?? 1 })} className={styles.question}>
      {number !== undefined && (
        <div className={styles.head}>
          <h2 className={styles.title}>{t("polls.ask.questionNumber", { number })}</h2>
          {onRemove && (
            <Button appearance="subtle" icon={<DeleteRegular />} onClick={onRemove}>
              {t("polls.ask.removeQuestion")}
            </Button>
          )}
        </div>
      )}
      <Field
        label={kind === "proposal" ? t("polls.ask.proposal") : t("polls.ask.question")}
        required
        {...errorAt("question")}
      >
        <Textarea
          rows={2}
          value={question.text}
          maxLength={POLL_MOST.letters}
          onChange={(_, { value }) => onChange({ text: value })}
        />
      </Field>
      <div className={styles.method}>
        <p id={`${id}method`} className={styles.label}>
          {t("polls.ask.method")}
        </p>
        <SegmentedRadios
          labelledBy={`${id}method`}
          least="8rem"
          options={METHODS.map((value) => ({ value, words: t(METHOD_WORDS[value]) }))}
          value={kind}
          onChoose={(chosen) => onChange({ kind: chosen })}
        />
      </div>
      {kind === "ranked" && (
        <Field label={t("polls.ask.count")}>
          <RadioGroup
            value={question.count}
            onChange={(_, { value }) => onChange({ count: value === "borda" ? "borda" : "instant-runoff" })}
          >
            <Radio value="instant-runoff" label={t("polls.ask.runoff")} />
            <Radio value="borda" label={t("polls.ask.borda")} />
          </RadioGroup>
        </Field>
      )}
      {kind === "dates" ? (
        <DateOptions question={question} error={errorAt("options")} onChange={onChange} />
      ) : (
        kind !== "proposal" && (
          <Field
            label={t("polls.ask.options")}
            hint={t("polls.ask.optionsHint", { count, most: POLL_MOST.options })}
            required={!membersAddOptions}
            {...errorAt("options")}
          >
            <Textarea
              rows={Math.min(10, Math.max(4, count + 1))}
              resize="vertical"
              value={question.options}
              onChange={(_, { value }) => onChange({ options: value })}
            />
          </Field>
        )
      )}
      <div className={styles.numbers}>
        {kind === "choose-several" && (
          <MinutesField
            label={t("polls.ask.maxChoices")}
            value={question.maxChoices}
            least={1}
            most={POLL_MOST.options}
            step={1}
            onChange={(maxChoices) => onChange({ maxChoices })}
            {...errorAt("maxChoices")}
          />
        )}
        {kind === "dots" && (
          <MinutesField
            label={t("polls.ask.dots")}
            value={question.dots}
            least={1}
            most={20}
            step={1}
            onChange={(dots) => onChange({ dots })}
            {...errorAt("dots")}
          />
        )}
        {kind === "score" && (
          <MinutesField
            label={t("polls.ask.highest")}
            value={question.highest}
            least={2}
            most={10}
            step={1}
            onChange={(highest) => onChange({ highest })}
            {...errorAt("highest")}
          />
        )}
        {hasSeats(question) && (
          <MinutesField
            label={t("polls.ask.seats")}
            value={question.seats}
            least={1}
            most={POLL_MOST.options}
            step={1}
            onChange={(seats) => onChange({ seats })}
            {...errorAt("seats")}
          />
        )}
      </div>
    </fieldset>
  );
}
