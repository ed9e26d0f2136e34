import type { Actor } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { NetworkId, PollId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { UnitOfWork } from "../../../kernel/unit-of-work.ts";
import { EVERYBODY } from "../commands/nudge.ts";
import type { RemindersView } from "../contract/reminders.ts";
import { mayRunPolls, votesAs } from "../policy.ts";
import type { ReminderPorts } from "../ports.ts";
import { pollFor } from "../queries.ts";
import { silentOf, unreachedOf } from "../reminders.ts";

/** What a message in the channel says of those whom nobody could be reached of. */
export interface UnreachedView {
  readonly pollId: PollId;
  readonly about: string;
  readonly question: string;
  readonly open: boolean;
  readonly closesAt: string;
  /** Names of organisations that are silent still. */
  readonly organisations: readonly string[];
}

/** Read side of reminders. */
export const reminderQueries = (uow: UnitOfWork<ReminderPorts>, clock: Clock) => ({
  /** What was sent so far, and what of it the reader can stop. Refuses `poll.not-found`. */
  reminders: (actor: Actor, pollId: PollId): Promise<RemindersView> =>
    uow.read(actor.networkId, async (ports) => {
      const poll = await pollFor(ports, actor, pollId);
      const stops = await ports.reminders.stops(pollId);
      const sent = (await ports.reminders.reminders(pollId)).filter((one) => one.state === "sent");
      const runs = mayRunPolls(actor);
      const open = poll.state === "open" && !stops.has(EVERYBODY);
      return {
        stopped: stops.has(EVERYBODY),
        mineStopped: stops.has(actor.personId),
        sent: [...new Set(sent.map((one) => one.round))]
          .toSorted((a, b) => a - b)
          .map((round) => ({
            round,
            organisations: new Set(sent.filter((one) => one.round === round).map((one) => one.organisationId))
              .size,
          })),
        abilities: {
          stop: open && runs,
          stopMine:
            open &&
            !stops.has(actor.personId) &&
            poll.electors.some((one) => votesAs(actor, poll, one) !== undefined),
        },
      };
    }),

  /** Who could not be reached and is silent still, for the channel. Refuses `poll.not-found`. */
  unreached: (everybody: { readonly networkId: NetworkId }, pollId: PollId): Promise<UnreachedView> =>
    uow.read(everybody.networkId, async (ports) => {
      const poll = await ports.polls.poll(pollId);
      if (poll === undefined) throw new Refusal("poll.not-found");
      const { votes } = await ports.polls.ballots(pollId);
      const voted = new Set(votes.map((vote) => vote.electorId));
      const silent = silentOf(poll.electors, voted, await ports.network.organisations());
      const unreached = unreachedOf(await ports.reminders.reminders(pollId), silent);
      return {
        pollId,
        about: poll.about,
        question: poll.question,
        open: poll.state === "open" && poll.closesAt > clock.now(),
        closesAt: poll.closesAt.toISOString(),
        organisations: unreached.map((one) => one.name).toSorted((a, b) => a.localeCompare(b, "en")),
      };
    }),
});
export type ReminderQueries = ReturnType<typeof reminderQueries>;
