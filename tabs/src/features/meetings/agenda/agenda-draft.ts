import { useReducer } from "react";
import type {
  AgendaItemView,
  AgendaView,
  TopicView,
} from "../../../../../src/capabilities/meetings/contract.ts";

/** An agenda being edited, what it was before, and what was last taken out of it. */
export interface AgendaDraft {
  readonly stored: readonly AgendaItemView[];
  readonly items: readonly AgendaItemView[];
  readonly removed:
    | {
        readonly item: AgendaItemView;
        readonly index: number;
        /** What ran at the same time as it and now begins alone. */
        readonly promoted: string | undefined;
      }
    | undefined;
  /** What it was before it was arranged as a whole. */
  readonly before: { readonly how: Arranging; readonly items: readonly AgendaItemView[] } | undefined;
}
/** By a template, or by votes. */
export type Arranging = "template" | "fit";

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
  | { readonly do: "arrange"; readonly how: Arranging; readonly items: readonly AgendaItemView[] }
  | { readonly do: "undo-arrange" }
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
      return { ...draft, items: firstAlone(edited) };
    }
    case "move": {
      const item = items[indexOf(change.id)];
      if (!item || change.to < 0 || change.to >= items.length) return draft;
      const others = without(items, item);
      // Between two that run at the same time it runs with them; anywhere else it begins by itself.
      const parallel = others[change.to]?.parallel ?? false;
      return { ...draft, items: firstAlone(others.toSpliced(change.to, 0, { ...item, parallel })) };
    }
    case "add":
      return { ...draft, items: items.toSpliced(placeFor(change.item, items), 0, change.item) };
    case "remove": {
      const index = indexOf(change.id);
      const item = items[index];
      if (!item) return draft;
      const next = items[index + 1];
      const promoted = !item.parallel && next?.parallel ? next.agendaItemId : undefined;
      return { ...draft, items: without(items, item), removed: { item, index, promoted } };
    }
    case "undo-remove": {
      if (!draft.removed) return draft;
      const { item, index, promoted } = draft.removed;
      const as = items.map((one) => (one.agendaItemId === promoted ? { ...one, parallel: true } : one));
      return { ...draft, items: firstAlone(as.toSpliced(index, 0, item)), removed: undefined };
    }
    case "arrange":
      return {
        ...draft,
        items: firstAlone(change.items),
        removed: undefined,
        before: { how: change.how, items },
      };
    case "undo-arrange":
      return draft.before ? { ...draft, items: draft.before.items, before: undefined } : draft;
    case "rebase":
      return { ...draft, stored: change.stored };
    case "replace":
      return newDraft(change.items);
    default:
      return draft;
  }
}

/** There is nothing before the first that it could run beside. */
const firstAlone = (items: readonly AgendaItemView[]): readonly AgendaItemView[] =>
  items[0]?.parallel ? [{ ...items[0], parallel: false }, ...items.slice(1)] : items;

/** Without it; what ran at the same time begins where it did. */
function without(items: readonly AgendaItemView[], item: AgendaItemView): readonly AgendaItemView[] {
  const at = items.indexOf(item);
  const next = items[at + 1];
  const promoted = !item.parallel && next?.parallel ? next : undefined;
  return items.toSpliced(at, 1).map((one) => (one === promoted ? { ...one, parallel: false } : one));
}

/** What ends a meeting: everything else comes before it. */
const CLOSING: ReadonlySet<AgendaItemView["format"]> = new Set<AgendaItemView["format"]>([
  "debriefing",
  "reflecting",
  "next steps",
]);

/** A welcome opens the meeting and the next steps close it; everything else comes between. */
export function placeFor({ format }: AgendaItemView, items: readonly AgendaItemView[]): number {
  if (format === "welcome") return 0;
  if (CLOSING.has(format)) return items.length;
  return items.findLastIndex((item) => !CLOSING.has(item.format)) + 1;
}

export type Template = AgendaView["templates"][number];

/** The template's items around what is not plain: topics and items with a title of their own. */
export function withTemplate(
  items: readonly AgendaItemView[],
  { before, after }: Pick<Template, "before" | "after">,
  newId: () => string,
): readonly AgendaItemView[] {
  const plain = (item: Template["before"][number]): AgendaItemView => ({
    ...item,
    agendaItemId: newId(),
    topicId: null,
    title: "",
    presenter: "",
    parallel: false,
  });
  const kept = items.filter(({ topicId, title }) => topicId !== null || title.trim() !== "");
  return [...before.map(plain), ...firstAlone(kept), ...after.map(plain)];
}

/** The topics that fit, those that are there already in their place, without those that were left out. */
export function withFit<Topic extends Pick<TopicView, "topicId">>(
  items: readonly AgendaItemView[],
  { taken, leftOut }: { readonly [Part in "taken" | "leftOut"]: readonly { readonly topic: Topic }[] },
  itemOf: (topic: Topic) => AgendaItemView,
): readonly AgendaItemView[] {
  const out = new Set(leftOut.map(({ topic }) => topic.topicId));
  const kept = items.filter(({ topicId }) => topicId !== null && out.has(topicId)).reduce(without, items);
  return taken
    .map(({ topic }) => topic)
    .filter(({ topicId }) => kept.every((item) => item.topicId !== topicId))
    .reduce((all, topic) => {
      const item = itemOf(topic);
      return all.toSpliced(placeFor(item, all), 0, item);
    }, kept);
}

export const newDraft = (items: readonly AgendaItemView[]): AgendaDraft => ({
  stored: items,
  items,
  removed: undefined,
  before: undefined,
});

/** An agenda that nobody has begun yet begins with its template. */
export const useAgendaDraft = ({ items, revision, template, templates }: AgendaView) =>
  useReducer(changeAgenda, undefined, () => {
    const usual = templates.find(({ name }) => name === template);
    return items.length > 0 || revision > 0 || usual === undefined
      ? newDraft(items)
      : { ...newDraft([]), items: withTemplate([], usual, () => crypto.randomUUID()) };
  });
