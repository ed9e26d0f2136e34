import type { AgendaItem } from "./meeting.ts";

/** What is different on an agenda since it was posted, by its items. */
export interface AgendaChange {
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly item: AgendaItem;
}

/**
 * What changed between two agendas: items that came, went, read otherwise, or have another place among those that
 * stayed. An item that others made room for has not moved.
 */
export function agendaChanges(
  before: readonly AgendaItem[],
  now: readonly AgendaItem[],
): readonly AgendaChange[] {
  const was = new Map(before.map((item) => [item.agendaItemId, item]));
  const is = new Set(now.map((item) => item.agendaItemId));
  const stayed = before.filter(({ agendaItemId }) => is.has(agendaItemId));
  const kept = longestInOrder(
    now.flatMap(({ agendaItemId }) => {
      const place = stayed.findIndex((one) => one.agendaItemId === agendaItemId);
      return place < 0 ? [] : [place];
    }),
  );
  const inPlace = new Set(kept.map((place) => stayed[place]?.agendaItemId));
  const changes = now.flatMap((item): readonly AgendaChange[] => {
    const old = was.get(item.agendaItemId);
    if (old === undefined) return [{ kind: "added", item }];
    if (!readsTheSame(old, item)) return [{ kind: "changed", item }];
    return inPlace.has(item.agendaItemId) ? [] : [{ kind: "moved", item }];
  });
  const removed = before.filter(({ agendaItemId }) => !is.has(agendaItemId));
  return [...changes, ...removed.map((item): AgendaChange => ({ kind: "removed", item }))];
}

const readsTheSame = (a: AgendaItem, b: AgendaItem): boolean =>
  a.title === b.title &&
  a.minutes === b.minutes &&
  a.presenter === b.presenter &&
  a.format === b.format &&
  a.parallel === b.parallel;

/** The most of these numbers that rise from left to right. */
function longestInOrder(numbers: readonly number[]): readonly number[] {
  const best: number[][] = [];
  for (const [at, number] of numbers.entries()) {
    const before = best.slice(0, at).filter((one) => (one.at(-1) ?? -1) < number);
    const longest = before.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, number]);
  }
  return best.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []);
}
