import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
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
import type { AgendaItemId, ItemId, MeetingId, TopicId } from "../kernel/ids.ts";
import { Refusal } from "../kernel/refusal.ts";
import type { AppOptions } from "./app.ts";
import { languageOfRequest } from "./problem.ts";
import { actorOf, answers, IdParam, NetworkParams, typed } from "./route.ts";

const MeetingParams = Type.Object({ networkId: IdParam, meetingId: IdParam });
const ItemParams = Type.Object({ networkId: IdParam, itemId: IdParam });

/** A leap second, and a year of five digits, fit the format of an instant and are none that can be stored. */
function instant(text: string): Date {
  const closesAt = new Date(text);
  if (Number.isNaN(closesAt.getTime()) || closesAt.getUTCFullYear() > 9_999)
    throw new Refusal("input.invalid", {}, ["closesAt"]);
  return closesAt;
}
const deadline = (text: string | undefined): { closesAt?: Date } =>
  text === undefined ? {} : { closesAt: instant(text) };

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
  const detail = (actor: Actor, meetingId: string) => meetings.detail(actor, meetingId as MeetingId);
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
    { schema: { params: ItemParams, response: answers(MeetingDetail) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      return detail(actor, await meetings.planFromEvent(actor, { itemId: request.params.itemId as ItemId }));
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
      const meetingId = request.params.meetingId as MeetingId;
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
      const meetingId = request.params.meetingId as MeetingId;
      await meetings.reschedule(actor, { meetingId, ...request.body });
      return detail(actor, meetingId);
    },
  );

  http.post(
    "/api/networks/:networkId/meetings/:meetingId/topic-call",
    { schema: { ...ofMeeting, body: OpenCallRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId as MeetingId;
      await meetings.openTopicCall(actor, { meetingId, ...deadline(request.body.closesAt) });
      return detail(actor, meetingId);
    },
  );

  http.patch(
    "/api/networks/:networkId/meetings/:meetingId/topic-call",
    { schema: { ...ofMeeting, body: MoveCallRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId as MeetingId;
      await meetings.moveTopicCall(actor, { meetingId, closesAt: instant(request.body.closesAt) });
      return detail(actor, meetingId);
    },
  );

  http.post(
    "/api/networks/:networkId/meetings/:meetingId/topic-call/close",
    { schema: ofMeeting },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId as MeetingId;
      await meetings.closeTopicCall(actor, { meetingId });
      return detail(actor, meetingId);
    },
  );

  http.delete(
    "/api/networks/:networkId/meetings/:meetingId/topic-call",
    { schema: ofMeeting },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId as MeetingId;
      await meetings.withdrawTopicCall(actor, { meetingId });
      return detail(actor, meetingId);
    },
  );

  http.post(
    "/api/networks/:networkId/meetings/:meetingId/poll",
    { schema: { ...ofMeeting, body: OpenTopicPollRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId as MeetingId;
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
      const meetingId = request.params.meetingId as MeetingId;
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
      const meetingId = request.params.meetingId as MeetingId;
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
      const meetingId = request.params.meetingId as MeetingId;
      return meetings.fit(actor, { meetingId, items: itemsIn(request.body.items) });
    },
  );

  http.put(
    "/api/networks/:networkId/meetings/:meetingId/agenda/freeze",
    { schema: { ...ofMeeting, body: FreezeRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId as MeetingId;
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
