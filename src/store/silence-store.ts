import { and, asc, desc, eq, getTableColumns } from "drizzle-orm";
import type { SilenceStore } from "../capabilities/decisions/ports.ts";
import {
  type DecisionSubject,
  isDue,
  type ListedProcedure,
  type Objection,
  type SilenceProcedure,
  type SilenceRound,
} from "../capabilities/decisions/silence-procedure.ts";
import type { DecisionId, OrganisationId, PersonId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { silenceObjections, silenceProcedures, silenceReadings, silenceRounds } from "./schema/decisions.ts";

const { text: frozenText, ...WITHOUT_TEXT } = getTableColumns(silenceRounds);
type RoundRow = typeof silenceRounds.$inferSelect;
interface Row<Round> {
  readonly procedure: typeof silenceProcedures.$inferSelect;
  readonly current: Round;
}

const toListedRound = (row: Omit<RoundRow, "text">): ListedProcedure["current"] => ({
  round: row.round,
  hash: row.hash,
  workingDays: row.workingDays,
  openedBy: row.openedBy as PersonId,
  openedAt: row.openedAt,
  closesAt: row.closesAt,
});
const toRound = (row: RoundRow): SilenceRound => ({ ...toListedRound(row), text: row.text });

const toListed = ({ procedure, current }: Row<Omit<RoundRow, "text">>): ListedProcedure => ({
  decisionId: procedure.decisionId as DecisionId,
  subject: procedure.subject as DecisionSubject,
  about: procedure.about,
  number: procedure.number,
  state: procedure.state as SilenceProcedure["state"],
  electors: procedure.electors as OrganisationId[],
  current: toListedRound(current),
  closedAt: procedure.closedAt,
  endedBecause: procedure.endedBecause,
});
const toProcedure = (row: Row<RoundRow>): SilenceProcedure => ({
  ...toListed(row),
  current: toRound(row.current),
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
  const ofRound = and(
    eq(silenceRounds.networkId, silenceProcedures.networkId),
    eq(silenceRounds.decisionId, silenceProcedures.decisionId),
  );
  const lastRound = [silenceProcedures.decisionId, desc(silenceRounds.round)] as const;
  /** Each with its last round. */
  const listed = () =>
    db
      .selectDistinctOn([silenceProcedures.decisionId], {
        procedure: silenceProcedures,
        current: WITHOUT_TEXT,
      })
      .from(silenceProcedures)
      .innerJoin(silenceRounds, ofRound)
      .orderBy(...lastRound)
      .$dynamic();
  const whole = () =>
    db
      .selectDistinctOn([silenceProcedures.decisionId], {
        procedure: silenceProcedures,
        current: { ...WITHOUT_TEXT, text: frozenText },
      })
      .from(silenceProcedures)
      .innerJoin(silenceRounds, ofRound)
      .orderBy(...lastRound)
      .$dynamic();
  const newestFirst = <One extends ListedProcedure>(procedures: readonly One[]) =>
    procedures.toSorted((a, b) => b.current.openedAt.getTime() - a.current.openedAt.getTime());
  const ofId = (id: DecisionId) => eq(silenceProcedures.decisionId, id);
  const procedure = async (id: DecisionId) => {
    const [row] = await whole().where(ofId(id));
    return row && toProcedure(row);
  };
  const insertRound = async (decisionId: DecisionId, round: SilenceRound) => {
    await db.insert(silenceRounds).values({ networkId, decisionId, ...round });
  };
  return {
    procedure,
    procedureAbout: async (subject) =>
      newestFirst((await whole().where(eq(silenceProcedures.subject, subject))).map(toProcedure))[0],
    procedures: async () => newestFirst((await listed()).map(toListed)),
    proceduresWithText: async () => newestFirst((await whole()).map(toProcedure)),
    rounds: async (id) =>
      (
        await db
          .select()
          .from(silenceRounds)
          .where(eq(silenceRounds.decisionId, id))
          .orderBy(asc(silenceRounds.round))
      ).map(toRound),
    objections: async (id) =>
      (
        await db
          .select()
          .from(silenceObjections)
          .where(eq(silenceObjections.decisionId, id))
          .orderBy(asc(silenceObjections.at), asc(silenceObjections.personId))
      ).map(toObjection),
    hasRead: async (id, round, personId) => {
      const { decisionId, round: read, personId: reader } = silenceReadings;
      const found = await db
        .select({ round: read })
        .from(silenceReadings)
        .where(and(eq(decisionId, id), eq(read, round), eq(reader, personId)));
      return found.length > 0;
    },
    overdueProcedures: async (now) =>
      (await listed().where(eq(silenceProcedures.state, "open")))
        .map(toListed)
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
      await insertRound(decisionId, current);
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
    addRound: async (id, about, round) => {
      await insertRound(id, round);
      await db.update(silenceProcedures).set({ state: "open", about }).where(ofId(id));
    },
    markRead: async (decisionId, round, personId) => {
      await db
        .insert(silenceReadings)
        .values({ networkId, decisionId, round, personId })
        .onConflictDoNothing();
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
