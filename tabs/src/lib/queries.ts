import {
  keepPreviousData,
  QueryClient,
  type QueryClient as Client,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useLocation } from "react-router";
import type {
  FitView,
  MeetingDetail,
  MeetingList,
  OpenTopicPollRequest,
  SimilarTopics,
} from "../../../src/capabilities/meetings/contract.ts";
import type {
  CarryOverRequest,
  EditAgendaRequest,
  FitRequest,
  FreezeRequest,
  MergeTopicRequest,
  OpenCallRequest,
  OutcomeRequest,
  PlanMeetingRequest,
  ProposeTopicRequest,
  RescheduleRequest,
  TopicReasonRequest,
} from "../../../src/capabilities/meetings/contract/requests.ts";
import type { Session } from "../../../src/capabilities/network/contract.ts";
import type { ProgrammeView } from "../../../src/capabilities/work-programme/contract.ts";
import { networkPath, ProblemError, request } from "./api.ts";
import { useNetworkId } from "./workspace.ts";
import { useSending } from "./use-sending.ts";

export const keys = {
  session: (networkId: string) => [networkId, "session"] as const,
  duties: (networkId: string) => [networkId, "duties"] as const,
  digest: (networkId: string) => [networkId, "digest"] as const,
  programme: (networkId: string) => [networkId, "programme"] as const,
  decisions: (networkId: string) => [networkId, "decisions"] as const,
  actions: (networkId: string) => [networkId, "actions"] as const,
  meetings: (networkId: string) => [networkId, "meetings"] as const,
  meeting: (networkId: string, meetingId: string) => [networkId, "meetings", meetingId] as const,
  polls: (networkId: string) => [networkId, "polls"] as const,
  poll: (networkId: string, pollId: string) => [networkId, "polls", "one", pollId] as const,
  card: (networkId: string, pollId: string, language: string) =>
    [networkId, "cards", pollId, language] as const,
};

/** A refusal is an answer: only failures are tried again. */
export const newQueryClient = (): Client =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // Live events say when something changed; this is for the time without them.
        staleTime: 30_000,
        retry: (count, error) => !(error instanceof ProblemError && error.problem.status < 500) && count < 2,
        retryDelay: (count) => 500 * 2 ** count + Math.random() * 250,
        networkMode: "always",
      },
      mutations: { networkMode: "always", retry: false },
    },
  });

export function useSession(): UseQueryResult<Session> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: keys.session(networkId),
    queryFn: () => request<Session>("GET", networkPath(networkId, "/session")),
    staleTime: 5 * 60_000,
  });
}

const programmeQuery = (networkId: string, editionId: string | null) => {
  const query = editionId === null ? "" : `?edition=${encodeURIComponent(editionId)}`;
  return {
    queryKey: [...keys.programme(networkId), "edition", editionId ?? "in force"],
    queryFn: () => request<ProgrammeView>("GET", networkPath(networkId, `/programme${query}`)),
  };
};

/** One edition with its items; without an id the one in force. While another one is read, the last one stays. */
export function useProgramme(editionId: string | null = null): UseQueryResult<ProgrammeView> {
  const networkId = useNetworkId();
  return useQuery({ ...programmeQuery(networkId, editionId), placeholderData: keepPreviousData });
}

/** What a card links to is an item of the page in Teams: here an edition, to be shown as such. */
export const linkedEdition = (params: URLSearchParams): string | undefined =>
  /^edition:(.+)$/.exec(params.get("item") ?? "")?.[1];

/** Asks for what the first page shows while it is still being asked who reads it. */
export function useAhead(): void {
  const networkId = useNetworkId();
  const client = useQueryClient();
  const { pathname, search } = useLocation();
  const first = useEffectEvent(() => {
    const params = new URLSearchParams(search);
    if (pathname === "/programme")
      void client.prefetchQuery(programmeQuery(networkId, linkedEdition(params) ?? params.get("edition")));
  });
  useEffect(() => first(), []);
}

export function useMeetings(): UseQueryResult<MeetingList> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: keys.meetings(networkId),
    queryFn: () => request<MeetingList>("GET", networkPath(networkId, "/meetings")),
  });
}

export function useMeeting(meetingId: string): UseQueryResult<MeetingDetail> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: keys.meeting(networkId, meetingId),
    queryFn: () => request<MeetingDetail>("GET", networkPath(networkId, `/meetings/${meetingId}`)),
  });
}

