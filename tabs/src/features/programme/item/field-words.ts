import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { countryName, localeOf } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { MODE_WORDS, STATUS_WORDS } from "../item-words.ts";
import { type FieldName, type FieldValue, isEmpty, typed } from "./kind-fields.ts";

const FIELD_WORDS = {
  parentId: "programme.panel.partOf",
  title: "programme.item.field.title",
  dateText: "programme.column.date",
  responsible: "programme.column.responsible",
  status: "programme.column.status",
  label: "programme.item.field.label",
  notes: "programme.item.field.notes",
  ordinal: "programme.item.field.ordinal",
  mode: "programme.item.field.mode",
  place: "programme.item.field.place",
  output: "programme.panel.output",
  measure: "programme.item.field.measure",
  likelihood: "programme.item.field.likelihood",
  impact: "programme.item.field.impact",
  value: "programme.item.field.value",
  target: "programme.item.field.target",
  asOf: "programme.item.field.asOf",
  fundingProgramme: "programme.item.field.fundingProgramme",
  coordinator: "programme.item.field.coordinator",
  grantEU: "programme.item.field.grantEU",
  grantOwn: "programme.item.field.grantOwn",
  projectState: "programme.item.field.projectState",
  role: "programme.item.field.role",
  country: "programme.item.field.country",
} as const satisfies Record<FieldName, ParseKeys>;

export const PROJECT_STATE_WORDS = {
  current: "programme.item.projectState.current",
  submitted: "programme.item.projectState.submitted",
  "in the pipeline": "programme.item.projectState.inThePipeline",
} as const satisfies Record<NonNullable<ItemView["projectState"]>, ParseKeys>;

interface FieldWords {
  readonly label: (name: FieldName) => string;
  /** What a field says, for a reader; 'nothing' where it is empty. */
  readonly said: (name: FieldName, value: FieldValue, items: readonly ItemView[]) => string;
}

/** Fields and what they hold, in the reader's words. */
export function useFieldWords(): FieldWords {
  const { t } = useTranslation();
  const language = currentLanguage();
  const listed = (name: FieldName, value: string | number): string | undefined => {
    const word = { ...MODE_WORDS, ...PROJECT_STATE_WORDS, ...STATUS_WORDS } as Readonly<
      Record<string, ParseKeys>
    >;
    const key = name === "mode" || name === "projectState" || name === "status" ? word[value] : undefined;
    return key && t(key);
  };
  return {
    label: (name) => t(FIELD_WORDS[name]),
    said: (name, value, items) => {
      if (isEmpty(value)) return t("programme.item.nothing");
      if (value === null || typeof value === "object") return typed(value);
      if (name === "parentId")
        return items.find((one) => one.itemId === value)?.title ?? t("programme.item.elsewhere");
      if (name === "grantEU" || name === "grantOwn") return euros(Number(value), language);
      if (name === "country" && /^[A-Z]{2}$/.test(String(value))) return countryName(String(value), language);
      return listed(name, value) ?? String(value);
    },
  };
}

const euros = (amount: number, language: "en" | "da"): string =>
  new Intl.NumberFormat(localeOf(language), {
    style: "currency",
    currency: "EUR",
    maximumFractionDigits: 0,
  }).format(amount);
