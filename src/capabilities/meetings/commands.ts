import { agendaCommands } from "./commands/agenda.ts";
import type { TopicPollDeps } from "./commands/deps.ts";
import { followCommands } from "./commands/follow-programme.ts";
import { planCommands } from "./commands/plan.ts";
import { receiptCommands } from "./commands/receipts.ts";
import { topicPollCommands } from "./commands/topic-poll.ts";
import { rescheduleCommands } from "./commands/reschedule.ts";
import { topicCallCommands } from "./commands/topic-call.ts";
import { topicCommands } from "./commands/topics.ts";
import { carryOverCommands } from "./commands/carry-over.ts";
import { decideTopicCommands } from "./commands/decide-topic.ts";
import { freezeCommands } from "./commands/freeze.ts";
import { mergeCommands } from "./commands/merge.ts";
import { supportCommands } from "./commands/support.ts";
import type { MeetingPorts } from "./ports.ts";

/** Write side of meetings: calls for topics, polls on them, agendas. */
export const meetingCommands = <Ports extends MeetingPorts>(deps: TopicPollDeps<Ports>) => ({
  ...planCommands(deps),
  ...followCommands(deps),
  ...topicCallCommands(deps),
  ...topicCommands(deps),
  ...topicPollCommands(deps),
  ...agendaCommands(deps),
  ...rescheduleCommands(deps),
  ...receiptCommands(deps),
  ...mergeCommands(deps),
  ...supportCommands(deps),
  ...carryOverCommands(deps),
  ...decideTopicCommands(deps),
  ...freezeCommands(deps),
});
export type MeetingCommands = ReturnType<typeof meetingCommands>;
