import { useReducer } from "react";
import type { AgendaItemView } from "../../../../../src/capabilities/meetings/contract.ts";

/** An agenda being edited, and what was last taken out of it. */
export interface AgendaDraft {
  readonly items: readonly AgendaItemView[];
  readonly removed: { readonly item: AgendaItemView; readonly index: number } | undefined;
  readonly changed: boolean;
}

export type AgendaChange =
  | { readonly do: "edit"; readonly id: string; readonly part: Partial<AgendaItemView> }
  | { readonly do: "move"; readonly id: string; readonly to: number }
  | { readonly do: "add"; readonly item: AgendaItemView }
  | { readonly do: "remove"; readonly id: string }
  | { readonly do: "undo-remove" }
  | { readonly do: "replace"; readonly items: readonly AgendaItemView[] };

export function changeAgenda(draft: AgendaDraft, change: AgendaChange): AgendaDraft {
  const { items } = draft;
  const indexOf = (id: string) => items.findIndex(({ agendaItemId }) => agendaItemId === id);
  switch (change.do) {
    case "edit": {
      const edited = items.map((item) =>
        item.agendaItemId === change.id ? { ...item, ...change.part } : item,
      );
      return { ...draft, items: edited, changed: true };
    }
    case "move": {
      const item = items[indexOf(change.id)];
      if (!item || change.to < 0 || change.to >= items.length) return draft;
      const others = items.filter((each) => each !== item);
      return { ...draft, items: others.toSpliced(change.to, 0, item), changed: true };
    }
    case "add":
      return { ...draft, items: [...items, change.item], changed: true };
    case "remove": {
      const index = indexOf(change.id);
      const item = items[index];
      if (!item) return draft;
      return { items: items.toSpliced(index, 1), removed: { item, index }, changed: true };
    }
    case "undo-remove": {
      if (!draft.removed) return draft;
      const { item, index } = draft.removed;
      return { ...draft, items: items.toSpliced(index, 0, item), removed: undefined };
    }
    case "replace":
      return { items: change.items, removed: undefined, changed: false };
    default:
      return draft;
  }
}

export const useAgendaDraft = (items: readonly AgendaItemView[]) =>
  useReducer(changeAgenda, { items, removed: undefined, changed: false });
