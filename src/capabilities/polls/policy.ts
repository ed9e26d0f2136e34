import { type Actor, hasRole } from "../../kernel/actor.ts";
import { actsForOrganisation } from "../network/network.ts";

/** Votes for their organisation; whether that organisation has a vote is the electorate's matter. */
export const mayVote = (actor: Actor): boolean => actsForOrganisation(actor);

/** Opens and closes polls and settles ties. */
export const mayRunPolls = (actor: Actor): boolean => hasRole(actor, "coordinator", "thematic-expert");
