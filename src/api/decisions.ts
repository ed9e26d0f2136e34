import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  DeadlineView,
  EndSilenceRequest,
  ObjectRequest,
  OpenSilenceOnTextRequest,
  OpenSilenceRequest,
  ResumeSilenceRequest,
  SilenceDetail,
  SilenceList,
} from "../capabilities/decisions/contract.ts";
import type { EditionId } from "../kernel/ids.ts";
import type { AppOptions } from "./app.ts";
import { DecisionParams, NetworkParams } from "./params.ts";
import { actorOf, answers, typed } from "./route.ts";

const Looked = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200, description: "Words that all occur in it" })),
});
const HowLong = Type.Object({
  workingDays: Type.Integer({
    description: "5 to 30, otherwise refused as `silence.working-days`; the first is the day after",
  }),
});

/** Silence procedures. Each change answers with the procedure as it then is. */
export function registerDecisions(app: FastifyInstance, { gate, services }: AppOptions): void {
  const http = typed(app);
  const { decisions } = services;
  const base = "/api/networks/:networkId/decisions";
  const one = { params: DecisionParams, response: answers(SilenceDetail) };

  http.get(
    base,
    { schema: { params: NetworkParams, querystring: Looked, response: answers(SilenceList) } },
    async (request) => decisions.list(await actorOf(gate, request), request.query.q),
  );
  http.get(
    `${base}/deadline`,
    { schema: { params: NetworkParams, querystring: HowLong, response: answers(DeadlineView) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      return { closesAt: (await decisions.deadline(actor, request.query.workingDays)).toISOString() };
    },
  );
  http.get(`${base}/:decisionId`, { schema: one }, async (request) =>
    decisions.view(await actorOf(gate, request), request.params.decisionId),
  );
  http.post(
    base,
    { schema: { params: NetworkParams, body: OpenSilenceRequest, response: answers(SilenceDetail) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const { editionId, workingDays } = request.body;
      return decisions.view(
        actor,
        await decisions.openSilence(actor, { editionId: editionId as EditionId, workingDays }),
      );
    },
  );
  http.post(
    `${base}/texts`,
    { schema: { params: NetworkParams, body: OpenSilenceOnTextRequest, response: answers(SilenceDetail) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      return decisions.view(actor, await decisions.openSilenceOnText(actor, request.body));
    },
  );
  http.post(
    `${base}/:decisionId/objections`,
    { schema: { ...one, body: ObjectRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const decisionId = request.params.decisionId;
      await decisions.object(actor, { decisionId, ...request.body });
      return decisions.view(actor, decisionId);
    },
  );
  http.post(`${base}/:decisionId/readings`, { schema: one }, async (request) => {
    const actor = await actorOf(gate, request);
    const decisionId = request.params.decisionId;
    await decisions.markRead(actor, { decisionId });
    return decisions.view(actor, decisionId);
  });
  http.post(
    `${base}/:decisionId/resume`,
    { schema: { ...one, body: ResumeSilenceRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const decisionId = request.params.decisionId;
      await decisions.resumeSilence(actor, { decisionId, ...request.body });
      return decisions.view(actor, decisionId);
    },
  );
  http.post(`${base}/:decisionId/end`, { schema: { ...one, body: EndSilenceRequest } }, async (request) => {
    const actor = await actorOf(gate, request);
    const decisionId = request.params.decisionId;
    await decisions.endSilence(actor, { decisionId, ...request.body });
    return decisions.view(actor, decisionId);
  });
}
