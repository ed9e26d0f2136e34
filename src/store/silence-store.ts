import { and, asc, desc, eq } from "drizzle-orm";
import type { SilenceStore } from "../capabilities/decisions/ports.ts";
import {
  type DecisionSubject,
  isDue,
  type Objection,
  type SilenceProcedure,
  type SilenceRound,
} from "../capabilities/decisions/silence-procedure.ts";
import type { DecisionId, OrganisationId, PersonId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { silenceObjections, silenceProcedures, silenceRounds } from "./schema/decisions.ts";

interface Row {
  readonly procedure: typeof silenceProcedures.$inferSelect;
  readonly current: typeof silenceRounds.$inferSelect;
}

const toProcedure = ({ procedure, current }: Row): SilenceProcedure => ({
  decisionId: procedure.decisionId as DecisionId,
  subject: procedure.subject as DecisionSubject,
  about: procedure.about,
  number: procedure.number,
  state: procedure.state as SilenceProcedure["state"],
  electors: procedure.electors as OrganisationId[],
  current: {
    round: current.round,
    text: current.text,
    hash: current.hash,
    workingDays: current.workingDays,
    openedBy: current.openedBy as PersonId,
    openedAt: current.openedAt,
    closesAt: current.closesAt,
  },
  closedAt: procedure.closedAt,
  endedBecause: procedure.endedBecause,
});

const toObjection = (row: typeof silenceObjections.$inferSelect): Objection => ({
  round: row.round,
  personId: row.personId as PersonId,
  organisationId: row.organisationId as OrganisationId,
  role: row.role as Objection["role"],
  reason: row.reason,
  at: row.at,
});

/** Silence procedures with their texts and objections, of the transaction's network. */
export function silenceStore({ db, networkId }: Tx): SilenceStore {
  /** Each with its last round. */
  const procedures = () =>
    db
      .selectDistinctOn([silenceProcedures.decisionId], {
        procedure: silenceProcedures,
        current: silenceRounds,
      })
      .from(silenceProcedures)
      .innerJoin(
        silenceRounds,
        and(
          eq(silenceRounds.networkId, silenceProcedures.networkId),
          eq(silenceRounds.decisionId, silenceProcedures.decisionId),
        ),
      )
      .orderBy(silenceProcedures.decisionId, desc(silenceRounds.round))
      .$dynamic();
  const newestFirst = (rows: readonly Row[]) =>
    rows.map(toProcedure).toSorted((a, b) => b.current.openedAt.getTime() - a.current.openedAt.getTime());
  const ofId = (id: DecisionId) => eq(silenceProcedures.decisionId, id);
  const procedure = async (id: DecisionId) => {
    const [row] = await procedures().where(ofId(id));
    return row && toProcedure(row);
  };
  const addRound = async (decisionId: DecisionId, round: SilenceRound) => {
    await db.insert(silenceRounds).values({ networkId, decisionId, ...round });
  };
  return {
    procedure,
    procedureAbout: async (subject) =>
      newestFirst(await procedures().where(eq(silenceProcedures.subject, subject)))[0],
    procedures: async () => newestFirst(await procedures()),
    objections: async (id) =>
      (
        await db
          .select()
          .from(silenceObjections)
          .where(eq(silenceObjections.decisionId, id))
          .orderBy(asc(silenceObjections.at), asc(silenceObjections.personId))
      ).map(toObjection),
    overdueProcedures: async (now) =>
      (await procedures().where(eq(silenceProcedures.state, "open")))
        .map(toProcedure)
        .filter((one) => isDue(one, now))
        .map((one) => one.decisionId),

    holdProcedure: async (id) => {
      await db
        .select({ id: silenceProcedures.decisionId })
        .from(silenceProcedures)
        .where(ofId(id))
        .for("update");
      return procedure(id);
    },
    addProcedure: async ({ decisionId, subject, about, number, state, electors, current }) => {
      await db
        .insert(silenceProcedures)
        .values({ networkId, decisionId, subject, about, number, state, electors: [...electors] });
      await addRound(decisionId, current);
    },
    stop: async (id) => {
      await db.update(silenceProcedures).set({ state: "stopped" }).where(ofId(id));
    },
    close: async (id, { at, because }) => {
      await db
        .update(silenceProcedures)
        .set({ state: because === null ? "agreed" : "ended", closedAt: at, endedBecause: because })
        .where(ofId(id));
    },
    addRound: async (id, round) => {
      await addRound(id, round);
      await db.update(silenceProcedures).set({ state: "open" }).where(ofId(id));
    },
    putObjection: async (decisionId, { personId, round, ...objection }) => {
      await db
        .insert(silenceObjections)
        .values({ networkId, decisionId, round, personId, ...objection })
        .onConflictDoUpdate({
          target: [
            silenceObjections.networkId,
            silenceObjections.decisionId,
            silenceObjections.round,
            silenceObjections.personId,
          ],
          set: objection,
        });
    },
  };
}
