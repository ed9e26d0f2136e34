import type { EditionId, ItemId } from "../../kernel/ids.ts";
import { edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import { dayAfter } from "../../kernel/iso-day.ts";
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
 * What next year's programme takes over: what is not done, with all that stands above it; statuses begin anew.
 * Objectives, groups and partners go on. What stands under something cancelled is cancelled with it. Events and
 * lines of the schedule whose time was over before the new period stay behind, unless somebody said that they were
 * put off or are under way: a meeting that was to be in June is not one of next year. Dates stay as they were
 * written; one of which nothing reaches the new period means no time there until somebody gives it one, so that
 * work is not overdue before it began.
 */
export function carriedOver(
  items: readonly ProgrammeItem[],
  period: string | null,
): readonly ProgrammeItem[] {
  const byId = new Map(items.map((item) => [item.itemId, item]));
  const kept = new Set<ItemId>();
  for (const item of items) {
    if (finished(item) || underCancelled(item, byId) || isPastOccasion(item, period)) continue;
    for (let one: ProgrammeItem | undefined = item; one !== undefined && !kept.has(one.itemId);) {
      kept.add(one.itemId);
      one = one.parentId === null ? undefined : byId.get(one.parentId);
    }
  }
  return items
    .filter((item) => kept.has(item.itemId))
    .map((item) => ({
      ...item,
      dateEdtf: isOverBefore(item.dateEdtf, period) ? null : item.dateEdtf,
      status: "not started" as const,
      reviewedOn: null,
    }));
}

const isPastOccasion = ({ kind, status, dateEdtf }: ProgrammeItem, period: string | null): boolean =>
  (kind === "event" || kind === "schedule-row") && status === "not started" && isOverBefore(dateEdtf, period);

/** Whether the last day that a date can mean is before the first of a period. Unknown dates are before nothing. */
export function isOverBefore(dateEdtf: string | null, period: string | null): boolean {
  const latest = boundsOf(dateEdtf)?.latest ?? null;
  const first = boundsOf(period)?.earliest ?? null;
  return latest !== null && first !== null && latest < first;
}

function boundsOf(edtf: string | null) {
  const value = edtf === null ? null : parseEdtf(edtf);
  return value === null ? null : edtfBounds(value);
}

function underCancelled(item: ProgrammeItem, byId: ReadonlyMap<ItemId, ProgrammeItem>): boolean {
  const above = item.parentId === null ? undefined : byId.get(item.parentId);
  return above !== undefined && (above.status === "cancelled" || underCancelled(above, byId));
}

/** Whether the time of a piece of work is over by `today` (ISO day) and nobody has said what became of it. */
export function needsStatus(item: ProgrammeItem, today: string): boolean {
  if (finished(item) || item.dateEdtf === null) return false;
  const latest = boundsOf(item.dateEdtf)?.latest ?? null;
  if (latest === null || latest >= today) return false;
  if (item.reviewedOn === null) return item.status !== "postponed";
  return item.reviewedOn <= latest || item.reviewedOn <= dayAfter(today, -ASK_AGAIN_DAYS);
}

/** What was late and still under way, or postponed to no new date, is asked about again after so long. */
const ASK_AGAIN_DAYS = 30;

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
