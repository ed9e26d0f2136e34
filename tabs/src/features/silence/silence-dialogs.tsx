import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SilenceView } from "../../../../src/capabilities/decisions/contract.ts";
import { REASON_MOST_LETTERS } from "../../../../src/capabilities/decisions/contract/for-pages.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useFormErrors } from "../../components/use-form-errors.ts";
import { announce } from "../../lib/announce.ts";
import { useSilenceAction } from "../../lib/decision-queries.ts";
import { useDraft } from "../../lib/use-draft.ts";
import { useSilenceWords } from "./silence-words.ts";

interface DialogProps {
  readonly onClose: () => void;
}

/** Objects, with the reason that everybody reads. What is typed stays with the person until it is sent. */
export function ObjectDialog({ decision, onClose }: DialogProps & { readonly decision: SilenceView }) {
  const { t } = useTranslation();
  const words = useSilenceWords(decision);
  const { decisionId, round } = decision;
  const [draft, change, clear] = useDraft(`objection.${decisionId}.${String(round)}`, { reason: "" });
  const { mutate, isPending, isSuccess, error } = useSilenceAction("object");
  const { form, at, elsewhere, refuse } = useFormErrors(error, ["reason"]);
  const send = () => {
    const reason = draft.reason.trim();
    refuse(reason === "" ? { reason: t("silence.object.owed") } : {});
    if (reason !== "")
      mutate(
        { decisionId, reason },
        {
          onSuccess: () => {
            clear();
            announce(t("silence.object.done"));
          },
        },
      );
  };
  return (
    <ActionDialog
      title={words.objectTitle}
      confirm={t("silence.object.confirm")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={send}
      onClose={onClose}
    >
      {words.objectText}
      <Field label={t("silence.object.reason")} required {...at("reason")}>
        <Textarea
          rows={4}
          maxLength={REASON_MOST_LETTERS}
          value={draft.reason}
          onChange={(_, { value }) => change({ reason: value })}
        />
      </Field>
    </ActionDialog>
  );
}

/** Ends a procedure without a decision. */
export function EndSilenceDialog({ decision, onClose }: DialogProps & { readonly decision: SilenceView }) {
  const { t } = useTranslation();
  const said = useSilenceWords(decision);
  const [reason, setReason] = useState("");
  const { mutate, isPending, isSuccess, error } = useSilenceAction("end");
  const { form, at, elsewhere, refuse } = useFormErrors(error, ["reason"]);
  const end = () => {
    const words = reason.trim();
    refuse(words === "" ? { reason: t("silence.end.owed") } : {});
    if (words !== "")
      mutate(
        { decisionId: decision.decisionId, reason: words },
        { onSuccess: () => announce(t("silence.end.done")) },
      );
  };
  return (
    <ActionDialog
      title={t("silence.end.title")}
      confirm={t("silence.end.confirm")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={end}
      onClose={onClose}
    >
      {said.endText}
      <Field label={t("silence.end.reason")} required {...at("reason")}>
        <Textarea
          rows={3}
          maxLength={REASON_MOST_LETTERS}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
    </ActionDialog>
  );
}
