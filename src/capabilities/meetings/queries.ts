import { type Actor, type Reader, readerActor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import { exactDays } from "../../kernel/edtf/exact-days.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import type { MeetingId, OrganisationId, TopicId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import { type NetworkReader, refusalNaming, todayOf } from "../network/queries.ts";
import type { Poll } from "../polls/poll.ts";
import { type PollReader, topicPollOf } from "../polls/queries.ts";
import { pollView } from "../polls/views/poll-view.ts";
import type { FitView, MeetingDetail, MeetingList, MeetingSummary, TopicView } from "./contract.ts";
import { type AgendaItem, type Meeting, openTopics, type Topic } from "./meeting.ts";
import { byDate, isLive, isPast, meetingsMeant, type Upcoming } from "./next-meeting.ts";
import { mayPropose, mayRunMeetings, RUN_MEETINGS } from "./policy.ts";
import { agendaView } from "./queries/agenda-view.ts";
import { backlogOf, openActionsBefore } from "./queries/earlier-meetings.ts";
import { fitView } from "./queries/fit-view.ts";
import { topicPresenter } from "./queries/topic-views.ts";
import { isOpen, votingOn } from "./queries/voting.ts";
import { isSimilar } from "./similar-topics.ts";

/** More would be a list to read instead of a hint. */
const MOST_SIMILAR = 3;

/** Reads meetings, topics and agendas; other capabilities ask through it too. */
export interface MeetingReader {
  meetings(): Promise<readonly Meeting[]>;
  meeting(id: MeetingId): Promise<Meeting | undefined>;
  /** In order of proposal. */
  topics(id: MeetingId): Promise<readonly Topic[]>;
  topicCounts(): Promise<ReadonlyMap<MeetingId, number>>;
  /** Kept for later, or not decided on, of these meetings, the newest first. */
  openTopicsOf(ids: readonly MeetingId[]): Promise<readonly Topic[]>;
  /** That this meeting had, and a later one has now. */
  topicsCarriedFrom(id: MeetingId): Promise<readonly Topic[]>;
  /** Those that went into these, in order of proposal. */
  mergedInto(ids: readonly TopicId[]): Promise<readonly Topic[]>;
  /** Who supports these, besides those who proposed them. */
  supports(
    ids: readonly TopicId[],
  ): Promise<readonly { readonly topicId: TopicId; readonly organisationId: OrganisationId }[]>;
  topic(id: TopicId): Promise<Topic | undefined>;
  agenda(id: MeetingId): Promise<readonly AgendaItem[]>;
  overdueCalls(now: Date): Promise<readonly MeetingId[]>;
  /** What people set in the meeting itself, whatever the programme says; from the record. */
  setByHand(id: MeetingId): Promise<{ readonly date: boolean; readonly place: boolean }>;
}

/** What earlier meetings left to be done; served by the actions' store. */
export interface OpenActionCounter {
  /** How many actions of these meetings are open. */
  openCount(ids: readonly MeetingId[]): Promise<number>;
}

export interface MeetingQueryPorts {
  readonly actions: OpenActionCounter;
  readonly meetings: MeetingReader;
  readonly polls: PollReader;
  readonly network: NetworkReader;
}

/** Read side of meetings. */
export const meetingQueries = (uow: UnitOfWork<MeetingQueryPorts>, clock: Clock) => ({
  /** All meetings, the earliest first, those without a date last. */
  list: (reader: Reader): Promise<readonly MeetingSummary[]> =>
    uow.read(reader.networkId, (ports) => summaries(ports, clock)),

  /** What the reader may do about meetings as such. */
  abilities: (reader: Reader): MeetingList["abilities"] => {
    const actor = readerActor(reader);
    return { plan: actor !== undefined && mayRunMeetings(actor) };
  },

  /** The meetings that are meant where none is named, the nearest first; see `meetingsMeant`. */
  meant: (reader: Reader): Promise<readonly MeetingSummary[]> =>
    uow.read(reader.networkId, async (ports) => {
      const all = (await summaries(ports, clock)).map((meeting) => ({ ...upcoming(meeting), meeting }));
      return meetingsMeant(all, await todayOf(ports, clock)).map(({ meeting }) => meeting);
    }),

  /** A meeting with its topics, newest poll and agenda. Refuses `meeting.not-found`. */
  detail: (reader: Reader, meetingId: MeetingId): Promise<MeetingDetail> =>
    uow.read(reader.networkId, async (ports) => {
      const meeting = await ports.meetings.meeting(meetingId);
      if (meeting === undefined) throw new Refusal("meeting.not-found");
      return detailOf(ports, reader, meeting, await todayOf(ports, clock));
    }),

  /**
   * Topics that ask for the same as this title: of the meeting, and those that earlier ones kept for later; at most
   * three. Refuses `meeting.not-found`.
   */
  similar: (
    reader: Reader,
    { meetingId, title }: { readonly meetingId: MeetingId; readonly title: string },
  ): Promise<readonly TopicView[]> =>
    uow.read(reader.networkId, async (ports) => {
      const meeting = await ports.meetings.meeting(meetingId);
      if (meeting === undefined) throw new Refusal("meeting.not-found");
      const today = await todayOf(ports, clock);
      const here = (await ports.meetings.topics(meetingId)).filter(
        ({ state }) => state === "proposed" || state === "scheduled",
      );
      const alike = [...here, ...(await backlogOf(ports, meeting, today))].filter((topic) =>
        isSimilar(topic.title, title),
      );
      const show = await topicPresenter(ports, { reader, today, ...(await votingOn(ports, meetingId)) });
      return show(alike.slice(0, MOST_SIMILAR));
    }),

  /**
   * The topics that fit into the time which the rest of an agenda leaves, by votes; nothing is changed. Refuses
   * `agenda.not-entitled`, `meeting.not-found`.
   */
  fit: async (
    actor: Actor,
    input: { readonly meetingId: MeetingId; readonly items: readonly AgendaItem[] },
  ): Promise<FitView> => {
    if (!mayRunMeetings(actor)) throw await refusalNaming(uow, actor, "agenda.not-entitled", ...RUN_MEETINGS);
    return uow.read(actor.networkId, async (ports) =>
      fitView(ports, actor, input, await todayOf(ports, clock)),
    );
  },

  /** The meeting that a topic belongs to. Refuses `topic.not-found`. */
  meetingOfTopic: (reader: Reader, topicId: TopicId): Promise<MeetingId> =>
    uow.read(reader.networkId, async (ports) => {
      const topic = await ports.meetings.topic(topicId);
      if (topic === undefined) throw new Refusal("topic.not-found");
      return topic.meetingId;
    }),
});
export type MeetingQueries = ReturnType<typeof meetingQueries>;

async function detailOf(
  ports: MeetingQueryPorts,
  reader: Reader,
  meeting: Meeting,
  today: string,
): Promise<MeetingDetail> {
  const { meetingId } = meeting;
  const { timeZone } = await ports.network.network();
  const items = await ports.meetings.agenda(meetingId);
  const poll = await topicPollOf(ports, meetingId);
  const actor = readerActor(reader);
  const runs = actor !== undefined && mayRunMeetings(actor);
  const live = isLive(meeting);
  const view = poll === undefined ? null : await pollView(ports, reader, poll);
  const vote = { poll, tied: view?.questions.some((one) => one.open !== null) === true };
  const voting = isOpen(vote);
  const topics = await ports.meetings.topics(meetingId);
  const carriedAway = await ports.meetings.topicsCarriedFrom(meetingId);
  const show = await topicPresenter(ports, { reader, today, ...vote });
  const backlog = runs && live ? await backlogOf(ports, meeting, today) : [];
  const setByHand = runs && live ? await ports.meetings.setByHand(meetingId) : { date: false, place: false };
  return {
    meeting: summary(meeting, { topics: countOf(topics), poll: stateOf(poll), today }),
    topics: await show(topics),
    movedOn: await show(carriedAway),
    poll: view,
    agenda: agendaView(meeting, items, {
      timeZone,
      edits: runs && live,
      openActions: await openActionsBefore(ports, meeting),
    }),
    backlog: await show(backlog),
    setByHand,
    abilities: {
      openCall: runs && live && meeting.call.state !== "open" && poll?.state !== "open",
      changeCall: runs && live && meeting.call.state === "open",
      withdrawCall: runs && live && meeting.call.state === "open" && openTopics(topics).length === 0,
      propose: actor !== undefined && mayPropose(actor) && meeting.call.state === "open",
      openPoll: runs && live && !voting && openTopics(topics).length >= 2,
      editAgenda: runs && live,
      confirmAgenda: runs && live && meeting.agenda.state === "draft" && items.length > 0,
      reschedule: runs && live,
      followAgain: (setByHand.date || setByHand.place) && meeting.itemId !== null,
      fitByVotes: runs && live && !voting,
      setFreeze: runs && live && meeting.agenda.frozen === null,
      carryOver: backlog.length > 0,
    },
  };
}

async function summaries(ports: MeetingQueryPorts, clock: Clock): Promise<readonly MeetingSummary[]> {
  const today = await todayOf(ports, clock);
  const counts = await ports.meetings.topicCounts();
  const all = [...(await ports.meetings.meetings())].sort(byDate);
  const list: MeetingSummary[] = [];
  for (const meeting of all) {
    const poll = await pollState(ports, meeting.meetingId);
    list.push(summary(meeting, { topics: counts.get(meeting.meetingId) ?? 0, poll, today }));
  }
  return list;
}

const upcoming = (meeting: MeetingSummary): Upcoming => ({
  dateEdtf: meeting.date.edtf,
  state: meeting.state,
  asks: meeting.call.state === "open" || meeting.poll === "open",
});

async function pollState(ports: MeetingQueryPorts, meetingId: MeetingId): Promise<MeetingSummary["poll"]> {
  const poll = await topicPollOf(ports, meetingId);
  return stateOf(poll);
}

/** Polls on topics are never scheduled. */
const stateOf = (poll: Poll | undefined): MeetingSummary["poll"] =>
  poll === undefined || poll.state === "scheduled" ? "none" : poll.state;

const countOf = (topics: readonly Topic[]): number =>
  topics.filter((topic) => topic.state !== "withdrawn").length;

export const hasExactDate = (meeting: Pick<Meeting, "dateEdtf">): boolean =>
  exactDaysOf(meeting.dateEdtf) !== null;

function exactDaysOf(edtf: string | null): { first: string; last: string } | null {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  return parsed === null ? null : exactDays(parsed);
}

function summary(
  meeting: Meeting,
  { topics, poll, today }: Pick<MeetingSummary, "topics" | "poll"> & { readonly today: string },
): MeetingSummary {
  const asks = meeting.call.state === "open" || poll === "open";
  return {
    meetingId: meeting.meetingId,
    ordinal: meeting.ordinal,
    title: meeting.title,
    date: { text: meeting.dateText, edtf: meeting.dateEdtf },
    startTime: meeting.startTime,
    lengthMinutes: meeting.lengthMinutes,
    mode: meeting.mode,
    place: meeting.place,
    format: meeting.format,
    state: meeting.state,
    past: isPast({ ...meeting, asks }, today),
    call: {
      state: meeting.call.state,
      closesAt: meeting.call.state === "open" ? meeting.call.closesAt.toISOString() : null,
    },
    poll,
    agenda: meeting.agenda.state,
    topics,
  };
}
