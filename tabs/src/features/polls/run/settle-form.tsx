import {
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PollView, QuestionView } from "../../../../../src/capabilities/polls/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { SubmitButton } from "../../../components/submit-button.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { usePollAction } from "../../../lib/poll-queries.ts";
import { useOptionTitle } from "../option-title.ts";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  options: {
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    maxWidth: "100%",
    display: "flex",
    flexDirection: "column",
    overflowWrap: "anywhere",
  },
  why: { alignSelf: "stretch" },
  legend: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
});

export interface SettleProps {
  readonly poll: PollView;
  readonly question: QuestionView;
  readonly open: NonNullable<QuestionView["open"]>;
  /** In the place of the usual words, where it is clear what goes through to what. */
  readonly words?: { readonly legend: string; readonly store: string; readonly done: string };
}

/** What the count left to the coordinator: seats among equals, the authority's choice, or its ruling; and why. */
export function SettleForm({ poll, question, open, words }: SettleProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const legend = useId();
  const title = useOptionTitle();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [ruling, setRuling] = useState<"adopted" | "rejected">();
  const [reason, setReason] = useState("");
  const { mutate, isPending, error } = usePollAction(poll, "settle");
  const { form, at, elsewhere } = useFormErrors(error, ["reason"]);
  const ready =
    open.kind === "ruling"
      ? ruling !== undefined
      : chosen.length > 0 && (open.atMost ? chosen.length <= open.seats : chosen.length === open.seats);
  const toggle = (id: string, seats: number) =>
    // With one seat a press moves the choice; with more, the first chosen gives way.
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(-seats));
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || isPending) return;
        const { questionId } = question;
        mutate(
          {
            questionId,
            reason,
            ...(open.kind === "ruling" && ruling ? { ruling } : { chosen: [...chosen] }),
          },
          {
            onSuccess: () => {
              announce(words?.done ?? t("polls.settle.done"));
              regainFocus();
            },
          },
        );
      }}
    >
      <p id={legend} className={styles.legend}>
        {words?.legend ??
          (open.kind === "ruling"
            ? t("polls.settle.ruling")
            : open.atMost
              ? t("polls.settle.authority", { count: open.seats })
              : t("polls.settle.tie", { count: open.seats, tied: open.among.length }))}
      </p>
      {open.kind === "ruling" ? (
        <RadioGroup
          aria-labelledby={legend}
          value={ruling ?? ""}
          onChange={(_, { value }) => setRuling(value === "adopted" ? "adopted" : "rejected")}
        >
          <Radio value="adopted" label={t("polls.settle.adopted")} />
          <Radio value="rejected" label={t("polls.settle.rejected")} />
        </RadioGroup>
      ) : (
        <fieldset aria-labelledby={legend} className={styles.options}>
          {question.options
            .filter(({ optionId }) => open.among.some((id) => id === optionId))
            .map((option) => (
              <Checkbox
                key={option.optionId}

                checked={chosen.includes(option.optionId)}
                label={title(option)}
                onChange={() => toggle(option.optionId, open.seats)}
              />
            ))}
        </fieldset>
      )}
      <Field
        className={styles.why}
        label={t("polls.settle.reason")}
        hint={t("polls.settle.reasonHint")}
        required
        {...at("reason")}
      >
        <Textarea
          rows={2}
          resize="vertical"
          value={reason}
          maxLength={500}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <ActionError error={elsewhere} />
      <SubmitButton pending={isPending} waits={!ready}>
        {words?.store ?? t("polls.settle.store")}
      </SubmitButton>
    </form>
  );
}
