import { type UseMutationResult, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import type { DigestView, DutyList, SetDigestRequest } from "../../../src/capabilities/duties/contract.ts";
import { networkPath, request } from "./api.ts";
import { keys } from "./queries.ts";
import { useNetworkId } from "./workspace.ts";
import { useSending } from "./use-sending.ts";

/** Time itself makes things overdue: without any change they are asked for again this often. */
const AGAIN_MS = 5 * 60_000;

/** What waits for the reader, the first due first. */
export function useDuties({ enabled = true } = {}): UseQueryResult<DutyList> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: keys.duties(networkId),
    queryFn: () => request<DutyList>("GET", networkPath(networkId, "/duties")),
    refetchInterval: AGAIN_MS,
    enabled,
  });
}

/** When the reader is told what waits for them. */
export function useDigest(): UseQueryResult<DigestView> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: keys.digest(networkId),
    queryFn: () => request<DigestView>("GET", networkPath(networkId, "/duties/digest")),
  });
}

export function useSetDigest(): UseMutationResult<DigestView, Error, SetDigestRequest> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  return useSending({
    mutationFn: (body: SetDigestRequest) =>
      request<DigestView>("PUT", networkPath(networkId, "/duties/digest"), body),
    onSuccess: (digest) => client.setQueryData(keys.digest(networkId), digest),
  });
}
