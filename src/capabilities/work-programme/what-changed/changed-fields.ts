import type { ItemId } from "../../../kernel/ids.ts";
import { DETAIL_FIELDS, fieldsOf } from "../item-fields.ts";
import type { ProgrammeItem } from "../work-programme.ts";

/** Fields of which a reader is told; what the words mean for the program is not among them. */
const PLAIN_FIELDS = ["title", "responsible", "status", ...DETAIL_FIELDS] as const;
export type ChangedField = "date" | "parent" | "notes" | (typeof PLAIN_FIELDS)[number];

type Values = Readonly<Record<string, string | number | null>>;
export interface ChangedFields {
  readonly fields: readonly ChangedField[];
  readonly values: Values;
}

/** What differs between two states of an item, with the words before and after. */
export function changedFields(
  before: ProgrammeItem,
  after: ProgrammeItem,
  heirs: ReadonlyMap<ItemId, ItemId>,
  titles: ReadonlyMap<ItemId, string>,
): ChangedFields {
  const found: [ChangedField, Values][] = [];
  if (dateMoved(before, after))
    found.push([
      "date",
      {
        dateFrom: before.dateText,
        dateFromEdtf: before.dateEdtf,
        dateTo: after.dateText,
        dateToEdtf: after.dateEdtf,
      },
    ]);
  const [was, now] = [fieldsOf(before), fieldsOf(after)];
  for (const name of PLAIN_FIELDS)
    if ((was[name] ?? "") !== (now[name] ?? ""))
      found.push([name, { [`${name}From`]: was[name], [`${name}To`]: now[name] }]);
  const parent = before.parentId === null ? null : (heirs.get(before.parentId) ?? before.parentId);
  if (parent !== after.parentId)
    found.push(["parent", { parentTo: after.parentId === null ? null : (titles.get(after.parentId) ?? "") }]);
  const [notesFrom, notesTo] = [was.notes.join("\n"), now.notes.join("\n")];
  if (notesFrom !== notesTo)
    found.push(["notes", { notesFrom: notesFrom || null, notesTo: notesTo || null }]);
  return {
    fields: found.map(([field]) => field),
    values: Object.assign({}, ...found.map(([, values]) => values)) as Values,
  };
}

/** The same days in other words are no move. */
const dateMoved = (before: ProgrammeItem, after: ProgrammeItem): boolean =>
  before.dateEdtf === null && after.dateEdtf === null
    ? (before.dateText ?? "") !== (after.dateText ?? "")
    : before.dateEdtf !== after.dateEdtf;
