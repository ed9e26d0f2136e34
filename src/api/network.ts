import type { FastifyInstance } from "fastify";
import {
  EndProxyQuery,
  Entry,
  GiveProxyRequest,
  Holidays,
  Organisations,
  Proxies,
  RecordPage,
  RecordQuery,
  Session,
  TimeZoneRequest,
  WeightRequest,
} from "../capabilities/network/contract.ts";
import type { OrganisationId } from "../kernel/ids.ts";
import type { AppOptions } from "./app.ts";
import { NetworkParams, OrganisationParams } from "./params.ts";
import { actorOf, answers, typed } from "./route.ts";

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

  const proxies = "/api/networks/:networkId/proxies";
  const ofProxies = { params: NetworkParams, response: answers(Proxies) };
  http.get(proxies, { schema: ofProxies }, async (request) =>
    services.network.proxies(await actorOf(gate, request)),
  );
  http.put(proxies, { schema: { ...ofProxies, body: GiveProxyRequest } }, async (request) => {
    const actor = await actorOf(gate, request);
    const { from, to } = request.body;
    await services.network.giveProxy(actor, { from: from as OrganisationId, to: to as OrganisationId });
    return services.network.proxies(actor);
  });
  http.delete(proxies, { schema: { ...ofProxies, querystring: EndProxyQuery } }, async (request) => {
    const actor = await actorOf(gate, request);
    await services.network.endProxy(actor, { from: request.query.from as OrganisationId });
    return services.network.proxies(actor);
  });

  const organisations = "/api/networks/:networkId/organisations";
  http.get(
    organisations,
    { schema: { params: NetworkParams, response: answers(Organisations) } },
    async (request) => services.network.organisations(await actorOf(gate, request)),
  );
  const ofOrganisation = { params: OrganisationParams, response: answers(Organisations) };
  http.put(
    `${organisations}/:organisationId/weight`,
    { schema: { ...ofOrganisation, body: WeightRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const organisationId = request.params.organisationId;
      await services.network.setVotingWeight(actor, { organisationId, ...request.body });
      return services.network.organisations(actor);
    },
  );
  http.put(
    `${organisations}/:organisationId/time-zone`,
    { schema: { ...ofOrganisation, body: TimeZoneRequest } },
    async (request) => {
      const actor = await actorOf(gate, request);
      const organisationId = request.params.organisationId;
      await services.network.setTimeZone(actor, { organisationId, ...request.body });
      return services.network.organisations(actor);
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
