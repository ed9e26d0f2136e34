import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useFormErrors } from "../../components/use-form-errors.ts";
import { WordDifferences } from "../../components/word-differences.tsx";
import { announce } from "../../lib/announce.ts";
import { TextField } from "./text-field.tsx";
import { wholeText } from "./whole-text.ts";
import { USUAL_WORKING_DAYS, WorkingDaysField } from "./working-days-field.tsx";

interface Amended {
  readonly title: string;
  readonly text: string;
}

export interface AskDialogProps {
  readonly words: Readonly<Record<"title" | "text" | "confirm" | "done", string>>;
  readonly state: { readonly isPending: boolean; readonly isSuccess: boolean; readonly error: unknown };
  /** The text itself, where it is amended here. */
  readonly amending?: {
    readonly before: Amended;
    readonly now: Amended;
    readonly onChange: (part: Partial<Amended>) => void;
  };
  readonly onAsk: (workingDays: number, onSuccess: () => void) => void;
  readonly onClose: () => void;
}

/** Asks the members, with the time that they have. */
export function AskDialog({ words, state, amending, onAsk, onClose }: AskDialogProps) {
  const [workingDays, setWorkingDays] = useState<number>(USUAL_WORKING_DAYS);
  const { t } = useTranslation();
  // What is wrong with a text that is amended elsewhere is said beside the button.
  const names = amending === undefined ? [] : (["title", "text"] as const);
  const { form, at, elsewhere } = useFormErrors<"title" | "text" | "workingDays">(state.error, [
    ...names,
    "workingDays",
  ]);
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
      {amending && (
        <>
          <Field label={t("silence.put.name")} required {...at("title")}>
            <Input
              value={amending.now.title}
              onChange={(_, { value }) => amending.onChange({ title: value })}
            />
          </Field>
          <TextField
            value={amending.now.text}
            rows={8}
            onChange={(text) => amending.onChange({ text })}
            {...at("text")}
          />
          <AmendedWords {...amending} />
        </>
      )}
      <WorkingDaysField value={workingDays} onChange={setWorkingDays} {...at("workingDays")} />
    </ActionDialog>
  );
}

/** What is amended so far; nothing while nothing is. */
function AmendedWords({ before, now }: Pick<NonNullable<AskDialogProps["amending"]>, "before" | "now">) {
  const { t } = useTranslation();
  const same = (["title", "text"] as const).every((part) => now[part].trim() === before[part]);
  if (same) return null;
  return <WordDifferences name={t("silence.amending")} before={wholeText(before)} after={wholeText(now)} />;
}
