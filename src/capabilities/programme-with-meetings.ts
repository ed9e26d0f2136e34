import type { NetworkId } from "../kernel/ids.ts";
import type { MeetingCommands } from "./meetings/commands.ts";
import type { ProgrammeCommands } from "./work-programme/commands.ts";

/**
 * The programme's commands, of which those that can change an event or the edition in force let the meetings follow
 * after their commit. Were that cut off, the next command or a start makes it good.
 */
export function programmeWithMeetings(
  programme: ProgrammeCommands,
  meetings: Pick<MeetingCommands, "followProgramme">,
): ProgrammeCommands {
  const followed =
    <By extends NetworkId | { readonly networkId: NetworkId }, In, Out>(
      command: (by: By, input: In) => Promise<Out>,
    ) =>
    async (by: By, input: In): Promise<Out> => {
      const done = await command(by, input);
      await meetings.followProgramme(typeof by === "string" ? by : by.networkId);
      return done;
    };
  return {
    ...programme,
    importProgramme: followed(programme.importProgramme),
    importReviewed: followed(programme.importReviewed),
    changeItem: followed(programme.changeItem),
    addItem: followed(programme.addItem),
    acceptSuggestion: followed(programme.acceptSuggestion),
    reportStatus: followed(programme.reportStatus),
    consult: followed(programme.consult),
    returnToDraft: followed(programme.returnToDraft),
    adopt: followed(programme.adopt),
    adoptByDecision: followed(programme.adoptByDecision),
    takeAdoption: followed(programme.takeAdoption),
    beginEdition: followed(programme.beginEdition),
    dropEdition: followed(programme.dropEdition),
  };
}
