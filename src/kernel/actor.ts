import type { NetworkId, OrganisationId, PersonId } from "./ids.ts";

/** Roles of shared domain: what a person is in one network; any number at once. */
export const ROLES = [
  "coordinator",
  "thematic-expert",
  "steering-group",
  "task-force-lead",
  "delegate",
  "alternate",
  "member",
  "observer",
] as const;
export type Role = (typeof ROLES)[number];

export const LANGUAGES = ["en", "da"] as const;
export type Language = (typeof LANGUAGES)[number];

declare const proven: unique symbol;

/**
 * Somebody whose identity was proven (token, signed activity or local mode) and found in this network.
 * Minted by the network capability's `actorOf` only: holding one is the proof.
 */
export interface Actor {
  readonly [proven]: true;
  readonly networkId: NetworkId;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly language: Language;
  readonly roles: ReadonlySet<Role>;
}

/** What is known of somebody whose identity nobody has proven yet. */
export type Unproven = Omit<Actor, typeof proven>;

/** The workspace itself, when a timer acts: what it does is recorded as done by nobody. */
export const SYSTEM = "system";
export type System = typeof SYSTEM;

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  roles.some((role) => actor.roles.has(role));

/** Who reads: a person, or the channel as a whole, for a card that everybody sees. */
export type Reader = Actor | { readonly networkId: NetworkId };
export const readerActor = (reader: Reader): Actor | undefined => ("personId" in reader ? reader : undefined);
