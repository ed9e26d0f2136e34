import { Field, Input } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { formatDeadline, formatExact, fromLocalInput, toLocalInput } from "../lib/dates.ts";
import { currentLanguage } from "../lib/i18n.ts";

export interface DeadlineFieldProps {
  readonly label: string;
  /** UTC instant; undefined while the field is empty or half filled. */
  readonly value: string | undefined;
  readonly timeZone: string;
  readonly onChange: (instant: string | undefined) => void;
}

/** A deadline on the network's clocks, said in words below the field so that nobody has to decode it. */
export function DeadlineField({ label, value, timeZone, onChange }: DeadlineFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const language = currentLanguage();
  return (
    <Field
      label={{ children: label, htmlFor: id }}
      hint={
        value
          ? t("deadline.words", {
              deadline: formatDeadline(value, language, timeZone),
              exact: formatExact(value, language, timeZone),
            })
          : t("deadline.empty")
      }
    >
      <Input
        id={id}
        type="datetime-local"
        defaultValue={value ? toLocalInput(value, timeZone) : ""}
        onChange={(_, { value: text }) => onChange(fromLocalInput(text, timeZone))}
      />
    </Field>
  );
}

/** The default of most deadlines: at 17:00 on the network's clocks, some days from now. */
export function daysFromNow(days: number, timeZone: string): string {
  const day = toLocalInput(new Date(Date.now() + days * 86_400_000).toISOString(), timeZone).slice(0, 10);
  return fromLocalInput(`${day}T17:00`, timeZone) ?? new Date().toISOString();
}
