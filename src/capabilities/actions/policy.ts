import { type Actor, hasRole, type Role } from "../../kernel/actor.ts";
import { actsForOrganisation } from "../network/network.ts";
import type { Owner } from "./action.ts";

/** Whose work the actions of meetings are. */
export const RUN_ACTIONS = ["coordinator", "thematic-expert"] as const satisfies readonly Role[];

/** Records actions, changes, drops and reopens them. */
export const mayRunActions = (actor: Actor): boolean => hasRole(actor, ...RUN_ACTIONS);

/** Says that one is done: who runs them, the person who owns it, and who acts for the organisation that does. */
export const mayCloseAction = (actor: Actor, { organisationId, personId }: Owner): boolean =>
  mayRunActions(actor) ||
  actor.personId === personId ||
  (actor.organisationId === organisationId && actsForOrganisation(actor));
