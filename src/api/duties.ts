import type { FastifyInstance } from "fastify";
import { DigestView, DutyList, SetDigestRequest } from "../capabilities/duties/contract.ts";
import type { Weekday } from "../capabilities/duties/digest.ts";
import type { AppOptions } from "./app.ts";
import { NetworkParams } from "./params.ts";
import { actorOf, answers, typed } from "./route.ts";

/** What waits for who asks, and when they want to be told; nobody else's can be asked for. */
export function registerDuties(app: FastifyInstance, { gate, services }: AppOptions): void {
  const http = typed(app);
  const { duties } = services;
  const base = "/api/networks/:networkId/duties";
  const ofDigest = { params: NetworkParams, response: answers(DigestView) };

  http.get(base, { schema: { params: NetworkParams, response: answers(DutyList) } }, async (request) => ({
    duties: await duties.list(await actorOf(gate, request)),
  }));
  http.get(`${base}/digest`, { schema: ofDigest }, async (request) =>
    duties.digest(await actorOf(gate, request)),
  );
  http.put(`${base}/digest`, { schema: { ...ofDigest, body: SetDigestRequest } }, async (request) => {
    const actor = await actorOf(gate, request);
    // The command refuses what is no weekday.
    await duties.setDigest(actor, { ...request.body, days: request.body.days as Weekday[] });
    return duties.digest(actor);
  });
}
