import type { ActionCommands } from "../capabilities/actions/commands.ts";
import type { ActionQueries } from "../capabilities/actions/queries.ts";
import type { DecisionCommands } from "../capabilities/decisions/commands.ts";
import type { DecisionQueries } from "../capabilities/decisions/queries.ts";
import type { DutyCommands } from "../capabilities/duties/commands.ts";
import type { DutyQueries } from "../capabilities/duties/queries.ts";
import type { MeetingCommands } from "../capabilities/meetings/commands.ts";
import type { MeetingQueries } from "../capabilities/meetings/queries.ts";
import type { NetworkCommands } from "../capabilities/network/commands.ts";
import type { NetworkQueries } from "../capabilities/network/queries.ts";
import type { Asked } from "../capabilities/polls/commands/ask.ts";
import type { CastVote } from "../capabilities/polls/commands/vote.ts";
import type { PollCommands } from "../capabilities/polls/commands.ts";
import type { NudgeCommands } from "../capabilities/polls/commands/nudge.ts";
import type { PollFile } from "../capabilities/polls/contract/record.ts";
import type { PollRecordQueries } from "../capabilities/polls/record.ts";
import type { PollQueries } from "../capabilities/polls/queries.ts";
import type { ReminderQueries } from "../capabilities/polls/queries/reminders.ts";
import type { ProgrammeCommands } from "../capabilities/work-programme/commands.ts";
import type { EditionView, ItemView } from "../capabilities/work-programme/contract.ts";
import type { ProgrammeQueries } from "../capabilities/work-programme/queries.ts";
import type { PollView } from "../capabilities/polls/contract.ts";
import type { MeetingDetail } from "../capabilities/meetings/contract.ts";
import type { Actor, Language } from "../kernel/actor.ts";
import type { Clock } from "../kernel/clock.ts";
import type { NetworkId } from "../kernel/ids.ts";

/** What of an edition goes into a file. */
interface ProgrammeOnFile {
  /** Name of the network. */
  readonly network: string;
  readonly workPackageLabel: string;
  readonly edition: EditionView;
  readonly items: readonly ItemView[];
  /** ISO day on which the file is made. */
  readonly madeOn: string;
}

/** What the HTTP surface calls; composed in main. */
export interface ApiServices {
  readonly network: NetworkQueries &
    Pick<NetworkCommands, "setHolidays" | "giveProxy" | "endProxy" | "setVotingWeight" | "setTimeZone">;
  readonly programme: ProgrammeQueries &
    Omit<ProgrammeCommands, "importProgramme"> & {
      /** Imports and plans the meetings that follow from it. */
      readonly import: ProgrammeCommands["importProgramme"];
    };
  readonly meetings: MeetingQueries & MeetingCommands;
  readonly actions: ActionQueries & ActionCommands;
  readonly polls: PollQueries &
    PollCommands &
    PollRecordQueries &
    ReminderQueries &
    Pick<NudgeCommands, "stopReminders">;
  readonly decisions: DecisionQueries & DecisionCommands;
  readonly duties: DutyQueries & Pick<DutyCommands, "setDigest">;
  /** The very card of the channel, as the reader may see it. */
  readonly pollCard: (
    networkId: NetworkId,
    view: PollView,
    /** The meeting that it is about, if any. */
    detail: MeetingDetail | null,
    language: Language,
  ) => Promise<object>;
  /** The answers that the inputs of a poll's card hold. Refuses as the card's button does. */
  readonly answersOnCard: (inputs: Readonly<Record<string, unknown>>) => Pick<CastVote, "answers">;
  /** The card of a poll that is only being written. Refuses whatever asking it would refuse. */
  readonly pollPreview: (actor: Actor, asked: Asked, language: Language) => Promise<object>;
  /** A poll with its record as an Excel file. */
  readonly pollFile: (file: PollFile, language: Language) => Promise<Uint8Array>;
  /** An iCalendar file of a meeting with its agenda, in the language of who asks. */
  readonly calendar: (networkId: NetworkId, detail: MeetingDetail, language: Language) => Promise<string>;
  /** An edition as a Word or Excel file. */
  readonly programmeFile: (
    format: "docx" | "xlsx",
    language: Language,
    programme: ProgrammeOnFile,
  ) => Promise<Uint8Array>;
  /** A person's private calendar as iCalendar, by the secret of its address. Refuses `feed.unknown`. */
  readonly calendarFeed: (networkId: NetworkId, secret: string) => Promise<string>;
  readonly clock: Clock;
}

/** Tells a page that something changed. */
export interface ChangeFeed {
  /** Calls back with subjects (`poll:<id>`, `meeting:<id>`, `programme:all`) until it is ended. */
  subscribe(networkId: NetworkId, tell: (subject: string) => void): () => void;
}
