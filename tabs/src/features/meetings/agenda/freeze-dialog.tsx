import { Switch } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { MinutesField } from "../../../components/minutes-field.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useMeetingAction } from "../../../lib/queries.ts";

/** As in the contract. */
const DAYS = { least: 0, most: 30 } as const;
const USUAL_DAYS = 7;

export interface FreezeDialogProps {
  readonly meetingId: string;
  readonly days: number | null;
  readonly onClose: () => void;
}

/** How many days before the meeting its agenda is posted by itself, or that it is not. */
export function FreezeDialog({ meetingId, days, onClose }: FreezeDialogProps) {
  const { t } = useTranslation();
  const { mutate, isPending, isSuccess, error } = useMeetingAction(meetingId, "set-freeze");
  const { form, at, elsewhere } = useFormErrors(error, ["days"]);
  const [itself, setItself] = useState(days !== null);
  const [number, setNumber] = useState(days ?? USUAL_DAYS);
  return (
    <ActionDialog
      title={t("meetings.freeze.title")}
      confirm={t("meetings.freeze.store")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={() =>
        mutate({ days: itself ? number : null }, { onSuccess: () => announce(t("meetings.freeze.stored")) })
      }
      onClose={onClose}
    >
      <Switch
        checked={itself}
        label={t("meetings.freeze.itself")}
        onChange={(_, { checked }) => setItself(checked)}
      />
      {itself && (
        <MinutesField
          label={t("meetings.freeze.days")}
          hint={t("meetings.freeze.daysHint", DAYS)}
          value={number}
          step={1}
          {...DAYS}
          onChange={setNumber}
          {...at("days")}
        />
      )}
    </ActionDialog>
  );
}
