import type { FastifyInstance } from "fastify";
import { SuggestionList } from "../capabilities/work-programme/contract.ts";
import {
  AcceptRequest,
  DeclineRequest,
  SuggestRequest,
} from "../capabilities/work-programme/contract/requests.ts";
import { LastChanges } from "../capabilities/work-programme/contract/last-changes.ts";
import type { FieldChange } from "../capabilities/work-programme/item-fields.ts";
import type { Actor } from "../kernel/actor.ts";
import type { ItemId, SuggestionId } from "../kernel/ids.ts";
import type { AppOptions } from "./app.ts";
import { EditionParams, ItemOfAnyParams, ItemParams, SuggestionParams } from "./params.ts";
import { actorOf, answers, typed } from "./route.ts";

/** Suggestions and comments on the programme's items. Each change answers with the item's discussion as it then is. */
export function registerSuggestions(app: FastifyInstance, { gate, services }: AppOptions): void {
  const http = typed(app);
  const { programme } = services;
  const base = "/api/networks/:networkId/programme";

  http.get(
    `${base}/editions/:editionId/suggestions`,
    { schema: { params: EditionParams, response: answers(SuggestionList) } },
    async (request) => programme.suggestions(await actorOf(gate, request), request.params.editionId),
  );
  http.get(
    `${base}/items/:itemId/discussion`,
    { schema: { params: ItemOfAnyParams, response: answers(SuggestionList) } },
    async (request) => programme.discussion(await actorOf(gate, request), request.params.itemId),
  );

  http.get(
    `${base}/editions/:editionId/items/:itemId/last-changes`,
    { schema: { params: ItemParams, response: answers(LastChanges) } },
    async (request) =>
      programme.lastChanges(await actorOf(gate, request), {
        editionId: request.params.editionId,
        itemId: request.params.itemId,
      }),
  );

  http.post(
    `${base}/editions/:editionId/items/:itemId/suggestions`,
    { schema: { params: ItemParams, body: SuggestRequest, response: answers(SuggestionList) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const { change, text } = request.body;
      await programme.suggest(actor, {
        editionId: request.params.editionId,
        itemId: request.params.itemId,
        change: change as FieldChange | null,
        text,
      });
      return programme.discussion(actor, request.params.itemId);
    },
  );
  const ofSuggestion = { params: SuggestionParams, response: answers(SuggestionList) };
  const discussion = async (actor: Actor, suggestionId: SuggestionId) =>
    programme.discussion(actor, (await programme.suggestion(actor, suggestionId)).itemId as ItemId);
  http.post(
    `${base}/suggestions/:suggestionId/accept`,
    { schema: { ...ofSuggestion, body: AcceptRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const suggestionId = request.params.suggestionId;
      await programme.acceptSuggestion(actor, { suggestionId, ...request.body });
      return discussion(actor, suggestionId);
    },
  );
  http.post(
    `${base}/suggestions/:suggestionId/decline`,
    { schema: { ...ofSuggestion, body: DeclineRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const suggestionId = request.params.suggestionId;
      await programme.declineSuggestion(actor, { suggestionId, ...request.body });
      return discussion(actor, suggestionId);
    },
  );
  http.post(`${base}/suggestions/:suggestionId/withdraw`, { schema: ofSuggestion }, async (request) => {
    const actor = await actorOf(gate, request);
    const suggestionId = request.params.suggestionId;
    await programme.withdrawSuggestion(actor, { suggestionId });
    return discussion(actor, suggestionId);
  });
}
