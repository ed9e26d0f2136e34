import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { formatEdtf } from "../../../../../src/i18n/format-edtf.ts";
import { countryName, localeOf } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { useItemWords } from "../item-words.ts";
import type { ItemKind } from "../programme-tree.ts";

/** One thing that is said of every item of a kind. */
export interface Column {
  readonly name: string;
  readonly words: (item: ItemView) => string | null;
  /** Stands at the end of its column, where numbers are compared. */
  readonly number?: boolean;
  /** Short words, never broken. */
  readonly short?: boolean;
  /** A row of the outline has a place of its own for it. */
  readonly inRow?: boolean;
}

const STATES = {
  current: "programme.views.projectState.current",
  submitted: "programme.views.projectState.submitted",
  "in the pipeline": "programme.views.projectState.inThePipeline",
} as const satisfies Record<NonNullable<ItemView["projectState"]>, ParseKeys>;

/** Whole euros as the reader writes them. */
export const euros = (amount: number | null, locale: string): string | null =>
  amount === null
    ? null
    : new Intl.NumberFormat(locale, { style: "currency", currency: "EUR", maximumFractionDigits: 0 }).format(
        amount,
      );

/** What the kinds have that are better read across than down, beside their title; other kinds have nothing. */
export function useItemColumns(): (kind: ItemKind) => readonly Column[] {
  const { t } = useTranslation();
  const words = useItemWords();
  const language = currentLanguage();
  const locale = localeOf(language);
  const responsible: Column = { name: t("programme.column.responsible"), words: (item) => item.responsible };
  const columns: Partial<Record<ItemKind, readonly Column[]>> = {
    risk: [
      { name: t("programme.views.measure"), words: (item) => item.measure },
      { name: t("programme.views.likelihood"), words: (item) => item.likelihood, short: true },
      { name: t("programme.views.impact"), words: (item) => item.impact, short: true },
      responsible,
    ],
    indicator: [
      { name: t("programme.views.value"), words: (item) => item.value, number: true },
      { name: t("programme.views.target"), words: (item) => item.target, number: true },
      {
        name: t("programme.views.asOf"),
        words: ({ asOf }) => (asOf === null ? null : formatEdtf(asOf, language, asOf)),
      },
      responsible,
    ],
    project: [
      { name: t("programme.views.fundingProgramme"), words: (item) => item.fundingProgramme },
      { name: t("programme.views.coordinator"), words: (item) => item.coordinator },
      responsible,
      { name: t("programme.column.date"), words: (item) => words.date(item.date), short: true, inRow: true },
      { name: t("programme.views.grantEU"), words: (item) => euros(item.grantEU, locale), number: true },
      { name: t("programme.views.grantOwn"), words: (item) => euros(item.grantOwn, locale), number: true },
      {
        name: t("programme.views.projectState.label"),
        words: ({ projectState }) => projectState && t(STATES[projectState]),
        short: true,
      },
      // Said only of a project of which somebody has said it.
      {
        name: t("programme.column.status"),
        words: (item) => (item.status === "not started" ? null : words.status(item)),
        short: true,
        inRow: true,
      },
    ],
    group: [{ name: t("programme.views.purpose"), words: (item) => item.role }, responsible],
    partner: [
      {
        name: t("programme.views.country"),
        words: ({ country }) => country && countryName(country, language),
      },
      { name: t("programme.views.part"), words: (item) => item.role },
    ],
  };
  return (kind) => columns[kind] ?? [];
}

/** The columns in which one of the items says something. */
export const columnsWithWords = (columns: readonly Column[], items: readonly ItemView[]): readonly Column[] =>
  columns.filter((column) => items.some((item) => Boolean(column.words(item))));

/** 'Target: 40', where there is no column above it. */
export const factWords = (name: string, words: string | null): string | null =>
  words ? `${name}: ${words}` : null;
