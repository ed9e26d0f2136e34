import { type Reader, readerActor } from "../../../kernel/actor.ts";
import type { MeetingId, OrganisationId, TopicId } from "../../../kernel/ids.ts";
import { optionsOf } from "../../polls/poll.ts";
import type { MeetingName, TopicView } from "../contract.ts";
import { isOnAgenda, type Topic } from "../meeting.ts";
import { hasBegun, isLive } from "../next-meeting.ts";
import { mayPropose, mayRunMeetings } from "../policy.ts";
import type { MeetingQueryPorts } from "../queries.ts";
import { subjectOf } from "../topic-news.ts";
import { isOpen, type Voting } from "./voting.ts";

/**
 * Which organisations support each of these topics: with their support, or with a topic that went into it; the one
 * that proposed it is not counted among them.
 */
export async function supportersOf(
  ports: Pick<MeetingQueryPorts, "meetings">,
  topics: readonly Topic[],
): Promise<ReadonlyMap<TopicId, ReadonlySet<OrganisationId>>> {
  const merged = await mergedBy(ports, topics);
  const all = [...topics, ...[...merged.values()].flat()].map(({ topicId }) => topicId);
  const supports = all.length === 0 ? [] : await ports.meetings.supports(all);
  return new Map(
    topics.map((topic) => {
      const proposals = [topic, ...(merged.get(topic.topicId) ?? [])];
      const ids = new Set(proposals.map(({ topicId }) => topicId));
      const organisations = new Set([
        ...proposals.map(({ organisationId }) => organisationId),
        ...supports.filter(({ topicId }) => ids.has(topicId)).map(({ organisationId }) => organisationId),
      ]);
      organisations.delete(topic.organisationId);
      return [topic.topicId, organisations];
    }),
  );
}

/** What went into each. */
async function mergedBy(
  ports: Pick<MeetingQueryPorts, "meetings">,
  topics: readonly Topic[],
): Promise<ReadonlyMap<TopicId, readonly Topic[]>> {
  const all =
    topics.length === 0 ? [] : await ports.meetings.mergedInto(topics.map(({ topicId }) => topicId));
  return new Map(
    topics.map(({ topicId }) => [
      topicId,
      all.filter((topic) => topic.state === "merged" && topic.mergedInto === topicId),
    ]),
  );
}

/** Shows topics to a reader, with who is behind them and what the reader may do about each. */
export async function topicPresenter(
  ports: MeetingQueryPorts,
  { reader, today, poll, tied }: Voting & { readonly reader: Reader; readonly today: string },
): Promise<(topics: readonly Topic[]) => Promise<TopicView[]>> {
  const organisations = new Map(
    (await ports.network.organisations()).map((one) => [one.organisationId, one]),
  );
  const people = new Map((await ports.network.people()).map((one) => [one.personId, one]));
  const meetings = new Map((await ports.meetings.meetings()).map((one) => [one.meetingId, one]));
  const actor = readerActor(reader);
  const runs = actor !== undefined && mayRunMeetings(actor);
  const inPoll = new Set((poll === undefined ? [] : optionsOf(poll)).map((option) => option.topicId));
  const voting = isOpen({ poll, tied });

  const named = (id: MeetingId): MeetingName => {
    const meeting = meetings.get(id);
    return {
      meetingId: id,
      title: meeting?.title ?? "",
      date: { text: meeting?.dateText ?? "", edtf: meeting?.dateEdtf ?? null },
    };
  };
  const proposer = ({ proposedBy, organisationId }: Topic) => ({
    proposedBy: people.get(proposedBy)?.name ?? "",
    organisation: organisations.get(organisationId)?.name ?? "",
    country: organisations.get(organisationId)?.country ?? "",
  });

  return async (topics) => {
    const merged = await mergedBy(ports, topics);
    const supporters = await supportersOf(ports, topics);
    const about = await ports.polls.askedAbout(topics.map((topic) => subjectOf(topic)));
    const pollsOn = (topic: Topic): TopicView["polls"] =>
      about
        .filter(({ subject }) => subject === subjectOf(topic))
        .map(({ pollId, question, state, outcome }) => ({
          pollId,
          question,
          state,
          outcome: outcome && {
            sentence: outcome.sentence,
            by: people.get(outcome.by)?.name ?? "",
            at: outcome.at.toISOString(),
          },
        }));
    const into = new Map<TopicId, Topic>();
    for (const topic of topics)
      if (topic.state === "merged" && !into.has(topic.mergedInto)) {
        const target = await ports.meetings.topic(topic.mergedInto);
        if (target !== undefined) into.set(topic.mergedInto, target);
      }
    return topics.map((topic): TopicView => {
      const also = merged.get(topic.topicId) ?? [];
      const target = topic.state === "merged" ? into.get(topic.mergedInto) : undefined;
      const supportedBy = supporters.get(topic.topicId) ?? new Set();
      const meeting = meetings.get(topic.meetingId);
      const live = meeting !== undefined && isLive(meeting);
      const asked = topic.state === "proposed";
      const free = asked && live && !(voting && inPoll.has(topic.topicId));
      const ours =
        actor !== undefined &&
        [topic, ...also].some(({ organisationId }) => organisationId === actor.organisationId);
      return {
        topicId: topic.topicId,
        title: topic.title,
        why: topic.why,
        minutes: topic.minutes,
        format: topic.format,
        ...proposer(topic),
        proposedAt: topic.proposedAt.toISOString(),
        state: topic.state,
        reason: "reason" in topic ? topic.reason : null,
        meeting: named(topic.meetingId),
        carriedFrom: topic.carriedFrom === null ? null : named(topic.carriedFrom),
        mergedInto:
          target === undefined
            ? null
            : {
                topicId: target.topicId,
                title: target.title,
                state: target.state,
                reason: "reason" in target ? target.reason : null,
                outcome: target.state === "discussed" ? target.outcome : null,
                meeting: named(target.meetingId),
              },
        alsoBy: also.map(proposer),
        supports: supportedBy.size,
        supportedByUs: actor !== undefined && supportedBy.has(actor.organisationId),
        late: asked && poll !== undefined && !inPoll.has(topic.topicId),
        outcome: topic.state === "discussed" ? topic.outcome : null,
        polls: pollsOn(topic),
        abilities: {
          withdraw: free && actor?.personId === topic.proposedBy && also.length === 0,
          decline: free && runs,
          support: free && !ours && actor !== undefined && mayPropose(actor),
          merge: free && runs,
          place: free && runs,
          defer: free && runs,
          recordOutcome: runs && isOnAgenda(topic) && meeting !== undefined && hasBegun(meeting, today),
          ask: runs && isOnAgenda(topic),
        },
      };
    });
  };
}
