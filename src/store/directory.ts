import type { Directory } from "../capabilities/network/ports.ts";
import type { NetworkId, PersonId } from "../kernel/ids.ts";
import type { Database } from "./database.ts";

/** Look-ups across networks, as the login: row-level security lets it see these three tables only. */
export function directory({ executeSql }: Database): Directory {
  return {
    byIdentity: async ({ tenantId, objectId }) => {
      const { rows } = await executeSql<{ network_id: string; person_id: string }>(
        "select network_id, person_id from person_identities where tenant_id = $1 and object_id = $2 order by network_id",
        [tenantId, objectId],
      );
      return rows.map((row) => ({
        networkId: row.network_id as NetworkId,
        personId: row.person_id as PersonId,
      }));
    },
    byTeam: async (tenantId, teamId) => {
      const { rows } = await executeSql<{ network_id: string }>(
        "select network_id from conversations where kind = 'channel' and tenant_id = $1 and team_id = $2",
        [tenantId, teamId],
      );
      return rows[0]?.network_id as NetworkId | undefined;
    },
    networks: async () => {
      const { rows } = await executeSql<{ network_id: string; name: string }>(
        "select network_id, name from networks order by name",
      );
      return rows.map((row) => ({ networkId: row.network_id as NetworkId, name: row.name }));
    },
  };
}
