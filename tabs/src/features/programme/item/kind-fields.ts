import type { FieldChangeView, ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import type { ItemKind } from "../programme-tree.ts";

/** Some fields of an item, as a change names them. */
export type Fields = FieldChangeView["now"];
export type FieldName = keyof Fields;
export type FieldValue = string | number | readonly string[] | null;

const WORK = ["title", "dateText", "responsible", "parentId", "notes"] as const;

/** What a person writes of each kind, in the order of the form; a status is reported, not written. */
export const KIND_FIELDS = {
  objective: ["title", "notes"],
  priority: ["title", "notes"],
  "work-package": ["title", "label", "dateText", "responsible", "parentId", "notes"],
  activity: WORK,
  output: ["title", "label", "dateText", "responsible", "parentId", "notes"],
  event: ["title", "ordinal", "dateText", "mode", "place", "responsible", "notes"],
  milestone: WORK,
  "schedule-row": ["title", "dateText", "output", "responsible", "notes"],
  risk: ["title", "likelihood", "impact", "measure", "responsible", "notes"],
  indicator: ["title", "value", "asOf", "target", "responsible", "notes"],
  project: [
    "title",
    "dateText",
    "coordinator",
    "responsible",
    "fundingProgramme",
    "grantEU",
    "grantOwn",
    "projectState",
    "notes",
  ],
  group: ["title", "role", "notes"],
  partner: ["title", "country", "role", "notes"],
} as const satisfies Record<ItemKind, readonly FieldName[]>;

const WITHOUT_STATUS: readonly ItemKind[] = [
  "objective",
  "priority",
  "risk",
  "indicator",
  "group",
  "partner",
];
/** Work is planned and has a status; a risk, an indicator or a partner has none. */
export const hasStatus = (kind: ItemKind): boolean => !WITHOUT_STATUS.includes(kind);

export const hasField = (kind: ItemKind, name: FieldName): boolean =>
  (KIND_FIELDS[kind] as readonly FieldName[]).includes(name);

export const NUMBERS: readonly FieldName[] = ["ordinal", "grantEU", "grantOwn"];

export const isEmpty = (value: FieldValue | undefined): boolean =>
  value === null || value === undefined || typed(value) === "";

/** What a field of an item holds now. */
export function valueOf(item: ItemView, name: FieldName): FieldValue {
  return name === "dateText" ? (item.date?.text ?? null) : item[name];
}

/** A field as it is typed: a note a line. */
export function typed(value: FieldValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.join("\n") : String(value);
}

/** What was typed, as the change has it; undefined where a number is owed and none was typed. */
export function readTyped(name: FieldName, text: string): FieldValue | undefined {
  const trimmed = text.trim();
  if (name === "notes")
    return trimmed
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  if (trimmed === "") return null;
  if (!NUMBERS.includes(name)) return trimmed;
  // '1 200 000', '1.200.000' and '1,200,000' are the same amount to different readers.
  const digits = trimmed.replace(/[\s.,'’]/g, "");
  return /^\d{1,10}$/.test(digits) ? Number(digits) : undefined;
}
