import { type Actor, hasRole } from "../../kernel/actor.ts";

/** Owes what keeps the network's work going: ties, agendas, suggestions, late topics. */
export const runsTheNetwork = (actor: Actor): boolean => hasRole(actor, "coordinator", "thematic-expert");
