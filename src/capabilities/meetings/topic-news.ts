import type { PollId, TopicId } from "../../kernel/ids.ts";
import type { Topic } from "./meeting.ts";

/** What a proposer is told of once: what became of the topic, and what a poll about it decided. */
export type TopicNews = StateNews | OutcomeNews;
type StateNews = "scheduled" | "deferred" | "declined" | "merged" | "discussed" | "carried";
type OutcomeNews = `outcome:${PollId}`;
export const outcomeNews = (pollId: PollId): OutcomeNews => `outcome:${pollId}`;

/** What polls about a topic are about: of one that was merged, what it went into. */
export const subjectOf = (topic: Topic): `topic:${TopicId}` =>
  `topic:${topic.state === "merged" ? topic.mergedInto : topic.topicId}`;

/**
 * What there is to tell the proposer of what became of a topic; undefined: nothing. A topic that was merged stays merged, and its
 * proposer is told whatever becomes of the one it went into.
 * @param into what a merged topic went into
 */
export function newsOf(topic: Topic, into: Topic | undefined): StateNews | undefined {
  if (topic.state === "withdrawn") return undefined;
  if (topic.state === "proposed") return topic.carriedFrom === null ? undefined : "carried";
  if (topic.state !== "merged") return topic.state;
  // Carried over before it was merged is old news.
  const later =
    into === undefined || into.meetingId === topic.meetingId ? undefined : newsOf(into, undefined);
  return into === undefined || into.state === "proposed" ? (later ?? "merged") : newsOf(into, undefined);
}
