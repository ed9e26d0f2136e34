import { and, asc, desc, eq, gt, isNotNull, lte } from "drizzle-orm";
import type { AgendaItem, Meeting } from "../capabilities/meetings/meeting.ts";
import type { MeetingStore } from "../capabilities/meetings/ports.ts";
import type { AgendaItemId, ItemId, MeetingId, TopicId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { agendaItems, meetings } from "./schema/meetings.ts";
import { events } from "./schema/record.ts";
import { topicStore } from "./topic-store.ts";

/** Of what the record says a meeting was moved from and to. */
type Frame = Pick<Meeting, "dateText" | "dateEdtf" | "place">;

function toMeeting(row: typeof meetings.$inferSelect): Meeting {
  return {
    meetingId: row.meetingId as MeetingId,
    itemId: row.itemId as ItemId | null,
    ordinal: row.ordinal,
    title: row.title,
    dateText: row.dateText,
    dateEdtf: row.dateEdtf,
    startTime: row.startTime,
    lengthMinutes: row.lengthMinutes,
    mode: row.mode as Meeting["mode"],
    place: row.place,
    format: row.format as Meeting["format"],
    jointWith: row.jointWith,
    state: row.state as Meeting["state"],
    call:
      row.callState === "open" && row.callClosesAt !== null
        ? { state: "open", closesAt: row.callClosesAt }
        : { state: row.callState === "closed" ? "closed" : "none" },
    agenda: {
      state: row.agendaState as Meeting["agenda"]["state"],
      revision: row.agendaRevision,
      frozen: row.frozenAt && { at: row.frozenAt, items: row.frozenItems as readonly AgendaItem[] },
    },
    freezeDays: row.freezeDays,
  };
}

/** Meetings with their topics (topic-store.ts) and agendas, of the transaction's network. */
export function meetingStore(tx: Tx): MeetingStore {
  const { db, networkId } = tx;
  const mine = { networkId: networkId as string };
  const byId = (id: MeetingId) => eq(meetings.meetingId, id);
  return {
    ...topicStore(tx),
    meetings: async () => (await db.select().from(meetings)).map(toMeeting),
    meeting: async (id) => {
      const [row] = await db.select().from(meetings).where(byId(id));
      return row && toMeeting(row);
    },
    hold: async (id) => {
      const [row] = await db.select().from(meetings).where(byId(id)).for("update");
      return row && toMeeting(row);
    },
    agenda: async (id) => {
      const rows = await db
        .select()
        .from(agendaItems)
        .where(eq(agendaItems.meetingId, id))
        .orderBy(asc(agendaItems.position));
      return rows.map((row): AgendaItem => ({
        agendaItemId: row.agendaItemId as AgendaItemId,
        topicId: row.topicId as TopicId | null,
        title: row.title,
        minutes: row.minutes,
        presenter: row.presenter,
        format: row.format as AgendaItem["format"],
        parallel: row.parallel,
      }));
    },
    overdueCalls: async (now) =>
      (
        await db
          .select({ meetingId: meetings.meetingId })
          .from(meetings)
          .where(and(eq(meetings.callState, "open"), lte(meetings.callClosesAt, now)))
      ).map((row) => row.meetingId as MeetingId),
    addMeeting: async (meeting) => {
      const { call, agenda, ...rest } = meeting;
      const added = await db
        .insert(meetings)
        .values({
          ...mine,
          ...rest,
          callState: call.state,
          callClosesAt: call.state === "open" ? call.closesAt : null,
          agendaState: agenda.state,
          agendaRevision: agenda.revision,
          frozenAt: agenda.frozen?.at ?? null,
          frozenItems: agenda.frozen?.items ?? null,
        })
        .onConflictDoNothing({ target: [meetings.networkId, meetings.itemId] })
        .returning({ meetingId: meetings.meetingId });
      return added.length > 0;
    },
    setItem: async (id, itemId) => {
      await db.update(meetings).set({ itemId }).where(byId(id));
    },
    setByHand: async (id) => {
      const ofMeeting = eq(events.subject, `meeting:${id}`);
      const [again] = await db
        .select({ position: events.position })
        .from(events)
        .where(and(ofMeeting, eq(events.type, "meeting.follows-programme")))
        .orderBy(desc(events.position))
        .limit(1);
      const rows = await db
        .select({ data: events.data })
        .from(events)
        .where(
          and(
            ofMeeting,
            eq(events.type, "meeting.rescheduled"),
            isNotNull(events.personId),
            gt(events.position, again?.position ?? 0),
          ),
        );
      const moves = rows.map((row) => row.data as Record<"from" | "to", Frame>);
      return {
        date: moves.some(({ from, to }) => from.dateText !== to.dateText || from.dateEdtf !== to.dateEdtf),
        place: moves.some(({ from, to }) => from.place !== to.place),
      };
    },
    setCall: async (id, call) => {
      await db
        .update(meetings)
        .set({ callState: call.state, callClosesAt: call.state === "open" ? call.closesAt : null })
        .where(byId(id));
    },
    setAgenda: async (id, agenda, items) => {
      await db
        .update(meetings)
        .set({
          agendaState: agenda.state,
          agendaRevision: agenda.revision,
          frozenAt: agenda.frozen?.at ?? null,
          frozenItems: agenda.frozen?.items ?? null,
        })
        .where(byId(id));
      await db.delete(agendaItems).where(eq(agendaItems.meetingId, id));
      if (items.length > 0)
        await db
          .insert(agendaItems)
          .values(items.map((item, position) => ({ ...mine, ...item, meetingId: id, position })));
    },
    reschedule: async (id, to) => {
      await db.update(meetings).set(to).where(byId(id));
    },
    setFreezeDays: async (id, freezeDays) => {
      await db.update(meetings).set({ freezeDays }).where(byId(id));
    },
  };
}
