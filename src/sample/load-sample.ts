import type { MeetingQueries } from "../capabilities/meetings/queries.ts";
import type { NetworkCommands } from "../capabilities/network/commands.ts";
import type { Directory } from "../capabilities/network/ports.ts";
import type { ProgrammeCommands } from "../capabilities/work-programme/commands.ts";
import type { ProgrammeQueries } from "../capabilities/work-programme/queries.ts";
import { sampleNetwork } from "./network.ts";
import { sampleProgramme } from "./programme-text.ts";

interface Services {
  readonly directory: Pick<Directory, "networks">;
  readonly setup: Pick<NetworkCommands, "loadNetwork">;
  readonly programme: Pick<ProgrammeQueries, "view">;
  readonly meetings: Pick<MeetingQueries, "list">;
  readonly importAndPlan: ProgrammeCommands["importProgramme"];
}

/** Loads the sample network into a workspace that has no network, once. */
export async function loadSample({
  directory,
  setup,
  programme,
  meetings,
  importAndPlan,
}: Services): Promise<void> {
  const { networkId } = sampleNetwork.network;
  const networks = await directory.networks();
  if (networks.some((one) => one.networkId !== networkId)) return;
  if (networks.length === 0) await setup.loadNetwork(sampleNetwork);
  // A first start that was cut off is made good here. Once there are a programme and meetings it is theirs: a
  // newer text of the sample must not cover what they imported.
  const { edition } = await programme.view({ networkId });
  if (edition !== null && (await meetings.list({ networkId })).length > 0) return;
  await importAndPlan(
    { networkId, administrator: true },
    { fileName: "sample.txt", content: Buffer.from(sampleProgramme, "utf8") },
  );
}
