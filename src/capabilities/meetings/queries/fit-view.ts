import type { Reader } from "../../../kernel/actor.ts";
import type { MeetingId, TopicId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { optionsOf, type Poll } from "../../polls/poll.ts";
import { rankingOf, resultsOf } from "../../polls/result.ts";
import { sumAgenda } from "../agenda-times.ts";
import type { FitView } from "../contract.ts";
import { fitByVotes } from "../fit-by-votes.ts";
import type { AgendaItem, Topic } from "../meeting.ts";
import type { MeetingQueryPorts } from "../queries.ts";
import { supportersOf, topicPresenter } from "./topic-views.ts";
import { isOpen, votingOn } from "./voting.ts";

/** What fits by votes into the time that everything else on this agenda leaves. */
export async function fitView(
  ports: MeetingQueryPorts,
  reader: Reader,
  { meetingId, items }: { readonly meetingId: MeetingId; readonly items: readonly AgendaItem[] },
  today: string,
): Promise<FitView> {
  const meeting = await ports.meetings.meeting(meetingId);
  if (meeting === undefined) throw new Refusal("meeting.not-found");
  const voting = await votingOn(ports, meetingId);
  // What members vote on just now, or are tied on, is not ours to place.
  const undecided = new Set(
    voting.poll !== undefined && isOpen(voting) ? optionsOf(voting.poll).map(({ topicId }) => topicId) : [],
  );
  const topics = (await ports.meetings.topics(meetingId)).filter(
    ({ topicId, state }) =>
      (state === "proposed" && !undecided.has(topicId)) || state === "scheduled" || state === "deferred",
  );
  const votes = await votesIn(ports, voting.poll);
  const supporters = await supportersOf(ports, topics);
  const minutesOf = (topic: Topic) =>
    items.find((item) => item.topicId === topic.topicId)?.minutes ?? topic.minutes;
  const { minutes: taken } = sumAgenda(
    items.filter(({ topicId }) => topicId === null),
    meeting.lengthMinutes,
  );
  const minutes = Math.max(0, meeting.lengthMinutes - taken);
  const fit = fitByVotes(
    topics.map((topic) => ({
      topicId: topic.topicId,
      minutes: minutesOf(topic),
      votes: votes.get(topic.topicId) ?? supporters.get(topic.topicId)?.size ?? 0,
      polled: votes.has(topic.topicId),
      proposedAt: topic.proposedAt,
    })),
    minutes,
  );
  const show = await topicPresenter(ports, { reader, today, ...voting });
  const views = new Map((await show(topics)).map((view) => [view.topicId, view]));
  const withTopic = <One extends { readonly topicId: TopicId }>({ topicId, ...rest }: One) => {
    const view = views.get(topicId);
    const topic = topics.find((one) => one.topicId === topicId);
    return view === undefined || topic === undefined
      ? []
      : [{ ...rest, topic: view, minutes: minutesOf(topic) }];
  };
  return {
    counted: votes.size > 0 ? "votes" : "supports",
    minutes,
    left: fit.left,
    taken: fit.taken.flatMap(withTopic),
    leftOut: fit.leftOut.flatMap(withTopic),
  };
}

/** By topic, in the newest poll once it is closed. */
async function votesIn(
  ports: Pick<MeetingQueryPorts, "polls">,
  poll: Poll | undefined,
): Promise<ReadonlyMap<string, number>> {
  if (poll?.state !== "closed") return new Map();
  const [result] = resultsOf(poll, await ports.polls.ballots(poll.pollId));
  return new Map(
    (result === undefined ? [] : rankingOf(result)).flatMap(({ option, votes }) =>
      option.topicId === null ? [] : [[option.topicId, votes] as const],
    ),
  );
}
