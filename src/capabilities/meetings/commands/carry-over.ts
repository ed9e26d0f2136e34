import type { Actor } from "../../../kernel/actor.ts";
import type { MeetingId, TopicId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { todayOf } from "../../network/queries.ts";
import type { Topic } from "../meeting.ts";
import { mayRunMeetings } from "../policy.ts";
import { backlogOf } from "../queries/earlier-meetings.ts";
import { holdLive, type MeetingDeps, meetingChanged, notEntitled, orderReceipts } from "./deps.ts";

/** What one meeting had no time for, into a later one. */
export const carryOverCommands = (deps: MeetingDeps) => ({
  /**
   * Carries topics of the backlog over into a meeting, all or none: they are open there like any that is proposed,
   * and their proposers learn to which meeting they were deferred. Refuses `meeting.not-entitled`,
   * `topic.not-in-backlog`, `meeting.not-found`, `meeting.not-open`.
   */
  async carryOver(
    actor: Actor,
    { meetingId, topicIds }: { readonly meetingId: MeetingId; readonly topicIds: readonly TopicId[] },
  ): Promise<void> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "meeting.not-entitled");
    const left = await deps.uow.write(actor.networkId, async (ports) => {
      const meeting = await holdLive(ports, meetingId);
      const backlog = await backlogOf(ports, meeting, await todayOf(ports, deps.clock));
      const meetings = new Set<MeetingId>();
      for (const topicId of new Set(topicIds)) {
        const topic = backlog.find((one) => one.topicId === topicId);
        if (topic === undefined)
          throw new Refusal("topic.not-in-backlog", { meeting: meeting.title }, ["topicIds"]);
        const carried = opened(topic, meetingId);
        await ports.meetings.setTopicState(carried);
        await ports.events.append({
          type: "topic.carried-over",
          by: actor,
          subject: `meeting:${meetingId}`,
          data: { topicId, title: topic.title, from: topic.meetingId, to: meetingId },
        });
        await orderReceipts(ports, actor.networkId, carried);
        meetings.add(topic.meetingId);
      }
      return meetings;
    });
    for (const each of [meetingId, ...left]) meetingChanged(deps, actor.networkId, each);
  },
});

/** As it was when it was proposed, in another meeting. */
const opened = (topic: Topic, meetingId: MeetingId): Topic => ({
  topicId: topic.topicId,
  meetingId,
  title: topic.title,
  why: topic.why,
  minutes: topic.minutes,
  format: topic.format,
  proposedBy: topic.proposedBy,
  organisationId: topic.organisationId,
  proposedAt: topic.proposedAt,
  carriedFrom: topic.meetingId,
  state: "proposed",
});
