import type { ItemId, NewId } from "../../kernel/ids.ts";
import type { DatedWords, ProgrammeDocument } from "./programme-document.ts";
import {
  type ItemDetails,
  type ItemKind,
  type ProgrammeItem,
  responsibleNamed,
  type Responsibles,
} from "./work-programme.ts";

/** An item as it was found, with its first line in the source. */
export interface FoundItem {
  readonly item: ProgrammeItem;
  readonly line: number;
}

/** Hands out the id that an item had in the edition before, so that meetings and links stay with it. */
export type ItemIds = (kind: ItemKind, title: string, ordinal: number | undefined) => ItemId;

export function keepIds(before: readonly ProgrammeItem[], newId: NewId): ItemIds {
  const free = [...before];
  return (kind, title, ordinal) => {
    const same = (item: ProgrammeItem) =>
      item.kind === kind &&
      (ordinal === undefined || item.details.ordinal === undefined
        ? item.title === title
        : item.details.ordinal === ordinal);
    const index = free.findIndex(same);
    const [known] = index < 0 ? [] : free.splice(index, 1);
    return known?.itemId ?? newId<ItemId>();
  };
}

/** The document's lines as items, in the document's order, activities and outputs under their work package. */
export function itemsOf(
  document: ProgrammeDocument,
  ids: ItemIds,
  among: Responsibles,
): readonly FoundItem[] {
  const found: FoundItem[] = [];
  const add = (
    kind: ItemKind,
    title: string,
    line: number,
    more: {
      readonly date?: DatedWords | undefined;
      readonly responsible?: string | undefined;
      readonly parentId?: ItemId | null;
      readonly details?: { readonly [Name in keyof ItemDetails]: ItemDetails[Name] | undefined };
    } = {},
  ): ItemId => {
    const present = Object.entries(more.details ?? {}).filter(([, value]) => value !== undefined);
    const details = Object.fromEntries(present) as ItemDetails;
    const item: ProgrammeItem = {
      itemId: ids(kind, title, details.ordinal),
      kind,
      parentId: more.parentId ?? null,
      position: found.length,
      title,
      dateText: more.date?.text ?? null,
      dateEdtf: more.date?.edtf ?? null,
      responsible: more.responsible ?? null,
      responsibleRef: responsibleNamed(more.responsible ?? null, among),
      status: "not started",
      reviewedOn: null,
      details,
    };
    found.push({ item, line });
    return item.itemId;
  };
  const notes = (list: readonly string[] | undefined) =>
    list === undefined || list.length === 0 ? {} : { notes: list };

  for (const { title, line } of document.objectives) add("objective", title, line);
  const workPackages = new Map<string, ItemId>();
  for (const one of document.workPackages) {
    const parentId = add("work-package", one.name, one.line, {
      date: one.date,
      responsible: one.responsible,
      details: { label: one.kind, ...notes(one.description === undefined ? [] : [one.description]) },
    });
    workPackages.set(one.name, parentId);
    for (const title of one.activities) add("activity", title, one.line, { parentId });
    for (const title of one.outputs) add("output", title, one.line, { parentId });
  }
  const under = (name: string | undefined) => ({
    parentId: name === undefined ? null : (workPackages.get(name) ?? null),
  });
  for (const { name, date, ordinal, mode, place, agenda, partOf, line } of document.events)
    add("event", name, line, { date, ...under(partOf), details: { ordinal, mode, place, ...notes(agenda) } });
  for (const { activity, date, output, partOf, line } of document.schedule)
    add("schedule-row", activity, line, { date, ...under(partOf), details: { output } });
  return found;
}
