import type { ItemView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";

export const ITEM_STATUSES = [
  "not started",
  "under way",
  "done",
  "postponed",
  "cancelled",
] as const satisfies readonly ItemView["status"][];

/** What is looked for; every part that is set must hold. */
export interface ItemFilter {
  readonly search: string;
  /** A group's or organisation's reference, or words that name nobody of the network. */
  readonly responsible: string | null;
  readonly status: ItemView["status"] | null;
  readonly person: string | null;
  /** Only what the reader answers for. */
  readonly mine: boolean;
}

export interface Filtered {
  /** What was looked for. */
  readonly found: readonly ItemView[];
  /** With the items above, so that each keeps its place in the document. */
  readonly inPlace: readonly ItemView[];
}

export type Answering = Pick<ProgrammeView, "mine" | "answering">;

const HAS_STATUS: ReadonlySet<ItemView["kind"]> = new Set([
  "work-package",
  "activity",
  "output",
  "event",
  "milestone",
  "schedule-row",
  "project",
]);

/** Work is planned and has a status; a risk, an indicator or a partner has none. */
export const hasStatus = ({ kind }: ItemView): boolean => HAS_STATUS.has(kind);

export const isFiltered = (filter: ItemFilter): boolean =>
  filter.search.trim() !== "" ||
  filter.responsible !== null ||
  filter.status !== null ||
  filter.person !== null ||
  filter.mine;

/**
 * The items for which everything set holds. Who looks for a work package's name finds what is under it too; and
 * what names nobody is answered for by whoever answers for the item above it.
 */
export function filterItems(
  items: readonly ItemView[],
  filter: ItemFilter,
  { mine, answering }: Answering,
): Filtered {
  if (!isFiltered(filter)) return { found: items, inPlace: items };
  const lines = linesOf(items);
  const words = plain(filter.search).split(/\s+/).filter(Boolean);
  const hits = new Set(items.filter((item) => hasAll(item, words)));
  const { person } = filter;
  const refs = new Set(
    answering.filter((one) => person && one.people.includes(person)).map((one) => one.ref),
  );
  const named = person === null ? [] : plain(person).split(/\s+/);
  const holds = (item: ItemView): boolean => {
    const line = lines.get(item.itemId) ?? [item];
    if (!line.some((one) => hits.has(one))) return false;
    if (filter.status !== null && !(hasStatus(item) && item.status === filter.status)) return false;
    const answers = line.find((one) => answerOf(one) !== null);
    const ref = answers?.responsibleRef ?? null;
    if (filter.responsible !== null && (answers ? answerOf(answers) : null) !== filter.responsible)
      return false;
    if (filter.mine && (ref === null || !mine.includes(ref))) return false;
    return person === null || (ref !== null && refs.has(ref)) || hasAll(item, named);
  };
  const found = items.filter(holds);
  const kept = new Set(found.flatMap((item) => lines.get(item.itemId) ?? []));
  return { found, inPlace: items.filter((item) => kept.has(item)) };
}

/** Who answers for an item, as the filter's choice: a reference, or the words where they mean nobody we know. */
export const answerOf = (item: ItemView): string | null => item.responsibleRef ?? item.responsible;

/** Each item with those above it, nearest first. */
export function linesOf(items: readonly ItemView[]): ReadonlyMap<string, readonly ItemView[]> {
  const byId = new Map(items.map((item) => [item.itemId, item]));
  return new Map(
    items.map((item) => {
      const line = [item];
      for (let parentId = item.parentId; parentId !== null;) {
        const parent = byId.get(parentId);
        if (!parent || line.includes(parent)) break;
        line.push(parent);
        ({ parentId } = parent);
      }
      return [item.itemId, line];
    }),
  );
}

const hasAll = (item: ItemView, words: readonly string[]): boolean => {
  const text = words.length === 0 ? "" : textOf(item);
  return words.every((word) => text.includes(word));
};

/** Lower case without accents: "Θεσσαλονίκης" is found by "θεσσαλονικησ", "Łódź" only by its own letters. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ς", "σ");
}

function textOf(item: ItemView): string {
  const parts = [
    item.title,
    item.label,
    item.responsible,
    item.place,
    item.output,
    item.date?.text,
    item.measure,
    item.fundingProgramme,
    item.coordinator,
    item.role,
    ...item.notes,
  ];
  return plain(parts.filter((part) => part !== null && part !== undefined).join(" "));
}
