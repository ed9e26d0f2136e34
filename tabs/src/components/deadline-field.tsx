import { Field, Input } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { formatDistance, formatExact, fromLocalInput, toLocalInput } from "../lib/dates.ts";
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
              exact: formatExact(value, language, timeZone),
              distance: formatDistance(value, language),
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

const DAY_MS = 86_400_000;

/** The default of most deadlines: at 17:00 on the network's clocks, some days from now, never at a weekend. */
export function daysFromNow(days: number, timeZone: string): string {
  const at = new Date(Date.now() + days * DAY_MS);
  const tooLate = { 0: 1, 6: 2 }[at.getUTCDay()] ?? 0;
  const day = toLocalInput(new Date(at.getTime() + tooLate * DAY_MS).toISOString(), timeZone).slice(0, 10);
  return fromLocalInput(`${day}T17:00`, timeZone) ?? new Date().toISOString();
}
