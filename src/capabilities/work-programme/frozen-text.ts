import type { ItemId } from "../../kernel/ids.ts";
import type { Edition, ProgrammeItem } from "./work-programme.ts";

/** A line of a programme as members decide on it: statuses follow the work and are no part of it. */
type FrozenItem = Omit<ProgrammeItem, "status" | "reviewedOn" | "position">;

/** The title and period of a programme, or one of its lines, before and after; null where it is not there. */
export interface Amendment {
  readonly before: unknown;
  readonly after: unknown;
}

interface Frozen {
  readonly title: string;
  readonly period: { readonly text: string; readonly edtf: string | null };
  readonly items: readonly FrozenItem[];
}

/**
 * An edition as one text that members decide on, for its hash: the same content is the same text to the letter.
 * @param items in the order of the document
 */
export function frozenText(edition: Edition, items: readonly ProgrammeItem[]): string {
  const frozen: Frozen = {
    title: edition.title,
    period: { text: edition.periodText, edtf: edition.periodEdtf },
    items: items.map((item) => ({
      itemId: item.itemId,
      kind: item.kind,
      parentId: item.parentId,
      title: item.title,
      dateText: item.dateText,
      dateEdtf: item.dateEdtf,
      responsible: item.responsible,
      responsibleRef: item.responsibleRef,
      // jsonb gives the keys back in its own order.
      details: Object.fromEntries(
        Object.entries(item.details)
          .filter(([, value]) => value !== undefined)
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
    })),
  };
  return JSON.stringify(frozen);
}

/** What was amended between two frozen texts; where only the order is another one, the order. */
export function amendments(before: string, after: string): readonly Amendment[] {
  const [older, newer] = [JSON.parse(before) as Frozen, JSON.parse(after) as Frozen];
  const head = ({ title, period }: Frozen) => ({ title, period });
  const was = byId(older);
  const is = byId(newer);
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  const found = [
    { before: head(older), after: head(newer) },
    ...ids.map((id) => ({ before: was.get(id) ?? null, after: is.get(id) ?? null })),
    { before: order(older, is), after: order(newer, was) },
  ];
  return found.filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

const byId = ({ items }: Frozen): ReadonlyMap<ItemId, FrozenItem> =>
  new Map(items.map((item) => [item.itemId, item]));

/** The ids of those that are in the other text too, in order. */
const order = ({ items }: Frozen, other: ReadonlyMap<ItemId, FrozenItem>): readonly ItemId[] =>
  items.map((item) => item.itemId).filter((id) => other.has(id));
