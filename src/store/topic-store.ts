import { and, asc, count, desc, eq, inArray, ne, or } from "drizzle-orm";
import type { Topic, TopicReason } from "../capabilities/meetings/meeting.ts";
import type { TopicStore } from "../capabilities/meetings/ports.ts";
import { newsOf } from "../capabilities/meetings/topic-news.ts";
import type { MeetingId, OrganisationId, PersonId, TopicId } from "../kernel/ids.ts";
import type { Tx } from "./database.ts";
import { receipts, topics, topicSupports } from "./schema/meetings.ts";

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

/** Topics with who supports them and what their proposers were told, of the transaction's network. */
export function topicStore({ db, networkId }: Tx): TopicStore {
  const mine = { networkId: networkId as string };
  return {
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
