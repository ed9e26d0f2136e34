import type { ChannelCommands } from "../capabilities/channel/commands.ts";
import type { DecisionCommands } from "../capabilities/decisions/commands.ts";
import type { DutyCommands } from "../capabilities/duties/commands.ts";
import type { MeetingCommands } from "../capabilities/meetings/commands.ts";
import type { NudgeCommands } from "../capabilities/polls/commands/nudge.ts";
import type { PollCommands } from "../capabilities/polls/commands.ts";
import type { ProgrammeCommands } from "../capabilities/work-programme/commands.ts";
import type { JobHandlers } from "../kernel/jobs.ts";

interface Services {
  readonly meetings: MeetingCommands;
  readonly polls: PollCommands & Pick<NudgeCommands, "remindIfDue" | "sendReminder" | "nameUnreached">;
  readonly programme: Pick<
    ProgrammeCommands,
    "sendSuggestionReceipt" | "runWeek" | "adoptByDecision" | "takeAdoption"
  >;
  readonly decisions: Pick<DecisionCommands, "closeSilenceIfDue">;
  readonly duties: Pick<DutyCommands, "sendDigest">;
  readonly channel: ChannelCommands;
}

/** One command for each job. All are safe to run twice: a job may be, after a crash. */
export const jobHandlers = ({
  meetings,
  polls,
  programme,
  decisions,
  duties,
  channel,
}: Services): JobHandlers["handlers"] => ({
  "close-poll": ({ networkId, pollId }) => polls.closeIfDue(networkId, pollId),
  "open-poll": ({ networkId, pollId }) => polls.openIfDue(networkId, pollId),
  "take-poll-result": async ({ networkId, pollId }) => {
    // Each looks whether the poll was its own to ask.
    await meetings.takePollResult(networkId, pollId);
    await meetings.takePollOutcome(networkId, pollId);
    await programme.takeAdoption(networkId, pollId);
    await polls.takeResult(networkId, pollId);
  },
  "remind-voters": ({ networkId, pollId }) => polls.remindIfDue(networkId, pollId),
  "send-reminder": ({ networkId, ...reminder }) => polls.sendReminder(networkId, reminder),
  "name-unreached": ({ networkId, ...which }) => polls.nameUnreached(networkId, which),
  "close-topic-call": ({ networkId, meetingId }) => meetings.closeTopicCallIfDue(networkId, meetingId),
  "close-silence": ({ networkId, decisionId }) => decisions.closeSilenceIfDue(networkId, decisionId),
  "take-decision": ({ networkId, decisionId }) => programme.adoptByDecision(networkId, decisionId),
  "post-card": ({ networkId, cardId }) => channel.showCard(networkId, cardId, "post-card"),
  "refresh-card": ({ networkId, cardId }) => channel.showCard(networkId, cardId, "refresh-card"),
  "send-receipt": ({ networkId, topicId }) => meetings.sendReceipt(networkId, topicId),
  "send-suggestion-receipt": ({ networkId, suggestionId }) =>
    programme.sendSuggestionReceipt(networkId, suggestionId),
  "freeze-agenda": ({ networkId, meetingId, orderedFor }) =>
    meetings.freezeAgendaIfDue(networkId, meetingId, orderedFor),
  "programme-week": ({ networkId }) => programme.runWeek(networkId),
  "send-digest": ({ networkId, personId, slot }) => duties.sendDigest(networkId, personId, new Date(slot)),
});
