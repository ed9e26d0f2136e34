import { type Actor, hasRole, type Role } from "../../kernel/actor.ts";
import type { OrganisationId } from "../../kernel/ids.ts";

/** Reads the record of what was decided by whom. */
export const mayReadRecord = (actor: Actor): boolean => hasRole(actor, "coordinator", "steering-group");

/** Whose work the network is. */
export const COORDINATE = ["coordinator", "thematic-expert"] as const satisfies readonly Role[];

/** Runs the network's meetings, calls, polls and agendas. */
export const mayCoordinate = (actor: Actor): boolean => hasRole(actor, ...COORDINATE);

/** Gives and ends an organisation's proxy: its delegate, and who coordinates. */
export const mayGiveProxyOf = (actor: Actor, organisationId: OrganisationId): boolean =>
  mayCoordinate(actor) || (hasRole(actor, "delegate") && actor.organisationId === organisationId);
