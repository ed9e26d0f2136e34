import type { ItemId } from "../../kernel/ids.ts";
import type { FieldChange } from "./item-fields.ts";
import {
  endBeforeStart,
  nobodyResponsible,
  noSuchDay,
  oldIndicators,
  outsidePeriod,
  withoutActivity,
} from "./consistency/item-rules.ts";
import { mentionsOfEvents } from "./consistency/mentions.ts";
import {
  namesAgainstRows,
  numberInItself,
  numbering,
  rowsAgainstEvents,
} from "./consistency/meeting-rules.ts";
import { seriesOf } from "./consistency/series.ts";
import type { ProgrammeItem } from "./work-programme.ts";

/** Rules that a consistent programme keeps. */
export const FINDING_CODES = [
  "event-two-numbers",
  "event-two-dates",
  "number-gap",
  "number-repeat",
  "event-outside-period",
  "output-nobody-responsible",
  "work-package-no-activity",
  "schedule-unknown-meeting",
  "end-before-start",
  "no-such-day",
  "indicator-old",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One inconsistency: which rule, shown by which items, and what would mend it where one mend is clear. */
export interface Finding {
  readonly code: FindingCode;
  readonly itemIds: readonly ItemId[];
  /** What the sentence names: words as written, numbers, EDTF dates. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly fix: { readonly itemId: ItemId; readonly change: FieldChange } | null;
}

export interface Checked {
  readonly items: readonly ProgrammeItem[];
  readonly periodEdtf: string | null;
  /** ISO day. */
  readonly today: string;
}

/**
 * Everything in a programme that contradicts itself, in the order of its items; nothing for a consistent one. What
 * is undated, cancelled or only vague contradicts nothing.
 */
export function findings({ items, periodEdtf, today }: Checked): readonly Finding[] {
  const series = seriesOf(items);
  const found = [
    ...numberInItself(items),
    ...series.flatMap((one) => [...rowsAgainstEvents(one, items), ...numbering(one)]),
    ...namesAgainstRows(items),
    ...mentionsOfEvents(items),
    ...outsidePeriod(items, periodEdtf),
    ...nobodyResponsible(items),
    ...withoutActivity(items),
    ...endBeforeStart(items),
    ...noSuchDay(items),
    ...oldIndicators(items, today),
  ];
  const place = new Map(items.map((item, at) => [item.itemId, at]));
  const first = ({ itemIds: [id] }: Finding) => (id === undefined ? 0 : (place.get(id) ?? 0));
  return found.toSorted((a, b) => first(a) - first(b));
}
