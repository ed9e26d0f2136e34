import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useRef } from "react";
import type { MeetingDetail } from "../../../src/capabilities/meetings/contract.ts";
import type { Session } from "../../../src/capabilities/network/contract.ts";
import type { OwnBallot, PollPage, PollSummary, PollView } from "../../../src/capabilities/polls/contract.ts";
import type {
  AddOptionRequest,
  AmendElectorateRequest,
  AskRequest,
  CorrectWordingRequest,
  OutcomeRequest,
  SettleRequest,
  VoteRequest,
} from "../../../src/capabilities/polls/contract/requests.ts";
import type { CertificateView } from "../../../src/capabilities/polls/contract/record.ts";
import type { Answers } from "../../../src/capabilities/polls/contract/for-pages.ts";
import { networkPath, OfflineError, request } from "./api.ts";
import { currentLanguage } from "./i18n.ts";
import { keys } from "./queries.ts";
import { useNetworkId } from "./workspace.ts";
import { useSending } from "./use-sending.ts";

/** Polls fifty at a time: as they are looked for (`q`, `state`, `owed`, `sort`), or what waits first. */
export function usePolls(
  looked: Readonly<Record<string, string>> = {},
): UseInfiniteQueryResult<InfiniteData<PollPage>> {
  const networkId = useNetworkId();
  return useInfiniteQuery({
    // Questions are sorted as the language of the page does.
    queryKey: [...keys.polls(networkId), "list", looked, currentLanguage()],
    queryFn: ({ pageParam }) =>
      request<PollPage>(
        "GET",
        networkPath(
          networkId,
          `/polls?${new URLSearchParams({ ...looked, from: `${pageParam}` }).toString()}`,
        ),
      ),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** All polls about a meeting, the one on its topics among them. */
export function useMeetingPolls(meetingId: string): UseQueryResult<{ polls: PollSummary[] }> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: [...keys.polls(networkId), "of meeting", meetingId],
    queryFn: () =>
      request<{ polls: PollSummary[] }>("GET", networkPath(networkId, `/meetings/${meetingId}/polls`)),
  });
}

export function usePoll(pollId: string): UseQueryResult<PollView> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: keys.poll(networkId, pollId),
    queryFn: () => request<PollView>("GET", networkPath(networkId, `/polls/${encodeURIComponent(pollId)}`)),
  });
}

/** The card as everybody in the channel sees it, in the reader's language. */
export function usePollCard(pollId: string, language: string): UseQueryResult<{ card: object }> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: keys.card(networkId, pollId, language),
    queryFn: () =>
      request<{ card: object }>("GET", networkPath(networkId, `/polls/${pollId}/card?language=${language}`)),
    placeholderData: keepPreviousData,
  });
}

/** A poll stands alone and in its meeting: what is written shows in both. */
function useWrite(poll: PollView) {
  const networkId = useNetworkId();
  const client = useQueryClient();
  const own = keys.poll(networkId, poll.pollId);
  const meeting = keys.meeting(networkId, poll.meetingId ?? "");
  return {
    own,
    meeting,
    write: (view: PollView) => {
      client.setQueryData<PollView>(own, view);
      client.setQueryData<MeetingDetail>(meeting, (detail) =>
        detail?.poll?.pollId === view.pollId ? { ...detail, poll: view } : detail,
      );
    },
    again: () => {
      void client.invalidateQueries({ queryKey: [...keys.polls(networkId), "list"] });
      void client.invalidateQueries({ queryKey: keys.meetings(networkId), exact: true });
      void client.invalidateQueries({ queryKey: [networkId, "cards"] });
    },
  };
}

