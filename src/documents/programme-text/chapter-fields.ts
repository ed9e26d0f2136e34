import type { ItemKind } from "../../capabilities/work-programme/work-programme.ts";
import { isPhrase } from "./phrases.ts";
import type { Column, Vocabulary } from "./vocabulary.ts";

/** What a column or label can say of an item, by the column's name in the word lists. */
export type Field = (typeof GENERAL)[number] | OwnField | "title";
type OwnField = Extract<
  Column,
  | "ordinal"
  | "place"
  | "mode"
  | "output"
  | "measure"
  | "likelihood"
  | "impact"
  | "value"
  | "target"
  | "asOf"
  | "programme"
  | "coordinator"
  | "grantEU"
  | "grantOwn"
  | "projectState"
  | "role"
  | "country"
>;

/** What anything may have. */
const GENERAL = ["time", "responsible", "partOf", "status", "reviewedOn", "notes", "label"] as const;

/** What only things of a kind have; they come first, as one word means different things over different tables. */
const OWN: Readonly<Partial<Record<ItemKind, readonly OwnField[]>>> = {
  event: ["ordinal", "place", "mode"],
  "schedule-row": ["output"],
  risk: ["measure", "likelihood", "impact"],
  indicator: ["value", "target", "asOf"],
  project: ["programme", "coordinator", "grantEU", "grantOwn", "projectState"],
  group: ["role"],
  partner: ["role", "country"],
};

/** The fields of a table's columns, or `null` where a title is not known whole or one field stands twice. */
export function fieldsOf(
  titles: readonly string[],
  kind: ItemKind,
  vocabulary: Vocabulary,
): readonly Field[] | null {
  const fields: Field[] = [];
  for (const title of titles) {
    const field = fieldNamed(title, kind, vocabulary, fields);
    if (field === null) return null;
    fields.push(field);
  }
  return fields;
}

/** The field that a title or label names, among those that are not taken yet. */
export function fieldNamed(
  title: string,
  kind: ItemKind,
  vocabulary: Vocabulary,
  taken: readonly Field[],
): Field | null {
  if (!taken.includes("title") && isPhrase(title, titleWords(kind, vocabulary))) return "title";
  const free = [...(OWN[kind] ?? []), ...GENERAL].filter((field) => !taken.includes(field));
  return free.find((field) => isPhrase(title, vocabulary.columns[field])) ?? null;
}

/** What stands over the column of names. */
function titleWords(kind: ItemKind, { columns, kinds, sections }: Vocabulary): readonly string[] {
  switch (kind) {
    case "objective":
      return sections.objectives;
    case "priority":
      return kinds["strategic priority"];
    case "work-package":
      return kinds["work package"];
    case "schedule-row":
      return columns.activity;
    default:
      return columns[kind];
  }
}
