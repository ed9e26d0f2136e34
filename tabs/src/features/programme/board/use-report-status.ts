import { type UseMutationResult, useQueryClient } from "@tanstack/react-query";
import type { ItemView, ProgrammeView } from "../../../../../src/capabilities/work-programme/contract.ts";
import { networkPath, request } from "../../../lib/api.ts";
import { keys } from "../../../lib/queries.ts";
import { useNetworkId } from "../../../lib/workspace.ts";
import { useSending } from "../../../lib/use-sending.ts";

export interface Report {
  readonly itemId: string;
  readonly status: ItemView["status"];
  /** When it is expected now, in words. */
  readonly postponedTo?: string;
  /** Owed for what is postponed or cancelled. */
  readonly reason?: string;
}

/**
 * Says what became of an item; the programme is then read again, after a refusal too. `onStored` is called before
 * that: what has asked may be gone afterwards.
 */
export function useReportStatus(
  onStored?: (report: Report) => void,
): UseMutationResult<ProgrammeView, Error, Report> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  return useSending({
    mutationFn: ({ itemId, ...body }: Report) =>
      request<ProgrammeView>(
        "POST",
        networkPath(networkId, `/programme/items/${encodeURIComponent(itemId)}/status`),
        body,
      ),
    onSuccess: (_, report) => onStored?.(report),
    onSettled: () => client.invalidateQueries({ queryKey: keys.programme(networkId) }),
  });
}
