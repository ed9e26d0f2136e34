import type { Topic } from "./meeting.ts";

/** What a proposer is told of once. */
export type TopicNews = "scheduled" | "deferred" | "declined" | "merged" | "discussed" | "carried";

/**
 * What there is to tell the proposer of a topic; undefined: nothing. A topic that was merged stays merged, and its
 * proposer is told whatever becomes of the one it went into.
 * @param into what a merged topic went into
 */
export function newsOf(topic: Topic, into: Topic | undefined): TopicNews | undefined {
  if (topic.state === "withdrawn") return undefined;
  if (topic.state === "proposed") return topic.carriedFrom === null ? undefined : "carried";
  if (topic.state !== "merged") return topic.state;
  // Carried over before it was merged is old news.
  const later =
    into === undefined || into.meetingId === topic.meetingId ? undefined : newsOf(into, undefined);
  return into === undefined || into.state === "proposed" ? (later ?? "merged") : newsOf(into, undefined);
}
