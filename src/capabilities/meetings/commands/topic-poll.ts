import { type Actor, SYSTEM } from "../../../kernel/actor.ts";
import type {
  MeetingId,
  NetworkId,
  OptionId,
  OrganisationId,
  PersonId,
  PollId,
} from "../../../kernel/ids.ts";
import { endOfWorkIn } from "../../../kernel/time-zone.ts";
import { coverageOf } from "../../polls/poll.ts";
import { chosenIn, type QuestionResult, rankingOf, resultsOf } from "../../polls/result.ts";
import { type AgendaItem, openTopics, type Topic, type TopicReason } from "../meeting.ts";
import { mayRunMeetings } from "../policy.ts";
import type { MeetingPorts } from "../ports.ts";
import { agendaWith } from "./agenda.ts";
import { agendaToFill, itemOf, withTopics } from "./fill-agenda.ts";
import {
  holdLive,
  type MeetingDeps,
  meetingChanged,
  notEntitled,
  orderReceipts,
  refuseOpenTie,
  type TopicPollDeps,
} from "./deps.ts";

/** A week: every member looks into the channel at least once in it. */
const POLL_DAYS = 7;
const USUAL_SEATS = 3;

/** From open topics to a poll, and from its result to the topics' fate and a draft agenda. */
export const topicPollCommands = <Ports extends MeetingPorts>(deps: TopicPollDeps<Ports>) => ({
  /**
   * Puts the open topics to the network; closes the call. Without `seats`: three, or one less than there are
   * topics. Without `closesAt`: 17:00 in a week. Refuses `meeting.not-entitled`, `meeting.not-found`,
   * `meeting.not-open`, `poll.tie-open`, and what opening a poll refuses.
   */
  async openTopicPoll(
    actor: Actor,
    input: { readonly meetingId: MeetingId; readonly seats?: number; readonly closesAt?: Date },
  ): Promise<PollId> {
    if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "meeting.not-entitled");
    const pollId = await deps.uow.write(actor.networkId, async (ports) => {
      const meeting = await holdLive(ports, input.meetingId);
      await refuseOpenTie(ports, meeting);
      const topics = openTopics(await ports.meetings.topics(input.meetingId));
      const organisations = new Map(
        (await ports.network.organisations()).map((one) => [one.organisationId, one]),
      );
      const { timeZone, languages } = await ports.network.network();
      const seats = input.seats ?? Math.max(1, Math.min(USUAL_SEATS, topics.length - 1));
      if (meeting.call.state === "open") {
        await ports.meetings.setCall(input.meetingId, { state: "closed" });
        await ports.events.append({
          type: "topic-call.closed",
          by: actor,
          subject: `meeting:${input.meetingId}`,
          data: { because: "poll" },
        });
      }
      return deps.openPoll(ports, actor, {
        meetingId: input.meetingId,
        about: meeting.title,
        question: deps.topicPollQuestion(languages[0] ?? "en"),
        seats,
        closesAt: input.closesAt ?? endOfWorkIn(POLL_DAYS, timeZone, deps.clock.now()),
        options: topics.map((topic) => ({
          title: topic.title,
          note: organisations.get(topic.organisationId)?.name ?? "",
          minutes: topic.minutes,
          topicId: topic.topicId,
        })),
      });
    });
    meetingChanged(deps, actor.networkId, input.meetingId);
    return pollId;
  },

  /**
   * Gives every topic of a closed poll its state and reason, drafts the agenda from the chosen ones and sends
   * the receipts. Topics still tied wait for the coordinator. Safe to repeat.
   */
  async takePollResult(networkId: NetworkId, pollId: PollId): Promise<void> {
    const meetingId = await deps.uow.write(networkId, async (ports) => {
      const poll = await ports.polls.poll(pollId);
      if (poll?.state !== "closed" || poll.purpose !== "topics") return undefined;
      const id = poll.meetingId;
      if (id === null) return undefined;
      const meeting = await ports.meetings.hold(id);
      if (meeting === undefined) return undefined;
      const ballots = await ports.polls.ballots(pollId);
      const [result] = resultsOf(poll, ballots);
      if (result === undefined) return undefined;
      const goesThrough = chosenIn(result);
      const tied = result.verdict.kind === "tied" ? result.verdict.tied : [];
      const { organisations } = coverageOf(poll.electors, ballots.votes);
      const by = await ports.polls.decidedBy(pollId);
      const [closing, settling] = [
        await causeOf(ports, pollId, by.closed),
        await causeOf(ports, pollId, by.settled),
      ];
      const topics = new Map((await ports.meetings.topics(id)).map((topic) => [topic.topicId, topic]));
      const scheduled: Topic[] = [];
      for (const { option, votes: count } of rankingOf(result)) {
        const topic = option.topicId === null ? undefined : topics.get(option.topicId);
        if (topic?.state !== "proposed" || tied.includes(option.optionId)) continue;
        const chosen = goesThrough.includes(option.optionId);
        const reason = reasonFor(result, option.optionId, { count, organisations });
        const settledTopic: Topic = { ...topic, state: chosen ? "scheduled" : "deferred", reason };
        await ports.meetings.setTopicState(settledTopic);
        await ports.events.append({
          type: chosen ? "topic.scheduled" : "topic.deferred",
          by: SYSTEM,
          subject: `meeting:${id}`,
          data: {
            topicId: topic.topicId,
            title: topic.title,
            reason,
            cause: reason.because === "tie-settled" ? settling : closing,
          },
        });
        await orderReceipts(ports, networkId, topic);
        if (chosen) scheduled.push(settledTopic);
      }
      if (scheduled.length > 0)
        await draftAgenda(ports, deps, id, {
          scheduled,
          cause: result.question.settled === null ? closing : settling,
        });
      // One result card: a settled tie only changes what it shows.
      await ports.cards.post("poll-result", `poll:${pollId}`, `poll.closed:${pollId}`);
      return id;
    });
    if (meetingId === undefined) return;
    meetingChanged(deps, networkId, meetingId);
    deps.changes.changed(networkId, `poll:${pollId}`);
  },
});

