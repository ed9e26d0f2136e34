import { useState } from "react";
import type { FieldChangeView, ItemView } from "../../../../../src/capabilities/work-programme/contract.ts";
import {
  type FieldName,
  type Fields,
  type FieldValue,
  KIND_FIELDS,
  readTyped,
  typed,
  valueOf,
} from "./kind-fields.ts";

/** A field that I have changed: what stood there when I began, and what I typed. */
interface Edited {
  readonly was: FieldValue;
  readonly now: string;
}
export type Draft = Partial<Record<FieldName, Edited>>;

export const textIn = (item: ItemView, draft: Draft, name: FieldName): string =>
  draft[name]?.now ?? typed(valueOf(item, name));

/** The draft with one more letter typed; a field that says again what it said is not changed any more. */
export function withTyped(item: ItemView, draft: Draft, name: FieldName, now: string): Draft {
  const { [name]: before, ...others } = draft;
  const was = before ? before.was : valueOf(item, name);
  return typed(was) === now ? others : { ...others, [name]: { was, now } };
}

/** The fields of my draft that somebody else has changed since I began, to something else than I did. */
export const conflictsOf = (item: ItemView, draft: Draft): FieldName[] =>
  namesOf(item, draft).filter((name) => {
    const theirs = typed(valueOf(item, name));
    const mine = draft[name];
    return mine !== undefined && theirs !== typed(mine.was) && theirs !== mine.now;
  });

/** Mine stays in the field, and stands against what they wrote from now on. */
export const keepMine = (item: ItemView, draft: Draft, name: FieldName): Draft => ({
  ...draft,
  [name]: { was: valueOf(item, name), now: textIn(item, draft, name) },
});

export function takeTheirs(draft: Draft, name: FieldName): Draft {
  const { [name]: _mine, ...others } = draft;
  return others;
}

/** The change that is sent, with only what was changed; or the fields that hold no number where one is owed. */
export function changeOf(
  item: ItemView,
  draft: Draft,
): { readonly change: FieldChangeView } | { readonly unreadable: readonly FieldName[] } {
  const names = namesOf(item, draft);
  const read = names.map((name) => [name, readTyped(name, draft[name]?.now ?? "")] as const);
  const unreadable = read.filter(([, value]) => value === undefined).map(([name]) => name);
  if (unreadable.length > 0) return { unreadable };
  const was: Fields = Object.fromEntries(names.map((name) => [name, draft[name]?.was ?? null]));
  return { change: { was, now: Object.fromEntries(read) } };
}

const namesOf = (item: ItemView, draft: Draft): FieldName[] =>
  KIND_FIELDS[item.kind].filter((name) => draft[name] !== undefined);

/** What I have typed; what I have not touched shows what is stored, also when somebody else stores it meanwhile. */
export function useItemDraft(item: ItemView) {
  const [draft, setDraft] = useState<Draft>({});
  return {
    draft,
    changed: Object.keys(draft).length > 0,
    conflicts: conflictsOf(item, draft),
    type: (name: FieldName, text: string) => setDraft((before) => withTyped(item, before, name, text)),
    keepMine: (name: FieldName) => setDraft((before) => keepMine(item, before, name)),
    takeTheirs: (name: FieldName) => setDraft((before) => takeTheirs(before, name)),
  };
}
