import { type Actor, hasRole } from "../../kernel/actor.ts";
import { actsForOrganisation } from "../network/network.ts";
import type { ObjectsAs, SilenceProcedure } from "./silence-procedure.ts";

/** Opens, resumes and ends silence procedures. */
export const mayRunDecisions = (actor: Actor): boolean => hasRole(actor, "coordinator", "thematic-expert");

/** Objects: for their organisation, or as the steering group, which approves editions. */
export const mayObject = (actor: Actor): boolean =>
  actsForOrganisation(actor) || hasRole(actor, "steering-group");

/** In which role this person objects here; undefined for who follows only. */
export function objectsAs(
  actor: Actor,
  { electors }: Pick<SilenceProcedure, "electors">,
): ObjectsAs | undefined {
  const asked = electors.includes(actor.organisationId);
  if (asked && hasRole(actor, "delegate")) return "delegate";
  if (asked && hasRole(actor, "alternate")) return "alternate";
  return hasRole(actor, "steering-group") ? "steering-group" : undefined;
}
