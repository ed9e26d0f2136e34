import { Field, Input } from "@fluentui/react-components";
import type { DateView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { useDateReading } from "../use-date-reading.ts";

export interface DateWordsProps {
  readonly label: string;
  readonly words: string;
  /** How the document was read; holds as long as the words are these. */
  readonly read: DateView | null;
  /** EDTF whose year a date without one takes. */
  readonly period: string | null;
  readonly samePeriod: boolean;
  readonly id?: string;
  readonly onChange: (words: string) => void;
}

/** A date in words, and below it how it is read, or that no date was found in them. */
export function DateWords({ label, words, read, period, samePeriod, id, onChange }: DateWordsProps) {
  const known = read !== null && read.text === words && samePeriod ? read : undefined;
  const { said, none } = useDateReading(words, known, { period });
  return (
    <Field
      label={label}
      size="small"
      {...(said !== undefined &&
        (none ? { validationState: "warning" as const, validationMessage: said } : { hint: said }))}
    >
      <Input
        size="small"
        {...(id !== undefined && { id })}
        value={words}
        maxLength={2_000}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}
