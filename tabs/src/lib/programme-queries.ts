import { type UseMutationResult, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import type {
  FeedAddress,
  FieldChangeView,
  ProgrammeView,
  SuggestionList,
} from "../../../src/capabilities/work-programme/contract.ts";
import type {
  AdoptRequest,
  AddItemRequest,
  BeginEditionRequest,
  BeginProgrammeRequest,
  ChangeEditionRequest,
  PutToPollRequest,
  StatusRequest,
  SuggestRequest,
} from "../../../src/capabilities/work-programme/contract/requests.ts";
import type { LastChanges } from "../../../src/capabilities/work-programme/contract/last-changes.ts";
import { networkPath, ProblemError, request } from "./api.ts";
import { keys } from "./queries.ts";
import { useNetworkId } from "./workspace.ts";
import { useSending } from "./use-sending.ts";

/** All below `keys.programme`: what is said of the programme reads every part of it again. */
const parts = {
  discussion: (networkId: string, itemId: string) =>
    [...keys.programme(networkId), "discussion", itemId] as const,
  suggestions: (networkId: string, editionId: string) =>
    [...keys.programme(networkId), "suggestions", editionId] as const,
};

/** Suggestions and comments on one item, oldest first. */
export function useDiscussion(itemId: string): UseQueryResult<SuggestionList> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: parts.discussion(networkId, itemId),
    queryFn: () =>
      request<SuggestionList>("GET", networkPath(networkId, `/programme/items/${seg(itemId)}/discussion`)),
  });
}

/** Who changed which field of an item last; asked anew whenever the programme changes. */
export function useLastChanges(editionId: string, itemId: string): UseQueryResult<LastChanges> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: [...keys.programme(networkId), "last-changes", editionId, itemId],
    queryFn: () =>
      request<LastChanges>(
        "GET",
        networkPath(networkId, `/programme/editions/${seg(editionId)}/items/${seg(itemId)}/last-changes`),
      ),
  });
}

/** All suggestions and comments of an edition, oldest first. */
export function useSuggestions(editionId: string): UseQueryResult<SuggestionList> {
  const networkId = useNetworkId();
  return useQuery({
    queryKey: parts.suggestions(networkId, editionId),
    queryFn: () =>
      request<SuggestionList>(
        "GET",
        networkPath(networkId, `/programme/editions/${seg(editionId)}/suggestions`),
      ),
  });
}

const seg = encodeURIComponent;
type Sent = readonly ["POST" | "PATCH" | "DELETE", string, unknown?];

/** What is done to an edition or its items; each is answered with the edition as it then is. */
interface EditionActions {
  begin: BeginEditionRequest;
  rename: ChangeEditionRequest;
  consult: { until: string };
  return: void;
  adopt: AdoptRequest;
  poll: PutToPollRequest;
  close: void;
  drop: void;
  add: AddItemRequest;
  change: { itemId: string; change: FieldChangeView };
  move: { itemId: string; afterId: string | null };
  remove: { itemId: string; andParts: boolean };
  status: StatusRequest & { itemId: string };
}
type EditionAction = keyof EditionActions;

const EDITION_ROUTES: {
  readonly [Action in EditionAction]: (editionId: string, body: EditionActions[Action]) => Sent;
} = {
  rename: (id, body) => ["PATCH", `/editions/${id}`, body],
  begin: (_, body) => ["POST", "/editions", body],
  consult: (id, body) => ["POST", `/editions/${id}/consultation`, body],
  return: (id) => ["POST", `/editions/${id}/return`],
  poll: (id, body) => ["POST", `/editions/${id}/poll`, body],
  adopt: (id, body) => ["POST", `/editions/${id}/adoption`, body],
  close: (id) => ["POST", `/editions/${id}/close`],
  drop: (id) => ["DELETE", `/editions/${id}`],
  add: (id, body) => ["POST", `/editions/${id}/items`, body],
  change: (id, { itemId, change }) => ["PATCH", `/editions/${id}/items/${seg(itemId)}`, change],
  move: (id, { itemId, afterId }) => ["POST", `/editions/${id}/items/${seg(itemId)}/move`, { afterId }],
  remove: (id, { itemId, andParts }) => [
    "DELETE",
    `/editions/${id}/items/${seg(itemId)}${andParts ? "?andParts=true" : ""}`,
  ],
  status: (_, { itemId, ...body }) => ["POST", `/items/${seg(itemId)}/status`, body],
};

/** A change of the edition. What somebody else did meanwhile is read again after a refusal, too. */
export function useEditionAction<Action extends EditionAction>(
  editionId: string,
  action: Action,
): UseMutationResult<ProgrammeView, Error, EditionActions[Action]> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: keys.programme(networkId) });
  return useSending({
    mutationFn: (body: EditionActions[Action]) => {
      const [method, path, sent] = EDITION_ROUTES[action](seg(editionId), body);
      return request<ProgrammeView>(method, networkPath(networkId, `/programme${path}`), sent);
    },
    onSuccess: again,
    onError: (error) => (error instanceof ProblemError ? again() : undefined),
  });
}

/** Begins the network's first programme; what somebody else began meanwhile is read instead. */
export function useBeginProgramme(): UseMutationResult<ProgrammeView, Error, BeginProgrammeRequest> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: keys.programme(networkId) });
  return useSending({
    mutationFn: (body: BeginProgrammeRequest) =>
      request<ProgrammeView>("POST", networkPath(networkId, "/programme"), body),
    onSuccess: again,
    onError: (error) => (error instanceof ProblemError ? again() : undefined),
  });
}

interface SuggestionActions {
  suggest: SuggestRequest & { editionId: string; itemId: string };
  accept: { suggestionId: string };
  decline: { suggestionId: string; reason: string };
  withdraw: { suggestionId: string };
}
type SuggestionAction = keyof SuggestionActions;

const SUGGESTION_ROUTES: {
  readonly [Action in SuggestionAction]: (body: SuggestionActions[Action]) => Sent;
} = {
  suggest: ({ editionId, itemId, ...body }) => [
    "POST",
    `/editions/${seg(editionId)}/items/${seg(itemId)}/suggestions`,
    body,
  ],
  accept: ({ suggestionId }) => ["POST", `/suggestions/${seg(suggestionId)}/accept`, {}],
  decline: ({ suggestionId, reason }) => ["POST", `/suggestions/${seg(suggestionId)}/decline`, { reason }],
  withdraw: ({ suggestionId }) => ["POST", `/suggestions/${seg(suggestionId)}/withdraw`],
};

/** Suggests, comments or answers; the item, its discussion and the list of the edition are then read again. */
export function useSuggestionAction<Action extends SuggestionAction>(
  action: Action,
): UseMutationResult<SuggestionList, Error, SuggestionActions[Action]> {
  const networkId = useNetworkId();
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: keys.programme(networkId) });
  return useSending({
    mutationFn: (body: SuggestionActions[Action]) => {
      const [method, path, sent] = SUGGESTION_ROUTES[action](body);
      return request<SuggestionList>(method, networkPath(networkId, `/programme${path}`), sent);
    },
    onSuccess: again,
    onError: (error) => (error instanceof ProblemError ? again() : undefined),
  });
}

/** Makes a new private calendar address; the one before it ends. */
export function useRenewFeed(): UseMutationResult<FeedAddress, Error, void> {
  const networkId = useNetworkId();
  return useSending({
    mutationFn: () => request<FeedAddress>("POST", networkPath(networkId, "/programme/feed")),
  });
}
