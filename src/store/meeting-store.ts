import { and, asc, count, desc, eq, gt, inArray, isNotNull, lte, ne, or } from "drizzle-orm";
import type { AgendaItem, Meeting, Topic, TopicReason } from "../capabilities/meetings/meeting.ts";
import { newsOf } from "../capabilities/meetings/topic-news.ts";
import type { MeetingStore } from "../capabilities/meetings/ports.ts";
import type { AgendaItemId, ItemId, MeetingId, OrganisationId, PersonId, TopicId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { agendaItems, meetings, receipts, topics, topicSupports } from "./schema/meetings.ts";
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
    agenda: {
      state: row.agendaState as Meeting["agenda"]["state"],
      revision: row.agendaRevision,
      frozen: row.frozenAt && { at: row.frozenAt, items: row.frozenItems as readonly AgendaItem[] },
    },
    freezeDays: row.freezeDays,
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
    carriedFrom: row.carriedFrom as MeetingId | null,
  };
  switch (row.state) {
    case "proposed":
    case "withdrawn":
      return { ...core, state: row.state };
    case "scheduled":
    case "deferred":
    case "declined":
      return { ...core, state: row.state, reason: row.reason as TopicReason };
    case "merged":
      return {
        ...core,
        state: row.state,
        reason: row.reason as TopicReason,
        mergedInto: row.mergedInto as TopicId,
      };
    case "discussed":
      return {
        ...core,
        state: row.state,
        reason: row.reason as TopicReason,
        outcome: row.outcome ?? "",
      };
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
    openTopicsOf: async (ids) =>
      (
        await db
          .select()
          .from(topics)
          .where(
            and(
              inArray(topics.meetingId, [...ids]),
              or(eq(topics.state, "deferred"), eq(topics.state, "proposed")),
            ),
          )
          .orderBy(desc(topics.proposedAt), asc(topics.topicId))
      ).map(toTopic),
    topicsCarriedFrom: async (id) =>
      (
        await db
          .select()
          .from(topics)
          .where(and(eq(topics.carriedFrom, id), ne(topics.meetingId, id)))
          .orderBy(asc(topics.proposedAt), asc(topics.topicId))
      ).map(toTopic),
    mergedInto: async (ids) =>
      (
        await db
          .select()
          .from(topics)
          .where(inArray(topics.mergedInto, [...ids]))
          .orderBy(asc(topics.proposedAt), asc(topics.topicId))
      ).map(toTopic),
    supports: async (ids) => {
      const rows = await db
        .select({ topicId: topicSupports.topicId, organisationId: topicSupports.organisationId })
        .from(topicSupports)
        .where(inArray(topicSupports.topicId, [...ids]))
        .orderBy(asc(topicSupports.supportedAt), asc(topicSupports.organisationId));
      return rows.map((row) => ({
        topicId: row.topicId as TopicId,
        organisationId: row.organisationId as OrganisationId,
      }));
    },
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
    addTopic: async (topic) => {
      await db.insert(topics).values({ ...mine, ...topic, reason: "reason" in topic ? topic.reason : null });
    },
    setTopicState: async (topic) => {
      await db
        .update(topics)
        .set({
          meetingId: topic.meetingId,
          carriedFrom: topic.carriedFrom,
          state: topic.state,
          reason: "reason" in topic ? topic.reason : null,
          mergedInto: topic.state === "merged" ? topic.mergedInto : null,
          outcome: topic.state === "discussed" ? topic.outcome : null,
        })
        .where(eq(topics.topicId, topic.topicId));
      // Who was told of this once is told again when the topic comes back to it.
      const news = newsOf(topic, undefined);
      if (news === undefined) return;
      const told = db
        .select({ topicId: topics.topicId })
        .from(topics)
        .where(or(eq(topics.topicId, topic.topicId), eq(topics.mergedInto, topic.topicId)));
      await db.delete(receipts).where(and(inArray(receipts.topicId, told), eq(receipts.state, news)));
    },
    addSupport: async (topicId, { organisationId, personId }, at) => {
      const added = await db
        .insert(topicSupports)
        .values({ ...mine, topicId, organisationId, personId, supportedAt: at })
        .onConflictDoNothing()
        .returning({ topicId: topicSupports.topicId });
      return added.length > 0;
    },
    removeSupport: async (topicId, organisationId) => {
      const removed = await db
        .delete(topicSupports)
        .where(and(eq(topicSupports.topicId, topicId), eq(topicSupports.organisationId, organisationId)))
        .returning({ topicId: topicSupports.topicId });
      return removed.length > 0;
    },
    receiptSent: async (topicId, news) =>
      (
        await db
          .select({ topicId: receipts.topicId })
          .from(receipts)
          .where(and(eq(receipts.topicId, topicId), eq(receipts.state, news)))
      ).length > 0,
    recordReceipt: async (topicId, news, at) => {
      const added = await db
        .insert(receipts)
        .values({ ...mine, topicId, state: news, sentAt: at })
        .onConflictDoNothing()
        .returning({ topicId: receipts.topicId });
      return added.length > 0;
    },
  };
}
