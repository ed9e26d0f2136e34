import { useQuery } from "@tanstack/react-query";
import type { DateView } from "../../../../src/capabilities/work-programme/contract.ts";
import { networkPath, request } from "../../lib/api.ts";
import { useNetworkId } from "../../lib/workspace.ts";

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
