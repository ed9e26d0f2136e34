import type { Actor } from "../../../kernel/actor.ts";
import type { TopicId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { Topic } from "../meeting.ts";
import { mayRunMeetings } from "../policy.ts";
import { type MeetingDeps, meetingChanged, notEntitled, orderReceipts } from "./deps.ts";
import { proposedTopic } from "./topics.ts";

/** Two topics that ask for the same are one. */
export const mergeCommands = (deps: MeetingDeps) => ({
  /**
   * Merges a topic into another one of its meeting that is proposed or on the agenda: the other says who else asked
   * for it, and whatever becomes of it the proposers of both are told. What had gone into the first goes with it.
   * Refuses `meeting.not-entitled`, `topic.not-found`, `topic.not-open`, `topic.in-poll`, `poll.tie-open`,
   * `topic.merge-target`.
   */
  async mergeTopic(
    actor: Actor,
    { topicId, into }: { readonly topicId: TopicId; readonly into: TopicId },
  ): Promise<void> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "meeting.not-entitled");
    const meetingId = await deps.uow.write(actor.networkId, async (ports) => {
      const topic = await proposedTopic(ports, topicId);
      const target = await ports.meetings.topic(into);
      if (
        target === undefined ||
        target.topicId === topicId ||
        target.meetingId !== topic.meetingId ||
        (target.state !== "proposed" && target.state !== "scheduled")
      )
        throw new Refusal("topic.merge-target", { title: topic.title }, ["into"]);
      const reason = { because: "merged", title: target.title } as const;
      for (const one of [topic, ...(await ports.meetings.mergedInto([topicId]))]) {
        const merged: Topic = { ...one, state: "merged", reason, mergedInto: into };
        await ports.meetings.setTopicState(merged);
        await ports.events.append({
          type: "topic.merged",
          by: actor,
          subject: `meeting:${one.meetingId}`,
          data: { topicId: one.topicId, title: one.title, into, intoTitle: target.title },
        });
        await orderReceipts(ports, actor.networkId, merged);
      }
      return topic.meetingId;
    });
    meetingChanged(deps, actor.networkId, meetingId);
  },
});
