import { fakeConnector } from "../../../bot/testing/connector.ts";
import type { MeetingDetail, MeetingList } from "../../capabilities/meetings/contract.ts";
import { says, toBot } from "../e2e/activities.ts";
import { personAt } from "../e2e/http.ts";
import { type Home, type Server, startServer } from "../e2e/server.ts";
import {
  COORDINATOR,
  COORDINATOR_OBJECT_ID,
  delegateOf,
  loadLargeNetwork,
  NETWORK,
  VOTERS,
} from "./network.ts";
import type { Order } from "./load.ts";

export type UnderLoad = Awaited<ReturnType<typeof startUnderLoad>>;

/** A workspace with the large network, its channel known, and a Teams on loopback that counts what it is sent. */
export async function startUnderLoad(home: Home) {
  await loadLargeNetwork(home);
  const teams = await fakeConnector();
  const server: Server = await startServer(home, { args: [] });
  const coordinator = personAt(server.url, COORDINATOR, NETWORK);
  await toBot(server.url, says({ serviceUrl: teams.url, objectId: COORDINATOR_OBJECT_ID }, "help"));
  const { meetings } = await coordinator.get<MeetingList>("/meetings");

  return {
    engine: home.engine,
    server,
    teams,
    /** Opens a poll on four topics of one of the two meetings. */
    async openPoll(meeting: 0 | 1): Promise<Pick<Order, "url" | "serviceUrl" | "pollId" | "optionIds">> {
      const address = `/meetings/${meetings[meeting]?.meetingId}`;
      await coordinator.post(`${address}/topic-call`);
      for (const title of ["Soft outcomes", "Host companies", "Insurance abroad", "Unit costs"])
        await coordinator.post(`${address}/topics`, { title, why: "", minutes: 30, format: "discussion" });
      const { poll } = await coordinator.post<MeetingDetail>(`${address}/poll`);
      return {
        url: server.url,
        serviceUrl: teams.url,
        pollId: poll?.pollId ?? "",
        optionIds: (poll?.questions[0]?.options ?? []).map((option) => option.optionId),
      };
    },
    /** How many of those that were told that their vote is stored have none. */
    async lost(meeting: 0 | 1): Promise<number> {
      const seen = await coordinator.get<MeetingDetail>(`/meetings/${meetings[meeting]?.meetingId}`);
      const stored = seen.poll?.coverage.organisations ?? 0;
      const own = await personAt(server.url, delegateOf(VOTERS - 1), NETWORK).get<MeetingDetail>(
        `/meetings/${meetings[meeting]?.meetingId}`,
      );
      return VOTERS - stored + (own.poll?.mine?.voted === true ? 0 : 1);
    },
    async residentMegabytes(): Promise<number> {
      const metrics = await (await fetch(`${server.url}/metrics`)).text();
      return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1] ?? 0) / 1_000_000;
    },
    async stop(): Promise<void> {
      await server.stop();
      await teams.close();
    },
  };
}
