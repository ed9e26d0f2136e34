import type { IncomingHttpHeaders } from "node:http";
import type { Directory } from "../../capabilities/network/ports.ts";
import type { NetworkQueries } from "../../capabilities/network/queries.ts";
import { personReference } from "../../capabilities/network/queries/actors.ts";
import type { Identity } from "../../capabilities/network/network.ts";
import type { Actor } from "../../kernel/actor.ts";
import { asId, type NetworkId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";

/** As much of a request as says who asks. */
export interface Asked {
  readonly headers: IncomingHttpHeaders;
}

/** Proves who asks. */
export interface Gate {
  /** Refuses `actor.unknown`, `actor.not-in-network`, `network.not-found`. */
  actor(request: Asked, networkId: NetworkId): Promise<Actor>;
  /** The networks that this request may know of. */
  networks(request: Asked): Promise<readonly { networkId: NetworkId; name: string }[]>;
}

/** Local mode: whoever the header names. Only ever on loopback, see config. */
export function localGate(directory: Directory, people: Pick<NetworkQueries, "actor">): Gate {
  return {
    actor: async (request, networkId) => {
      const who = request.headers["x-local-person"];
      if (typeof who !== "string" || (!who.includes("@") && asId(who) === undefined))
        throw new Refusal("actor.unknown");
      if (!(await directory.networks()).some((one) => one.networkId === networkId))
        throw new Refusal("network.not-found");
      return people.actor(networkId, personReference(who));
    },
    networks: () => directory.networks(),
  };
}

/** Teams: the person of the token's tenant id and object id, never of a name or an address in it. */
export function teamsGate(
  directory: Directory,
  people: Pick<NetworkQueries, "actor">,
  verify: (token: string) => Promise<Identity | undefined>,
): Gate {
  async function identityOf(request: Asked): Promise<Identity> {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
    const identity = token === undefined ? undefined : await verify(token);
    if (identity === undefined) throw new Refusal("actor.unknown");
    return identity;
  }
  return {
    actor: async (request, networkId) => {
      const known = await directory.byIdentity(await identityOf(request));
      const here = known.find((one) => one.networkId === networkId);
      // The same answer whether the network exists or not: nobody learns of networks that are not theirs.
      if (here === undefined) throw new Refusal("actor.not-in-network");
      return people.actor(networkId, { personId: here.personId });
    },
    networks: async (request) => {
      const known = new Set(
        (await directory.byIdentity(await identityOf(request))).map((one) => one.networkId),
      );
      return (await directory.networks()).filter((one) => known.has(one.networkId));
    },
  };
}
