import type { ItemId, NewId } from "../../kernel/ids.ts";
import { MOST_EUROS } from "./check-fields.ts";
import { fitted } from "./fit-item.ts";
import type { FoundMore, FoundProject, ProgrammeDocument } from "./programme-document.ts";
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

/** The document's lines as items, in the document's order, each under what it is part of. */
export function itemsOf(
  document: ProgrammeDocument,
  ids: ItemIds,
  among: Responsibles,
): readonly FoundItem[] {
  const found: { item: ProgrammeItem; readonly line: number; readonly partOf: string | undefined }[] = [];
  const add = (
    kind: ItemKind,
    title: string,
    { date, responsible, partOf, status, reviewedOn, label, notes, line }: FoundMore,
    more: { readonly [Name in keyof ItemDetails]: ItemDetails[Name] | undefined } = {},
    parentId: ItemId | null = null,
  ): ItemId => {
    const all = { label, ...more, ...noteOf(...(notes ?? []), ...(more.notes ?? [])) };
    const details = Object.fromEntries(
      Object.entries(all).filter(([, value]) => value !== undefined),
    ) as ItemDetails;
    const item: ProgrammeItem = fitted({
      itemId: ids(kind, title, details.ordinal),
      kind,
      parentId,
      position: found.length,
      title,
      dateText: date?.text || null,
      dateEdtf: date?.edtf ?? null,
      responsible: responsible ?? null,
      responsibleRef: responsibleNamed(responsible ?? null, among),
      status: status ?? "not started",
      reviewedOn: reviewedOn ?? null,
      details,
    });
    found.push({ item, line, partOf });
    return item.itemId;
  };

  for (const one of document.objectives) add("objective", one.title, one);
  for (const one of document.priorities ?? []) add("priority", one.title, one);
  // A portfolio project under a heading of its own is found as a project, and as what stands below it.
  const projects = new Map((document.projects ?? []).map((one) => [one.name, one]));
  const addProject = (one: FoundProject, about: readonly string[] = []) => {
    const unread = [unreadAmount(one.grantEU), unreadAmount(one.grantOwn)];
    return add("project", one.name, one.period === undefined ? one : { ...one, date: one.period }, {
      fundingProgramme: one.programme,
      coordinator: one.coordinator,
      grantEU: wholeEuros(one.grantEU),
      grantOwn: wholeEuros(one.grantOwn),
      projectState: one.state,
      ...noteOf(...about, one.details, ...unread),
    });
  };
  const workPackages = new Map<string, ItemId>();
  for (const one of document.workPackages) {
    const about = one.description === undefined ? [] : [one.description];
    const project = one.kind === "project" ? projects.get(one.name) : undefined;
    if (project !== undefined) projects.delete(one.name);
    const parentId =
      project === undefined
        ? add("work-package", one.name, one, { label: one.kind || undefined, ...noteOf(...about) })
        : addProject(project, about);
    workPackages.set(one.name, parentId);
    for (const title of one.activities) add("activity", title, { line: one.line }, {}, parentId);
    for (const title of one.outputs) add("output", title, { line: one.line }, {}, parentId);
  }
  for (const one of document.activities ?? []) add("activity", one.title, one);
  for (const one of document.outputs ?? []) add("output", one.title, one);
  for (const one of document.events) {
    const { name, ordinal, mode, place, agenda = [], details } = one;
    add("event", name, one, { ordinal, mode, place, ...noteOf(...agenda, details) });
  }
  for (const { parent, ...one } of document.milestones ?? [])
    add("milestone", one.name, parent === undefined ? one : { partOf: parent, ...one });
  for (const one of document.schedule) add("schedule-row", one.activity, one, { output: one.output });
  for (const one of document.risks ?? []) {
    const { risk, measure, likelihood, impact, details } = one;
    add("risk", risk, one, { measure, likelihood, impact, ...noteOf(details) });
  }
  for (const one of document.indicators ?? []) {
    const { name, baseline, baselineCalled, target, value, asOf, details, notes = [] } = one;
    const before = baseline && [baselineCalled, baseline].filter(Boolean).join(": ");
    add("indicator", name, before === undefined ? one : { ...one, notes: [before, ...notes] }, {
      value,
      target,
      asOf: asOf?.edtf ?? undefined,
      ...noteOf(details, asOf?.edtf === null ? asOf.text : undefined),
    });
  }
  for (const one of document.projects ?? []) if (projects.get(one.name) === one) addProject(one);
  for (const one of document.groups ?? []) add("group", one.name, one, { role: one.role });
  for (const one of document.partners ?? []) {
    const { name, country, countryCode, role, details } = one;
    add("partner", name, one, { country: countryCode ?? country, role, ...noteOf(details) });
  }
  return putTogether(found, workPackages);
}

