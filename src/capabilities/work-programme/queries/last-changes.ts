import type { EditionId, ItemId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { NetworkReader } from "../../network/queries.ts";
import type { LastChanges } from "../contract/last-changes.ts";
import { differingFields, type FieldName, fieldsOf } from "../item-fields.ts";
import type { ProgrammeReader } from "../queries.ts";

/** Who changed each field of an item last; from the record. Refuses `edition.not-found`. */
export async function lastChangesOf(
  { programme, network }: { readonly programme: ProgrammeReader; readonly network: NetworkReader },
  of: { readonly editionId: EditionId; readonly itemId: ItemId },
): Promise<LastChanges> {
  const edition = await programme.edition(of.editionId);
  if (edition === undefined) throw new Refusal("edition.not-found");
  const names = new Map((await network.people()).map((one) => [one.personId, one.name]));
  const last = new Map<FieldName, LastChanges["changes"][number]>();
  for (const { difference, personId, at } of await programme.changesOfItem(edition, of.itemId)) {
    const { before, after } = difference;
    const person = personId === null ? undefined : names.get(personId);
    if (before === null || after === null || person === undefined) continue;
    for (const field of differingFields(fieldsOf(before), fieldsOf(after)))
      if (!last.has(field)) last.set(field, { field, person, at: at.toISOString() });
  }
  return { changes: [...last.values()] };
}
