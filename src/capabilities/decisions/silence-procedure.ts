import type { DecisionId, EditionId, OrganisationId, PersonId } from "../../kernel/ids.ts";

/** `open → stopped` by an objection, `→ open` again with an amended text; `open → agreed` by silence; or ended. */
export const SILENCE_STATES = ["open", "stopped", "agreed", "ended"] as const;
export type SilenceState = (typeof SILENCE_STATES)[number];

const NEXT: Readonly<Record<SilenceState, readonly SilenceState[]>> = {
  open: ["stopped", "agreed", "ended"],
  stopped: ["open", "ended"],
  agreed: [],
  ended: [],
};
export const mayBecome = ({ state }: Pick<SilenceProcedure, "state">, next: SilenceState): boolean =>
  NEXT[state].includes(next);

/** A silence procedure leaves its members at least a working week, and at most six of them. */
export const WORKING_DAYS_LEAST = 5;
export const WORKING_DAYS_MOST = 30;

/** What is decided on: an edition of the work programme, or a text of the coordinator's that is nothing else. */
export const DECISION_KINDS = ["edition", "text"] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
/** A text of its own is known by its procedure: it has no life beside it. */
export type DecisionSubject = `edition:${EditionId}` | `text:${DecisionId}`;

export function subjectParts(subject: DecisionSubject): { readonly kind: DecisionKind; readonly id: string } {
  const kind = DECISION_KINDS.find((one) => subject.startsWith(`${one}:`)) ?? "text";
  return { kind, id: subject.slice(kind.length + 1) };
}

/** A text put to the members once, with its time to object: the first round, or a later one after an objection. */
export interface SilenceRound {
  /** From 1. */
  readonly round: number;
  /** The frozen text, to the letter. */
  readonly text: string;
  /** SHA-256 of the text, hexadecimal. */
  readonly hash: string;
  readonly workingDays: number;
  readonly openedBy: PersonId;
  readonly openedAt: Date;
  readonly closesAt: Date;
}

export interface SilenceProcedure {
  readonly decisionId: DecisionId;
  readonly subject: DecisionSubject;
  /** The title of what is decided on, when it was put last. */
  readonly about: string;
  /** Of an edition. */
  readonly number: number | null;
  readonly state: SilenceState;
  /** The organisations whose silence is assent, frozen at opening. */
  readonly electors: readonly OrganisationId[];
  /** The text that is or was put last. */
  readonly current: SilenceRound;
  /** When it was found agreed, or was ended. */
  readonly closedAt: Date | null;
  /** Why it was ended without a decision. */
  readonly endedBecause: string | null;
}

/** Without its text, which can be long. */
export type ListedProcedure = Omit<SilenceProcedure, "current"> & {
  readonly current: Omit<SilenceRound, "text">;
};

/** As much as a title and a text may hold: a text of some pages is read, a longer one belongs into a document. */
export const TITLE_MOST_LETTERS = 200;
export const TEXT_MOST_LETTERS = 20_000;

/** As much as a reason may hold; what is longer belongs into a comment or a suggestion. */
export const REASON_MOST_LETTERS = 2_000;

/** For whom an objection speaks: an organisation of the electorate, or the steering group, which approves editions. */
export type ObjectsAs = "delegate" | "alternate" | "steering-group";

export interface Objection {
  /** The round whose text it is about. */
  readonly round: number;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly role: ObjectsAs;
  readonly reason: string;
  readonly at: Date;
}

/** Whether the subject must not change: members are deciding on it, or have decided and it is being carried out. */
export const isBinding = (procedure: Pick<SilenceProcedure, "state"> | undefined): boolean =>
  procedure?.state === "open" || procedure?.state === "agreed";

/** Whether somebody still has something to do about it. */
export const isUnderWay = (procedure: Pick<SilenceProcedure, "state"> | undefined): boolean =>
  procedure?.state === "open" || procedure?.state === "stopped";

/** Silence has become assent: nobody objected until the deadline. */
export const isDue = (procedure: ListedProcedure, now: Date): boolean =>
  procedure.state === "open" && procedure.current.closesAt <= now;
