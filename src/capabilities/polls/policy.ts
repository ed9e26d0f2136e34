import { type Actor, hasRole, type Reader, readerActor, type Role } from "../../kernel/actor.ts";
import { actsForOrganisation } from "../network/network.ts";
import type { Elector, Poll } from "./poll.ts";

/** In which part somebody votes: for their organisation or country, by a proxy of another one, or for themselves. */
export type VotesAs = "delegate" | "alternate" | "proxy" | "person";

/** How this person may vote for this elector; undefined if not at all. */
export function votesAs(
  actor: Actor,
  { unit }: Pick<Poll, "unit">,
  elector: Pick<Elector, "electorId" | "organisationIds" | "proxyHeldBy">,
): VotesAs | undefined {
  if (unit === "person") return elector.electorId === actor.personId ? "person" : undefined;
  if (!actsForOrganisation(actor)) return undefined;
  if (elector.organisationIds.includes(actor.organisationId))
    return hasRole(actor, "delegate") ? "delegate" : "alternate";
  return elector.proxyHeldBy === actor.organisationId ? "proxy" : undefined;
}

/** Whose work the polls are. */
export const RUN_POLLS = ["coordinator", "thematic-expert"] as const satisfies readonly Role[];

/** Who may read the record, and so take a poll out with it. */
export const EXPORT_POLLS = ["coordinator", "steering-group"] as const satisfies readonly Role[];
export const mayExport = (actor: Actor): boolean => hasRole(actor, ...EXPORT_POLLS);

/** One that has not opened yet is known to those who run polls; whatever is for the channel is drawn without asking. */
export function mayRead({ state }: Pick<Poll, "state">, reader: Reader): boolean {
  const actor = readerActor(reader);
  return state !== "scheduled" || actor === undefined || mayRunPolls(actor);
}

/** Opens, corrects and closes polls, settles ties and confirms outcomes. */
export const mayRunPolls = (actor: Actor): boolean => hasRole(actor, ...RUN_POLLS);
