import { type UseMutationResult, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import type {
  ActionOwners,
  ActionReasonRequest,
  ActionView,
  AddActionRequest,
  ChangeActionRequest,
  CloseActionRequest,
  MeetingActions,
} from "../../../src/capabilities/actions/contract.ts";
import { networkPath, ProblemError, request } from "./api.ts";
import { keys } from "./queries.ts";
import { useNetworkId } from "./workspace.ts";
import { useSending } from "./use-sending.ts";

/** Those agreed at a meeting, and those that stand with it. */
export function useMeetingActions(meetingId: string): UseQueryResult<MeetingActions> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: [...keys.actions(networkId), "at", meetingId],
    queryFn: () => request<MeetingActions>("GET", networkPath(networkId, `/meetings/${meetingId}/actions`)),
  });
}

export function useAction(actionId: string): UseQueryResult<ActionView> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: [...keys.actions(networkId), "one", actionId],
    queryFn: () =>
      request<ActionView>("GET", networkPath(networkId, `/actions/${encodeURIComponent(actionId)}`)),
  });
}

/** Who can own one; for those who record them. */
export function useActionOwners(): UseQueryResult<ActionOwners> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: [networkId, "action-owners"],
    queryFn: () => request<ActionOwners>("GET", networkPath(networkId, "/actions/owners")),
  });
}

interface ActionSteps {
  add: AddActionRequest & { meetingId: string };
  change: ChangeActionRequest & { actionId: string };
  close: CloseActionRequest & { actionId: string };
  drop: ActionReasonRequest & { actionId: string };
  reopen: ActionReasonRequest & { actionId: string };
}

const ROUTES: {
  readonly [Step in keyof ActionSteps]: (
    body: ActionSteps[Step],
  ) => readonly ["POST" | "PATCH", string, object];
} = {
  add: ({ meetingId, ...body }) => ["POST", `/meetings/${meetingId}/actions`, body],
  change: ({ actionId, ...body }) => ["PATCH", `/actions/${actionId}`, body],
  close: ({ actionId, ...body }) => ["POST", `/actions/${actionId}/close`, body],
  drop: ({ actionId, ...body }) => ["POST", `/actions/${actionId}/drop`, body],
  reopen: ({ actionId, ...body }) => ["POST", `/actions/${actionId}/reopen`, body],
};

/** A step of an action; what shows it is read again, after a refusal too. */
export function useActionStep<Step extends keyof ActionSteps>(
  step: Step,
): UseMutationResult<ActionView, Error, ActionSteps[Step]> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  const again = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.actions(networkId) }),
      client.invalidateQueries({ queryKey: keys.duties(networkId) }),
      // Meetings to come count the open ones.
      client.invalidateQueries({ queryKey: keys.meetings(networkId) }),
    ]);
  return useSending({
    mutationFn: (body: ActionSteps[Step]) => {
      const [method, path, sent] = ROUTES[step](body);
      return request<ActionView>(method, networkPath(networkId, path), sent);
    },
    onSuccess: again,
    onError: (error) => (error instanceof ProblemError ? again() : undefined),
  });
}
