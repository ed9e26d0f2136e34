import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  ChangesView,
  FeedAddress,
  FieldChangeBody,
  ProgrammeView,
} from "../capabilities/work-programme/contract.ts";
import {
  AddItemRequest,
  AdoptRequest,
  BeginEditionRequest,
  BeginProgrammeRequest,
  ChangeEditionRequest,
  ConsultRequest,
  MoveItemRequest,
  PutToPollRequest,
  StatusRequest,
} from "../capabilities/work-programme/contract/requests.ts";
import type { FieldChange } from "../capabilities/work-programme/item-fields.ts";
import type { Actor } from "../kernel/actor.ts";
import type { EditionId, ItemId, PollId } from "../kernel/ids.ts";
import type { AppOptions } from "./app.ts";
import { registerProgrammeImports } from "./programme-imports.ts";
import { EditionParams, id, instantIn, ItemOfAnyParams, ItemParams, NetworkParams } from "./params.ts";
import { actorOf, answers, typed } from "./route.ts";

const WhichEdition = Type.Object({ edition: Type.Optional(id<EditionId>()) });
const AndParts = Type.Object({ andParts: Type.Optional(Type.Boolean()) });
const Compared = Type.Object({
  from: Type.Optional(id<EditionId>()),
  to: Type.Optional(id<EditionId>()),
  since: Type.Optional(Type.String({ format: "date-time", description: "UTC instant, ISO 8601" })),
});

/** The work programme: editions, items, statuses. Each change answers with the edition as it then is. */
export function registerProgramme(app: FastifyInstance, options: AppOptions): void {
  const { gate, services } = options;
  const http = typed(app);
  const { programme } = services;
  const base = "/api/networks/:networkId/programme";
  const view = (actor: Actor, editionId?: EditionId) => programme.view(actor, editionId);

  http.get(
    base,
    { schema: { params: NetworkParams, querystring: WhichEdition, response: answers(ProgrammeView) } },
    async (request) => view(await actorOf(gate, request), request.query.edition),
  );
  http.get(
    `${base}/changes`,
    { schema: { params: NetworkParams, querystring: Compared, response: answers(ChangesView) } },
    async (request) => {
      const { from, to, since } = request.query;
      return programme.changes(await actorOf(gate, request), {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(since === undefined ? {} : { since: instantIn(since, "since") }),
      });
    },
  );
  registerProgrammeImports(app, options);

  http.post(
    base,
    { schema: { params: NetworkParams, body: BeginProgrammeRequest, response: answers(ProgrammeView) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      return view(actor, await programme.beginProgramme(actor, request.body));
    },
  );
  http.post(
    `${base}/editions`,
    { schema: { params: NetworkParams, body: BeginEditionRequest, response: answers(ProgrammeView) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const { from, newPeriod } = request.body;
      return view(actor, await programme.beginEdition(actor, { from: from as EditionId, newPeriod }));
    },
  );
  const ofEdition = { params: EditionParams, response: answers(ProgrammeView) };
  http.post(
    `${base}/editions/:editionId/consultation`,
    { schema: { ...ofEdition, body: ConsultRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const editionId = request.params.editionId;
      await programme.consult(actor, { editionId, until: instantIn(request.body.until, "until") });
      return view(actor, editionId);
    },
  );
  http.post(`${base}/editions/:editionId/return`, { schema: ofEdition }, async (request) => {
    const actor = await actorOf(gate, request);
    await programme.returnToDraft(actor, { editionId: request.params.editionId });
    return view(actor, request.params.editionId);
  });
  http.post(
    `${base}/editions/:editionId/adoption`,
    { schema: { ...ofEdition, body: AdoptRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const { pollId, ...decision } = request.body;
      const editionId = request.params.editionId;
      await programme.adopt(actor, { editionId, ...decision, pollId: pollId as PollId | undefined });
      return view(actor, editionId);
    },
  );
  http.post(
    `${base}/editions/:editionId/poll`,
    { schema: { ...ofEdition, body: PutToPollRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const { rule, closesAt } = request.body;
      const editionId = request.params.editionId;
      await programme.putToPoll(actor, {
        editionId,
        rule,
        closesAt: closesAt === undefined ? undefined : instantIn(closesAt, "closesAt"),
      });
      return view(actor, editionId);
    },
  );
  http.post(`${base}/editions/:editionId/close`, { schema: ofEdition }, async (request) => {
    const actor = await actorOf(gate, request);
    await programme.closeEdition(actor, { editionId: request.params.editionId });
    return view(actor, request.params.editionId);
  });
  http.patch(
    `${base}/editions/:editionId`,
    { schema: { ...ofEdition, body: ChangeEditionRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const editionId = request.params.editionId;
      await programme.changeEdition(actor, { editionId, ...request.body });
      return view(actor, editionId);
    },
  );
  http.delete(`${base}/editions/:editionId`, { schema: ofEdition }, async (request) => {
    const actor = await actorOf(gate, request);
    await programme.dropEdition(actor, { editionId: request.params.editionId });
    return view(actor);
  });

  http.post(
    `${base}/editions/:editionId/items`,
    { schema: { ...ofEdition, body: AddItemRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const { kind, afterId, fields } = request.body;
      await programme.addItem(actor, {
        editionId: request.params.editionId,
        kind,
        afterId: afterId as ItemId | undefined,
        fields: fields as FieldChange["now"],
      });
      return view(actor, request.params.editionId);
    },
  );
  const ofItem = { params: ItemParams, response: answers(ProgrammeView) };
  http.patch(
    `${base}/editions/:editionId/items/:itemId`,
    { schema: { ...ofItem, body: FieldChangeBody } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const { editionId, itemId } = request.params;
      await programme.changeItem(actor, { editionId, itemId, change: request.body as FieldChange });
      return view(actor, editionId);
    },
  );
  http.post(
    `${base}/editions/:editionId/items/:itemId/move`,
    { schema: { ...ofItem, body: MoveItemRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const { editionId, itemId } = request.params;
      await programme.moveItem(actor, { editionId, itemId, afterId: request.body.afterId as ItemId | null });
      return view(actor, editionId);
    },
  );
  http.delete(
    `${base}/editions/:editionId/items/:itemId`,
    { schema: { ...ofItem, querystring: AndParts } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const { editionId, itemId } = request.params;
      await programme.removeItem(actor, { editionId, itemId, andParts: request.query.andParts });
      return view(actor, editionId);
    },
  );
  http.post(
    `${base}/items/:itemId/status`,
    { schema: { params: ItemOfAnyParams, body: StatusRequest, response: answers(ProgrammeView) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      await programme.reportStatus(actor, { itemId: request.params.itemId, ...request.body });
      return view(actor);
    },
  );

  http.post(
    `${base}/feed`,
    { schema: { params: NetworkParams, response: answers(FeedAddress) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const secret = await programme.renewFeed(actor);
      return { path: `/api/networks/${actor.networkId}/calendar/${secret}.ics` };
    },
  );
}
