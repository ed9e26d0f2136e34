import type { Directory } from "../capabilities/network/ports.ts";
import type { ProgrammeCommands } from "../capabilities/work-programme/commands.ts";
import type { ReadProgramme } from "../capabilities/work-programme/ports.ts";
import type { ProgrammeQueries } from "../capabilities/work-programme/queries.ts";
import type { Clock } from "../kernel/clock.ts";

/** What the administrator at the server can call. */
interface AdminServices {
  readonly directory: Pick<Directory, "networks">;
  readonly programme: Pick<ProgrammeQueries, "view">;
  readonly importAndPlan: ProgrammeCommands["importProgramme"];
}

export interface AdminRequest {
  readonly words: readonly string[];
  /** Where the words were typed: files are named from there. */
  readonly folder: string;
  /** What was piped in; only commands that read it are given it. */
  readonly input?: string;
}
export interface AdminAnswer {
  readonly output: string;
  /** 0, or 1 when it was refused. */
  readonly code: number;
}

export interface AdminTools {
  /** Opened only by the commands that need it. */
  readonly services: () => Promise<AdminServices>;
  /** Whether a workspace runs here, so that its networks are known without opening anything. */
  readonly isRunning: boolean;
  readonly readProgramme: ReadProgramme;
  /** A date in a language (ISO 639-1) as EDTF; `null` where the words name none. */
  readonly readDate: (language: string, words: string, year: number | null) => string | null;
  /** Languages that dates can be read in. */
  readonly dateLanguages: readonly string[];
  readonly clock: Clock;
  /** Larger files are not even read. */
  readonly programmeMostBytes: number;
}

/** What could not be done, and what to do instead. */
export const no = (sentence: string): AdminAnswer => ({ output: `${sentence}\n`, code: 1 });
