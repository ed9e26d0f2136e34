import type { FastifyInstance } from "fastify";
import { Entry, Holidays, RecordPage, RecordQuery, Session } from "../capabilities/network/contract.ts";
import type { AppOptions } from "./app.ts";
import { actorOf, answers, NetworkParams, typed } from "./route.ts";

/** Who looks, where they belong, and the record. */
export function registerNetwork(app: FastifyInstance, { mode, gate, services }: AppOptions): void {
  const http = typed(app);
  http.get("/api/entry", { schema: { response: answers(Entry) } }, async (request) => {
    const networks = await gate.networks(request);
    return {
      mode,
      networks: await Promise.all(
        networks.map(async (network) => ({
          ...network,
          people: mode === "local" ? await services.network.people(network.networkId) : [],
        })),
      ),
    };
  });

  http.get(
    "/api/networks/:networkId/session",
    { schema: { params: NetworkParams, response: answers(Session) } },
    async (request) => services.network.session(await actorOf(gate, request)),
  );

  const ofHolidays = { params: NetworkParams, response: answers(Holidays) };
  http.get("/api/networks/:networkId/holidays", { schema: ofHolidays }, async (request) =>
    services.network.holidays(await actorOf(gate, request)),
  );
  http.put(
    "/api/networks/:networkId/holidays",
    { schema: { ...ofHolidays, body: Holidays } },
    async (request) => {
      const actor = await actorOf(gate, request);
      await services.network.setHolidays(actor, request.body);
      return services.network.holidays(actor);
    },
  );

  http.get(
    "/api/networks/:networkId/record",
    { schema: { params: NetworkParams, querystring: RecordQuery, response: answers(RecordPage) } },
    async (request) =>
      services.network.record(await actorOf(gate, request), {
        before: request.query.before,
        limit: request.query.limit ?? 50,
      }),
  );
}
