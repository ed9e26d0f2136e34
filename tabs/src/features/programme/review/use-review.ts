import { type UseMutationResult, useQueryClient } from "@tanstack/react-query";
import type { ImportResult, Reading } from "../../../../../src/capabilities/work-programme/contract.ts";
import type {
  ImportRequest,
  ReviewedRequest,
} from "../../../../../src/capabilities/work-programme/contract/requests.ts";
import { networkPath, request } from "../../../lib/api.ts";
import { keys } from "../../../lib/queries.ts";
import { useNetworkId } from "../../../lib/workspace.ts";
import { useSending } from "../../../lib/use-sending.ts";

/** Reads a document and stores nothing. */
export function useReading(): UseMutationResult<Reading, Error, ImportRequest> {
  const networkId = useNetworkId();
  return useSending({
    mutationFn: (body: ImportRequest) =>
      request<Reading>("POST", networkPath(networkId, "/programme/readings"), body),
  });
}

/** Makes a draft edition of the review. */
export function useStoreReview(): UseMutationResult<ImportResult, Error, ReviewedRequest> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  return useSending({
    mutationFn: (body: ReviewedRequest) =>
      request<ImportResult>("POST", networkPath(networkId, "/programme/reviewed"), body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.programme(networkId) });
      await client.invalidateQueries({ queryKey: keys.meetings(networkId) });
    },
  });
}
