import type { Language } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { MeetingId, NetworkId, NewId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { Changes, UnitOfWork } from "../../../kernel/unit-of-work.ts";
import type { Meeting } from "../meeting.ts";
import type { MeetingPorts, OpenPoll, ReadDate, TellProposer } from "../ports.ts";

/** What the meeting commands are composed of, in main. */
export interface MeetingDeps {
  readonly uow: UnitOfWork<MeetingPorts>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly changes: Changes;
  readonly readDate: ReadDate;
  readonly tellProposer: TellProposer;
  /** The poll's question in the network's language; the catalogue is not the capability's. */
  readonly topicPollQuestion: (language: Language, meetingTitle: string) => string;
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
  if (meeting.state !== "planned" && meeting.state !== "convened") throw new Refusal("meeting.not-open");
  return meeting;
}

export const meetingChanged = (deps: MeetingDeps, networkId: NetworkId, meetingId: MeetingId): void =>
  deps.changes.changed(networkId, `meeting:${meetingId}`);
