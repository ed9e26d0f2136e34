import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { Action } from "../capabilities/actions/action.ts";
import type { ActionStore } from "../capabilities/actions/ports.ts";
import type { ActionId, AgendaItemId, MeetingId, OrganisationId, PersonId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { actions } from "./schema/actions.ts";

type Row = typeof actions.$inferSelect;

function toAction(row: Row): Action {
  const core = {
    actionId: row.actionId as ActionId,
    meetingId: row.meetingId as MeetingId,
    agendaItemId: row.agendaItemId as AgendaItemId | null,
    what: row.what,
    organisationId: row.organisationId as OrganisationId,
    personId: row.personId as PersonId | null,
    dueText: row.dueText,
    dueEdtf: row.dueEdtf,
    addedBy: row.addedBy as PersonId,
    addedAt: row.addedAt,
  };
  if (row.state === "open") return { ...core, state: "open" };
  const closed = { closedBy: row.closedBy as PersonId, closedAt: row.closedAt ?? row.addedAt };
  if (row.state === "done")
    return {
      ...core,
      ...closed,
      state: "done",
      evidence: { link: row.evidenceLink, note: row.evidenceNote },
    };
  if (row.state === "dropped")
    return { ...core, ...closed, state: "dropped", reason: row.droppedBecause ?? "" };
  throw new Error(`an action in the unknown state ${row.state}`);
}

const toRow = (action: Action): Omit<Row, "networkId"> => ({
  actionId: action.actionId,
  meetingId: action.meetingId,
  agendaItemId: action.agendaItemId,
  what: action.what,
  organisationId: action.organisationId,
  personId: action.personId,
  dueText: action.dueText,
  dueEdtf: action.dueEdtf,
  state: action.state,
  addedBy: action.addedBy,
  addedAt: action.addedAt,
  closedBy: action.state === "open" ? null : action.closedBy,
  closedAt: action.state === "open" ? null : action.closedAt,
  evidenceLink: action.state === "done" ? action.evidence.link : null,
  evidenceNote: action.state === "done" ? action.evidence.note : null,
  droppedBecause: action.state === "dropped" ? action.reason : null,
});

/** Actions of meetings, of the transaction's network. */
export function actionStore({ db, networkId }: Tx): ActionStore {
  const inOrder = [asc(actions.addedAt), asc(actions.actionId)] as const;
  const ofId = (id: ActionId) => eq(actions.actionId, id);
  return {
    action: async (id) => {
      const [row] = await db.select().from(actions).where(ofId(id));
      return row && toAction(row);
    },
    actionsOf: async (id) =>
      (
        await db
          .select()
          .from(actions)
          .where(eq(actions.meetingId, id))
          .orderBy(...inOrder)
      ).map(toAction),
    openActions: async () =>
      (
        await db
          .select()
          .from(actions)
          .where(eq(actions.state, "open"))
          .orderBy(...inOrder)
      ).map(toAction),
    openCount: async (ids) => {
      if (ids.length === 0) return 0;
      const [row] = await db
        .select({ open: count() })
        .from(actions)
        .where(and(eq(actions.state, "open"), inArray(actions.meetingId, [...ids])));
      return row?.open ?? 0;
    },
    hold: async (id) => {
      const [row] = await db.select().from(actions).where(ofId(id)).for("update");
      return row && toAction(row);
    },
    add: async (action) => {
      await db.insert(actions).values({ networkId, ...toRow(action) });
    },
    put: async (action) => {
      await db.update(actions).set(toRow(action)).where(ofId(action.actionId));
    },
  };
}
