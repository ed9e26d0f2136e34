import type { NetworkId } from "./ids.ts";

/**
 * Runs work in one database transaction that sees and writes one network only. `Ports` are the stores of
 * all capabilities, the event log and the job outbox. Thrown errors and refusals roll everything back.
 */
export interface UnitOfWork<Ports> {
  write<Result>(networkId: NetworkId, work: (ports: Ports) => Promise<Result>): Promise<Result>;
  /** The same, read only. */
  read<Result>(networkId: NetworkId, work: (ports: Ports) => Promise<Result>): Promise<Result>;
}

/** Told after a commit, so that pages and cards that show the subject are brought up to date. */
export interface Changes {
  /** Coalesced: many calls for one subject within a tenth of a second are told once. */
  changed(networkId: NetworkId, subject: string): void;
}
