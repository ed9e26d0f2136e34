import type { ParseKeys } from "i18next";
import type { ItemKind } from "../programme-tree.ts";

/** Fields of a line of text. */
export const TEXT_FIELDS = {
  responsible: "programme.review.field.responsible",
  place: "programme.review.field.place",
  output: "programme.review.field.output",
  measure: "programme.review.field.measure",
  likelihood: "programme.review.field.likelihood",
  impact: "programme.review.field.impact",
  value: "programme.review.field.value",
  target: "programme.review.field.target",
  fundingProgramme: "programme.review.field.fundingProgramme",
  coordinator: "programme.review.field.coordinator",
  role: "programme.review.field.role",
  country: "programme.review.field.country",
} as const satisfies Record<string, ParseKeys>;
export type TextField = keyof typeof TEXT_FIELDS;

/** Fields of whole numbers. */
export const NUMBER_FIELDS = {
  ordinal: "programme.review.field.ordinal",
  grantEU: "programme.review.field.grantEU",
  grantOwn: "programme.review.field.grantOwn",
} as const satisfies Record<string, ParseKeys>;
export type NumberField = keyof typeof NUMBER_FIELDS;

export type ReviewField = "date" | "mode" | "projectState" | "parentId" | TextField | NumberField;

/** What of each kind can be corrected here besides its title, in the order of a form. */
export const FIELDS_OF_KIND: Record<ItemKind, readonly ReviewField[]> = {
  objective: [],
  priority: [],
  "work-package": ["date", "responsible"],
  activity: ["parentId", "date", "responsible"],
  output: ["parentId", "date", "responsible"],
  event: ["date", "place", "mode", "ordinal", "responsible", "parentId"],
  milestone: ["date", "responsible", "parentId"],
  "schedule-row": ["date", "output", "responsible", "parentId"],
  risk: ["measure", "likelihood", "impact", "responsible"],
  indicator: ["value", "target", "responsible"],
  project: ["date", "projectState", "fundingProgramme", "coordinator", "responsible", "grantEU", "grantOwn"],
  group: ["role"],
  partner: ["role", "country"],
};

export const isTextField = (name: ReviewField): name is TextField => name in TEXT_FIELDS;
export const isNumberField = (name: ReviewField): name is NumberField => name in NUMBER_FIELDS;
