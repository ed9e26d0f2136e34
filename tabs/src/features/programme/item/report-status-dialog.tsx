import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useEditionAction } from "../../../lib/programme-queries.ts";
import { STATUS_WORDS } from "../item-words.ts";

type Status = ItemView["status"];
const STATUSES = Object.keys(STATUS_WORDS) as readonly Status[];

export interface ReportStatusDialogProps {
  readonly item: ItemView;
  /** What is chosen when it opens; the item's own without it. */
  readonly status?: Status;
  readonly onClose: () => void;
}

/** Says what became of an item. Who postpones says until when and why, who cancels says why. */
export function ReportStatusDialog({ item, status = item.status, onClose }: ReportStatusDialogProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(status);
  const [postponedTo, setPostponedTo] = useState("");
  const [reason, setReason] = useState("");
  // A status is reported of the item in every edition that is not closed: no edition is meant.
  const { mutate, isPending, isSuccess, error } = useEditionAction("", "status");
  const { form, at, elsewhere } = useFormErrors(error, ["reason"]);
  const postponed = chosen === "postponed";
  const owesReason = postponed || chosen === "cancelled";
  const report = () =>
    mutate(
      {
        itemId: item.itemId,
        status: chosen,
        ...(postponed && postponedTo.trim() !== "" ? { postponedTo: postponedTo.trim() } : {}),
        ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
      },
      { onSuccess: () => announce(t("programme.item.status.stored", { status: t(STATUS_WORDS[chosen]) })) },
    );
  return (
    <ActionDialog
      title={t("programme.item.status.title")}
      confirm={t("programme.item.status.store")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={report}
      onClose={onClose}
    >
      {item.title}
      <Field label={t("programme.column.status")}>
        <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value as Status)}>
          {STATUSES.map((one) => (
            <Radio key={one} value={one} label={t(STATUS_WORDS[one])} />
          ))}
        </RadioGroup>
      </Field>
      {postponed && (
        <Field label={t("programme.item.status.postponedTo")} hint={t("programme.item.hint.date")}>
          <Input value={postponedTo} maxLength={200} onChange={(_, { value }) => setPostponedTo(value)} />
        </Field>
      )}
      <Field label={t("programme.item.status.reason")} required={owesReason} {...at("reason")}>
        <Textarea rows={3} maxLength={2_000} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </ActionDialog>
  );
}
