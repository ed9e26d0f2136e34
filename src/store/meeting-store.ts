import { and, asc, count, desc, eq, isNotNull, lte, ne } from "drizzle-orm";
import type { AgendaItem, Meeting, Topic, TopicReason } from "../capabilities/meetings/meeting.ts";
import type { MeetingStore } from "../capabilities/meetings/ports.ts";
import type { AgendaItemId, ItemId, MeetingId, OrganisationId, PersonId, TopicId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { agendaItems, meetings, receipts, topics } from "./schema/meetings.ts";
import { events } from "./schema/record.ts";

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
    agenda: { state: row.agendaState as Meeting["agenda"]["state"], revision: row.agendaRevision },
  };
}

function toTopic(row: typeof topics.$inferSelect): Topic {
  const core = {
    topicId: row.topicId as TopicId,
    meetingId: row.meetingId as MeetingId,
    title: row.title,
    why: row.why,
    minutes: row.minutes,
    format: row.format as Topic["format"],
    proposedBy: row.proposedBy as PersonId,
    organisationId: row.organisationId as OrganisationId,
    proposedAt: row.proposedAt,
  };
  switch (row.state) {
    case "proposed":
    case "withdrawn":
      return { ...core, state: row.state };
    case "scheduled":
    case "deferred":
    case "declined":
      return { ...core, state: row.state, reason: row.reason as TopicReason };
    default:
      throw new Error(`a topic in the unknown state ${row.state}`);
  }
}

/** Meetings with their topics and agendas, of the transaction's network. */
export function meetingStore({ db, networkId }: Tx): MeetingStore {
  const mine = { networkId: networkId as string };
  const byId = (id: MeetingId) => eq(meetings.meetingId, id);
  return {
    meetings: async () => (await db.select().from(meetings)).map(toMeeting),
    meeting: async (id) => {
      const [row] = await db.select().from(meetings).where(byId(id));
      return row && toMeeting(row);
    },
    hold: async (id) => {
      const [row] = await db.select().from(meetings).where(byId(id)).for("update");
      return row && toMeeting(row);
    },
    topics: async (id) =>
      (
        await db
          .select()
          .from(topics)
          .where(eq(topics.meetingId, id))
          .orderBy(asc(topics.proposedAt), asc(topics.topicId))
      ).map(toTopic),
    deferredTopics: async () =>
      (
        await db
          .select()
          .from(topics)
          .where(eq(topics.state, "deferred"))
          .orderBy(desc(topics.proposedAt), asc(topics.topicId))
      ).map(toTopic),
    topicCounts: async () => {
      const rows = await db
        .select({ meetingId: topics.meetingId, topics: count() })
        .from(topics)
        .where(ne(topics.state, "withdrawn"))
        .groupBy(topics.meetingId);
      return new Map(rows.map((row) => [row.meetingId as MeetingId, row.topics]));
    },
    topic: async (id) => {
      const [row] = await db.select().from(topics).where(eq(topics.topicId, id));
      return row && toTopic(row);
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
        })
        .onConflictDoNothing({ target: [meetings.networkId, meetings.itemId] })
        .returning({ meetingId: meetings.meetingId });
      return added.length > 0;
    },
    setItem: async (id, itemId) => {
      await db.update(meetings).set({ itemId }).where(byId(id));
    },
    setByHand: async (id) => {
      const rows = await db
        .select({ data: events.data })
        .from(events)
        .where(
          and(
            eq(events.subject, `meeting:${id}`),
            eq(events.type, "meeting.rescheduled"),
            isNotNull(events.personId),
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
        .set({ agendaState: agenda.state, agendaRevision: agenda.revision })
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
    addTopic: async (topic) => {
      await db.insert(topics).values({ ...mine, ...topic, reason: "reason" in topic ? topic.reason : null });
    },
    setTopicState: async (topic) => {
      await db
        .update(topics)
        .set({
          meetingId: topic.meetingId,
          state: topic.state,
          reason: "reason" in topic ? topic.reason : null,
        })
        .where(eq(topics.topicId, topic.topicId));
      // Who was told of this state once is told again when the topic comes back to it.
      await db
        .delete(receipts)
        .where(and(eq(receipts.topicId, topic.topicId), eq(receipts.state, topic.state)));
    },
    receiptSent: async (topicId, state) =>
      (
        await db
          .select({ topicId: receipts.topicId })
          .from(receipts)
          .where(and(eq(receipts.topicId, topicId), eq(receipts.state, state)))
      ).length > 0,
    recordReceipt: async (topicId, state, at) => {
      const added = await db
        .insert(receipts)
        .values({ ...mine, topicId, state, sentAt: at })
        .onConflictDoNothing()
        .returning({ topicId: receipts.topicId });
      return added.length > 0;
    },
  };
}
