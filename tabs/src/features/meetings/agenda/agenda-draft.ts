import { useReducer } from "react";
import type { AgendaItemView, TopicView } from "../../../../../src/capabilities/meetings/contract.ts";

/** An agenda being edited, what it was before, and what was last taken out of it. */
export interface AgendaDraft {
  readonly stored: readonly AgendaItemView[];
  readonly items: readonly AgendaItemView[];
  readonly removed: { readonly item: AgendaItemView; readonly index: number } | undefined;
}

/** Whether something would be lost: what was moved there and back has changed nothing. */
export const isChanged = ({ stored, items }: AgendaDraft): boolean =>
  JSON.stringify(items) !== JSON.stringify(stored);

/** The topics that are on the stored agenda and on this one no more: their proposers are owed a reason. */
export const takenOff = ({ stored, items }: Pick<AgendaDraft, "stored" | "items">): readonly TopicItem[] =>
  stored.filter(
    (item): item is TopicItem =>
      item.topicId !== null && items.every(({ topicId }) => topicId !== item.topicId),
  );
/** The topics that could go on it: kept for later or still proposed, and not on it already. */
export const topicsToAdd = (
  items: readonly AgendaItemView[],
  topics: readonly TopicView[],
): readonly TopicView[] =>
  topics.filter(
    ({ topicId, state }) =>
      (state === "deferred" || state === "proposed" || state === "scheduled") &&
      items.every((item) => item.topicId !== topicId),
  );

export type TopicItem = AgendaItemView & { readonly topicId: string };

export type AgendaChange =
  | { readonly do: "edit"; readonly id: string; readonly part: Partial<AgendaItemView> }
  | { readonly do: "move"; readonly id: string; readonly to: number }
  | { readonly do: "add"; readonly item: AgendaItemView }
  | { readonly do: "remove"; readonly id: string }
  | { readonly do: "undo-remove" }
  /** Somebody else has stored these meanwhile, and mine go in their place. */
  | { readonly do: "rebase"; readonly stored: readonly AgendaItemView[] }
  | { readonly do: "replace"; readonly items: readonly AgendaItemView[] };

export function changeAgenda(draft: AgendaDraft, change: AgendaChange): AgendaDraft {
  const { items } = draft;
  const indexOf = (id: string) => items.findIndex(({ agendaItemId }) => agendaItemId === id);
  switch (change.do) {
    case "edit": {
      const edited = items.map((item) =>
        item.agendaItemId === change.id ? { ...item, ...change.part } : item,
      );
      return { ...draft, items: edited };
    }
    case "move": {
      const item = items[indexOf(change.id)];
      if (!item || change.to < 0 || change.to >= items.length) return draft;
      const others = items.filter((each) => each !== item);
      return { ...draft, items: others.toSpliced(change.to, 0, item) };
    }
    case "add":
      return { ...draft, items: items.toSpliced(placeFor(change.item, items), 0, change.item) };
    case "remove": {
      const index = indexOf(change.id);
      const item = items[index];
      if (!item) return draft;
      return { ...draft, items: items.toSpliced(index, 1), removed: { item, index } };
    }
    case "undo-remove": {
      if (!draft.removed) return draft;
      const { item, index } = draft.removed;
      return { ...draft, items: items.toSpliced(index, 0, item), removed: undefined };
    }
    case "rebase":
      return { ...draft, stored: change.stored };
    case "replace":
      return newDraft(change.items);
    default:
      return draft;
  }
}

/** A welcome opens the meeting and the next steps close it; everything else comes between. */
export function placeFor({ format }: AgendaItemView, items: readonly AgendaItemView[]): number {
  if (format === "welcome") return 0;
  const closes = format !== "next steps" && items.at(-1)?.format === "next steps";
  return items.length - (closes ? 1 : 0);
}

export const newDraft = (items: readonly AgendaItemView[]): AgendaDraft => ({
  stored: items,
  items,
  removed: undefined,
});

export const useAgendaDraft = (items: readonly AgendaItemView[]) => useReducer(changeAgenda, items, newDraft);
