import type { Actor, Language } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { MeetingId, NetworkId, NewId } from "../../../kernel/ids.ts";
import { Refusal, type RefusalCode } from "../../../kernel/refusal.ts";
import type { Changes, UnitOfWork } from "../../../kernel/unit-of-work.ts";
import { refusalNaming } from "../../network/queries.ts";
import type { Meeting, Topic } from "../meeting.ts";
import { isLive } from "../next-meeting.ts";
import { RUN_MEETINGS } from "../policy.ts";
import { votingOn } from "../queries/voting.ts";
import type { MeetingPorts, OpenPoll, ReadDate, TellProposer } from "../ports.ts";

/** What the meeting commands are composed of, in main. */
export interface MeetingDeps {
  readonly uow: UnitOfWork<MeetingPorts>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly changes: Changes;
  readonly readDate: ReadDate;
  readonly tellProposer: TellProposer;
  /** SHA-256 of a text, hexadecimal. */
  readonly hash: (text: string) => string;
  /** The poll's question in the network's language; the catalogue is not the capability's. */
  readonly topicPollQuestion: (language: Language) => string;
}

/** Opening a poll needs the polls' own ports: whatever they are, the transaction has them. */
export interface TopicPollDeps<Ports extends MeetingPorts> extends MeetingDeps {
  readonly uow: UnitOfWork<Ports>;
  readonly openPoll: OpenPoll<Ports>;
}

/** Holds a meeting that can still be worked on. Refuses `meeting.not-found`, `meeting.not-open`. */
export async function holdLive(ports: MeetingPorts, meetingId: MeetingId): Promise<Meeting> {
  const meeting = await ports.meetings.hold(meetingId);
  if (meeting === undefined) throw new Refusal("meeting.not-found");
  if (!isLive(meeting)) throw new Refusal("meeting.not-open", { meeting: meeting.title });
  return meeting;
}

/** Has the proposers told what became of their topic, those too whose topics went into it. */
export async function orderReceipts(
  ports: Pick<MeetingPorts, "jobs" | "meetings">,
  networkId: NetworkId,
  topic: Topic,
): Promise<void> {
  for (const { topicId, proposedBy } of [topic, ...(await ports.meetings.mergedInto([topic.topicId]))])
    await ports.jobs.add("send-receipt", { networkId, topicId, personId: proposedBy });
}

/** Tied topics are still open: whoever decides on them otherwise would take the decision out of the poll's hands. */
export async function refuseOpenTie(ports: MeetingPorts, { meetingId, title }: Meeting): Promise<void> {
  if ((await votingOn(ports, meetingId)).tied) throw new Refusal("poll.tie-open", { meeting: title });
}

/** Somebody else runs the network's meetings: the refusal says who. */
export const notEntitled = (deps: MeetingDeps, actor: Actor, code: RefusalCode): Promise<Refusal> =>
  refusalNaming(deps.uow, actor, code, ...RUN_MEETINGS);

export const meetingChanged = (deps: MeetingDeps, networkId: NetworkId, meetingId: MeetingId): void =>
  deps.changes.changed(networkId, `meeting:${meetingId}`);
