import { type Actor, hasRole } from "../../kernel/actor.ts";

export const IMPORTERS = ["coordinator", "thematic-expert"] as const;

/** Brings a programme document in as a draft edition. */
export const mayImportProgramme = (actor: Actor): boolean => hasRole(actor, ...IMPORTERS);

/** Changes items, and moves an edition on: to consultation, adopted, closed. */
export const mayEditProgramme = (actor: Actor): boolean => hasRole(actor, "coordinator", "thematic-expert");

/** Suggests a change or comments: everybody of the network, observers too. */
export const maySuggest = (actor: Actor): boolean => actor.roles.size > 0;

/** Says what became of an item: who edits the programme, and who answers for the item. */
export const mayReportStatus = (actor: Actor, responsible: boolean): boolean =>
  mayEditProgramme(actor) || responsible;
