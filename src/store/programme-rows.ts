import type { FieldChange } from "../capabilities/work-programme/item-fields.ts";
import type { Suggestion } from "../capabilities/work-programme/suggestion.ts";
import type {
  Edition,
  ItemDetails,
  ProgrammeItem,
  ResponsibleRef,
  Unplaced,
} from "../capabilities/work-programme/work-programme.ts";
import type {
  EditionId,
  ItemId,
  OrganisationId,
  PersonId,
  ProgrammeId,
  SuggestionId,
} from "../kernel/ids.ts";
import type { programmeEditions, programmeItems, programmeSuggestions } from "./schema/programme.ts";

export const toEdition = (row: typeof programmeEditions.$inferSelect): Edition => ({
  editionId: row.editionId as EditionId,
  programmeId: row.programmeId as ProgrammeId,
  number: row.number,
  state: row.state as Edition["state"],
  title: row.title,
  periodText: row.periodText,
  periodEdtf: row.periodEdtf,
  sourceHash: row.sourceHash,
  unplaced: row.unplaced as Unplaced[],
  consultedUntil: row.consultedUntil,
  adoption: row.adoption as Edition["adoption"],
  createdAt: row.createdAt,
});

export const toItem = (row: typeof programmeItems.$inferSelect): ProgrammeItem => ({
  itemId: row.itemId as ItemId,
  kind: row.kind as ProgrammeItem["kind"],
  parentId: row.parentId as ItemId | null,
  position: row.position,
  title: row.title,
  dateText: row.dateText,
  dateEdtf: row.dateEdtf,
  responsible: row.responsible,
  responsibleRef: row.responsibleRef as ResponsibleRef | null,
  status: row.status as ProgrammeItem["status"],
  reviewedOn: row.reviewedOn,
  details: row.details as ItemDetails,
});

export const toSuggestion = (row: typeof programmeSuggestions.$inferSelect): Suggestion => ({
  suggestionId: row.suggestionId as SuggestionId,
  editionId: row.editionId as EditionId,
  itemId: row.itemId as ItemId,
  personId: row.personId as PersonId,
  organisationId: row.organisationId as OrganisationId,
  change: row.change as FieldChange | null,
  text: row.text,
  state: row.state as Suggestion["state"],
  answer: row.answer,
  decidedBy: row.decidedBy as PersonId | null,
  createdAt: row.createdAt,
  decidedAt: row.decidedAt,
});
