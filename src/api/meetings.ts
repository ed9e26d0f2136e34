import type { FastifyInstance } from "fastify";
import {
  type AgendaItemView,
  FitView,
  MeetingDetail,
  MeetingList,
  OpenTopicPollRequest,
} from "../capabilities/meetings/contract.ts";
import {
  ConfirmAgendaRequest,
  EditAgendaRequest,
  FitRequest,
  FreezeRequest,
  MoveCallRequest,
  OpenCallRequest,
  PlanMeetingRequest,
  RescheduleRequest,
} from "../capabilities/meetings/contract/requests.ts";
import type { AgendaItem } from "../capabilities/meetings/meeting.ts";
import type { Actor } from "../kernel/actor.ts";
import type { AgendaItemId, MeetingId, TopicId } from "../kernel/ids.ts";
import type { AppOptions } from "./app.ts";
import { languageOfRequest } from "./problem.ts";
import { instantIn, ItemOfAnyParams, MeetingParams, NetworkParams } from "./params.ts";
import { actorOf, answers, typed } from "./route.ts";

const deadline = (text: string | undefined): { closesAt?: Date } =>
  text === undefined ? {} : { closesAt: instantIn(text, "closesAt") };

const itemsIn = (items: readonly AgendaItemView[]): readonly AgendaItem[] =>
  items.map((item) => ({
    ...item,
    agendaItemId: item.agendaItemId as AgendaItemId,
    topicId: item.topicId as TopicId | null,
  }));

/** Meetings, their calls for topics and agendas; the topics are in topics.ts. Each change answers with the meeting as it then is. */
export function registerMeetings(app: FastifyInstance, { gate, services }: AppOptions): void {
  const http = typed(app);
  const { meetings } = services;
  const detail = (actor: Actor, meetingId: MeetingId) => meetings.detail(actor, meetingId);
  const ofMeeting = { params: MeetingParams, response: answers(MeetingDetail) };

  http.get(
    "/api/networks/:networkId/meetings",
    { schema: { params: NetworkParams, response: answers(MeetingList) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      return {
        meetings: [...(await meetings.list(actor))],
        meant: (await meetings.meant(actor)).map((meeting) => meeting.meetingId),
        abilities: meetings.abilities(actor),
      };
    },
  );

  http.post(
    "/api/networks/:networkId/programme/items/:itemId/meeting",
    { schema: { params: ItemOfAnyParams, response: answers(MeetingDetail) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      return detail(actor, await meetings.planFromEvent(actor, { itemId: request.params.itemId }));
    },
  );

  http.post(
    "/api/networks/:networkId/meetings",
    { schema: { params: NetworkParams, body: PlanMeetingRequest, response: answers(MeetingDetail) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      return detail(actor, await meetings.planMeeting(actor, request.body));
    },
  );

  http.post(
    "/api/networks/:networkId/meetings/:meetingId/follow-programme",
    { schema: ofMeeting },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      await meetings.followAgain(actor, { meetingId });
      return detail(actor, meetingId);
    },
  );

  http.get("/api/networks/:networkId/meetings/:meetingId", { schema: ofMeeting }, async (request) =>
    detail(await actorOf(gate, request), request.params.meetingId),
  );

  http.patch(
    "/api/networks/:networkId/meetings/:meetingId",
    { schema: { ...ofMeeting, body: RescheduleRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      await meetings.reschedule(actor, { meetingId, ...request.body });
      return detail(actor, meetingId);
    },
  );

  http.post(
    "/api/networks/:networkId/meetings/:meetingId/topic-call",
    { schema: { ...ofMeeting, body: OpenCallRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      await meetings.openTopicCall(actor, { meetingId, ...deadline(request.body.closesAt) });
      return detail(actor, meetingId);
    },
  );

  http.patch(
    "/api/networks/:networkId/meetings/:meetingId/topic-call",
    { schema: { ...ofMeeting, body: MoveCallRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      await meetings.moveTopicCall(actor, {
        meetingId,
        closesAt: instantIn(request.body.closesAt, "closesAt"),
      });
      return detail(actor, meetingId);
    },
  );

  http.post(
    "/api/networks/:networkId/meetings/:meetingId/topic-call/close",
    { schema: ofMeeting },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      await meetings.closeTopicCall(actor, { meetingId });
      return detail(actor, meetingId);
    },
  );

  http.delete(
    "/api/networks/:networkId/meetings/:meetingId/topic-call",
    { schema: ofMeeting },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      await meetings.withdrawTopicCall(actor, { meetingId });
      return detail(actor, meetingId);
    },
  );

  http.post(
    "/api/networks/:networkId/meetings/:meetingId/poll",
    { schema: { ...ofMeeting, body: OpenTopicPollRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      const { seats, closesAt } = request.body;
      await meetings.openTopicPoll(actor, {
        meetingId,
        ...(seats === undefined ? {} : { seats }),
        ...deadline(closesAt),
      });
      return detail(actor, meetingId);
    },
  );

  http.put(
    "/api/networks/:networkId/meetings/:meetingId/agenda",
    { schema: { ...ofMeeting, body: EditAgendaRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      const items = itemsIn(request.body.items);
      const { revision, reasons = {} } = request.body;
      await meetings.editAgenda(actor, {
        meetingId,
        revision,
        items,
        reasons: new Map(Object.entries(reasons).map(([id, words]) => [id as TopicId, words])),
      });
      return detail(actor, meetingId);
    },
  );

  http.post(
    "/api/networks/:networkId/meetings/:meetingId/agenda/confirm",
    { schema: { ...ofMeeting, body: ConfirmAgendaRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      await meetings.confirmAgenda(actor, { meetingId, revision: request.body.revision });
      return detail(actor, meetingId);
    },
  );

  // Reads only; what is being edited is too long for an address.
  http.post(
    "/api/networks/:networkId/meetings/:meetingId/agenda/fit",
    { schema: { params: MeetingParams, body: FitRequest, response: answers(FitView) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      return meetings.fit(actor, { meetingId, items: itemsIn(request.body.items) });
    },
  );

  http.put(
    "/api/networks/:networkId/meetings/:meetingId/agenda/freeze",
    { schema: { ...ofMeeting, body: FreezeRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      await meetings.setFreezeDays(actor, { meetingId, days: request.body.days });
      return detail(actor, meetingId);
    },
  );

  http.get(
    "/api/networks/:networkId/meetings/:meetingId/agenda.ics",
    { schema: { params: MeetingParams } },
    async (request, reply) => {
      const actor = await actorOf(gate, request);
      const view = await detail(actor, request.params.meetingId);
      const calendar = await services.calendar(actor.networkId, view, languageOfRequest(request));
      return reply
        .type("text/calendar; charset=utf-8")
        .header("content-disposition", 'attachment; filename="agenda.ics"')
        .send(calendar);
    },
  );
}
