import { type Actor, SYSTEM } from "../../../kernel/actor.ts";
import { checkDeadline } from "../../../kernel/deadline.ts";
import type { MeetingId, NetworkId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { endOfWorkIn } from "../../../kernel/time-zone.ts";
import { topicPollOf } from "../../polls/queries.ts";
import { type Meeting, openTopics } from "../meeting.ts";
import { mayRunMeetings } from "../policy.ts";
import type { MeetingPorts } from "../ports.ts";
import { holdLive, type MeetingDeps, meetingChanged, notEntitled } from "./deps.ts";

/** Two weeks: long enough for colleagues to be asked, short enough to be remembered. */
const CALL_DAYS = 14;

/** The call for topics, from opening to its end. */
export const topicCallCommands = (deps: MeetingDeps) => {
  const timer = (ports: MeetingPorts, networkId: NetworkId, meetingId: MeetingId, closesAt: Date) =>
    ports.jobs.add("close-topic-call", { networkId, meetingId }, { startAfter: closesAt });

  /** The meeting held, its call open. Refuses `topic-call.none-open` too. */
  async function holdOpen(ports: MeetingPorts, meetingId: MeetingId): Promise<Meeting> {
    const meeting = await holdLive(ports, meetingId);
    if (meeting.call.state !== "open") throw new Refusal("topic-call.none-open", { meeting: meeting.title });
    return meeting;
  }

  return {
    /**
     * Opens the call for topics of a meeting and posts its card. Without `closesAt`: 17:00 in two weeks.
     * Refuses `topic-call.not-entitled`, `topic-call.already-open`, `topic-call.poll-open`,
     * `topic-call.deadline-passed`, `deadline.too-far`, `meeting.not-found`, `meeting.not-open`.
     */
    async openTopicCall(
      actor: Actor,
      { meetingId, closesAt }: { readonly meetingId: MeetingId; readonly closesAt?: Date },
    ): Promise<void> {
      if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "topic-call.not-entitled");
      await deps.uow.write(actor.networkId, async (ports) => {
        const meeting = await holdLive(ports, meetingId);
        const about = { meeting: meeting.title };
        if (meeting.call.state === "open") throw new Refusal("topic-call.already-open", about);
        const poll = await topicPollOf(ports, meetingId);
        // What is proposed now would be in no vote.
        if (poll?.state === "open") throw new Refusal("topic-call.poll-open", about);
        const { timeZone } = await ports.network.network();
        const now = deps.clock.now();
        const deadline = closesAt ?? endOfWorkIn(CALL_DAYS, timeZone, now);
        checkDeadline(deadline, now, "topic-call.deadline-passed");
        await ports.meetings.setCall(meetingId, { state: "open", closesAt: deadline });
        await ports.events.append({
          type: "topic-call.opened",
          by: actor,
          subject: `meeting:${meetingId}`,
          data: { closesAt: deadline.toISOString() },
        });
        await timer(ports, actor.networkId, meetingId, deadline);
        await ports.cards.post(
          "topic-call",
          `meeting:${meetingId}`,
          `topic-call.opened:${meetingId}:${now.toISOString()}`,
        );
      });
      meetingChanged(deps, actor.networkId, meetingId);
    },

    /**
     * Gives an open call another deadline; the same one changes nothing. Refuses `topic-call.not-entitled`,
     * `topic-call.none-open`, `topic-call.deadline-passed`, `deadline.too-far`, `meeting.not-found`,
     * `meeting.not-open`.
     */
    async moveTopicCall(
      actor: Actor,
      { meetingId, closesAt }: { readonly meetingId: MeetingId; readonly closesAt: Date },
    ): Promise<void> {
      if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "topic-call.not-entitled");
      const moved = await deps.uow.write(actor.networkId, async (ports) => {
        const { call } = await holdOpen(ports, meetingId);
        checkDeadline(closesAt, deps.clock.now(), "topic-call.deadline-passed");
        if (call.state !== "open" || call.closesAt.getTime() === closesAt.getTime()) return false;
        await ports.meetings.setCall(meetingId, { state: "open", closesAt });
        await ports.events.append({
          type: "topic-call.moved",
          by: actor,
          subject: `meeting:${meetingId}`,
          data: { from: call.closesAt.toISOString(), closesAt: closesAt.toISOString() },
        });
        // The timer of the earlier deadline finds nothing due.
        await timer(ports, actor.networkId, meetingId, closesAt);
        return true;
      });
      if (moved) meetingChanged(deps, actor.networkId, meetingId);
    },

    /**
     * Ends an open call before its deadline; what was proposed stays. Refuses `topic-call.not-entitled`,
     * `topic-call.none-open`, `meeting.not-found`, `meeting.not-open`.
     */
    async closeTopicCall(actor: Actor, { meetingId }: { readonly meetingId: MeetingId }): Promise<void> {
      if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "topic-call.not-entitled");
      await deps.uow.write(actor.networkId, async (ports) => {
        await holdOpen(ports, meetingId);
        await ports.meetings.setCall(meetingId, { state: "closed" });
        await ports.events.append({
          type: "topic-call.closed",
          by: actor,
          subject: `meeting:${meetingId}`,
          data: { because: "by-hand" },
        });
      });
      meetingChanged(deps, actor.networkId, meetingId);
    },

    /**
     * Takes back an open call that nobody has answered, as if it had not been opened; its card says so. Refuses
     * `topic-call.not-entitled`, `topic-call.none-open`, `topic-call.answered`, `meeting.not-found`,
     * `meeting.not-open`.
     */
    async withdrawTopicCall(actor: Actor, { meetingId }: { readonly meetingId: MeetingId }): Promise<void> {
      if (!mayRunMeetings(actor)) throw await notEntitled(deps, actor, "topic-call.not-entitled");
      await deps.uow.write(actor.networkId, async (ports) => {
        const meeting = await holdOpen(ports, meetingId);
        const topics = await ports.meetings.topics(meetingId);
        if (openTopics(topics).length > 0)
          throw new Refusal("topic-call.answered", { meeting: meeting.title });
        // An earlier call that topics came from stays what it was.
        const answered = topics.some((topic) => topic.state !== "withdrawn");
        await ports.meetings.setCall(meetingId, { state: answered ? "closed" : "none" });
        await ports.events.append({
          type: "topic-call.withdrawn",
          by: actor,
          subject: `meeting:${meetingId}`,
          data: {},
        });
      });
      meetingChanged(deps, actor.networkId, meetingId);
    },

    /** Closes a call whose deadline has come; otherwise does nothing. Safe to repeat. */
    async closeTopicCallIfDue(networkId: NetworkId, meetingId: MeetingId): Promise<void> {
      const closed = await deps.uow.write(networkId, async (ports) => {
        const meeting = await ports.meetings.hold(meetingId);
        if (meeting?.call.state !== "open" || meeting.call.closesAt > deps.clock.now()) return false;
        await ports.meetings.setCall(meetingId, { state: "closed" });
        await ports.events.append({
          type: "topic-call.closed",
          by: SYSTEM,
          subject: `meeting:${meetingId}`,
          data: { because: "deadline" },
        });
        return true;
      });
      if (closed) meetingChanged(deps, networkId, meetingId);
    },
  };
};
