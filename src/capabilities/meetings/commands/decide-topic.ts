import type { Actor } from "../../../kernel/actor.ts";
import type { TopicId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { todayOf } from "../../network/queries.ts";
import { AGENDA_MOST_ITEMS, OUTCOME, type Topic, TOPIC_WHY_MOST } from "../meeting.ts";
import { hasBegun } from "../next-meeting.ts";
import { mayRunMeetings } from "../policy.ts";
import { agendaWith } from "./agenda.ts";
import { holdLive, type MeetingDeps, meetingChanged, notEntitled, orderReceipts } from "./deps.ts";
import { agendaToFill, itemOf, withTopics } from "./fill-agenda.ts";
import { proposedTopic } from "./topics.ts";

/** What the coordinator decides on a topic without a poll, and what came of it. */
export const decideTopicCommands = (deps: MeetingDeps) => ({
  /**
   * Puts a proposed topic on the agenda, before what closes the meeting; its proposer is told. Refuses
   * `agenda.not-entitled`, `topic.not-found`, `topic.not-open`, `topic.in-poll`, `poll.tie-open`,
   * `agenda.too-many-items`, `meeting.not-open`.
   */
  async placeTopic(actor: Actor, { topicId }: { readonly topicId: TopicId }): Promise<void> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "agenda.not-entitled");
    const meetingId = await deps.uow.write(actor.networkId, async (ports) => {
      const topic = await proposedTopic(ports, topicId);
      const meeting = await holdLive(ports, topic.meetingId);
      const items = withTopics(await agendaToFill(ports, deps, meeting), [await itemOf(ports, deps, topic)]);
      if (items.length > AGENDA_MOST_ITEMS)
        throw new Refusal("agenda.too-many-items", { most: AGENDA_MOST_ITEMS });
      const placed: Topic = { ...topic, state: "scheduled", reason: { because: "placed" } };
      await ports.meetings.setTopicState(placed);
      const agenda = agendaWith(meeting.agenda, items);
      await ports.meetings.setAgenda(meeting.meetingId, agenda, items);
      await ports.events.append({
        type: "topic.scheduled",
        by: actor,
        subject: `meeting:${meeting.meetingId}`,
        data: { topicId, title: topic.title, reason: placed.reason, revision: agenda.revision },
      });
      await orderReceipts(ports, actor.networkId, placed);
      return meeting.meetingId;
    });
    meetingChanged(deps, actor.networkId, meetingId);
  },

  /**
   * Declines a topic with a reason that its proposer receives. Refuses `meeting.not-entitled`, `topic.not-found`,
   * `topic.not-open`, `topic.in-poll`, `poll.tie-open`, `topic.reason-owed`.
   */
  async declineTopic(actor: Actor, said: TopicAndReason): Promise<void> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "meeting.not-entitled");
    await turnDown(deps, actor, said, "declined");
  },

  /** Keeps a proposed topic for a later meeting, with a reason that its proposer receives. Refuses the same. */
  async deferTopic(actor: Actor, said: TopicAndReason): Promise<void> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "meeting.not-entitled");
    await turnDown(deps, actor, said, "deferred");
  },

  /**
   * Says in a sentence what came of a topic that was on the agenda, once the meeting has begun. The proposer, and
   * those whose topics went into it, are told; of a corrected sentence too. Refuses `meeting.not-entitled`,
   * `topic.not-found`, `topic.outcome`, `topic.not-on-agenda`, `topic.before-meeting`.
   */
  async recordOutcome(
    actor: Actor,
    input: { readonly topicId: TopicId; readonly outcome: string },
  ): Promise<void> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "meeting.not-entitled");
    const outcome = plainText(input.outcome).trim().replace(/\s+/gu, " ");
    if (outcome.length < OUTCOME.least || outcome.length > OUTCOME.most)
      throw new Refusal("topic.outcome", { ...OUTCOME }, ["outcome"]);
    const meetingId = await deps.uow.write(actor.networkId, async (ports) => {
      const found = await ports.meetings.topic(input.topicId);
      const meeting = found && (await ports.meetings.hold(found.meetingId));
      const topic = await ports.meetings.topic(input.topicId);
      if (topic === undefined || meeting === undefined) throw new Refusal("topic.not-found");
      if ((topic.state !== "scheduled" && topic.state !== "discussed") || meeting.state === "cancelled")
        throw new Refusal("topic.not-on-agenda", { title: topic.title });
      if (!hasBegun(meeting, await todayOf(ports, deps.clock)))
        throw new Refusal("topic.before-meeting", { meeting: meeting.title });
      if (topic.state === "discussed" && topic.outcome === outcome) return meeting.meetingId;
      const discussed: Topic = { ...topic, state: "discussed", outcome };
      await ports.meetings.setTopicState(discussed);
      await ports.events.append({
        type: "topic.discussed",
        by: actor,
        subject: `meeting:${meeting.meetingId}`,
        data: { topicId: topic.topicId, title: topic.title, outcome },
      });
      await orderReceipts(ports, actor.networkId, discussed);
      return meeting.meetingId;
    });
    meetingChanged(deps, actor.networkId, meetingId);
  },
});

interface TopicAndReason {
  readonly topicId: TopicId;
  readonly reason: string;
}

async function turnDown(
  deps: MeetingDeps,
  actor: Actor,
  { topicId, reason }: TopicAndReason,
  state: "declined" | "deferred",
): Promise<void> {
  const words = plainText(reason).trim();
  if (words.length < 3 || words.length > TOPIC_WHY_MOST)
    throw new Refusal("topic.reason-owed", { most: TOPIC_WHY_MOST }, ["reason"]);
  const meetingId = await deps.uow.write(actor.networkId, async (ports) => {
    const topic = await proposedTopic(ports, topicId);
    const because = { because: "words", words } as const;
    await ports.meetings.setTopicState({ ...topic, state, reason: because });
    await ports.events.append({
      type: state === "declined" ? "topic.declined" : "topic.deferred",
      by: actor,
      subject: `meeting:${topic.meetingId}`,
      data: { topicId, title: topic.title, reason: state === "declined" ? words : because },
    });
    await orderReceipts(ports, actor.networkId, topic);
    return topic.meetingId;
  });
  meetingChanged(deps, actor.networkId, meetingId);
}
