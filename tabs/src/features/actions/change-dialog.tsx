import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionView, ChangeActionRequest } from "../../../../src/capabilities/actions/contract.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { useFormErrors } from "../../components/use-form-errors.ts";
import { useAction, useActionOwners, useActionStep } from "../../lib/action-queries.ts";
import { announce } from "../../lib/announce.ts";
import { isRefused } from "../../lib/api.ts";
import { useDraft } from "../../lib/use-draft.ts";
import { ACTION_FIELDS, ActionFieldset, type ActionFields } from "./action-fieldset.tsx";
import { ActionOwner, useActionDue } from "./action-words.tsx";
import type { ActionDialogProps } from "./close-dialog.tsx";

const whatWasSeen = ({ what, owner, due }: ActionView): ActionFields => ({
  what,
  organisationId: owner.organisationId,
  personId: owner.person?.personId ?? null,
  due: due.text,
});

/** What is to be sent: each field that is another one now, and what it was; undefined when nothing is. */
function changesOf(seen: ActionFields, typed: ActionFields): ChangeActionRequest | undefined {
  const changed = ACTION_FIELDS.filter((field) => seen[field] !== typed[field]);
  const only = (fields: ActionFields): Partial<ActionFields> =>
    Object.fromEntries(changed.map((field) => [field, fields[field]]));
  return changed.length === 0 ? undefined : { was: only(seen), now: only(typed) };
}

/** Only what was changed is sent, with what stood there before: nobody else's change is overwritten unseen. */
export function ChangeDialog({ action, onClose }: ActionDialogProps) {
  const { t } = useTranslation();
  const due = useActionDue();
  const { actionId } = action;
  const [seen, setSeen] = useState(() => whatWasSeen(action));
  const [typed, change, clear] = useDraft<Partial<ActionFields>>(`change-action.${actionId}`, {});
  const draft = { ...seen, ...typed };
  const owners = useActionOwners();
  const { mutate, isPending, isSuccess, error, reset } = useActionStep("change");
  const { form, at, elsewhere, refuse } = useFormErrors(error, ACTION_FIELDS);
  const { data: newest } = useAction(actionId);
  const theirs = isRefused(error, "action.changed-meanwhile") && newest && whatWasSeen(newest);
  const conflict = theirs && changesOf(seen, theirs) !== undefined;
  const store = () => {
    const nobody = draft.organisationId === "";
    refuse(nobody ? { organisationId: t("actions.field.organisationOwed") } : {});
    if (nobody) return;
    if (conflict) setSeen(theirs);
    const changes = changesOf(conflict ? theirs : seen, draft);
    if (!changes) {
      clear();
      onClose();
      return;
    }
    const done = () => {
      clear();
      announce(t("actions.change.stored"));
    };
    mutate({ actionId, ...changes }, { onSuccess: done });
  };
  const takeTheirs = (fields: ActionFields) => {
    clear();
    setSeen(fields);
    reset();
  };
  return (
    <ActionDialog
      title={t("actions.change.open")}
      confirm={conflict ? t("meetings.conflict.mine") : t("actions.change.store")}
      pending={isPending}
      disabled={!owners.data}
      done={isSuccess}
      form={form}
      error={conflict ? undefined : (elsewhere ?? owners.error)}
      onConfirm={store}
      onClose={onClose}
    >
      {owners.data ? (
        <ActionFieldset draft={draft} owners={owners.data} at={at} onChange={change} />
      ) : (
        <PageSkeleton rows={4} />
      )}
      {conflict && newest && (
        <Notice
          alert
          title={t("actions.change.conflict")}
          action={<Button onClick={() => takeTheirs(theirs)}>{t("meetings.conflict.theirs")}</Button>}
        >
          {newest.what}
          <br />
          <ActionOwner owner={newest.owner} /> · {due(newest)}
        </Notice>
      )}
    </ActionDialog>
  );
}
