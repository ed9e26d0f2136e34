import type { ChannelCommands } from "../capabilities/channel/commands.ts";
import type { DecisionCommands } from "../capabilities/decisions/commands.ts";
import type { DutyCommands } from "../capabilities/duties/commands.ts";
import type { MeetingCommands } from "../capabilities/meetings/commands.ts";
import type { PollCommands } from "../capabilities/polls/commands.ts";
import type { ProgrammeCommands } from "../capabilities/work-programme/commands.ts";
import type { DecisionId, MeetingId, NetworkId, PollId } from "../kernel/ids.ts";

interface Services {
  readonly networks: () => Promise<readonly NetworkId[]>;
  /** What has a deadline that passed. */
  readonly overdue: (networkId: NetworkId) => Promise<{
    readonly polls: readonly PollId[];
    readonly calls: readonly MeetingId[];
    readonly decisions: readonly DecisionId[];
  }>;
  readonly polls: Pick<PollCommands, "openIfDue" | "closeIfDue">;
  readonly meetings: Pick<MeetingCommands, "closeTopicCallIfDue" | "followProgramme" | "orderFreezes">;
  readonly decisions: Pick<DecisionCommands, "closeSilenceIfDue">;
  readonly programme: Pick<ProgrammeCommands, "orderWeek">;
  readonly duties: Pick<DutyCommands, "orderDigests">;
  readonly channel: Pick<ChannelCommands, "lookAtAllCards">;
  readonly log: { error(details: object, message: string): void };
}

/**
 * After a start: what fell due while the workspace was down is done, and every recent card looked at. A network with
 * which that fails is written down and keeps no other waiting. Throws where it fails with each: then it is not theirs.
 */
export async function catchUp(services: Services): Promise<void> {
  const networks = await services.networks();
  const failures: unknown[] = [];
  for (const networkId of networks)
    await catchUpOf(networkId, services).catch((error: unknown) => {
      services.log.error({ err: error, networkId }, "a network could not be caught up with");
      failures.push(error);
    });
  if (failures.length > 0 && failures.length === networks.length) throw failures[0];
}

async function catchUpOf(
  networkId: NetworkId,
  { overdue, polls, meetings, decisions, programme, duties, channel }: Services,
): Promise<void> {
  const due = await overdue(networkId);
  for (const pollId of due.polls) {
    await polls.openIfDue(networkId, pollId);
    await polls.closeIfDue(networkId, pollId);
  }
  for (const meetingId of due.calls) await meetings.closeTopicCallIfDue(networkId, meetingId);
  for (const decisionId of due.decisions) await decisions.closeSilenceIfDue(networkId, decisionId);
  await meetings.followProgramme(networkId);
  await meetings.orderFreezes(networkId);
  await programme.orderWeek(networkId);
  await duties.orderDigests(networkId);
  await channel.lookAtAllCards(networkId);
}
