import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { ChangesView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { networkPath, request } from "../../../lib/api.ts";
import { fromLocalInput } from "../../../lib/dates.ts";
import { keys } from "../../../lib/queries.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import type { Compared } from "./changes-address.ts";

/** What changed; a day begins at midnight where the network is. */
export function useChanges(compared: Compared): UseQueryResult<ChangesView> {
  const { networkId, session } = useWorkspace();
  const query = new URLSearchParams(
    "since" in compared
      ? { since: fromLocalInput(`${compared.since}T00:00`, session.network.timeZone) ?? "" }
      : { ...compared },
  );
  return useQuery({
    queryKey: [...keys.programme(networkId), "changes", query.toString()],
    queryFn: () =>
      request<ChangesView>("GET", networkPath(networkId, `/programme/changes?${query.toString()}`)),
    placeholderData: keepPreviousData,
  });
}
