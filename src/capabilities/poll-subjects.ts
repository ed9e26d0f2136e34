import type { NetworkId } from "../kernel/ids.ts";
import { Refusal } from "../kernel/refusal.ts";
import type { UnitOfWork } from "../kernel/unit-of-work.ts";
import type { MeetingReader } from "./meetings/queries.ts";
import { isOnAgenda } from "./meetings/meeting.ts";
import {
  ASKED_KINDS,
  type AskedKind,
  type AskedSubject,
  type FoundSubject,
  subjectId,
} from "./polls/subject.ts";

const FIELD = ["subject"] as const;

/** How each kind of what can be asked about is found: a new kind is a line here. */
const FIND: Readonly<
  Record<AskedKind, (meetings: MeetingReader, subject: AskedSubject) => Promise<FoundSubject>>
> = {
  meeting: async (meetings, subject) => {
    const meetingId = subjectId("meeting", subject);
    const meeting = meetingId === null ? undefined : await meetings.meeting(meetingId);
    if (meeting === undefined) throw new Refusal("meeting.not-found", {}, FIELD);
    return { subject, title: meeting.title, meetingId: meeting.meetingId };
  },
  topic: async (meetings, subject) => {
    const topicId = subjectId("topic", subject);
    const asked = topicId === null ? undefined : await meetings.topic(topicId);
    // What went into another topic is asked about there, where its answer will stand.
    const topic = asked?.state === "merged" ? await meetings.topic(asked.mergedInto) : asked;
    if (topic === undefined || topic.state === "withdrawn") throw new Refusal("topic.not-found", {}, FIELD);
    if (!isOnAgenda(topic)) throw new Refusal("poll.not-on-agenda", { title: topic.title }, FIELD);
    return { subject: `topic:${topic.topicId}`, title: topic.title, meetingId: topic.meetingId };
  },
};

/**
 * Finds what a question is about. Refuses `meeting.not-found`, `topic.not-found`, `poll.not-on-agenda` (only what is
 * on an agenda is asked about: what is not yet there is put to the vote with the others).
 */
export const pollSubjects =
  (uow: UnitOfWork<{ readonly meetings: MeetingReader }>) =>
  (networkId: NetworkId, subject: AskedSubject): Promise<FoundSubject> => {
    const kind = ASKED_KINDS.find((one) => subjectId(one, subject) !== null) ?? "meeting";
    return uow.read(networkId, ({ meetings }) => FIND[kind](meetings, subject));
  };
