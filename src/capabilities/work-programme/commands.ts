import { beginCommands } from "./commands/begin-editions.ts";
import { decisionOutcomes } from "./commands/decide.ts";
import type { AdoptionDeps } from "./commands/deps.ts";
import { changeEditionCommands } from "./commands/change-edition.ts";
import { editItemsCommands } from "./commands/edit-items.ts";
import { editionCommands } from "./commands/editions.ts";
import { feedCommands } from "./commands/feeds.ts";
import { importCommands } from "./commands/import.ts";
import { putToPollCommands } from "./commands/put-to-poll.ts";
import { statusCommands } from "./commands/statuses.ts";
import { suggestionCommands } from "./commands/suggestions.ts";
import { weekCommands } from "./commands/week.ts";
import type { ProgrammePorts } from "./ports.ts";

/** Write side of the work programme. */
export const programmeCommands = <Ports extends ProgrammePorts>(deps: AdoptionDeps<Ports>) => ({
  ...importCommands(deps),
  ...editItemsCommands(deps),
  ...beginCommands(deps),
  ...editionCommands(deps),
  ...changeEditionCommands(deps),
  ...putToPollCommands(deps),
  ...decisionOutcomes(deps),
  ...suggestionCommands(deps),
  ...statusCommands(deps),
  ...feedCommands(deps),
  ...weekCommands(deps),
});
export type ProgrammeCommands = ReturnType<typeof programmeCommands<ProgrammePorts>>;
