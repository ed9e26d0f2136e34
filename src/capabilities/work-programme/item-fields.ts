import type { ItemId } from "../../kernel/ids.ts";
import type { ItemDetails, ItemStatus, ProgrammeItem } from "./work-programme.ts";

/** What a person can write in an item, flat as a form has it; null or an empty list is 'nothing'. */
export interface ItemFields {
  readonly parentId: ItemId | null;
  readonly title: string;
  readonly dateText: string | null;
  readonly responsible: string | null;
  readonly status: ItemStatus;
  readonly label: string | null;
  readonly notes: readonly string[];
  readonly ordinal: number | null;
  readonly mode: NonNullable<ItemDetails["mode"]> | null;
  readonly place: string | null;
  readonly output: string | null;
  readonly measure: string | null;
  readonly likelihood: string | null;
  readonly impact: string | null;
  readonly value: string | null;
  readonly target: string | null;
  readonly asOf: string | null;
  readonly fundingProgramme: string | null;
  readonly coordinator: string | null;
  readonly grantEU: number | null;
  readonly grantOwn: number | null;
  readonly projectState: NonNullable<ItemDetails["projectState"]> | null;
  readonly role: string | null;
  readonly country: string | null;
}
export type FieldName = keyof ItemFields;

export const DETAIL_FIELDS = [
  "label",
  "ordinal",
  "mode",
  "place",
  "output",
  "measure",
  "likelihood",
  "impact",
  "value",
  "target",
  "asOf",
  "fundingProgramme",
  "coordinator",
  "grantEU",
  "grantOwn",
  "projectState",
  "role",
  "country",
] as const satisfies readonly (FieldName & keyof ItemDetails)[];

export const FIELD_NAMES = [
  "parentId",
  "title",
  "dateText",
  "responsible",
  "status",
  "notes",
  ...DETAIL_FIELDS,
] as const satisfies readonly FieldName[];

/**
 * A change of some fields: what its author saw in them, and what they want there. Where a field no longer holds
 * what was seen, somebody else was faster: nothing is overwritten.
 */
export interface FieldChange {
  readonly was: Partial<ItemFields>;
  readonly now: Partial<ItemFields>;
}

export function fieldsOf(item: ProgrammeItem): ItemFields {
  const { details } = item;
  const detail = <Name extends (typeof DETAIL_FIELDS)[number]>(name: Name) => details[name] ?? null;
  return {
    parentId: item.parentId,
    title: item.title,
    dateText: item.dateText,
    responsible: item.responsible,
    status: item.status,
    notes: details.notes ?? [],
    label: detail("label"),
    ordinal: detail("ordinal"),
    mode: detail("mode"),
    place: detail("place"),
    output: detail("output"),
    measure: detail("measure"),
    likelihood: detail("likelihood"),
    impact: detail("impact"),
    value: detail("value"),
    target: detail("target"),
    asOf: detail("asOf"),
    fundingProgramme: detail("fundingProgramme"),
    coordinator: detail("coordinator"),
    grantEU: detail("grantEU"),
    grantOwn: detail("grantOwn"),
    projectState: detail("projectState"),
    role: detail("role"),
    country: detail("country"),
  };
}

const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The fields in which two items, or two people, differ. */
export const differingFields = (a: Partial<ItemFields>, b: Partial<ItemFields>): readonly FieldName[] =>
  FIELD_NAMES.filter((name) => !sameValue(a[name], b[name]));

/** The fields of a change that hold something else by now, unless it is what the change wants anyway. */
export function conflictsOf(current: ItemFields, { was, now }: FieldChange): readonly FieldName[] {
  return FIELD_NAMES.filter(
    (name) => name in now && !sameValue(current[name], was[name]) && !sameValue(current[name], now[name]),
  );
}

/** The item with the fields as wanted; date and responsible words are read by who calls. */
export function withFields(
  item: ProgrammeItem,
  now: Partial<ItemFields>,
  read: Pick<ProgrammeItem, "dateEdtf" | "responsibleRef">,
): ProgrammeItem {
  const { parentId, title, dateText, responsible, status, ...details } = { ...fieldsOf(item), ...now };
  const { notes, ...single } = details;
  const present = Object.entries(single).filter(([, value]) => value !== null && value !== "");
  return {
    ...item,
    parentId,
    title,
    dateText: dateText || null,
    responsible: responsible || null,
    status,
    ...read,
    details: { ...Object.fromEntries(present), ...(notes.length === 0 ? {} : { notes }) },
  };
}
