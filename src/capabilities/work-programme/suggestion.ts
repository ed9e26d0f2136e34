import type { EditionId, ItemId, OrganisationId, PersonId, SuggestionId } from "../../kernel/ids.ts";
import type { FieldChange } from "./item-fields.ts";

/** A member's proposed change of an item, or a comment on it; `open → accepted | declined | withdrawn`. */
export interface Suggestion {
  readonly suggestionId: SuggestionId;
  readonly editionId: EditionId;
  readonly itemId: ItemId;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  /** What is to change; null is a comment, which asks for nothing. */
  readonly change: FieldChange | null;
  /** Why, or the comment itself. */
  readonly text: string;
  readonly state: SuggestionState;
  /** What the coordinator answered; owed when declined. */
  readonly answer: string | null;
  readonly decidedBy: PersonId | null;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
}
export const SUGGESTION_STATES = ["open", "accepted", "declined", "withdrawn", "comment"] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** Room for a paragraph: whoever needs more than this writes an edition of their own. */
export const SUGGESTION_MOST_LETTERS = 2_000;
