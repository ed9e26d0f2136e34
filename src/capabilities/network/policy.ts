import { type Actor, hasRole } from "../../kernel/actor.ts";

/** Reads the record of what was decided by whom. */
export const mayReadRecord = (actor: Actor): boolean => hasRole(actor, "coordinator", "steering-group");

/** Runs the network's meetings, calls, polls and agendas. */
export const mayCoordinate = (actor: Actor): boolean => hasRole(actor, "coordinator", "thematic-expert");
