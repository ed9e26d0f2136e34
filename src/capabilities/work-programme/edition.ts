import type { EditionId, ItemId } from "../../kernel/ids.ts";
import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import { type Edition, type EditionState, hasStatus, type ProgrammeItem } from "./work-programme.ts";

/** draft → consultation → adopted → closed; a consultation can go back to the drawing board. */
const NEXT: Readonly<Record<EditionState, readonly EditionState[]>> = {
  draft: ["consultation", "adopted"],
  consultation: ["draft", "adopted"],
  adopted: ["closed"],
  closed: [],
};

export const mayBecome = (edition: Pick<Edition, "state">, state: EditionState): boolean =>
  NEXT[edition.state].includes(state);

/** The text of an adopted edition changes only by a new edition. */
export const isOpen = (edition: Pick<Edition, "state">): boolean =>
  edition.state === "draft" || edition.state === "consultation";

/**
 * The edition that people see when they ask for none: the newest that was shown to members on purpose, and
 * while there is none the newest draft.
 * @param editions newest first
 */
export const editionInForce = <One extends Pick<Edition, "state">>(
  editions: readonly One[],
): One | undefined =>
  editions.find(({ state }) => state === "adopted" || state === "consultation") ?? editions[0];

const finished = (item: ProgrammeItem): boolean => item.status === "done" || item.status === "cancelled";

/**
 * What next year's programme takes over: what is not done, with all that stands above it; statuses begin anew,
 * dates stay as they were written until somebody moves them. Objectives, groups and partners go on. What stands
 * under something cancelled is cancelled with it.
 */
export function carriedOver(items: readonly ProgrammeItem[]): readonly ProgrammeItem[] {
  const byId = new Map(items.map((item) => [item.itemId, item]));
  const kept = new Set<ItemId>();
  for (const item of items) {
    if (finished(item) || underCancelled(item, byId)) continue;
    for (let one: ProgrammeItem | undefined = item; one !== undefined && !kept.has(one.itemId);) {
      kept.add(one.itemId);
      one = one.parentId === null ? undefined : byId.get(one.parentId);
    }
  }
  return items
    .filter((item) => kept.has(item.itemId))
    .map((item) => ({ ...item, status: "not started" as const, reviewedOn: null }));
}

function underCancelled(item: ProgrammeItem, byId: ReadonlyMap<ItemId, ProgrammeItem>): boolean {
  const above = item.parentId === null ? undefined : byId.get(item.parentId);
  return above !== undefined && (above.status === "cancelled" || underCancelled(above, byId));
}

/** Whether the time of a piece of work is over by `today` (ISO day) and nobody has said what became of it. */
export function needsStatus(item: ProgrammeItem, today: string): boolean {
  if (finished(item) || item.dateEdtf === null) return false;
  const value = parseEdtf(item.dateEdtf);
  const latest = value === null ? null : edtfBounds(value).latest;
  if (latest === null || latest >= today) return false;
  if (item.reviewedOn === null) return item.status !== "postponed";
  return item.reviewedOn <= latest || item.reviewedOn <= daysBefore(today, ASK_AGAIN_DAYS);
}

/** What was late and still under way, or postponed to no new date, is asked about again after so long. */
const ASK_AGAIN_DAYS = 30;

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** Whether those responsible are asked for it: an event has its meeting, which says itself whether it was held. */
export const isStatusDue = (item: ProgrammeItem, today: string): boolean =>
  hasStatus(item.kind) && item.kind !== "event" && needsStatus(item, today);

/** A fresh edition after `before`, of the same programme unless another period begins. */
export function nextEdition(
  before: Edition,
  now: Date,
  made: { readonly editionId: EditionId } & Partial<
    Pick<Edition, "programmeId" | "number" | "title" | "periodText" | "periodEdtf">
  >,
): Edition {
  return {
    ...before,
    number: before.number + 1,
    state: "draft",
    sourceHash: null,
    unplaced: [],
    consultedUntil: null,
    adoption: null,
    createdAt: now,
    ...made,
  };
}
