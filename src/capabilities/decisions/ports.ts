import type { EventLog } from "../../kernel/events.ts";
import type { DecisionId } from "../../kernel/ids.ts";
import type { JobOutbox } from "../../kernel/jobs.ts";
import type { CardOutbox } from "../channel/channel.ts";
import type { NetworkReader } from "../network/queries.ts";
import type { SilenceReader } from "./queries.ts";
import type { DecisionSubject, Objection, SilenceProcedure, SilenceRound } from "./silence-procedure.ts";

export interface SilenceStore extends SilenceReader {
  /** The procedure, held until the transaction ends: objecting, closing and resuming wait for each other. */
  holdProcedure(id: DecisionId): Promise<SilenceProcedure | undefined>;
  /** The database allows one procedure under way on a subject. */
  addProcedure(procedure: SilenceProcedure): Promise<void>;
  stop(id: DecisionId): Promise<void>;
  /** @param because why it is ended without a decision; null where silence was assent */
  close(id: DecisionId, closed: { readonly at: Date; readonly because: string | null }): Promise<void>;
  /** Opens it again with another text. */
  addRound(id: DecisionId, round: SilenceRound): Promise<void>;
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
  readonly number: number;
  /** Canonical: the same content is the same text. */
  readonly text: string;
}

/** What is decided on belongs to another capability, which serves this. */
export interface DecidedTexts<Ports> {
  /** Holds the subject against changes until the transaction ends. Refuses what can't be decided on now. */
  freeze(ports: Ports, subject: DecisionSubject): Promise<TextToDecide>;
  /** What was amended between two texts, plain JSON for the record. */
  differences(before: string, after: string): readonly unknown[];
}
