import type { FastifyInstance } from "fastify";
import type { ActionFields } from "../capabilities/actions/commands.ts";
import {
  ActionList,
  ActionOwners,
  ActionReasonRequest,
  ActionView,
  AddActionRequest,
  ChangeActionRequest,
  CloseActionRequest,
  MeetingActions,
} from "../capabilities/actions/contract.ts";
import type { AgendaItemId, OrganisationId, PersonId } from "../kernel/ids.ts";
import type { AppOptions } from "./app.ts";
import { ActionParams, MeetingParams, NetworkParams } from "./params.ts";
import { actorOf, answers, typed } from "./route.ts";

/** Actions agreed at meetings. Each change answers with the action as it then is. */
export function registerActions(app: FastifyInstance, { gate, services: { actions } }: AppOptions): void {
  const http = typed(app);
  const base = "/api/networks/:networkId/actions";
  const ofMeeting = "/api/networks/:networkId/meetings/:meetingId/actions";
  const one = { params: ActionParams, response: answers(ActionView) };

  http.get(
    ofMeeting,
    { schema: { params: MeetingParams, response: answers(MeetingActions) } },
    async (request) => actions.ofMeeting(await actorOf(gate, request), request.params.meetingId),
  );
  http.post(
    ofMeeting,
    { schema: { params: MeetingParams, body: AddActionRequest, response: answers(ActionView) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const { what, due, organisationId, personId, agendaItemId } = request.body;
      const actionId = await actions.addAction(actor, {
        meetingId: request.params.meetingId,
        agendaItemId: agendaItemId as AgendaItemId | null,
        what,
        due,
        organisationId: organisationId as OrganisationId,
        personId: personId as PersonId | null,
      });
      return actions.view(actor, actionId);
    },
  );
  http.get(base, { schema: { params: NetworkParams, response: answers(ActionList) } }, async (request) =>
    actions.open(await actorOf(gate, request)),
  );
  http.get(
    `${base}/owners`,
    { schema: { params: NetworkParams, response: answers(ActionOwners) } },
    async (request) => actions.owners(await actorOf(gate, request)),
  );
  http.get(`${base}/:actionId`, { schema: one }, async (request) =>
    actions.view(await actorOf(gate, request), request.params.actionId),
  );
  http.patch(`${base}/:actionId`, { schema: { ...one, body: ChangeActionRequest } }, async (request) => {
    const actor = await actorOf(gate, request);
    const actionId = request.params.actionId;
    const { was, now } = request.body;
    await actions.changeAction(actor, { actionId, was: fieldsIn(was), now: fieldsIn(now) });
    return actions.view(actor, actionId);
  });
  http.post(`${base}/:actionId/close`, { schema: { ...one, body: CloseActionRequest } }, async (request) => {
    const actor = await actorOf(gate, request);
    const actionId = request.params.actionId;
    await actions.closeAction(actor, { actionId, ...request.body });
    return actions.view(actor, actionId);
  });
  const withReason = { drop: actions.dropAction, reopen: actions.reopenAction };
  for (const [verb, command] of Object.entries(withReason))
    http.post(
      `${base}/:actionId/${verb}`,
      { schema: { ...one, body: ActionReasonRequest } },
      async (request) => {
        const actor = await actorOf(gate, request);
        const actionId = request.params.actionId;
        await command(actor, { actionId, reason: request.body.reason });
        return actions.view(actor, actionId);
      },
    );
}

const fieldsIn = ({
  organisationId,
  personId,
  ...words
}: ChangeActionRequest["now"]): Partial<ActionFields> => ({
  ...words,
  ...(organisationId === undefined ? {} : { organisationId: organisationId as OrganisationId }),
  ...(personId === undefined ? {} : { personId: personId as PersonId | null }),
});
