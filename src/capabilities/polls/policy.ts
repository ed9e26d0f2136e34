import { type Actor, hasRole, type Role } from "../../kernel/actor.ts";
import { actsForOrganisation } from "../network/network.ts";

/** Votes for their organisation; whether that organisation has a vote is the electorate's matter. */
export const mayVote = (actor: Actor): boolean => actsForOrganisation(actor);

/** Whose work the polls are. */
export const RUN_POLLS = ["coordinator", "thematic-expert"] as const satisfies readonly Role[];

/** Opens and closes polls and settles ties. */
export const mayRunPolls = (actor: Actor): boolean => hasRole(actor, ...RUN_POLLS);
