import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { AddActionRequest } from "../../../../src/capabilities/actions/contract.ts";
import type { AgendaItemView } from "../../../../src/capabilities/meetings/contract.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { PageSkeleton } from "../../components/skeletons.tsx";
import { useFormErrors } from "../../components/use-form-errors.ts";
import { useActionOwners, useActionStep } from "../../lib/action-queries.ts";
import { announce } from "../../lib/announce.ts";
import { useDraft } from "../../lib/use-draft.ts";
import { useItemTitle } from "../meetings/meeting-words.ts";
import { ACTION_FIELDS, ActionFieldset } from "./action-fieldset.tsx";

const EMPTY: AddActionRequest = { what: "", organisationId: "", personId: null, due: "", agendaItemId: null };

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)", "& select": { minWidth: 0, width: "100%" } },
});

export interface AddDialogProps {
  readonly meetingId: string;
  readonly items: readonly AgendaItemView[];
  readonly onClose: () => void;
}

/** Records what was agreed, at the meeting or at one item of its agenda. */
export function AddDialog({ meetingId, items, onClose }: AddDialogProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const itemTitle = useItemTitle();
  const owners = useActionOwners();
  const { mutate, isPending, isSuccess, error } = useActionStep("add");
  const { form, at, elsewhere, refuse } = useFormErrors(error, [...ACTION_FIELDS, "agendaItemId"]);
  const [draft, change, clear] = useDraft<AddActionRequest>(`add-action.${meetingId}`, EMPTY);
  const add = () => {
    const nobody = draft.organisationId === "";
    refuse(nobody ? { organisationId: t("actions.field.organisationOwed") } : {});
    if (nobody) return;
    mutate(
      { meetingId, ...draft },
      {
        onSuccess: () => {
          clear();
          announce(t("actions.add.stored"));
        },
      },
    );
  };
  return (
    <ActionDialog
      title={t("actions.add.open")}
      confirm={t("actions.add.store")}
      pending={isPending}
      disabled={!owners.data}
      done={isSuccess}
      form={form}
      error={elsewhere ?? owners.error}
      onConfirm={add}
      onClose={onClose}
    >
      {owners.data ? (
        <ActionFieldset draft={draft} owners={owners.data} at={at} onChange={change} />
      ) : (
        <PageSkeleton rows={4} />
      )}
      {owners.data && items.length > 0 && (
        <Field className={styles.field} label={t("actions.field.item")} {...at("agendaItemId")}>
          <Select
            value={draft.agendaItemId ?? ""}
            onChange={(_, { value }) => change({ agendaItemId: value === "" ? null : value })}
          >
            <option value="">{t("actions.field.noItem")}</option>
            {items.map((item) => (
              <option key={item.agendaItemId} value={item.agendaItemId}>
                {itemTitle(item)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </ActionDialog>
  );
}
