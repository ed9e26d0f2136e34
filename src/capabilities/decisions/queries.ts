import { type Actor, type Reader, readerActor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { DecisionId, PersonId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { searchFor } from "../../kernel/search-words.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import { endOfWorkingDays } from "../../kernel/working-days.ts";
import type { NetworkReader } from "../network/queries.ts";
import type { SilenceDetail, SilenceList, SilenceView } from "./contract.ts";
import { bodyOf, titleOf } from "./own-text.ts";
import { mayRunDecisions, objectsAs } from "./policy.ts";
import {
  type DecisionKind,
  type DecisionSubject,
  isUnderWay,
  type ListedProcedure,
  mayBecome,
  type Objection,
  type SilenceProcedure,
  type SilenceRound,
  subjectParts,
  WORKING_DAYS_LEAST,
  WORKING_DAYS_MOST,
} from "./silence-procedure.ts";

/** Reads silence procedures; other capabilities ask through it too. */
export interface SilenceReader {
  procedure(id: DecisionId): Promise<SilenceProcedure | undefined>;
  /** The last one opened on a subject. */
  procedureAbout(subject: DecisionSubject): Promise<SilenceProcedure | undefined>;
  /** Newest first. */
  procedures(): Promise<readonly ListedProcedure[]>;
  /** The same with the text that was put last, which is much more to read. */
  proceduresWithText(): Promise<readonly SilenceProcedure[]>;
  /** Every text that was put to the members, the first one first. */
  rounds(id: DecisionId): Promise<readonly SilenceRound[]>;
  /** Oldest first. */
  objections(id: DecisionId): Promise<readonly Objection[]>;
  /** Whether this person has said that they have read a round's text and have no objection. */
  hasRead(id: DecisionId, round: number, personId: PersonId): Promise<boolean>;
  /** Open ones whose deadline has passed, after a stop for example. */
  overdueProcedures(now: Date): Promise<readonly DecisionId[]>;
}

interface DecisionQueryPorts {
  readonly silence: SilenceReader;
  readonly network: NetworkReader;
}

/** By the kind of what is decided on. */
const LINKS = {
  edition: (id) => ({ page: "programme", item: `edition:${id}` }),
  text: (id) => ({ page: "polls", item: `silence:${id}` }),
} as const satisfies Record<DecisionKind, (id: string) => SilenceView["link"]>;

const stoppedFirst = (a: ListedProcedure, b: ListedProcedure): number =>
  Number(b.state === "stopped") - Number(a.state === "stopped");

/** Where exactly a text is read and objected to. */
export const linkTo = ({ subject }: Pick<SilenceProcedure, "subject">): SilenceView["link"] => {
  const { kind, id } = subjectParts(subject);
  return LINKS[kind](id);
};

/** What this person has said to the text that was put last: that they object, or that they have read it. */
async function answerOf(
  silence: SilenceReader,
  { personId }: Actor,
  { decisionId, current }: ListedProcedure,
): Promise<{ readonly objected: boolean; readonly read: boolean }> {
  const objected = (await silence.objections(decisionId)).some(
    (one) => one.personId === personId && one.round === current.round,
  );
  return { objected, read: await silence.hasRead(decisionId, current.round, personId) };
}

const listed = ({ current, closedAt, ...procedure }: ListedProcedure): SilenceList["decisions"][number] => ({
  decisionId: procedure.decisionId,
  kind: subjectParts(procedure.subject).kind,
  about: procedure.about,
  number: procedure.number,
  state: procedure.state,
  round: current.round,
  openedAt: current.openedAt.toISOString(),
  closesAt: current.closesAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
});

/** Whether an open text still waits for this person: they may object, and have said nothing to it yet. */
export async function waitsFor(
  silence: SilenceReader,
  actor: Actor,
  procedure: SilenceProcedure,
): Promise<boolean> {
  if (objectsAs(actor, procedure) === undefined) return false;
  const { objected, read } = await answerOf(silence, actor, procedure);
  return !objected && !read;
}

async function searched(silence: SilenceReader, search: string): Promise<readonly ListedProcedure[]> {
  const isMeant = searchFor(search);
  return (await silence.proceduresWithText()).filter(({ subject, about, current }) =>
    // An edition is frozen in a form for the hash alone: it is found by its title.
    isMeant(subjectParts(subject).kind === "text" ? current.text : about),
  );
}

const NOTHING_SAID = { objected: false, read: false };

/** A silence procedure as its reader may see it: who objected is an organisation, the person stays in the record. */
export async function silenceView(
  { silence, network }: DecisionQueryPorts,
  reader: Reader,
  { now, procedure }: { readonly now: Date; readonly procedure: SilenceProcedure },
): Promise<SilenceView> {
  const actor = readerActor(reader);
  const { decisionId, current } = procedure;
  const organisations = new Map((await network.organisations()).map((one) => [one.organisationId, one]));
  const objections = await silence.objections(decisionId);
  const inTime = procedure.state === "stopped" || current.closesAt > now;
  const runs = actor !== undefined && mayRunDecisions(actor);
  const { objected, read } = actor === undefined ? NOTHING_SAID : await answerOf(silence, actor, procedure);
  const mayObject =
    actor !== undefined &&
    isUnderWay(procedure) &&
    inTime &&
    objectsAs(actor, procedure) !== undefined &&
    !objected;
  return {
    ...listed(procedure),
    link: linkTo(procedure),
    hash: current.hash,
    workingDays: current.workingDays,
    openedBy: (await network.person(current.openedBy))?.name ?? "",
    endedBecause: procedure.endedBecause,
    electors: procedure.electors.length,
    objections: objections.map(({ organisationId, role, reason, at, round }) => ({
      organisation: organisations.get(organisationId)?.name ?? "",
      country: organisations.get(organisationId)?.country ?? "",
      steeringGroup: role === "steering-group",
      reason,
      at: at.toISOString(),
      round,
    })),
    read,
    abilities: {
      object: mayObject,
      markRead: mayObject && procedure.state === "open" && !read,
      resume: runs && procedure.state === "stopped",
      end: runs && mayBecome(procedure, "ended") && inTime,
    },
  };
}

/** The instant when so many working days from now end. Refuses `silence.working-days`. */
export async function deadlineIn(network: NetworkReader, now: Date, workingDays: number): Promise<Date> {
  if (!Number.isInteger(workingDays) || workingDays < WORKING_DAYS_LEAST || workingDays > WORKING_DAYS_MOST)
    throw new Refusal("silence.working-days", { least: WORKING_DAYS_LEAST, most: WORKING_DAYS_MOST }, [
      "workingDays",
    ]);
  return endOfWorkingDays(now, workingDays, await network.network());
}

/** Read side of decisions. */
export const decisionQueries = (uow: UnitOfWork<DecisionQueryPorts>, clock: Clock) => ({
  /** With the texts to be read, where they are the procedure's own. Refuses `silence.not-found`. */
  view: (reader: Reader, decisionId: DecisionId): Promise<SilenceDetail> =>
    uow.read(reader.networkId, async (ports) => {
      const procedure = await ports.silence.procedure(decisionId);
      if (procedure === undefined) throw new Refusal("silence.not-found");
      const view = await silenceView(ports, reader, { now: clock.now(), procedure });
      // An edition is frozen in a form for the hash alone; it is read in the programme.
      const rounds = view.kind === "text" ? await ports.silence.rounds(decisionId) : [];
      const texts = rounds.map(({ round, text, hash, openedAt }) => ({
        round,
        title: titleOf(text),
        text: bodyOf(text),
        hash,
        openedAt: openedAt.toISOString(),
      }));
      return { ...view, texts };
    }),

  /**
   * All of the network, those first that an objection stopped, then the newest, and whether the reader may open one; or those in which every word of a search
   * occurs: in the title, or in the text that was put last where it is the procedure's own.
   */
  list: (reader: Reader, search = ""): Promise<SilenceList> =>
    uow.read(reader.networkId, async ({ silence }) => {
      const actor = readerActor(reader);
      const procedures = await silence.procedures();
      const found = search.trim() === "" ? procedures : await searched(silence, search);
      return {
        decisions: found.toSorted(stoppedFirst).map(listed),
        all: procedures.length,
        abilities: { open: actor !== undefined && mayRunDecisions(actor) },
      };
    }),

  /**
   * When a procedure opened now would close, to be said before it is opened. Refuses `silence.not-entitled`,
   * `silence.working-days`.
   */
  async deadline(actor: Actor, workingDays: number): Promise<Date> {
    if (!mayRunDecisions(actor)) throw new Refusal("silence.not-entitled");
    return uow.read(actor.networkId, ({ network }) => deadlineIn(network, clock.now(), workingDays));
  },
});
export type DecisionQueries = ReturnType<typeof decisionQueries>;
