import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DateView } from "../../../../src/capabilities/work-programme/contract.ts";
import { formatEdtf } from "../../../../src/i18n/format-edtf.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { useReadDate } from "./use-read-date.ts";

/** Long enough not to ask at each letter, short enough to be heard before the next field. */
const PAUSE_MS = 500;

export interface DateReading {
  /** How the words are read, or that no date was found in them; none while they are typed. */
  readonly said: string | undefined;
  /** No date was found in them. */
  readonly none: boolean;
}
const NOTHING: DateReading = { said: undefined, none: false };

/**
 * What words are read as where a date is typed.
 * @param known how they were read already, if they are still the same
 * @param period EDTF whose year a date without one takes
 * @param ask whether the server may be asked
 */
export function useDateReading(
  words: string,
  known: DateView | undefined,
  { period, ask = true }: { readonly period: string | null; readonly ask?: boolean },
): DateReading {
  const { t } = useTranslation();
  const settled = useSettled(words);
  const asked = useReadDate(words, period, ask && known === undefined && settled);
  const edtf = (known ?? (settled ? asked : undefined))?.edtf;
  if (words.trim() === "" || edtf === undefined) return NOTHING;
  return edtf === null
    ? { said: t("programme.date.none"), none: true }
    : { said: t("programme.date.readAs", { date: formatEdtf(edtf, currentLanguage(), words) }), none: false };
}

/** Whether nothing has been typed for a moment. */
function useSettled(words: string): boolean {
  const [settled, settle] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => settle(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled === words;
}
