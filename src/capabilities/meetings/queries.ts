import { type Reader, readerActor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import { exactDays } from "../../kernel/edtf/exact-days.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import type { MeetingId, TopicId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/time-zone.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import type { NetworkReader } from "../network/queries.ts";
import { optionsOf, type Poll } from "../polls/poll.ts";
import { type PollReader, topicPollOf } from "../polls/queries.ts";
import { pollView } from "../polls/views/poll-view.ts";
import type { AgendaView, MeetingDetail, MeetingList, MeetingSummary, TopicView } from "./contract.ts";
import { type AgendaItem, type Meeting, openTopics, sumAgenda, type Topic } from "./meeting.ts";
import { byDate, isPast, meetingsMeant, type Upcoming } from "./next-meeting.ts";
import { mayPropose, mayRunMeetings } from "./policy.ts";

/** Reads meetings, topics and agendas; other capabilities ask through it too. */
export interface MeetingReader {
  meetings(): Promise<readonly Meeting[]>;
  meeting(id: MeetingId): Promise<Meeting | undefined>;
  /** In order of proposal. */
  topics(id: MeetingId): Promise<readonly Topic[]>;
  topicCounts(): Promise<ReadonlyMap<MeetingId, number>>;
  /** Kept for later, of all meetings, the newest first. */
  deferredTopics(): Promise<readonly Topic[]>;
  topic(id: TopicId): Promise<Topic | undefined>;
  agenda(id: MeetingId): Promise<readonly AgendaItem[]>;
  overdueCalls(now: Date): Promise<readonly MeetingId[]>;
}

export interface MeetingQueryPorts {
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
  const topics = await ports.meetings.topics(meetingId);
  const items = await ports.meetings.agenda(meetingId);
  const poll = await topicPollOf(ports, meetingId);
  const actor = readerActor(reader);
  const runs = actor !== undefined && mayRunMeetings(actor);
  const live = meeting.state === "planned" || meeting.state === "convened";
  const view = poll === undefined ? null : await pollView(ports, reader, poll);
  // In an open poll, or tied in one that is not settled yet.
  const tied = view?.questions.some((one) => one.open !== null) === true;
  const waits = poll !== undefined && (poll.state === "open" || tied);
  const inPoll = new Set(waits ? optionsOf(poll).map((option) => option.topicId) : []);
  return {
    meeting: summary(meeting, { topics: countOf(topics), poll: stateOf(poll), today }),
    topics: await topicViews(ports, reader, topics, inPoll),
    poll: view,
    agenda: agendaView(meeting, items),
    backlog: runs && live ? await topicViews(ports, reader, await backlogOf(ports, meeting), new Set()) : [],
    abilities: {
      openCall: runs && live && meeting.call.state !== "open" && poll?.state !== "open",
      changeCall: runs && live && meeting.call.state === "open",
      withdrawCall: runs && live && meeting.call.state === "open" && openTopics(topics).length === 0,
      propose: actor !== undefined && mayPropose(actor) && meeting.call.state === "open",
      openPoll: runs && live && poll?.state !== "open" && !tied && openTopics(topics).length >= 2,
      editAgenda: runs && live,
      confirmAgenda: runs && live && meeting.agenda.state === "draft" && items.length > 0,
      reschedule: runs && live,
    },
  };
}

/** What earlier meetings kept for later. */
async function backlogOf(ports: MeetingQueryPorts, meeting: Meeting): Promise<readonly Topic[]> {
  const earlier = (await ports.meetings.meetings()).filter((one) => byDate(one, meeting) < 0);
  const ids = new Set(earlier.map((one) => one.meetingId));
  return (await ports.meetings.deferredTopics()).filter((topic) => ids.has(topic.meetingId));
}

async function topicViews(
  ports: MeetingQueryPorts,
  reader: Reader,
  topics: readonly Topic[],
  inPoll: ReadonlySet<TopicId | null>,
): Promise<TopicView[]> {
  const organisations = new Map(
    (await ports.network.organisations()).map((one) => [one.organisationId, one]),
  );
  const people = new Map((await ports.network.people()).map((one) => [one.personId, one]));
  const actor = readerActor(reader);
  return topics.map((topic) => {
    const free = topic.state === "proposed" && !inPoll.has(topic.topicId);
    return {
      topicId: topic.topicId,
      title: topic.title,
      why: topic.why,
      minutes: topic.minutes,
      format: topic.format,
      proposedBy: people.get(topic.proposedBy)?.name ?? "",
      organisation: organisations.get(topic.organisationId)?.name ?? "",
      country: organisations.get(topic.organisationId)?.country ?? "",
      proposedAt: topic.proposedAt.toISOString(),
      state: topic.state,
      reason: "reason" in topic ? topic.reason : null,
      abilities: {
        withdraw: free && actor?.personId === topic.proposedBy,
        decline: free && actor !== undefined && mayRunMeetings(actor),
      },
    };
  });
}

const todayOf = async (ports: MeetingQueryPorts, clock: Clock): Promise<string> =>
  dayIn((await ports.network.network()).timeZone, clock.now());

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

function agendaView(meeting: Meeting, items: readonly AgendaItem[]): AgendaView {
  return {
    ...meeting.agenda,
    items: items.map((item) => ({ ...item })),
    ...sumAgenda(items, meeting.lengthMinutes),
    calendar: hasExactDate(meeting),
  };
}
