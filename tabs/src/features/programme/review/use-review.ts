import { type UseMutationResult, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  DateView,
  ImportResult,
  Reading,
} from "../../../../../src/capabilities/work-programme/contract.ts";
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

/** How words would be read as a date; undefined until it is known, or while nobody asks. */
export function useReadDate(words: string, period: string | null, ask: boolean): DateView | undefined {
  const networkId = useNetworkId();
  const query = new URLSearchParams({ words, ...(period === null ? {} : { period }) });
  const { data } = useQuery({
    queryKey: [networkId, "date", words, period],
    queryFn: () => request<DateView>("GET", networkPath(networkId, `/programme/date?${query.toString()}`)),
    enabled: ask && words.trim() !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
