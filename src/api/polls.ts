import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { PollView, SettleRequest, VoteRequest } from "../capabilities/polls/contract.ts";
import { LANGUAGES } from "../kernel/actor.ts";
import type { MeetingId, OptionId, PollId } from "../kernel/ids.ts";
import type { AppOptions } from "./app.ts";
import { languageOfRequest } from "./problem.ts";
import { actorOf, answers, IdParam, typed } from "./route.ts";

const PollParams = Type.Object({ networkId: IdParam, pollId: IdParam });
const Card = Type.Object({ card: Type.Unknown({ description: "Adaptive Card 1.5" }) });
const Language = Type.Object({
  language: Type.Optional(Type.Unsafe<"en" | "da">(Type.Enum([...LANGUAGES]))),
});

/** Votes. Each change answers with the poll as it then is. */
export function registerPolls(app: FastifyInstance, { gate, services }: AppOptions): void {
  const http = typed(app);
  const { polls, meetings } = services;
  const ofPoll = { params: PollParams, response: answers(PollView) };

  http.put(
    "/api/networks/:networkId/polls/:pollId/vote",
    { schema: { ...ofPoll, body: VoteRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const pollId = request.params.pollId as PollId;
      await polls.vote(actor, { pollId, choices: request.body.choices as OptionId[] });
      return polls.view(actor, pollId);
    },
  );

  http.post("/api/networks/:networkId/polls/:pollId/close", { schema: ofPoll }, async (request) => {
    const actor = await actorOf(gate, request);
    const pollId = request.params.pollId as PollId;
    await polls.close(actor, { pollId });
    return polls.view(actor, pollId);
  });

  http.post(
    "/api/networks/:networkId/polls/:pollId/settle",
    { schema: { ...ofPoll, body: SettleRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const pollId = request.params.pollId as PollId;
      await polls.settle(actor, { pollId, chosen: request.body.chosen as OptionId[] });
      return polls.view(actor, pollId);
    },
  );

  http.get(
    "/api/networks/:networkId/polls/:pollId/card",
    { schema: { params: PollParams, querystring: Language, response: answers(Card) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const view = await polls.view(actor, request.params.pollId as PollId);
      const detail = await meetings.detail(actor, view.meetingId as MeetingId);
      const language = request.query.language ?? languageOfRequest(request);
      return { card: await services.pollCard(actor.networkId, view, detail, language) };
    },
  );
}
