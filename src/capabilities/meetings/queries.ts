import { type Reader, readerActor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import { compareEdtf, edtfBounds } from "../../kernel/edtf/edtf-bounds.ts";
import { exactDays } from "../../kernel/edtf/exact-days.ts";
import { parseEdtf } from "../../kernel/edtf/parse-edtf.ts";
import type { MeetingId, TopicId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { UnitOfWork } from "../../kernel/unit-of-work.ts";
import type { NetworkReader } from "../network/queries.ts";
import { type PollReader, pollView } from "../polls/queries.ts";
import type { AgendaView, MeetingDetail, MeetingList, MeetingSummary, TopicView } from "./contract.ts";
import { type AgendaItem, type Meeting, openTopics, sumAgenda, type Topic } from "./meeting.ts";
import { mayPropose, mayRunMeetings } from "./policy.ts";

/** Reads meetings, topics and agendas; other capabilities ask through it too. */
export interface MeetingReader {
  meetings(): Promise<readonly Meeting[]>;
  meeting(id: MeetingId): Promise<Meeting | undefined>;
  /** In order of proposal. */
  topics(id: MeetingId): Promise<readonly Topic[]>;
  topicCounts(): Promise<ReadonlyMap<MeetingId, number>>;
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
    uow.read(reader.networkId, async (ports) => {
      const counts = await ports.meetings.topicCounts();
      const all = [...(await ports.meetings.meetings())].sort(byDate);
      const states = new Map<MeetingId, MeetingSummary["poll"]>();
      for (const meeting of all) states.set(meeting.meetingId, await pollState(ports, meeting.meetingId));
      return all.map((meeting) =>
        summary(meeting, counts.get(meeting.meetingId) ?? 0, states.get(meeting.meetingId) ?? "none"),
      );
    }),

  /** What the reader may do about meetings as such. */
  abilities: (reader: Reader): MeetingList["abilities"] => {
    const actor = readerActor(reader);
    return { plan: actor !== undefined && mayRunMeetings(actor) };
  },

  /** The meeting that commands in the channel mean: the first that is still to come. */
  next: (reader: Reader): Promise<MeetingSummary | undefined> =>
    uow.read(reader.networkId, async (ports) => {
      const meeting = nextOf(await ports.meetings.meetings(), clock.now());
      if (meeting === undefined) return undefined;
      const topics = await ports.meetings.topics(meeting.meetingId);
      return summary(meeting, countOf(topics), await pollState(ports, meeting.meetingId));
    }),

  /** A meeting with its topics, newest poll and agenda. Refuses `meeting.not-found`. */
  detail: (reader: Reader, meetingId: MeetingId): Promise<MeetingDetail> =>
    uow.read(reader.networkId, async (ports) => {
      const meeting = await ports.meetings.meeting(meetingId);
      if (meeting === undefined) throw new Refusal("meeting.not-found");
      return detailOf(ports, reader, meeting);
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

async function detailOf(ports: MeetingQueryPorts, reader: Reader, meeting: Meeting): Promise<MeetingDetail> {
  const { meetingId } = meeting;
  const topics = await ports.meetings.topics(meetingId);
  const items = await ports.meetings.agenda(meetingId);
  const [poll] = await ports.polls.pollsAbout(`meeting:${meetingId}`);
  const actor = readerActor(reader);
  const runs = actor !== undefined && mayRunMeetings(actor);
  const live = meeting.state === "planned" || meeting.state === "convened";
  const view = poll === undefined ? null : await pollView(ports, reader, poll);
  // In an open poll, or tied in one that is not settled yet.
  const waits = poll !== undefined && (poll.state === "open" || (view?.openSeats ?? 0) > 0);
  const inPoll = new Set(waits ? poll.options.map((option) => option.topicId) : []);
  return {
    meeting: summary(meeting, countOf(topics), poll?.state ?? "none"),
    topics: await topicViews(ports, reader, topics, inPoll),
    poll: view,
    agenda: agendaView(meeting, items),
    abilities: {
      openCall: runs && live && meeting.call.state !== "open" && poll?.state !== "open",
      propose: actor !== undefined && mayPropose(actor) && meeting.call.state === "open",
      openPoll:
        runs &&
        live &&
        poll?.state !== "open" &&
        (view?.openSeats ?? 0) === 0 &&
        openTopics(topics).length >= 2,
      editAgenda: runs && live,
      confirmAgenda: runs && live && meeting.agenda.state === "draft" && items.length > 0,
      reschedule: runs && live,
    },
  };
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

async function pollState(ports: MeetingQueryPorts, meetingId: MeetingId): Promise<MeetingSummary["poll"]> {
  const [poll] = await ports.polls.pollsAbout(`meeting:${meetingId}`);
  return poll?.state ?? "none";
}

const countOf = (topics: readonly Topic[]): number =>
  topics.filter((topic) => topic.state !== "withdrawn").length;

export const hasExactDate = (meeting: Pick<Meeting, "dateEdtf">): boolean =>
  exactDaysOf(meeting.dateEdtf) !== null;

function exactDaysOf(edtf: string | null): { first: string; last: string } | null {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  return parsed === null ? null : exactDays(parsed);
}

/**
 * The meeting that is worked on: the first that is still to come. When the dates of all have passed (a
 * programme that was not kept up), the earliest that was not held yet.
 */
export function nextOf(meetings: readonly Meeting[], now: Date): Meeting | undefined {
  const today = now.toISOString().slice(0, 10);
  const waiting = meetings
    .filter((meeting) => meeting.state === "planned" || meeting.state === "convened")
    .sort(byDate);
  const toCome = waiting.find((meeting) => {
    const parsed = meeting.dateEdtf === null ? null : parseEdtf(meeting.dateEdtf);
    const latest = parsed === null ? null : edtfBounds(parsed).latest;
    return latest === null || latest >= today;
  });
  return toCome ?? waiting[0];
}

function byDate(a: Meeting, b: Meeting): number {
  const [left, right] = [a.dateEdtf, b.dateEdtf].map((edtf) => (edtf === null ? null : parseEdtf(edtf)));
  if (!left || !right) return Number(!left) - Number(!right);
  return compareEdtf(left, right);
}

function summary(meeting: Meeting, topics: number, poll: MeetingSummary["poll"]): MeetingSummary {
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