/** A vote shows at once; if it could not be stored, what stood before is shown again and the error thrown. */
export function useVote(poll: PollView): UseMutationResult<PollView, Error, VoteRequest> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  const { own, meeting, write, again } = useWrite(poll);
  /** What stood before the first press, if there are two. */
  const stood = useRef<PollView>(undefined);
  return useSending({
    mutationFn: (body: VoteRequest) =>
      request<PollView>("PUT", networkPath(networkId, `/polls/${poll.pollId}/vote`), body),
    onMutate: async (body) => {
      await client.cancelQueries({ queryKey: own });
      await client.cancelQueries({ queryKey: meeting });
      const before = (stood.current ??= client.getQueryData<PollView>(own) ?? poll);
      const session = client.getQueryData<Session>(keys.session(networkId));
      write(withMyVote(before, body, session?.person.name ?? ""));
      return { before };
    },
    onSuccess: (view) => {
      write(view);
      again();
    },
    onError: (error, _body, context) => {
      if (context) write(context.before);
      // The server knows better than we do why not: the poll may just have closed.
      if (error instanceof OfflineError) return;
      void client.invalidateQueries({ queryKey: own });
      void client.invalidateQueries({ queryKey: meeting });
    },
    onSettled: () => {
      stood.current = undefined;
    },
  });
}

function withMyVote(poll: PollView, { answers, forElector }: VoteRequest, castBy: string): PollView {
  const cast = (ballot: OwnBallot | null): OwnBallot | null =>
    ballot && {
      ...ballot,
      voted: true,
      ...(poll.anonymous
        ? { changeable: false }
        : { answers: (answers ?? ballot.answers) as Answers, castBy, castAt: new Date().toISOString() }),
    };
  return forElector === undefined || forElector !== poll.proxy?.elector.electorId
    ? { ...poll, mine: cast(poll.mine) }
    : { ...poll, proxy: cast(poll.proxy) };
}

export interface PollActions {
  close: undefined;
  settle: SettleRequest;
  options: AddOptionRequest;
  correct: CorrectWordingRequest;
  electorate: AmendElectorateRequest;
  outcome: OutcomeRequest;
}

const ROUTES: {
  readonly [Action in keyof PollActions]: readonly ["POST" | "PATCH" | "PUT", string];
} = {
  close: ["POST", "/close"],
  settle: ["POST", "/settle"],
  options: ["POST", "/options"],
  correct: ["PATCH", ""],
  electorate: ["POST", "/electorate"],
  outcome: ["PUT", "/outcome"],
};

/** A step of whoever runs the poll; it answers with the poll as it then is. */
export function usePollAction<Action extends keyof PollActions>(
  poll: PollView,
  action: Action,
): UseMutationResult<PollView, Error, PollActions[Action]> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  const { write } = useWrite(poll);
  return useSending({
    mutationFn: (body) => {
      const [method, path] = ROUTES[action];
      return request<PollView>(method, networkPath(networkId, `/polls/${poll.pollId}${path}`), body);
    },
    onSuccess: write,
    // Closing moves topics and drafts the agenda: the whole meeting is read again. After a refusal too, since the
    // poll may have been closed by somebody else.
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: keys.meetings(networkId) });
      void client.invalidateQueries({ queryKey: keys.polls(networkId) });
      void client.invalidateQueries({ queryKey: [networkId, "cards"] });
    },
  });
}

/** Takes back a poll that is only scheduled. */
export function useUnschedule(pollId: string): UseMutationResult<PollPage, Error, void> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  return useSending({
    mutationFn: () => request<PollPage>("DELETE", networkPath(networkId, `/polls/${pollId}`)),
    onSuccess: () => client.invalidateQueries({ queryKey: [...keys.polls(networkId), "list"] }),
  });
}

/** Puts questions to the network; gives the poll, open or scheduled. */
export function useAsk(): UseMutationResult<PollView, Error, AskRequest> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  return useSending({
    mutationFn: (body: AskRequest) => request<PollView>("POST", networkPath(networkId, "/polls"), body),
    onSuccess: (poll) => {
      client.setQueryData(keys.poll(networkId, poll.pollId), poll);
      void client.invalidateQueries({ queryKey: [...keys.polls(networkId), "list"] });
    },
  });
}

/** A closed poll with what it takes to trust it. */
export function useCertificate(pollId: string): UseQueryResult<CertificateView> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: [...keys.polls(networkId), "certificate", pollId],
    queryFn: () =>
      request<CertificateView>(
        "GET",
        networkPath(networkId, `/polls/${encodeURIComponent(pollId)}/certificate`),
      ),
  });
}
