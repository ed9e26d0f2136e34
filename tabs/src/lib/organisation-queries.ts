import { type UseMutationResult, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import type { Organisations } from "../../../src/capabilities/network/contract.ts";
import { networkPath, request } from "./api.ts";
import { useNetworkId } from "./workspace.ts";
import { useSending } from "./use-sending.ts";

export type OrganisationView = Organisations["organisations"][number];

const keyOf = (networkId: string) => [networkId, "organisations"] as const;

export function useOrganisations(): UseQueryResult<Organisations> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: keyOf(networkId),
    queryFn: () => request<Organisations>("GET", networkPath(networkId, "/organisations")),
  });
}

/** What is settled about an organisation; what is left out stays. */
export interface Settlement {
  readonly proxyTo?: string | null;
  readonly votingWeight?: number;
  readonly timeZone?: string | null;
}

/** Settles one thing after the other; what was stored before one is refused stays, and is shown. */
export function useSettle(organisationId: string): UseMutationResult<void, Error, Settlement> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  const send = (method: "PUT" | "DELETE", path: string, body?: object) =>
    request<unknown>(method, networkPath(networkId, path), body);
  const id = encodeURIComponent(organisationId);
  return useSending({
    mutationFn: async ({ proxyTo, votingWeight, timeZone }: Settlement) => {
      if (proxyTo === null) await send("DELETE", `/proxies?from=${id}`);
      else if (proxyTo !== undefined) await send("PUT", "/proxies", { from: organisationId, to: proxyTo });
      if (votingWeight !== undefined) await send("PUT", `/organisations/${id}/weight`, { votingWeight });
      if (timeZone !== undefined) await send("PUT", `/organisations/${id}/time-zone`, { timeZone });
    },
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(networkId) }),
  });
}
