import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import type { ItemId } from "../../kernel/ids.ts";
import { plainText } from "../../kernel/plain-text.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { type FieldName, type ItemFields } from "./item-fields.ts";
import type { ProgrammeItem } from "./work-programme.ts";

/**
 * A title is a line, a text field a paragraph, an item's notes the points of a long agenda. What a document says at
 * greater length is divided when it is read (`fit-item.ts`).
 */
export const FIELD_MOST = { title: 500, text: 2_000, notes: 500 } as const;
/** Whole euros; no programme of the field reaches a thousand million. */
export const MOST_EUROS = 1_000_000_000;
const MOST_ORDINAL = 9_999;

/** Of what each item of an edition is a part. */
export type Parents = ReadonlyMap<ItemId, ItemId | null>;
export const parentsOf = (items: readonly ProgrammeItem[]): Parents =>
  new Map(items.map(({ itemId, parentId }) => [itemId, parentId]));

/**
 * The fields cleaned: plain text, no space around, empty is null. Refuses `item.title`, `item.parent`,
 * `item.field-invalid`, `input.too-large`, each with the field's name.
 */
export function checkedFields(
  item: Pick<ProgrammeItem, "itemId">,
  fields: Partial<ItemFields>,
  parents: Parents,
): Partial<ItemFields> {
  const clean = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, cleaned(name as FieldName, value)]),
  ) as Partial<ItemFields>;
  if (clean.title !== undefined && !clean.title) throw new Refusal("item.title", {}, ["title"]);
  if (clean.parentId != null) checkParent(item.itemId, clean.parentId, parents);
  checkNumber("ordinal", clean.ordinal, MOST_ORDINAL);
  checkNumber("grantEU", clean.grantEU, MOST_EUROS);
  checkNumber("grantOwn", clean.grantOwn, MOST_EUROS);
  if (clean.asOf != null && parseEdtf(clean.asOf) === null)
    throw new Refusal("item.field-invalid", {}, ["asOf"]);
  return clean;
}

function cleaned(name: FieldName, value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length > FIELD_MOST.notes)
      throw new Refusal("input.too-long", { most: FIELD_MOST.notes }, [name]);
    return value.map((one) => cleaned(name, one)).filter((one) => one !== null);
  }
  if (typeof value !== "string") return value;
  const most = name === "title" ? FIELD_MOST.title : FIELD_MOST.text;
  if (value.length > most) throw new Refusal("input.too-long", { most }, [name]);
  return plainText(value).trim() || null;
}

function checkNumber(name: FieldName, value: number | null | undefined, most: number): void {
  if (value != null && (!Number.isInteger(value) || value < 0 || value > most))
    throw new Refusal("item.field-invalid", {}, [name]);
}

/** A parent is another item of the edition, and no part of the item itself. */
function checkParent(itemId: ItemId, parentId: ItemId, parents: Parents): void {
  const seen = new Set<ItemId>();
  for (let id: ItemId | null = parentId; id !== null; id = parents.get(id) ?? null) {
    if (id === itemId || seen.has(id) || !parents.has(id)) throw new Refusal("item.parent", {}, ["parentId"]);
    seen.add(id);
  }
}