/** Every change of a meeting answers with the whole meeting, which then stands in the cache. */
export interface MeetingActions {
  "open-call": OpenCallRequest;
  "close-call": Record<string, never>;
  "move-call": { closesAt: string };
  "withdraw-call": Record<string, never>;
  propose: ProposeTopicRequest;
  withdraw: { topicId: string };
  decline: TopicReasonRequest & { topicId: string };
  defer: TopicReasonRequest & { topicId: string };
  place: { topicId: string };
  merge: MergeTopicRequest & { topicId: string };
  support: { topicId: string };
  unsupport: { topicId: string };
  outcome: OutcomeRequest & { topicId: string };
  "carry-over": CarryOverRequest;
  "open-poll": OpenTopicPollRequest;
  "edit-agenda": EditAgendaRequest;
  "confirm-agenda": { revision: number };
  "set-freeze": FreezeRequest;
  reschedule: RescheduleRequest;
  "follow-again": Record<string, never>;
}

export function useMeetingAction<Action extends keyof MeetingActions>(
  meetingId: string,
  action: Action,
): UseMutationResult<MeetingDetail, Error, MeetingActions[Action]> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  return useSending({
    mutationFn: (body: MeetingActions[Action]) => {
      const [method, path, sent] = ROUTES[action](meetingId, body);
      return request<MeetingDetail>(method, networkPath(networkId, path), sent);
    },
    onSuccess: (detail) => {
      client.setQueryData(keys.meeting(networkId, meetingId), detail);
      void client.invalidateQueries({ queryKey: keys.meetings(networkId), exact: true });
      void client.invalidateQueries({ queryKey: [networkId, "cards"] });
    },
  });
}

type Sent = ["POST" | "PUT" | "PATCH" | "DELETE", string, unknown];

const ROUTES: {
  readonly [Action in keyof MeetingActions]: (id: string, body: MeetingActions[Action]) => Sent;
} = {
  "open-call": (id, body) => ["POST", `/meetings/${id}/topic-call`, body],
  "close-call": (id) => ["POST", `/meetings/${id}/topic-call/close`, undefined],
  "move-call": (id, body) => ["PATCH", `/meetings/${id}/topic-call`, body],
  "withdraw-call": (id) => ["DELETE", `/meetings/${id}/topic-call`, undefined],
  propose: (id, body) => ["POST", `/meetings/${id}/topics`, body],
  withdraw: (_, { topicId }) => ["POST", `/topics/${topicId}/withdraw`, undefined],
  decline: (_, { topicId, reason }) => ["POST", `/topics/${topicId}/decline`, { reason }],
  defer: (_, { topicId, reason }) => ["POST", `/topics/${topicId}/defer`, { reason }],
  place: (_, { topicId }) => ["POST", `/topics/${topicId}/place`, undefined],
  merge: (_, { topicId, into }) => ["POST", `/topics/${topicId}/merge`, { into }],
  support: (_, { topicId }) => ["PUT", `/topics/${topicId}/support`, undefined],
  unsupport: (_, { topicId }) => ["DELETE", `/topics/${topicId}/support`, undefined],
  outcome: (_, { topicId, outcome }) => ["PUT", `/topics/${topicId}/outcome`, { outcome }],
  "carry-over": (id, body) => ["POST", `/meetings/${id}/topics/carry-over`, body],
  "open-poll": (id, body) => ["POST", `/meetings/${id}/poll`, body],
  "edit-agenda": (id, body) => ["PUT", `/meetings/${id}/agenda`, body],
  "confirm-agenda": (id, body) => ["POST", `/meetings/${id}/agenda/confirm`, body],
  "set-freeze": (id, body) => ["PUT", `/meetings/${id}/agenda/freeze`, body],
  reschedule: (id, body) => ["PATCH", `/meetings/${id}`, body],
  "follow-again": (id) => ["POST", `/meetings/${id}/follow-programme`, undefined],
};

/** What asks for the same as a title that is being typed; nothing for one of a word or two. */
export function useSimilarTopics(meetingId: string, title: string): UseQueryResult<SimilarTopics> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: [...keys.meeting(networkId, meetingId), "similar", title],
    queryFn: () =>
      request<SimilarTopics>(
        "GET",
        networkPath(networkId, `/meetings/${meetingId}/topics/similar?title=${encodeURIComponent(title)}`),
      ),
    enabled: title.trim().length >= 5,
    placeholderData: keepPreviousData,
  });
}

/** The topics that fit by votes around what is on an agenda; stores nothing. */
export function useFit(meetingId: string): UseMutationResult<FitView, Error, FitRequest> {
  const networkId = useNetworkId();
  return useSending({
    mutationFn: (body) =>
      request<FitView>("POST", networkPath(networkId, `/meetings/${meetingId}/agenda/fit`), body),
  });
}

/** A new meeting; answers with it. */
export function usePlanMeeting(): UseMutationResult<MeetingDetail, Error, PlanMeetingRequest> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  return useSending({
    mutationFn: (body) => request<MeetingDetail>("POST", networkPath(networkId, "/meetings"), body),
    onSuccess: (detail) => {
      client.setQueryData(keys.meeting(networkId, detail.meeting.meetingId), detail);
      void client.invalidateQueries({ queryKey: keys.meetings(networkId), exact: true });
    },
  });
}
