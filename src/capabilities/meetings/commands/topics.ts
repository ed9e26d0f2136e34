import type { Actor } from "../../../kernel/actor.ts";
import type { MeetingId, TopicId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { namesInRoles, refusalNaming } from "../../network/queries.ts";
import {
  sameTitle,
  TOPIC_MINUTES,
  TOPIC_TITLE,
  TOPIC_WHY_MOST,
  type Topic,
  type TopicFormat,
} from "../meeting.ts";
import { optionsOf } from "../../polls/poll.ts";
import { topicPollOf } from "../../polls/queries.ts";
import { mayPropose } from "../policy.ts";
import type { MeetingPorts } from "../ports.ts";
import { holdLive, type MeetingDeps, meetingChanged, refuseOpenTie } from "./deps.ts";

export interface TopicProposal {
  readonly meetingId: MeetingId;
  readonly title: string;
  readonly why: string;
  readonly minutes: number;
  readonly format: TopicFormat;
}

/** What members do with their own topics. */
export const topicCommands = (deps: MeetingDeps) => ({
  /**
   * Proposes a topic. The same title by the same organisation again is refused, which also makes a repeated
   * card action harmless. Refuses `topic.observer`, `topic-call.not-open`, `topic.title`, `topic.minutes`,
   * `topic.already-proposed`, `meeting.not-found`, `meeting.not-open`, `input.too-long`.
   */
  async proposeTopic(actor: Actor, proposal: TopicProposal): Promise<TopicId> {
    if (!mayPropose(actor)) throw await refusalNaming(deps.uow, actor, "topic.observer", "coordinator");
    const topicId = await deps.uow.write(actor.networkId, async (ports) => {
      const meeting = await holdLive(ports, proposal.meetingId);
      if (meeting.call.state !== "open" || meeting.call.closesAt <= deps.clock.now())
        throw new Refusal("topic-call.not-open", {
          meeting: meeting.title,
          names: await namesInRoles(ports, "coordinator"),
        });
      const checked = checkProposal(proposal);
      const others = await ports.meetings.topics(proposal.meetingId);
      if (others.some((one) => one.state === "proposed" && sameTitle(one.title, checked.title)))
        throw new Refusal("topic.already-proposed", { title: checked.title }, ["title"]);
      const topic: Topic = {
        ...checked,
        state: "proposed",
        topicId: deps.newId<TopicId>(),
        meetingId: proposal.meetingId,
        proposedBy: actor.personId,
        organisationId: actor.organisationId,
        proposedAt: deps.clock.now(),
        carriedFrom: null,
      };
      await ports.meetings.addTopic(topic);
      await ports.events.append({
        type: "topic.proposed",
        by: actor,
        subject: `meeting:${proposal.meetingId}`,
        data: { topicId: topic.topicId, title: topic.title, minutes: topic.minutes, format: topic.format },
      });
      return topic.topicId;
    });
    meetingChanged(deps, actor.networkId, proposal.meetingId);
    return topicId;
  },

  /** Takes back one's own topic. Refuses `topic.not-found`, `topic.not-yours`, `topic.not-open`, `topic.in-poll`, `topic.has-merged`. */
  async withdrawTopic(actor: Actor, { topicId }: { readonly topicId: TopicId }): Promise<void> {
    if (!mayPropose(actor)) throw await refusalNaming(deps.uow, actor, "topic.observer", "coordinator");
    const meetingId = await deps.uow.write(actor.networkId, async (ports) => {
      const topic = await proposedTopic(ports, topicId);
      if (topic.proposedBy !== actor.personId) throw new Refusal("topic.not-yours");
      const merged = await ports.meetings.mergedInto([topicId]);
      if (merged.length > 0)
        throw new Refusal("topic.has-merged", { names: await namesInRoles(ports, "coordinator") });
      await ports.meetings.setTopicState({ ...topic, state: "withdrawn" });
      await ports.events.append({
        type: "topic.withdrawn",
        by: actor,
        subject: `meeting:${topic.meetingId}`,
        data: { topicId, title: topic.title },
      });
      return topic.meetingId;
    });
    meetingChanged(deps, actor.networkId, meetingId);
  },
});

function checkProposal({ title, why, minutes, format }: TopicProposal) {
  const text = plainText(title).trim().replace(/\s+/gu, " ");
  if (text.length < TOPIC_TITLE.least || text.length > TOPIC_TITLE.most)
    throw new Refusal("topic.title", { ...TOPIC_TITLE }, ["title"]);
  if (!Number.isInteger(minutes) || minutes < TOPIC_MINUTES.least || minutes > TOPIC_MINUTES.most)
    throw new Refusal("topic.minutes", { ...TOPIC_MINUTES }, ["minutes"]);
  const reason = plainText(why).trim();
  if (reason.length > TOPIC_WHY_MOST) throw new Refusal("input.too-long", { most: TOPIC_WHY_MOST }, ["why"]);
  return { title: text, why: reason, minutes, format };
}

/**
 * A topic that nothing has been decided about, its meeting held. Refuses `topic.not-found`, `topic.not-open`,
 * `topic.in-poll`, `poll.tie-open`.
 */
export async function proposedTopic(
  ports: MeetingPorts,
  topicId: TopicId,
): Promise<Topic & { state: "proposed" }> {
  const found = await ports.meetings.topic(topicId);
  if (found === undefined) throw new Refusal("topic.not-found");
  const meeting = await ports.meetings.hold(found.meetingId);
  const topic = await ports.meetings.topic(topicId);
  if (topic?.state !== "proposed") throw new Refusal("topic.not-open");
  const poll = await topicPollOf(ports, topic.meetingId);
  if (poll?.state === "open" && optionsOf(poll).some((option) => option.topicId === topicId))
    throw new Refusal("topic.in-poll");
  if (meeting !== undefined) await refuseOpenTie(ports, meeting);
  return topic;
}
