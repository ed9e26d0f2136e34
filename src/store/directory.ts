import type { Directory } from "../capabilities/network/ports.ts";
import type { NetworkId, PersonId } from "../kernel/ids.ts";
import type { Database } from "./database.ts";

const toWhere = (row: { readonly network_id: string; readonly person_id: string }) => ({
  networkId: row.network_id as NetworkId,
  personId: row.person_id as PersonId,
});

/** Look-ups across networks, as the login: row-level security lets it see these three tables only. */
export function directory({ executeSql }: Database): Directory {
  return {
    byIdentity: async ({ tenantId, objectId }) => {
      const { rows } = await executeSql<{ network_id: string; person_id: string }>(
        "select network_id, person_id from person_identities where tenant_id = $1 and object_id = $2 order by network_id",
        [tenantId, objectId],
      );
      return rows.map(toWhere);
    },
    byIdentityInTeam: async ({ tenantId, objectId }, teamIds) => {
      const { rows } = await executeSql<{
        network_id: string;
        person_id: string;
        teams_network: string | null;
      }>(
        `select network_id, person_id,
           (select c.network_id from conversations c
            where c.kind = 'channel' and c.tenant_id = $1 and c.team_id = any($3) limit 1) as teams_network
         from person_identities where tenant_id = $1 and object_id = $2 order by network_id`,
        [tenantId, objectId, [...teamIds]],
      );
      return {
        known: rows.map(toWhere),
        teamsNetwork: (rows[0]?.teams_network ?? undefined) as NetworkId | undefined,
      };
    },
    networks: async () => {
      const { rows } = await executeSql<{ network_id: string; name: string }>(
        "select network_id, name from networks order by name",
      );
      return rows.map((row) => ({ networkId: row.network_id as NetworkId, name: row.name }));
    },
  };
}
