import { Field, Input, Textarea } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ActionView } from "../../../../src/capabilities/actions/contract.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useFormErrors } from "../../components/use-form-errors.ts";
import { useActionStep } from "../../lib/action-queries.ts";
import { announce } from "../../lib/announce.ts";
import { useDraft } from "../../lib/use-draft.ts";

export interface ActionDialogProps {
  readonly action: ActionView;
  readonly onClose: () => void;
}

/** It is done, and this shows it. */
export function CloseDialog({ action, onClose }: ActionDialogProps) {
  const { t } = useTranslation();
  const { actionId, what } = action;
  const { mutate, isPending, isSuccess, error } = useActionStep("close");
  const { form, at, elsewhere } = useFormErrors(error, ["link", "note"]);
  const [draft, change, clear] = useDraft(`close-action.${actionId}`, { link: "", note: "" });
  const done = () => {
    clear();
    announce(t("actions.close.stored"));
  };
  return (
    <ActionDialog
      title={t("actions.close.title")}
      confirm={t("actions.close.store")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={() =>
        mutate({ actionId, link: draft.link || null, note: draft.note || null }, { onSuccess: done })
      }
      onClose={onClose}
    >
      {t("actions.close.text", { what })}
      <Field label={t("actions.close.link")} hint={t("actions.close.linkHint")} {...at("link")}>
        <Input type="url" value={draft.link} onChange={(_, { value }) => change({ link: value })} />
      </Field>
      <Field label={t("actions.close.note")} {...at("note")}>
        <Textarea
          rows={3}
          resize="vertical"
          value={draft.note}
          onChange={(_, { value }) => change({ note: value })}
        />
      </Field>
    </ActionDialog>
  );
}

const REASONS = {
  drop: {
    title: "actions.drop.title",
    text: "actions.drop.text",
    store: "actions.drop.store",
    stored: "actions.drop.stored",
  },
  reopen: {
    title: "actions.reopen.title",
    text: "actions.reopen.text",
    store: "actions.reopen.store",
    stored: "actions.reopen.stored",
  },
} as const;

/** Why it is dropped, or opened again. */
export function ReasonDialog({
  action,
  step,
  onClose,
}: ActionDialogProps & { readonly step: keyof typeof REASONS }) {
  const { t } = useTranslation();
  const { actionId, what } = action;
  const { mutate, isPending, isSuccess, error } = useActionStep(step);
  const { form, at, elsewhere } = useFormErrors(error, ["reason"]);
  const [draft, change, clear] = useDraft(`${step}-action.${actionId}`, { reason: "" });
  const words = REASONS[step];
  const done = () => {
    clear();
    announce(t(words.stored));
  };
  return (
    <ActionDialog
      title={t(words.title)}
      confirm={t(words.store)}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={() => mutate({ actionId, reason: draft.reason }, { onSuccess: done })}
      onClose={onClose}
    >
      {t(words.text, { what })}
      <Field label={t("actions.reason")} required {...at("reason")}>
        <Textarea
          rows={3}
          resize="vertical"
          value={draft.reason}
          onChange={(_, { value }) => change({ reason: value })}
        />
      </Field>
    </ActionDialog>
  );
}
