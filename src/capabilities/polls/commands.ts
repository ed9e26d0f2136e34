import { changeCommands } from "./commands/change.ts";
import { closeCommands } from "./commands/close.ts";
import type { PollDeps } from "./commands/deps.ts";
import { askCommands } from "./commands/ask.ts";
import { previewCommands } from "./commands/preview.ts";
import { scheduleCommands } from "./commands/schedule.ts";
import { voteCommands } from "./commands/vote.ts";

/** Write side of polls; each refuses before it changes anything. */
export const pollCommands = (deps: PollDeps) => {
  return {
    ...voteCommands(deps),
    ...askCommands(deps),
    ...scheduleCommands(deps),
    ...previewCommands(deps),
    ...closeCommands(deps),
    ...changeCommands(deps),
  };
};
export type PollCommands = ReturnType<typeof pollCommands>;
