import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { MeetingDetail, SimilarTopics } from "../capabilities/meetings/contract.ts";
import {
  CarryOverRequest,
  MergeTopicRequest,
  OutcomeRequest,
  ProposeTopicRequest,
  TopicReasonRequest,
} from "../capabilities/meetings/contract/requests.ts";
import type { Actor } from "../kernel/actor.ts";
import type { MeetingId, TopicId } from "../kernel/ids.ts";
import type { AppOptions } from "./app.ts";
import { MeetingParams, TopicParams } from "./params.ts";
import { actorOf, answers, typed } from "./route.ts";

/** Topics of meetings, and what becomes of them. Each change answers with the topic's meeting as it then is. */
export function registerTopics(app: FastifyInstance, { gate, services: { meetings } }: AppOptions): void {
  const http = typed(app);
  const detail = (actor: Actor, meetingId: MeetingId) => meetings.detail(actor, meetingId);
  const ofMeeting = { params: MeetingParams, response: answers(MeetingDetail) };
  const ofTopic = { params: TopicParams, response: answers(MeetingDetail) };
  const meetingOf = async (actor: Actor, topicId: TopicId) =>
    detail(actor, await meetings.meetingOfTopic(actor, topicId));

  http.post(
    "/api/networks/:networkId/meetings/:meetingId/topics",
    { schema: { ...ofMeeting, body: ProposeTopicRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      await meetings.proposeTopic(actor, { meetingId, ...request.body });
      return detail(actor, meetingId);
    },
  );

  http.get(
    "/api/networks/:networkId/meetings/:meetingId/topics/similar",
    {
      schema: {
        params: MeetingParams,
        querystring: Type.Object({
          title: Type.String({ maxLength: 500, description: "As it is being typed" }),
        }),
        response: answers(SimilarTopics),
      },
    },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      return { similar: [...(await meetings.similar(actor, { meetingId, title: request.query.title }))] };
    },
  );

  http.post(
    "/api/networks/:networkId/meetings/:meetingId/topics/carry-over",
    { schema: { ...ofMeeting, body: CarryOverRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const meetingId = request.params.meetingId;
      const topicIds = request.body.topicIds.map((id) => id as TopicId);
      await meetings.carryOver(actor, { meetingId, topicIds });
      return detail(actor, meetingId);
    },
  );

  const withoutBody = {
    withdraw: meetings.withdrawTopic,
    place: meetings.placeTopic,
  };
  for (const [verb, command] of Object.entries(withoutBody))
    http.post(`/api/networks/:networkId/topics/:topicId/${verb}`, { schema: ofTopic }, async (request) => {
      const actor = await actorOf(gate, request);
      const topicId = request.params.topicId;
      await command(actor, { topicId });
      return meetingOf(actor, topicId);
    });

  const withReason = { decline: meetings.declineTopic, defer: meetings.deferTopic };
  for (const [verb, command] of Object.entries(withReason))
    http.post(
      `/api/networks/:networkId/topics/:topicId/${verb}`,
      { schema: { ...ofTopic, body: TopicReasonRequest } },
      async (request) => {
        const actor = await actorOf(gate, request);
        const topicId = request.params.topicId;
        await command(actor, { topicId, reason: request.body.reason });
        return meetingOf(actor, topicId);
      },
    );

  http.post(
    "/api/networks/:networkId/topics/:topicId/merge",
    { schema: { ...ofTopic, body: MergeTopicRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const topicId = request.params.topicId;
      await meetings.mergeTopic(actor, { topicId, into: request.body.into as TopicId });
      return meetingOf(actor, topicId);
    },
  );

  http.put("/api/networks/:networkId/topics/:topicId/support", { schema: ofTopic }, async (request) => {
    const actor = await actorOf(gate, request);
    const topicId = request.params.topicId;
    await meetings.supportTopic(actor, { topicId });
    return meetingOf(actor, topicId);
  });

  http.delete("/api/networks/:networkId/topics/:topicId/support", { schema: ofTopic }, async (request) => {
    const actor = await actorOf(gate, request);
    const topicId = request.params.topicId;
    await meetings.withdrawSupport(actor, { topicId });
    return meetingOf(actor, topicId);
  });

  http.put(
    "/api/networks/:networkId/topics/:topicId/outcome",
    { schema: { ...ofTopic, body: OutcomeRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const topicId = request.params.topicId;
      await meetings.recordOutcome(actor, { topicId, outcome: request.body.outcome });
      return meetingOf(actor, topicId);
    },
  );
}
