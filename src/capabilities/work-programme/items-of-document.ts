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
  for (const { name, parent, date, line } of document.milestones ?? [])
    add("milestone", name, line, { date, ...under(parent) });
  for (const { activity, date, output, partOf, line } of document.schedule)
    add("schedule-row", activity, line, { date, ...under(partOf), details: { output } });
  for (const { risk, measure, details, line } of document.risks ?? [])
    add("risk", risk, line, { details: { measure, ...noteOf(details) } });
  for (const { name, baseline, target, value, asOf, details, line } of document.indicators ?? [])
    add("indicator", name, line, {
      details: {
        // Before anything was measured the baseline is the value.
        value: value ?? baseline,
        target,
        asOf: asOf?.edtf ?? undefined,
        ...noteOf(details, asOf?.edtf === null ? asOf.text : undefined),
      },
    });
  for (const one of document.projects ?? [])
    add("project", one.name, one.line, {
      date: one.period,
      details: {
        fundingProgramme: one.programme,
        coordinator: one.coordinator,
        grantEU: wholeEuros(one.grantEU),
        grantOwn: wholeEuros(one.grantOwn),
        projectState: one.state,
        ...noteOf(one.details, unreadAmount(one.grantEU), unreadAmount(one.grantOwn)),
      },
    });
  for (const { name, role, line } of document.groups ?? []) add("group", name, line, { details: { role } });
  for (const { name, country, details, line } of document.partners ?? [])
    add("partner", name, line, { details: { country, ...noteOf(details) } });
  return found;
}

const noteOf = (...passages: readonly (string | undefined)[]): ItemDetails => {
  const notes = passages.filter((one) => one !== undefined && one !== "");
  return notes.length === 0 ? {} : { notes: notes as string[] };
};

/** '1.250.000,00 €', '1 250 000', 'EUR 85,000' in whole euros; undefined for what is no plain amount. */
export function wholeEuros(words: string | undefined): number | undefined {
  const digits =
    /^(?:EUR|€)?\s*(\d{1,3}(?:[.,\s\u00A0\u202F']\d{3})+|\d+)(?:[.,]\d{1,2})?\s*(?:EUR|€|euros?)?$/i.exec(
      words?.trim() ?? "",
    )?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ""));
}

/** An amount that could not be read as one is kept in words. */
const unreadAmount = (words: string | undefined): string | undefined =>
  wholeEuros(words) === undefined ? words : undefined;
