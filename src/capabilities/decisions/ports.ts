import type { EventLog } from "../../kernel/events.ts";
import type { DecisionId, NetworkId, PersonId } from "../../kernel/ids.ts";
import type { JobOutbox } from "../../kernel/jobs.ts";
import type { CardOutbox } from "../channel/channel.ts";
import type { NetworkReader } from "../network/queries.ts";
import type { OwnText } from "./own-text.ts";
import type { SilenceReader } from "./queries.ts";
import type { DecisionKind, Objection, SilenceProcedure, SilenceRound } from "./silence-procedure.ts";

export interface SilenceStore extends SilenceReader {
  /** The procedure, held until the transaction ends: objecting, closing and resuming wait for each other. */
  holdProcedure(id: DecisionId): Promise<SilenceProcedure | undefined>;
  /** The database allows one procedure under way on a subject. */
  addProcedure(procedure: SilenceProcedure): Promise<void>;
  stop(id: DecisionId): Promise<void>;
  /** @param because why it is ended without a decision; null where silence was assent */
  close(id: DecisionId, closed: { readonly at: Date; readonly because: string | null }): Promise<void>;
  /** Opens it again with another text. @param about its title, which may be another one too */
  addRound(id: DecisionId, about: string, round: SilenceRound): Promise<void>;
  /** Again it is the same. */
  markRead(id: DecisionId, round: number, personId: PersonId): Promise<void>;
  /** One a person and round: the last words stand, earlier ones are in the record. */
  putObjection(id: DecisionId, objection: Objection): Promise<void>;
}

export interface DecisionPorts {
  readonly silence: SilenceStore;
  readonly network: NetworkReader;
  readonly events: EventLog;
  readonly jobs: JobOutbox;
  readonly cards: CardOutbox;
}

/** What is put to the members. */
export interface TextToDecide {
  readonly about: string;
  /** Of an edition. */
  readonly number: number | null;
  /** Canonical: the same content is the same text. */
  readonly text: string;
}

/** What is decided on belongs to whoever serves this. */
export interface DecidedText<Ports> {
  /** What else changes with a procedure on it, as pages and cards are told. */
  readonly shownOn: readonly string[];
  /**
   * Holds the subject against changes until the transaction ends, and gives its text. Refuses what can't be decided
   * on now.
   * @param written the text that came with the request, where one did
   */
  freeze(ports: Ports, id: string, written: OwnText | undefined): Promise<TextToDecide>;
  /** What was amended between two texts, plain JSON for the record. */
  differences(before: string, after: string): readonly unknown[];
  /** Leaves it to a job to carry out what was agreed, if there is anything to be done. */
  whenAgreed(ports: Ports, networkId: NetworkId, decisionId: DecisionId): Promise<void>;
}
/** Every kind of subject with its owner: what differs between kinds is here and nowhere else in a command. */
export type DecidedTexts<Ports> = Readonly<Record<DecisionKind, DecidedText<Ports>>>;
