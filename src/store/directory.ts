import type { Directory } from "../capabilities/network/ports.ts";
import type { NetworkId, PersonId } from "../kernel/ids.ts";
import { together } from "../kernel/together.ts";
import type { Database } from "./database.ts";

/** An identity and the Teams team that it acts in. */
interface Asked {
  readonly tenantId: string;
  readonly objectId: string;
  readonly teamIds: readonly string[];
}
const MOST_TOGETHER = 64;

const toWhere = (row: { readonly network_id: string; readonly person_id: string }) => ({
  networkId: row.network_id as NetworkId,
  personId: row.person_id as PersonId,
});

/** Look-ups across networks, as the login: row-level security lets it see these three tables only. */
export function directory({ executeSql }: Database): Directory {
  /** Who acts in one team in the same moment is looked up in one query: it is asked before every bot turn. */
  const inTeam = together(async (_team: string, asked: readonly Asked[]) => {
    const [first] = asked;
    const { rows } = await executeSql<{
      network_id: string;
      person_id: string;
      object_id: string;
      teams_network: string | null;
    }>(
      `select network_id, person_id, object_id,
         (select c.network_id from conversations c
          where c.kind = 'channel' and c.tenant_id = $1 and c.team_id = any($3) limit 1) as teams_network
       from person_identities where tenant_id = $1 and object_id = any($2) order by network_id`,
      [first?.tenantId, asked.map((one) => one.objectId), [...(first?.teamIds ?? [])]],
    );
    return asked.map(({ objectId }) => {
      const own = rows.filter((row) => row.object_id === objectId);
      return {
        known: own.map(toWhere),
        teamsNetwork: (own[0]?.teams_network ?? undefined) as NetworkId | undefined,
      };
    });
  }, MOST_TOGETHER);
  return {
    byIdentity: async ({ tenantId, objectId }) => {
      const { rows } = await executeSql<{ network_id: string; person_id: string }>(
        "select network_id, person_id from person_identities where tenant_id = $1 and object_id = $2 order by network_id",
        [tenantId, objectId],
      );
      return rows.map(toWhere);
    },
    byIdentityInTeam: ({ tenantId, objectId }, teamIds) =>
      inTeam(JSON.stringify([tenantId, ...teamIds]), { tenantId, objectId, teamIds }),
    networks: async () => {
      const { rows } = await executeSql<{ network_id: string; name: string }>(
        "select network_id, name from networks order by name",
      );
      return rows.map((row) => ({ networkId: row.network_id as NetworkId, name: row.name }));
    },
  };
}
