import { useTranslation } from "react-i18next";
import type { EditionView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { EDITION_WORDS, useItemWords } from "../item-words.ts";

export interface EditionNames {
  /** 'Adopted, edition 2 · 2024-2025': editions of several periods have the same numbers. */
  readonly stateOf: (edition: EditionView) => string;
  /** The same with the title, where the network has several programmes. */
  readonly nameOf: (edition: EditionView, among: readonly EditionView[]) => string;
  /** The programme of which it is an edition: its title and period. */
  readonly programmeOf: (edition: EditionView) => string;
}

export function useEditionNames(): EditionNames {
  const { t } = useTranslation();
  const { date } = useItemWords();
  const joined = (...words: readonly (string | null)[]) => words.filter(Boolean).join(" · ");
  const stateOf = ({ state, number, period }: EditionView) =>
    joined(t(EDITION_WORDS[state], { number }), date(period));
  return {
    stateOf,
    nameOf: (edition, among) =>
      among.some(({ programmeId }) => programmeId !== edition.programmeId)
        ? joined(stateOf(edition), edition.title)
        : stateOf(edition),
    programmeOf: ({ title, period }) => joined(title, date(period)),
  };
}
