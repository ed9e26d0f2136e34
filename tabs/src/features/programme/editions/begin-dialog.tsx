import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useBeginProgramme } from "../../../lib/programme-queries.ts";
import { type EditionName, NameFields } from "./name-fields.tsx";

const UNNAMED: EditionName = { title: "", period: "" };

/** The network's first programme, by hand: what it is called and for when it is. The page then shows it. */
export function BeginDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(UNNAMED);
  const { mutate, isPending, isSuccess, error } = useBeginProgramme();
  const { form, at, elsewhere } = useFormErrors(error, ["title", "period"]);
  return (
    <ActionDialog
      title={t("programme.editions.begin.title")}
      confirm={t("programme.editions.begin.confirm")}
      pending={isPending}
      disabled={typed.title.trim() === "" || typed.period.trim() === ""}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={() => mutate(typed, { onSuccess: () => announce(t("programme.editions.begin.done")) })}
      onClose={onClose}
    >
      {t("programme.editions.begin.text")}
      <NameFields typed={typed} onType={setTyped} at={at} />
    </ActionDialog>
  );
}
