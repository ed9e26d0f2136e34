import type { Actor } from "../../../kernel/actor.ts";
import type { TopicId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { refusalNaming } from "../../network/queries.ts";
import { mayPropose } from "../policy.ts";
import { holdLive, type MeetingDeps, meetingChanged } from "./deps.ts";
import { proposedTopic } from "./topics.ts";

/** What members say for a topic where no poll is held: one organisation, one support. */
export const supportCommands = (deps: MeetingDeps) => ({
  /**
   * Supports a topic for one's organisation; again changes nothing. Refuses `topic.support-observer`,
   * `topic.not-found`, `topic.not-open`, `topic.in-poll`, `topic.own-organisation`, `poll.tie-open`,
   * `meeting.not-open`.
   */
  async supportTopic(actor: Actor, { topicId }: { readonly topicId: TopicId }): Promise<void> {
    if (!mayPropose(actor))
      throw await refusalNaming(deps.uow, actor, "topic.support-observer", "coordinator");
    const meetingId = await deps.uow.write(actor.networkId, async (ports) => {
      const topic = await proposedTopic(ports, topicId);
      await holdLive(ports, topic.meetingId);
      const proposals = [topic, ...(await ports.meetings.mergedInto([topicId]))];
      if (proposals.some((one) => one.organisationId === actor.organisationId))
        throw new Refusal("topic.own-organisation", { title: topic.title });
      if (await ports.meetings.addSupport(topicId, actor, deps.clock.now()))
        await ports.events.append({
          type: "topic.supported",
          by: actor,
          subject: `meeting:${topic.meetingId}`,
          data: { topicId, title: topic.title },
        });
      return topic.meetingId;
    });
    meetingChanged(deps, actor.networkId, meetingId);
  },

  /**
   * Takes one's organisation's support back; where there is none changes nothing. Refuses `topic.support-observer`,
   * `topic.not-found`, `topic.not-open`, `topic.in-poll`, `poll.tie-open`.
   */
  async withdrawSupport(actor: Actor, { topicId }: { readonly topicId: TopicId }): Promise<void> {
    if (!mayPropose(actor))
      throw await refusalNaming(deps.uow, actor, "topic.support-observer", "coordinator");
    const meetingId = await deps.uow.write(actor.networkId, async (ports) => {
      const topic = await proposedTopic(ports, topicId);
      let withdrawn = false;
      // What supported a topic that went into this one supports this one.
      for (const one of [topic, ...(await ports.meetings.mergedInto([topicId]))])
        if (await ports.meetings.removeSupport(one.topicId, actor.organisationId)) withdrawn = true;
      if (withdrawn)
        await ports.events.append({
          type: "topic.support-withdrawn",
          by: actor,
          subject: `meeting:${topic.meetingId}`,
          data: { topicId, title: topic.title },
        });
      return topic.meetingId;
    });
    meetingChanged(deps, actor.networkId, meetingId);
  },
});
