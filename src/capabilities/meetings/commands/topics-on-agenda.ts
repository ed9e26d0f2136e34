import type { Actor } from "../../../kernel/actor.ts";
import type { TopicId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { optionsOf } from "../../polls/poll.ts";
import { topicPollOf } from "../../polls/queries.ts";
import { type AgendaItem, type Meeting, type Topic, TOPIC_WHY_MOST, type TopicReason } from "../meeting.ts";
import type { MeetingPorts } from "../ports.ts";
import { backlogOf } from "../queries/earlier-meetings.ts";
import { orderReceipts, refuseOpenTie } from "./deps.ts";

interface Edit {
  readonly meeting: Meeting;
  /** ISO day in the network's time zone. */
  readonly today: string;
  readonly before: readonly AgendaItem[];
  readonly items: readonly AgendaItem[];
  readonly reasons: ReadonlyMap<TopicId, string>;
}

/**
 * What an edit of the agenda does to topics: those that come onto it are scheduled, those that go off it are
 * kept for later. Refuses `agenda.topic-not-free`, `agenda.topic-reason-owed`, `topic.in-poll`, `poll.tie-open`.
 */
export async function followTopics(ports: MeetingPorts, actor: Actor, edit: Edit): Promise<void> {
  const idsOf = (items: readonly AgendaItem[]) => items.flatMap(({ topicId }) => topicId ?? []);
  const [was, now] = [idsOf(edit.before), idsOf(edit.items)];
  for (const topicId of now.filter((id) => !was.includes(id))) await schedule(ports, actor, edit, topicId);
  for (const topicId of was.filter((id) => !now.includes(id))) {
    const topic = await ports.meetings.topic(topicId);
    if (topic?.state === "scheduled") await keepForLater(ports, actor, edit, topic);
  }
}

async function schedule(
  ports: MeetingPorts,
  actor: Actor,
  { meeting, items, today }: Edit,
  topicId: TopicId,
): Promise<void> {
  const { meetingId } = meeting;
  const topic = await ports.meetings.topic(topicId);
  const here = topic?.meetingId === meetingId;
  const isBacklog = !here && (await backlogOf(ports, meeting, today)).some((one) => one.topicId === topicId);
  // It is on no agenda though scheduled: then it only comes back to its place.
  if (here && (topic.state === "scheduled" || topic.state === "discussed")) return;
  const free = topic?.state === "deferred" || (topic?.state === "proposed" && (here || isBacklog));
  if (topic === undefined || !free)
    throw new Refusal(
      "agenda.topic-not-free",
      { place: items.findIndex((item) => item.topicId === topicId) + 1 },
      ["items"],
    );
  if (topic.state === "proposed" && here) {
    const poll = await topicPollOf(ports, meetingId);
    if (poll?.state === "open" && optionsOf(poll).some((option) => option.topicId === topicId))
      throw new Refusal("topic.in-poll");
    await refuseOpenTie(ports, meeting);
  }
  await decide(ports, actor, {
    ...topic,
    meetingId,
    carriedFrom: here ? topic.carriedFrom : topic.meetingId,
    state: "scheduled",
    reason: { because: "placed" },
  });
}

async function keepForLater(
  ports: MeetingPorts,
  actor: Actor,
  { reasons }: Edit,
  topic: Topic,
): Promise<void> {
  const words = plainText(reasons.get(topic.topicId) ?? "").trim();
  if (words.length < 3 || words.length > TOPIC_WHY_MOST)
    throw new Refusal("agenda.topic-reason-owed", { title: topic.title, most: TOPIC_WHY_MOST }, [
      topic.topicId,
    ]);
  await decide(ports, actor, { ...topic, state: "deferred", reason: { because: "words", words } });
}

async function decide(
  ports: MeetingPorts,
  actor: Actor,
  topic: Topic & { readonly state: "scheduled" | "deferred"; readonly reason: TopicReason },
): Promise<void> {
  const { topicId, title, reason } = topic;
  await ports.meetings.setTopicState(topic);
  await ports.events.append({
    type: topic.state === "scheduled" ? "topic.scheduled" : "topic.deferred",
    by: actor,
    subject: `meeting:${topic.meetingId}`,
    data: { topicId, title, reason },
  });
  await orderReceipts(ports, actor.networkId, topic);
}
