import { parseEdtf } from "../../../kernel/edtf/parse-edtf.ts";
import type { ItemId } from "../../../kernel/ids.ts";
import type { Finding } from "../consistency.ts";
import type { ItemKind, ProgrammeItem } from "../work-programme.ts";
import { overAYearBefore, whollyOutside } from "./when.ts";
import { endsBeforeStart, namesNoSuchDay } from "./written-dates.ts";

const date = (item: ProgrammeItem) => ({ date: item.dateText ?? "", dateEdtf: item.dateEdtf ?? "" });
const givenUp = (item: ProgrammeItem): boolean => item.status === "cancelled";

/** Events of which nothing touches the programme's period. */
export const outsidePeriod = (items: readonly ProgrammeItem[], period: string | null): readonly Finding[] =>
  items
    .filter(
      (item) =>
        item.kind === "event" &&
        !givenUp(item) &&
        period !== null &&
        item.dateEdtf !== null &&
        whollyOutside(item.dateEdtf, period),
    )
    .map((item) => ({
      code: "event-outside-period",
      itemIds: [item.itemId],
      values: { name: item.title, ...date(item), periodEdtf: period ?? "" },
      fix: null,
    }));

/** Dates whose end is before their start. Such words have no EDTF, so it is the words that are read. */
export const endBeforeStart = (items: readonly ProgrammeItem[]): readonly Finding[] =>
  items
    .filter(
      ({ dateText, dateEdtf }) =>
        (dateEdtf === null || parseEdtf(dateEdtf) === null) &&
        [dateText, dateEdtf?.replace("/", " – ")].some((words) => words != null && endsBeforeStart(words)),
    )
    .map((item) => ({
      code: "end-before-start",
      itemIds: [item.itemId],
      values: { name: item.title, ...date(item) },
      fix: null,
    }));

/** Dates of days that no calendar has ("31 June"). Such words have no EDTF, so it is the words that are read. */
export const noSuchDay = (items: readonly ProgrammeItem[]): readonly Finding[] =>
  items
    .filter(({ dateText, dateEdtf }) => dateEdtf === null && dateText !== null && namesNoSuchDay(dateText))
    .map((item) => ({
      code: "no-such-day",
      itemIds: [item.itemId],
      values: { name: item.title, ...date(item) },
      fix: null,
    }));

/** Indicators whose value holds for a time more than a year ago. */
export const oldIndicators = (items: readonly ProgrammeItem[], today: string): readonly Finding[] =>
  items.flatMap((item): Finding[] => {
    const { value, asOf } = item.details;
    const old = item.kind === "indicator" && value !== undefined && asOf !== undefined;
    if (!old || !overAYearBefore(asOf, today)) return [];
    const values = { name: item.title, value, asOfEdtf: asOf };
    return [{ code: "indicator-old", itemIds: [item.itemId], values, fix: null }];
  });

/**
 * Outputs for which nobody answers, neither for them nor for what they stand under: one finding for all under the
 * same parent, and only in a programme that says who answers for things.
 */
export function nobodyResponsible(items: readonly ProgrammeItem[]): readonly Finding[] {
  const byId = new Map(items.map((item) => [item.itemId, item]));
  const named = (item: ProgrammeItem) => item.responsible !== null || item.responsibleRef !== null;
  const answered = (item: ProgrammeItem): boolean => {
    const seen = new Set<ItemId>();
    for (let one: ProgrammeItem | undefined = item; one !== undefined && !seen.has(one.itemId);) {
      if (named(one)) return true;
      seen.add(one.itemId);
      one = one.parentId === null ? undefined : byId.get(one.parentId);
    }
    return false;
  };
  if (!items.some(named)) return [];
  const open = items.filter(
    (item) => item.kind === "output" && item.status !== "done" && !givenUp(item) && !answered(item),
  );
  return [...new Set(open.map((item) => item.parentId))].map((parentId): Finding => {
    const outputs = open.filter((item) => item.parentId === parentId);
    const parent = parentId === null ? "" : (byId.get(parentId)?.title ?? "");
    const values = { name: outputs[0]?.title ?? "", count: outputs.length, parent };
    const itemIds = outputs.map((item) => item.itemId);
    return { code: "output-nobody-responsible", itemIds, values, fix: null };
  });
}

/** What is done in a work package; an output is what comes of it. */
const DOING: readonly ItemKind[] = [
  "activity",
  "event",
  "schedule-row",
  "milestone",
  "work-package",
  "project",
];

/** Work packages in which nothing is done, where most others that are called the same have activities. */
export function withoutActivity(items: readonly ProgrammeItem[]): readonly Finding[] {
  const parentsOf = (kinds: readonly ItemKind[]) =>
    new Set(items.filter((item) => kinds.includes(item.kind)).map((item) => item.parentId));
  const [withActivities, withDoing] = [parentsOf(["activity"]), parentsOf(DOING)];
  const workPackages = items.filter((item) => item.kind === "work-package");
  return workPackages.flatMap((item): Finding[] => {
    if (withDoing.has(item.itemId) || givenUp(item)) return [];
    const label = item.details.label ?? "";
    const others = workPackages.filter((one) => one !== item && (one.details.label ?? "") === label);
    const having = others.filter((one) => withActivities.has(one.itemId)).length;
    if (having === 0 || having * 2 < others.length) return [];
    const values = { name: item.title, label, having, others: others.length };
    return [{ code: "work-package-no-activity", itemIds: [item.itemId], values, fix: null }];
  });
}
