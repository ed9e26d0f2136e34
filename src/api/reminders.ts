import type { FastifyInstance } from "fastify";
import { RemindersView, StopRemindersQuery } from "../capabilities/polls/contract/reminders.ts";
import type { AppOptions } from "./app.ts";
import { PollParams } from "./params.ts";
import { actorOf, answers, typed } from "./route.ts";

/** Reminders of a poll: what was sent, and ending them for everybody or oneself. */
export function registerReminders(app: FastifyInstance, { gate, services }: AppOptions): void {
  const http = typed(app);
  const { polls } = services;
  const at = "/api/networks/:networkId/polls/:pollId/reminders";
  const ofReminders = { params: PollParams, response: answers(RemindersView) };

  http.get(at, { schema: ofReminders }, async (request) =>
    polls.reminders(await actorOf(gate, request), request.params.pollId),
  );
  http.delete(at, { schema: { ...ofReminders, querystring: StopRemindersQuery } }, async (request) => {
    const actor = await actorOf(gate, request);
    const pollId = request.params.pollId;
    await polls.stopReminders(actor, { pollId, whose: request.query.whose });
    return polls.reminders(actor, pollId);
  });
}
