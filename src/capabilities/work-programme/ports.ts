import type { EventLog } from "../../kernel/events.ts";
import type { ProgrammeDocument } from "./programme-document.ts";
import type { ProgrammeReader } from "./queries.ts";
import type { Edition, ProgrammeItem } from "./work-programme.ts";

export interface ProgrammeStore extends ProgrammeReader {
  /** Keeps others from importing into the network until the transaction ends. */
  holdProgramme(): Promise<void>;
  addEdition(edition: Edition, items: readonly ProgrammeItem[]): Promise<void>;
}

/** Reads a document into what was found in it; served by documents. Throws `Refusal` for what it can't read. */
export type ReadProgramme = (
  file: Uint8Array,
  fileName: string,
) => Promise<{
  readonly document: ProgrammeDocument;
  /** SHA-256 of the file's content, hexadecimal. */
  readonly hash: string;
}>;

export interface ProgrammePorts {
  readonly programme: ProgrammeStore;
  readonly events: EventLog;
}
