import type { Actor } from "../../kernel/actor.ts";
import type { EventLog } from "../../kernel/events.ts";
import type {
  ActionId,
  DecisionId,
  EditionId,
  MeetingId,
  NetworkId,
  PersonId,
  PollId,
} from "../../kernel/ids.ts";
import type { JobOutbox } from "../../kernel/jobs.ts";
import type { SilenceReader } from "../decisions/queries.ts";
import type { MeetingReader } from "../meetings/queries.ts";
import type { NetworkReader } from "../network/queries.ts";
import type { PollReader } from "../polls/queries.ts";
import type { ProgrammeReader } from "../work-programme/queries.ts";
import type { ProgrammeItem } from "../work-programme/work-programme.ts";
import type { DutyView } from "./contract.ts";
import type { Digest } from "./digest.ts";

/** A poll in which somebody has a vote and has not voted. */
export interface OpenVote {
  readonly pollId: PollId;
  readonly question: string;
  /** Title of what it decides. */
  readonly about: string;
  /** Of a poll on a meeting's topics, which is answered there. */
  readonly meetingId: MeetingId | null;
  readonly closesAt: Date;
}

/** What is asked often and over the whole network, in one short query each. */
export interface DutyReader {
  /**
   * Polls in which a person can vote and nobody has, the first to close first: for themselves and, where they act
   * for it, for their organisation or country.
   */
  openVotes(
    who: Pick<Actor, "personId" | "organisationId"> & { readonly acts: boolean },
    now: Date,
  ): Promise<readonly OpenVote[]>;
  /** Silence procedures that can be objected to. */
  openProcedures(now: Date): Promise<readonly DecisionId[]>;
  /**
   * Work of an edition that has a date and is not finished, in its order: of one of these groups and organisations,
   * and where `nobodys` is asked for, of none that the network knows.
   */
  unfinishedWork(
    editionId: EditionId,
    whose: { readonly refs: readonly string[]; readonly nobodys: boolean },
  ): Promise<readonly ProgrammeItem[]>;
  /**
   * Actions that are open: this person's own, where they act for it those of their organisation that are nobody's in
   * person or of somebody who left, and where `nobodys` is asked for those of an organisation for which nobody acts.
   */
  openActions(
    who: Pick<Actor, "personId" | "organisationId"> & { readonly acts: boolean; readonly nobodys: boolean },
  ): Promise<readonly OwedAction[]>;
}

/** An action that is open. */
export interface OwedAction {
  readonly actionId: ActionId;
  readonly what: string;
  readonly dueText: string;
  readonly dueEdtf: string | null;
  /** Title of the meeting that it was agreed at. */
  readonly meeting: string;
}

export interface DutyPorts {
  readonly duties: DutyReader;
  readonly polls: PollReader;
  readonly silence: SilenceReader;
  readonly meetings: MeetingReader;
  readonly programme: ProgrammeReader;
  readonly network: NetworkReader;
}

export interface DigestStore {
  digest(personId: PersonId): Promise<Digest | undefined>;
  /** Everybody who wants one. */
  wanted(): Promise<readonly { readonly personId: PersonId; readonly digest: Digest }[]>;
  keep(personId: PersonId, digest: Digest): Promise<void>;
  /** The digest of this instant falls due, and the next one is waited for; false when that is so already. */
  begin(personId: PersonId, slot: Date, nextAt: Date | null): Promise<boolean>;
  /** True for one caller: who may send the digest of this instant. False when another one is due. */
  take(personId: PersonId, slot: Date): Promise<boolean>;
  /** It was not sent after all. */
  giveBack(personId: PersonId, slot: Date): Promise<void>;
}

export interface DigestPorts {
  readonly digests: DigestStore;
  readonly network: NetworkReader;
  readonly events: EventLog;
  readonly jobs: JobOutbox;
}

/**
 * Writes to a person what waits for them. False when there is no chat with them to write to, or it is gone; a
 * rejection means that it was not sent, to be tried again. `before` is asked right before it leaves: nothing is
 * sent when it rejects. Served by the bot.
 */
export type TellDuties = (
  to: { readonly networkId: NetworkId; readonly personId: PersonId },
  told: { readonly duties: readonly DutyView[]; readonly timeZone: string },
  before: () => Promise<void>,
) => Promise<boolean>;