/** Each item under the one whose name it says it is part of: a work package before anything else of that name. */
function putTogether(
  found: readonly (FoundItem & { readonly partOf: string | undefined })[],
  workPackages: ReadonlyMap<string, ItemId>,
): readonly FoundItem[] {
  const named = new Map(found.toReversed().map(({ item }) => [item.title, item.itemId]));
  const parents = new Map(found.map(({ item }) => [item.itemId, item.parentId]));
  /** Nothing is part of itself, over however many steps. */
  const isAbove = (itemId: ItemId, start: ItemId): boolean => {
    for (let id: ItemId | null = start; id !== null; id = parents.get(id) ?? null)
      if (id === itemId) return true;
    return false;
  };
  for (const { item, partOf } of found) {
    const parentId = partOf === undefined ? undefined : (workPackages.get(partOf) ?? named.get(partOf));
    if (parentId !== undefined && !isAbove(item.itemId, parentId)) parents.set(item.itemId, parentId);
  }
  return found.map(({ item, line }) => ({
    item: { ...item, parentId: parents.get(item.itemId) ?? null },
    line,
  }));
}

const noteOf = (...passages: readonly (string | undefined)[]): ItemDetails => {
  const notes = passages.filter((one) => one !== undefined && one !== "");
  return notes.length === 0 ? {} : { notes: notes as string[] };
};

const WHOLE = String.raw`\d{1,3}(?:[.,\s\u00A0\u202F']{1,2}\d{3})+|\d+`;
const EURO = String.raw`(?:€|eur(?:o|os|i|ų|ai)?)`;
const MILLION = String.raw`(?:million(?:s|er|en)?|millón|millones|milion[ei]|milijon\p{L}*|mio|mln|mill|mn|m)`;
const MILLIARD = String.raw`(?:milliard(?:s|er|en?)?|miliard[oi]|milijard\p{L}*|mia|mrd|mld|mlrd)`;
const PLAIN = new RegExp(String.raw`^${EURO}?\s*(${WHOLE})(?:[.,]\d{1,2})?\s*${EURO}?$`, "iu");
const GREAT = new RegExp(
  String.raw`^${EURO}?\s*(\d+(?:[.,]\d{1,3})?)\s*(?:(${MILLIARD})|${MILLION})\.?\s*(?:d['’]|di\s|de\s)?${EURO}?$`,
  "iu",
);

/**
 * '1.250.000,00 €', '1 250 000', 'EUR 85,000', '1,61 million €', '1.5 M€' in whole euros; undefined for what is no
 * plain amount, or more than an item holds.
 */
export function wholeEuros(words: string | undefined): number | undefined {
  const text = words?.trim() ?? "";
  const plain = PLAIN.exec(text)?.[1];
  const [, number, milliard] = GREAT.exec(text) ?? [];
  const euros =
    plain !== undefined
      ? Number(plain.replace(/\D/g, ""))
      : Math.round(Number(number?.replace(",", ".")) * (milliard === undefined ? 1e6 : 1e9));
  return euros <= MOST_EUROS ? euros : undefined;
}

/** An amount that could not be read as one is kept in words. */
const unreadAmount = (words: string | undefined): string | undefined =>
  wholeEuros(words) === undefined ? words : undefined;
