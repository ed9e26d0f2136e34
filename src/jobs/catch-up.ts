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
}

/** After a start: what fell due while the workspace was down is done, and every recent card looked at. */
export async function catchUp({
  networks,
  overdue,
  polls,
  meetings,
  decisions,
  programme,
  duties,
  channel,
}: Services): Promise<void> {
  for (const networkId of await networks()) {
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
}
