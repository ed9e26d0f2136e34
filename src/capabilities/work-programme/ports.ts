import type { Actor } from "../../kernel/actor.ts";
import type { EventLog } from "../../kernel/events.ts";
import type { EditionId, NetworkId, PersonId, PollId, SuggestionId } from "../../kernel/ids.ts";
import type { JobOutbox } from "../../kernel/jobs.ts";
import type { CardOutbox } from "../channel/channel.ts";
import type { DecisionRule } from "../polls/decision-rule.ts";
import type { PollReader } from "../polls/queries.ts";
import type { SilenceReader } from "../decisions/queries.ts";
import type { NetworkReader } from "../network/queries.ts";
import type { ItemDifference } from "./difference.ts";
import type { ProgrammeDocument } from "./programme-document.ts";
import type { ProgrammeReader } from "./queries.ts";
import type { Suggestion } from "./suggestion.ts";
import type { Edition, ProgrammeItem } from "./work-programme.ts";

/** Suggestions, and what their authors were told. */
export interface SuggestionStore extends Pick<ProgrammeReader, "suggestion" | "suggestions" | "talk"> {
  addSuggestion(suggestion: Suggestion): Promise<void>;
  setSuggestion(suggestion: Suggestion): Promise<void>;
  /** It was accepted or declined, and its author has not been told yet. */
  receiptDue(id: SuggestionId): Promise<boolean>;
  recordSuggestionReceipt(id: SuggestionId, at: Date): Promise<void>;
}

export interface ProgrammeStore extends ProgrammeReader, SuggestionStore {
  /** Keeps others from importing into the network, or editing its programme, until the transaction ends. */
  holdProgramme(): Promise<void>;
  addEdition(edition: Edition, items: readonly ProgrammeItem[]): Promise<void>;
  setEdition(edition: Edition): Promise<void>;
  /** Removes a draft with its items and suggestions. */
  dropEdition(id: EditionId): Promise<void>;
  applyDifferences(id: EditionId, differences: readonly ItemDifference[]): Promise<void>;
  /** Hash of the secret in a person's private calendar address; the earlier one ends. */
  setFeed(personId: PersonId, secretHash: string, at: Date): Promise<void>;
}

/** Reads a document into what was found in it; served by documents. Rejects with a `Refusal` for what can't be read. */
export type ReadProgramme = (
  file: Uint8Array,
  fileName: string,
) => Promise<{
  readonly document: ProgrammeDocument;
  /** SHA-256 of the file's text, hexadecimal. */
  readonly hash: string;
  /** The lines that have something on them, by the numbers that what was found names. */
  readonly source: readonly { readonly text: string; readonly line: number }[];
}>;

/** Reads a date as people write it into EDTF; served by documents. Null: no date in the words. */
export type ReadDate = (words: string, yearOf: string | null) => string | null;

/** Opens the poll by which an edition is adopted, in the same transaction; served by the polls. */
export type OpenAdoptionPoll<Ports> = (
  ports: Ports,
  actor: Actor,
  poll: {
    readonly editionId: EditionId;
    /** The edition's title. */
    readonly about: string;
    readonly question: string;
    /** The network's unless told. */
    readonly rule: DecisionRule | undefined;
    readonly closesAt: Date;
  },
) => Promise<{ readonly pollId: PollId; readonly rule: DecisionRule }>;

/** Tells a member what became of a suggestion; false when there is no way to reach them. Served by the bot. */
export type TellSuggester = (networkId: NetworkId, suggestion: Suggestion) => Promise<boolean>;

export interface ProgrammePorts {
  readonly programme: ProgrammeStore;
  readonly silence: SilenceReader;
  readonly polls: PollReader;
  readonly network: NetworkReader;
  readonly events: EventLog;
  readonly jobs: JobOutbox;
  readonly cards: CardOutbox;
}
