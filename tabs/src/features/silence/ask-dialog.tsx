import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useFormErrors } from "../../components/use-form-errors.ts";
import { WordDifferences } from "../../components/word-differences.tsx";
import { announce } from "../../lib/announce.ts";
import { TextField } from "./text-field.tsx";
import { USUAL_WORKING_DAYS, WorkingDaysField } from "./working-days-field.tsx";

export interface AskDialogProps {
  readonly words: Readonly<Record<"title" | "text" | "confirm" | "done", string>>;
  readonly state: { readonly isPending: boolean; readonly isSuccess: boolean; readonly error: unknown };
  /** The text itself, where it is amended here. */
  readonly amending?: {
    readonly before: string;
    readonly text: string;
    readonly onText: (text: string) => void;
  };
  readonly onAsk: (workingDays: number, onSuccess: () => void) => void;
  readonly onClose: () => void;
}

/** Asks the members, with the time that they have. */
export function AskDialog({ words, state, amending, onAsk, onClose }: AskDialogProps) {
  const [workingDays, setWorkingDays] = useState<number>(USUAL_WORKING_DAYS);
  const { t } = useTranslation();
  // What is wrong with a text that is amended elsewhere is said beside the button.
  const names = amending === undefined ? (["workingDays"] as const) : (["text", "workingDays"] as const);
  const { form, at, elsewhere } = useFormErrors<"text" | "workingDays">(state.error, names);
  return (
    <ActionDialog
      title={words.title}
      confirm={words.confirm}
      pending={state.isPending}
      done={state.isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={() => onAsk(workingDays, () => announce(words.done))}
      onClose={onClose}
    >
      {words.text}
      {amending && <TextField value={amending.text} rows={8} onChange={amending.onText} {...at("text")} />}
      {amending && amending.text.trim() !== amending.before && (
        <WordDifferences name={t("silence.amending")} before={amending.before} after={amending.text} />
      )}
      <WorkingDaysField value={workingDays} onChange={setWorkingDays} {...at("workingDays")} />
    </ActionDialog>
  );
}
