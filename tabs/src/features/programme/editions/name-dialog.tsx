import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useEditionAction } from "../../../lib/programme-queries.ts";
import type { EditionDialogProps } from "./edition-dialogs.tsx";
import { type EditionName, NameFields } from "./name-fields.tsx";

/** Puts an edition's title and period right; only what was changed is sent. */
export function NameDialog({ edition, onClose }: Omit<EditionDialogProps, "onShow">) {
  const { t } = useTranslation();
  const [was] = useState<EditionName>(() => ({ title: edition.title, period: edition.period.text }));
  const [now, setNow] = useState(was);
  const { mutate, isPending, isSuccess, error } = useEditionAction(edition.editionId, "rename");
  const { form, at, elsewhere } = useFormErrors(error, ["title", "period"]);
  const change = {
    ...(now.title !== was.title && { title: now.title }),
    ...(now.period !== was.period && { period: now.period }),
  };
  return (
    <ActionDialog
      title={t("programme.editions.rename.action")}
      confirm={t("programme.editions.rename.confirm")}
      pending={isPending}
      disabled={Object.keys(change).length === 0}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={() =>
        mutate({ was, now: change }, { onSuccess: () => announce(t("programme.editions.rename.done")) })
      }
      onClose={onClose}
    >
      {t("programme.editions.rename.text")}
      <NameFields typed={now} onType={setNow} at={at} />
    </ActionDialog>
  );
}
