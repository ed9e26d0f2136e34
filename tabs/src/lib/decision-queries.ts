import {
  keepPreviousData,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import type {
  DeadlineView,
  EndSilenceRequest,
  ObjectRequest,
  OpenSilenceOnTextRequest,
  OpenSilenceRequest,
  ResumeSilenceRequest,
  SilenceDetail,
  SilenceList,
} from "../../../src/capabilities/decisions/contract.ts";
import type { Holidays } from "../../../src/capabilities/network/contract.ts";
import type { DateView } from "../../../src/capabilities/work-programme/contract.ts";
import { networkPath, ProblemError, request } from "./api.ts";
import { keys } from "./queries.ts";
import { useNetworkId } from "./workspace.ts";
import { useSending } from "./use-sending.ts";

/** All silence procedures, or those in which these words occur; and whether the reader may open one. */
export function useSilenceList(search = ""): UseQueryResult<SilenceList> {
  const networkId = useNetworkId();
  const looked = search === "" ? "" : `?q=${encodeURIComponent(search)}`;
  return useQuery({
    queryKey: [...keys.decisions(networkId), "list", search],
    queryFn: () => request<SilenceList>("GET", networkPath(networkId, `/decisions${looked}`)),
    placeholderData: keepPreviousData,
  });
}

/** One with its texts. */
export function useSilence(decisionId: string): UseQueryResult<SilenceDetail> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: [...keys.decisions(networkId), "one", decisionId],
    queryFn: () =>
      request<SilenceDetail>("GET", networkPath(networkId, `/decisions/${encodeURIComponent(decisionId)}`)),
  });
}

/** When so many working days from now are over, by the network's holidays. */
export function useSilenceDeadline(workingDays: number): UseQueryResult<DeadlineView> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: [...keys.decisions(networkId), "deadline", workingDays],
    queryFn: () =>
      request<DeadlineView>(
        "GET",
        networkPath(networkId, `/decisions/deadline?workingDays=${String(workingDays)}`),
      ),
    placeholderData: keepPreviousData,
  });
}

/** The days that are no working days in the network, on top of public holidays. */
export function useHolidays(): UseQueryResult<Holidays> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: [networkId, "holidays"],
    queryFn: () => request<Holidays>("GET", networkPath(networkId, "/holidays")),
  });
}

/** Sets them; deadlines are reckoned anew. */
export function useSetHolidays(): UseMutationResult<Holidays, Error, Holidays> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  return useSending({
    mutationFn: (body: Holidays) => request<Holidays>("PUT", networkPath(networkId, "/holidays"), body),
    onSuccess: async (stored) => {
      client.setQueryData([networkId, "holidays"], stored);
      await client.invalidateQueries({ queryKey: [...keys.decisions(networkId), "deadline"] });
    },
  });
}

/** How words are read as a date. */
export function useReadDays(): UseMutationResult<DateView, Error, { words: string; period: string }> {
  const networkId = useNetworkId();
  return useSending({
    mutationFn: (asked) =>
      request<DateView>(
        "GET",
        networkPath(networkId, `/programme/date?${new URLSearchParams(asked).toString()}`),
      ),
  });
}

interface SilenceActions {
  open: OpenSilenceRequest;
  put: OpenSilenceOnTextRequest;
  object: ObjectRequest & { decisionId: string };
  read: { decisionId: string };
  resume: ResumeSilenceRequest & { decisionId: string };
  end: EndSilenceRequest & { decisionId: string };
}

const ROUTES: {
  readonly [Action in keyof SilenceActions]: (
    body: SilenceActions[Action],
  ) => readonly [string, object | undefined];
} = {
  open: (body) => ["/decisions", body],
  put: (body) => ["/decisions/texts", body],
  object: ({ decisionId, ...body }) => [`/decisions/${encodeURIComponent(decisionId)}/objections`, body],
  read: ({ decisionId }) => [`/decisions/${encodeURIComponent(decisionId)}/readings`, undefined],
  resume: ({ decisionId, ...body }) => [`/decisions/${encodeURIComponent(decisionId)}/resume`, body],
  end: ({ decisionId, ...body }) => [`/decisions/${encodeURIComponent(decisionId)}/end`, body],
};

/** A step of a silence procedure; what shows it is read again, after a refusal too. */
export function useSilenceAction<Action extends keyof SilenceActions>(
  action: Action,
): UseMutationResult<SilenceDetail, Error, SilenceActions[Action]> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  const again = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.programme(networkId) }),
      client.invalidateQueries({ queryKey: keys.decisions(networkId) }),
      client.invalidateQueries({ queryKey: keys.duties(networkId) }),
    ]);
  return useSending({
    mutationFn: (body: SilenceActions[Action]) => {
      const [path, sent] = ROUTES[action](body);
      return request<SilenceDetail>("POST", networkPath(networkId, path), sent);
    },
    onSuccess: again,
    onError: (error) => (error instanceof ProblemError ? again() : undefined),
  });
}
