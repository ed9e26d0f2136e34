import { type Actor, SYSTEM } from "../../../kernel/actor.ts";
import type { NetworkId, PollId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { OpenPoll, ScheduledPoll } from "../poll.ts";
import { mayRunPolls } from "../policy.ts";
import type { PollPorts } from "../ports.ts";
import { nextOf } from "../repeat.ts";
import { heldPoll, isNear, notEntitled, type PollDeps, pollChanged } from "./deps.ts";
import { announce, electorsNow, schedule } from "./open.ts";

/** Polls that open later, once or again and again. */
export const scheduleCommands = (deps: PollDeps) => ({
  /** Takes back a poll that has not opened yet. Refuses `poll.not-entitled`, `poll.not-found`, `poll.already-begun`. */
  async unschedule(actor: Actor, { pollId }: { readonly pollId: PollId }): Promise<void> {
    if (!mayRunPolls(actor)) throw await notEntitled(deps, actor);
    await deps.uow.write(actor.networkId, async (ports) => {
      const poll = await heldPoll(ports, pollId);
      if (poll.state !== "scheduled") throw new Refusal("poll.already-begun");
      await ports.polls.dropScheduled(pollId);
      await ports.events.append({
        type: "poll.unscheduled",
        by: actor,
        subject: `poll:${pollId}`,
        data: { question: poll.question },
      });
    });
    pollChanged(deps, actor.networkId, pollId);
  },

  /**
   * Opens a scheduled poll whose time has come, with the electorate of this moment, and schedules the next one if
   * it repeats; one that missed its whole time, or has nobody to ask any more, is dropped on the record. Otherwise
   * does nothing. Safe to repeat.
   */
  async openIfDue(networkId: NetworkId, pollId: PollId): Promise<void> {
    const now = deps.clock.now();
    const done = await deps.uow.write(networkId, async (ports) => {
      const poll = await ports.polls.holdPoll(pollId);
      if (poll?.state !== "scheduled") return false;
      if (poll.openedAt > now) {
        // The timer goes by the database's clock: where that is ahead of ours it would come once, too early.
        if (isNear(poll.openedAt, now))
          await ports.jobs.add(
            "open-poll",
            { networkId, pollId },
            { startAfter: poll.openedAt, key: pollId },
          );
        return false;
      }
      const { timeZone } = await ports.network.network();
      const electors = poll.closesAt <= now ? "missed" : await electorsOrWhyNot(ports, poll, now);
      if (typeof electors === "string") {
        await ports.polls.dropScheduled(pollId);
        await ports.events.append({
          type: "poll.unscheduled",
          by: SYSTEM,
          subject: `poll:${pollId}`,
          data: { question: poll.question, because: electors },
        });
      } else {
        const opened: OpenPoll = { ...poll, state: "open", openedAt: now, electors };
        await ports.polls.openScheduled(opened);
        await announce(ports, SYSTEM, opened);
      }
      const following = nextOf(poll, timeZone, deps.newId);
      if (following !== undefined) await schedule(ports, SYSTEM, following);
      return true;
    });
    if (done) pollChanged(deps, networkId, pollId);
  },
});

/** Who left since it was scheduled may leave nobody to ask. */
async function electorsOrWhyNot(ports: PollPorts, poll: ScheduledPoll, now: Date) {
  try {
    return await electorsNow(ports, poll, now);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
