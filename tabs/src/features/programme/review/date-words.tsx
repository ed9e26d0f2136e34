import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DateView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { formatEdtf } from "../../../../../src/i18n/format-edtf.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useReadDate } from "./use-review.ts";

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

/** A date in words, and beside it how it is read: asked when the field is left, not at each letter. */
export function DateWords({ label, words, read, period, samePeriod, id, onChange }: DateWordsProps) {
  const { t } = useTranslation();
  const [typing, setTyping] = useState(false);
  const known = read !== null && read.text === words && samePeriod ? read : undefined;
  const asked = useReadDate(words, period, known === undefined && !typing);
  const edtf = (known ?? asked)?.edtf;
  const hint =
    words.trim() === "" || typing || edtf === undefined
      ? undefined
      : edtf === null
        ? t("programme.review.noDateRead")
        : t("programme.review.readAs", { date: formatEdtf(edtf, currentLanguage(), words) });
  return (
    <Field label={label} size="small" {...(hint !== undefined && { hint })}>
      <Input
        size="small"
        {...(id !== undefined && { id })}
        value={words}
        maxLength={2_000}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}
