import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { PollPage, PollSummary, PollView } from "../capabilities/polls/contract.ts";
import {
  AddOptionRequest,
  AmendElectorateRequest,
  AskRequest,
  CorrectWordingRequest,
  OutcomeRequest,
  SettleRequest,
  VoteRequest,
} from "../capabilities/polls/contract/requests.ts";
import type { CastVote } from "../capabilities/polls/commands/vote.ts";
import type { Poll } from "../capabilities/polls/poll.ts";
import { type Listing, POLL_SORTS, POLL_STATES } from "../capabilities/polls/poll-list.ts";
import { MOST_LISTED } from "../capabilities/polls/queries.ts";
import { LANGUAGES } from "../kernel/actor.ts";
import type { MeetingId, OptionId, OrganisationId, QuestionId } from "../kernel/ids.ts";
import { Refusal } from "../kernel/refusal.ts";
import type { AppOptions } from "./app.ts";
import { languageOfRequest } from "./problem.ts";
import { MeetingParams, NetworkParams, PollParams } from "./params.ts";
import { actorOf, answers, typed } from "./route.ts";

const ListQuery = Type.Object({
  state: Type.Optional(Type.Unsafe<Poll["state"]>(Type.Enum([...POLL_STATES]))),
  owed: Type.Optional(Type.Literal("yes", { description: "Only those that wait for the reader's vote" })),
  q: Type.Optional(Type.String({ maxLength: 200, description: "Words that all occur in the poll" })),
  sort: Type.Optional(
    Type.String({
      pattern: `^-?(${POLL_SORTS.join("|")})$`,
      description: "A column; with a minus the other way round",
    }),
  ),
  from: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: MOST_LISTED,
      description: "How many of the list to pass over; fifty are given",
    }),
  ),
});
const Card = Type.Object({ card: Type.Unknown({ description: "Adaptive Card 1.5" }) });
const Language = Type.Object({
  language: Type.Optional(Type.Unsafe<"en" | "da">(Type.Enum([...LANGUAGES]))),
});

/** Votes. Each change answers with the poll as it then is. */
export function registerPolls(app: FastifyInstance, { gate, services }: AppOptions): void {
  const http = typed(app);
  const { polls, meetings } = services;
  const castIn = ({ choices, card, ...rest }: VoteRequest): Omit<CastVote, "pollId"> => ({
    ...rest,
    ...(card === undefined ? {} : services.answersOnCard(card)),
    choices: choices as OptionId[] | undefined,
  });
  const ofPoll = { params: PollParams, response: answers(PollView) };

  http.put(
    "/api/networks/:networkId/polls/:pollId/vote",
    { schema: { ...ofPoll, body: VoteRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const pollId = request.params.pollId;
      const { ballot, changed } = await polls.vote(actor, { pollId, ...castIn(request.body) });
      // Who votes again with other answers must not believe that these are counted.
      if (ballot.anonymous && !changed) throw new Refusal("poll.vote-final");
      return polls.view(actor, pollId);
    },
  );

  http.post("/api/networks/:networkId/polls/:pollId/close", { schema: ofPoll }, async (request) => {
    const actor = await actorOf(gate, request);
    const pollId = request.params.pollId;
    await polls.close(actor, { pollId });
    return polls.view(actor, pollId);
  });

  http.post(
    "/api/networks/:networkId/polls/:pollId/settle",
    { schema: { ...ofPoll, body: SettleRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const pollId = request.params.pollId;
      const { questionId, chosen = [], ruling, reason = "" } = request.body;
      await polls.settle(actor, {
        pollId,
        questionId: questionId as QuestionId | undefined,
        chosen: chosen as OptionId[],
        ruling,
        reason,
      });
      return polls.view(actor, pollId);
    },
  );

  http.get(
    "/api/networks/:networkId/polls",
    { schema: { params: NetworkParams, querystring: ListQuery, response: answers(PollPage) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const { state = null, owed, q = "", sort = "", from } = request.query;
      const column = POLL_SORTS.find((one) => sort.endsWith(one));
      const listing: Listing = {
        state,
        owed: owed === "yes",
        search: q,
        sort: column === undefined ? null : { column, descending: sort.startsWith("-") },
        language: languageOfRequest(request),
      };
      return polls.list(actor, listing, from);
    },
  );

  http.get(
    "/api/networks/:networkId/meetings/:meetingId/polls",
    {
      schema: {
        params: MeetingParams,
        response: answers(
          Type.Object({ polls: Type.Array(PollSummary, { description: "The newest first" }) }),
        ),
      },
    },
    async (request) => ({
      polls: await polls.ofMeeting(await actorOf(gate, request), request.params.meetingId),
    }),
  );

  http.post(
    "/api/networks/:networkId/polls",
    { schema: { params: NetworkParams, body: AskRequest, response: answers(PollView) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      return polls.view(actor, await polls.ask(actor, request.body));
    },
  );

  http.post(
    "/api/networks/:networkId/polls/preview",
    { schema: { params: NetworkParams, querystring: Language, body: AskRequest, response: answers(Card) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const language = request.query.language ?? languageOfRequest(request);
      return { card: await services.pollPreview(actor, request.body, language) };
    },
  );

  http.get("/api/networks/:networkId/polls/:pollId", { schema: ofPoll }, async (request) =>
    polls.view(await actorOf(gate, request), request.params.pollId),
  );

  http.post(
    "/api/networks/:networkId/polls/:pollId/options",
    { schema: { ...ofPoll, body: AddOptionRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const pollId = request.params.pollId;
      const { questionId, title } = request.body;
      await polls.addOption(actor, { pollId, questionId: questionId as QuestionId, title });
      return polls.view(actor, pollId);
    },
  );

  http.patch(
    "/api/networks/:networkId/polls/:pollId",
    { schema: { ...ofPoll, body: CorrectWordingRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const pollId = request.params.pollId;
      const { question, questions = [], options = [] } = request.body;
      await polls.correctWording(actor, {
        pollId,
        question,
        questions: questions.map((one) => ({ ...one, questionId: one.questionId as QuestionId })),
        options: options.map((one) => ({ ...one, optionId: one.optionId as OptionId })),
      });
      return polls.view(actor, pollId);
    },
  );

  http.post(
    "/api/networks/:networkId/polls/:pollId/electorate",
    { schema: { ...ofPoll, body: AmendElectorateRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const pollId = request.params.pollId;
      const { add = [], remove = [], reason } = request.body;
      await polls.amendElectorate(actor, {
        pollId,
        add: add as OrganisationId[],
        remove: remove as OrganisationId[],
        reason,
      });
      return polls.view(actor, pollId);
    },
  );

  http.put(
    "/api/networks/:networkId/polls/:pollId/outcome",
    { schema: { ...ofPoll, body: OutcomeRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const pollId = request.params.pollId;
      await polls.confirmOutcome(actor, { pollId, sentence: request.body.sentence });
      return polls.view(actor, pollId);
    },
  );

  http.delete(
    "/api/networks/:networkId/polls/:pollId",
    { schema: { params: PollParams, response: answers(PollPage) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      await polls.unschedule(actor, { pollId: request.params.pollId });
      return polls.list(actor, null);
    },
  );

  http.get(
    "/api/networks/:networkId/polls/:pollId/card",
    { schema: { params: PollParams, querystring: Language, response: answers(Card) } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const view = await polls.view(actor, request.params.pollId);
      const language = request.query.language ?? languageOfRequest(request);
      const detail =
        view.meetingId === null ? null : await meetings.detail(actor, view.meetingId as MeetingId);
      return { card: await services.pollCard(actor.networkId, view, detail, language) };
    },
  );
}
