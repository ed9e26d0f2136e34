import { actionsCommand, addAction, closeAction } from "./actions/handlers.ts";
import {
  agendaCommand,
  closeCallCommand,
  proposeTopic,
  supportTopic,
  topicsCommand,
  unsupportTopic,
} from "./meetings/handlers.ts";
import {
  changesCommand,
  comment,
  nextCommand,
  programmeCommand,
  reportStatus,
} from "./programme/handlers.ts";
import { oweCommand } from "./duties/handlers.ts";
import { object } from "./decisions/handlers.ts";
import { addOption } from "./polls/add-option.ts";
import { anotherQuestion, askPoll, draftPoll, openAsked, previewPoll } from "./polls/ask-handlers.ts";
import { closeCommand, pollCommand } from "./polls/commands.ts";
import { closePoll, confirmOutcome, settlePoll, vote } from "./polls/handlers.ts";
import { stopReminders } from "./polls/reminder-handlers.ts";
import { type Command, isCommand } from "./commands.ts";
import type { ActionHandler, CommandHandler } from "./turn.ts";
import { helpCommand } from "./welcome/handlers.ts";

/** What can be said; the words for each are in the catalogue. */
export const COMMAND_HANDLERS: Readonly<Record<Command, CommandHandler>> = {
  owe: oweCommand,
  programme: programmeCommand,
  next: nextCommand,
  changes: changesCommand,
  topics: topicsCommand,
  poll: pollCommand,
  close: closeCommand,
  "close-call": closeCallCommand,
  agenda: agendaCommand,
  actions: actionsCommand,
  help: helpCommand,
};

/** What the buttons of our cards ask for. */
const ACTION_HANDLERS: Readonly<Record<string, ActionHandler>> = {
  "topic.propose": proposeTopic,
  "topic.support": supportTopic,
  "topic.unsupport": unsupportTopic,
  "poll.vote": vote,
  "poll.close": closePoll,
  "poll.settle": settlePoll,
  "poll.outcome": confirmOutcome,
  "poll.stop-reminders": stopReminders,
  "poll.add-option": addOption,
  "poll.ask": askPoll,
  "poll.draft": draftPoll,
  "poll.another": anotherQuestion,
  "poll.preview": previewPoll,
  "poll.open": openAsked,
  "programme.comment": comment,
  "status.report": reportStatus,
  "silence.object": object,
  "action.add": addAction,
  "action.close": closeAction,
};
const COMMAND_VERB = "command";

/** Undefined for what no card of ours asks. */
export function actionHandler(verb: string, command: unknown): ActionHandler | undefined {
  if (verb === COMMAND_VERB)
    return typeof command === "string" && isCommand(command) ? COMMAND_HANDLERS[command] : undefined;
  return Object.hasOwn(ACTION_HANDLERS, verb) ? ACTION_HANDLERS[verb] : undefined;
}