/** Whose decision had this follow, for the record: a person for their organisation, or nobody's but the timer's. */
interface Cause {
  readonly pollId: PollId;
  readonly personId: PersonId | null;
  readonly organisationId: OrganisationId | null;
}
async function causeOf(ports: MeetingPorts, pollId: PollId, personId: PersonId | null): Promise<Cause> {
  const person = personId === null ? undefined : await ports.network.person(personId);
  return { pollId, personId, organisationId: person?.organisationId ?? null };
}

function reasonFor(
  result: QuestionResult,
  optionId: OptionId,
  { count, organisations }: { readonly count: number; readonly organisations: number },
): TopicReason {
  const chosen = chosenIn(result).includes(optionId);
  const settled = result.question.settled ?? [];
  const ranking = rankingOf(result);
  const votesOf = (id: OptionId) => ranking.find((entry) => entry.option.optionId === id)?.votes;
  const wasTied = settled.some((id) => votesOf(id) === count);
  const why = result.question.settlement;
  if (wasTied)
    return { because: "tie-settled", votes: count, chosen, ...(why !== null && { words: why.reason }) };
  if (chosen) return { because: "chosen", votes: count, organisations };
  return count === 0
    ? { because: "no-votes" }
    : { because: "fewer-votes", votes: count, organisations, seats: result.question.seats };
}

/** Adds the topics in order of votes. */
async function draftAgenda(
  ports: MeetingPorts,
  deps: MeetingDeps,
  meetingId: MeetingId,
  { scheduled, cause }: { readonly scheduled: readonly Topic[]; readonly cause: Cause },
): Promise<void> {
  const meeting = await holdLive(ports, meetingId);
  const items = await agendaToFill(ports, deps, meeting);
  const known = new Set(items.map((item) => item.topicId));
  const added: AgendaItem[] = [];
  for (const topic of scheduled) {
    if (known.has(topic.topicId)) continue;
    added.push(await itemOf(ports, deps, topic));
  }
  if (added.length === 0) return;
  const filled = withTopics(items, added);
  const revision = meeting.agenda.revision + 1;
  await ports.meetings.setAgenda(meetingId, agendaWith(meeting.agenda, filled), filled);
  await ports.events.append({
    type: "agenda.drafted",
    by: SYSTEM,
    subject: `meeting:${meetingId}`,
    data: {
      revision,
      items: added.map(({ title, minutes, presenter }) => ({ title, minutes, presenter })),
      cause,
    },
  });
}
