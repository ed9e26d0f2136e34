import { useTranslation } from "react-i18next";
import type { EditionView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { EDITION_WORDS, useItemWords } from "../item-words.ts";

/** 'Adopted, edition 2 · 2024-2025': editions of several periods have the same numbers. */
export function useEditionName(): (edition: EditionView) => string {
  const { t } = useTranslation();
  const { date } = useItemWords();
  return ({ state, number, period }) =>
    [t(EDITION_WORDS[state], { number }), date(period)].filter(Boolean).join(" · ");
}
