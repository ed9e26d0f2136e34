import type { Actor, Unproven } from "../../../kernel/actor.ts";
import type { NetworkId, PersonId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { Identity, Person } from "../network.ts";
import { mayCoordinate } from "../policy.ts";
import type { Directory } from "../ports.ts";
import type { NetworkQueries, NetworkReader } from "../queries.ts";

/** The only place where an Actor is made: its identity was proven by the caller's gate. */
function mint(networkId: NetworkId, person: Person): Actor {
  const { personId, organisationId, name, language, roles } = person;
  const known: Unproven = { networkId, personId, organisationId, name, language, roles: new Set(roles) };
  return known as Actor;
}

export type Who = { readonly personId: PersonId } | { readonly email: string };

/** The actors for people whose identity was proven; undefined for who is unknown or left. */
export async function actorsOf(
  { network }: { readonly network: NetworkReader },
  networkId: NetworkId,
  all: readonly Who[],
): Promise<readonly (Actor | undefined)[]> {
  const ids = all.flatMap((who) => ("personId" in who ? [who.personId] : []));
  const known = new Map((await network.persons(ids)).map((person) => [person.personId, person]));
  return Promise.all(
    all.map(async (who) => {
      const person = "personId" in who ? known.get(who.personId) : await network.personByEmail(who.email);
      return person === undefined ? undefined : present(networkId, person);
    }),
  );
}

/** The actor for a person whose identity was proven; undefined for who has left. */
export const present = (networkId: NetworkId, person: Person): Actor | undefined =>
  person.left === null ? mint(networkId, person) : undefined;

/** Which person of a network is meant by `who`: an id or an e-mail address, as local mode accepts both. */
export const personReference = (who: string): { personId: PersonId } | { email: string } =>
  who.includes("@") ? { email: who } : { personId: who as PersonId };

/** So many teams are kept; then all are looked for again. */
const MOST_TEAMS = 1_000;

/**
 * Which actor a proven identity is. In a team that belongs to a network it is that network's person; elsewhere
 * the one network that they are in. Refuses `actor.not-in-network`, `actor.choose-network`, `channel.foreign`.
 */
export function actorFinder(
  directory: Directory,
  queries: Pick<NetworkQueries, "actor" | "actorInTeam" | "hasChannel">,
) {
  /** Where a team was last found: only where to ask first, and asked each time whether it is still so. */
  const networkOf = new Map<string, NetworkId>();

  return async (identity: Identity, teamIds: readonly string[]): Promise<Actor> => {
    const team = JSON.stringify([identity.tenantId, ...teamIds]);
    const likely = networkOf.get(team);
    const there = likely && (await queries.actorInTeam(likely, identity, teamIds));
    if (there !== undefined) return there;

    const { known, teamsNetwork } = await directory.byIdentityInTeam(identity, teamIds);
    const [only] = known;
    if (only === undefined) throw new Refusal("actor.not-in-network");
    if (teamsNetwork !== undefined) {
      if (networkOf.size >= MOST_TEAMS) networkOf.clear();
      networkOf.set(team, teamsNetwork);
      const here = known.find((one) => one.networkId === teamsNetwork);
      if (here === undefined) throw new Refusal("actor.not-in-network");
      return queries.actor(teamsNetwork, here);
    }
    if (known.length > 1) throw new Refusal("actor.choose-network");
    const actor = await queries.actor(only.networkId, only);
    // In somebody else's team: what the network keeps to itself would be answered there for all to read.
    if (teamIds.length > 0 && !mayCoordinate(actor) && (await queries.hasChannel(only.networkId)))
      throw new Refusal("channel.foreign");
    return actor;
  };
}
