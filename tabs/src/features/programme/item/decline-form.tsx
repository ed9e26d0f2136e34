import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { SuggestionView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { SubmitButton } from "../../../components/submit-button.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { useSuggestionAction } from "../../../lib/programme-queries.ts";
import { useDraft } from "../../../lib/use-draft.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface DeclineFormProps {
  readonly suggestion: SuggestionView;
  readonly onCancel: () => void;
  readonly onDeclined: () => void;
}

/** Declines a suggestion in its place; the reason is owed to who made it. */
export function DeclineForm({ suggestion, onCancel, onDeclined }: DeclineFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { suggestionId, person } = suggestion;
  const { mutate, isPending, error } = useSuggestionAction("decline");
  const { form, at, elsewhere } = useFormErrors(error, ["reason"]);
  const [draft, change, clear] = useDraft(`decline.${suggestionId}`, { reason: "" });
  useEffect(() => document.querySelector<HTMLElement>("[data-decline] textarea")?.focus(), []);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      data-decline
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending) return;
        mutate(
          { suggestionId, reason: draft.reason.trim() },
          {
            onSuccess: () => {
              clear();
              onDeclined();
            },
          },
        );
      }}
    >
      <Field label={t("programme.item.suggestion.reason", { person })} required {...at("reason")}>
        <Textarea
          rows={3}
          maxLength={2_000}
          value={draft.reason}
          onChange={(_, { value }) => change({ reason: value })}
        />
      </Field>
      <ActionError error={elsewhere} />
      <div className={styles.actions}>
        <SubmitButton size="small" pending={isPending}>
          {t("programme.item.suggestion.declineSend")}
        </SubmitButton>
        <Button size="small" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
