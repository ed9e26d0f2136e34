import { type Actor, hasRole } from "../../kernel/actor.ts";

/** Brings a programme document in as a draft edition. */
export const mayImportProgramme = (actor: Actor): boolean => hasRole(actor, "coordinator", "thematic-expert");
