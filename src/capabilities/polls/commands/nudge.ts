import { type Actor, SYSTEM } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { NetworkId, PersonId, PollId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { Changes, UnitOfWork } from "../../../kernel/unit-of-work.ts";
import { refusalNaming } from "../../network/queries.ts";
import { timeZoneOf } from "../../network/time-zone-of.ts";
import type { OpenPoll } from "../poll.ts";
import { mayRunPolls, RUN_POLLS, votesAs } from "../policy.ts";
import type { PollPorts, ReminderPorts, RemindVoter } from "../ports.ts";
import {
  isTimeToVote,
  type OfficeDays,
  officeTime,
  type Reminder,
  unreachedOf,
  whoIsReminded,
} from "../reminders.ts";
import { type Due, dueOf, roundOf, setTimer } from "./order-reminders.ts";

interface NudgeDeps {
  readonly uow: UnitOfWork<ReminderPorts>;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly remindVoter: RemindVoter;
}

/** Whom reminders are stopped for when the coordinator stops them. */
export const EVERYBODY = "everybody";
/** As many as are ordered in one transaction: votes wait for it on an engine with one connection. */
const MOST_AT_ONCE = 100;
/** So long after a round the channel learns whom it could not reach: by then sending was tried for long enough. */
const NAMED_AFTER_MS = 30 * 60_000;

/** Reminding those who are silent: in their office hours, at most twice, until they vote or want no more. */
export const nudgeCommands = ({ uow, clock, changes, remindVoter }: NudgeDeps) => ({
  /**
   * Orders the reminders that are due now, each person once a round, and sets the timer for the next ones; of rounds
   * that were missed the last one only. Does nothing for a poll that is over or whose reminders were stopped. Safe to
   * repeat.
   */
  async remindIfDue(networkId: NetworkId, pollId: PollId): Promise<void> {
    await uow.write(networkId, async (ports) => {
      const now = clock.now();
      const open = await stillOpen(ports, pollId, now);
      const stops = await ports.reminders.stops(pollId);
      if (open === undefined || stops.has(EVERYBODY)) return;
      const { poll, due } = open;
      const people = await ports.network.people();
      const wanted = due.flatMap((silent) => {
        const round = roundOf(silent, now);
        if (round === 0 || silent.opens > now) return [];
        return whoIsReminded(poll.unit, silent, round, people)
          .filter((personId) => !stops.has(personId))
          .map((personId) => ({
            round,
            personId,
            electorId: silent.electorId,
            organisationId: silent.organisation.organisationId,
          }));
      });
      const known = new Set((await ports.reminders.reminders(pollId)).map(keyOf));
      const fresh = wanted.filter((one) => !known.has(keyOf(one)));
      const ordered = await ports.reminders.order(pollId, fresh.slice(0, MOST_AT_ONCE), now);
      for (const { round, personId } of ordered)
        await ports.jobs.add(
          "send-reminder",
          { networkId, pollId, round, personId },
          { key: `${pollId}:${round}:${personId}` },
        );
      for (const round of new Set(ordered.map((one) => one.round)))
        await nameLater(ports, { networkId, pollId, round }, lastOf(due, round, now));
      if (fresh.length <= MOST_AT_ONCE) await setTimer(ports, poll, due, now);
      else await ports.jobs.add("remind-voters", { networkId, pollId }, { key: pollId });
    });
  },

  /**
   * Reminds one person, unless they have voted meanwhile, the poll is over, or they or the coordinator wanted no
   * more; waits for their office to open when it was late. Safe to repeat.
   */
  async sendReminder(
    networkId: NetworkId,
    {
      pollId,
      round,
      personId,
    }: { readonly pollId: PollId; readonly round: number; readonly personId: PersonId },
  ): Promise<void> {
    const due = await uow.write(networkId, async (ports) => {
      const now = clock.now();
      const ordered = await ports.reminders.reminder(pollId, round, personId);
      if (ordered?.state !== "ordered") return undefined;
      const office = await officeIf(ports, pollId, ordered, now);
      if (office === undefined) {
        await ports.reminders.setState(pollId, { ...ordered, state: "needless" }, now);
        return undefined;
      }
      const startAfter = officeTime(now, office);
      if (startAfter <= now) return { ordered, timeZone: office.timeZone };
      const key = `${pollId}:${round}:${personId}`;
      await ports.jobs.add("send-reminder", { networkId, pollId, round, personId }, { startAfter, key });
      return undefined;
    });
    if (due === undefined) return;
    const { ordered: reminder, timeZone } = due;
    const reached = await remindVoter(networkId, { ...reminder, pollId, timeZone });
    await uow.write(networkId, async (ports) => {
      await ports.reminders.setState(
        pollId,
        { ...reminder, state: reached ? "sent" : "unreached" },
        clock.now(),
      );
      const { electorId, organisationId } = reminder;
      await ports.events.append({
        type: "poll.reminded",
        by: SYSTEM,
        subject: `poll:${pollId}`,
        data: { round, to: personId, for: electorId, organisationId, reached },
      });
    });
  },

  /**
   * Once a round: one message in the channel names the organisations of which nobody could be reached and that are
   * silent still. Waits while reminders are on their way. Safe to repeat.
   */
  async nameUnreached(
    networkId: NetworkId,
    { pollId, round }: { readonly pollId: PollId; readonly round: number },
  ): Promise<void> {
    await uow.write(networkId, async (ports) => {
      const now = clock.now();
      const open = await stillOpen(ports, pollId, now);
      if (open === undefined || (await ports.reminders.stops(pollId)).has(EVERYBODY)) return;
      const reminders = (await ports.reminders.reminders(pollId)).filter((one) => one.round === round);
      if (reminders.some((one) => one.state === "ordered"))
        return nameLater(ports, { networkId, pollId, round }, now);
      if (unreachedOf(reminders, open.due).length > 0)
        await ports.cards.post("poll-reminder", `poll:${pollId}`, `poll.reminder:${pollId}:${round}`);
    });
  },

  /**
   * Ends a poll's reminders: for everybody by who runs polls, or for oneself. Again it changes nothing. Refuses
   * `poll.not-entitled`, `poll.not-found`, `poll.not-open`, `poll.closed`, `poll.not-elector` (for
   * oneself, without a vote in it).
   */
  async stopReminders(
    actor: Actor,
    { pollId, whose }: { readonly pollId: PollId; readonly whose: "everybody" | "mine" },
  ): Promise<void> {
    if (whose === "everybody" && !mayRunPolls(actor))
      throw await refusalNaming(uow, actor, "poll.not-entitled", ...RUN_POLLS);
    const stopped = await uow.write(actor.networkId, async (ports) => {
      const poll = await ports.polls.poll(pollId);
      if (poll === undefined) throw new Refusal("poll.not-found");
      if (poll.state === "scheduled") throw new Refusal("poll.not-open");
      if (poll.state === "closed") throw new Refusal("poll.closed");
      if (whose === "mine" && !poll.electors.some((one) => votesAs(actor, poll, one) !== undefined))
        throw new Refusal("poll.not-elector");
      const stop = {
        for: whose === "everybody" ? EVERYBODY : actor.personId,
        by: actor.personId,
        at: clock.now(),
      };
      if (!(await ports.reminders.stop(pollId, stop))) return false;
      await ports.events.append({
        type: "poll.reminders-stopped",
        by: actor,
        subject: `poll:${pollId}`,
        data: { for: stop.for },
      });
      return true;
    });
    if (stopped) changes.changed(actor.networkId, `poll:${pollId}`);
  },
});
export type NudgeCommands = ReturnType<typeof nudgeCommands>;

/** The poll with those who owe a vote, as long as they can cast it. */
async function stillOpen(
  ports: PollPorts,
  pollId: PollId,
  now: Date,
): Promise<{ readonly poll: OpenPoll; readonly due: readonly Due[] } | undefined> {
  const poll = await ports.polls.poll(pollId);
  if (poll?.state !== "open" || !isTimeToVote(poll, now)) return undefined;
  const voted = new Set((await ports.polls.ballots(pollId)).votes.map((vote) => vote.electorId));
  return { poll, due: await dueOf(ports, poll, { voted, now }) };
}

const keyOf = ({ round, personId }: Pick<Reminder, "round" | "personId">): string => `${round} ${personId}`;

/** Where and when the person works, unless the reminder has become needless. */
async function officeIf(
  { reminders, network }: ReminderPorts,
  pollId: PollId,
  { personId, electorId, organisationId }: Reminder,
  now: Date,
): Promise<OfficeDays | undefined> {
  const stops = await reminders.stops(pollId);
  if (stops.has(EVERYBODY) || stops.has(personId)) return undefined;
  const owed = await reminders.owed(pollId, electorId);
  const person = await network.person(personId);
  const organisation = await network.organisation(organisationId);
  if (owed === undefined || !isTimeToVote(owed, now) || person?.left !== null || organisation === undefined)
    return undefined;
  const { timeZone, holidays } = await network.network();
  return { timeZone: timeZoneOf(organisation, { timeZone }), country: organisation.country, holidays };
}

/** When the last of the silent ones has had this round. */
const lastOf = (due: readonly Due[], round: number, now: Date): Date =>
  due.reduce((last, { times }) => {
    const at = times[round - 1];
    return at !== undefined && at > last ? at : last;
  }, now);

async function nameLater(
  { jobs }: PollPorts,
  which: { readonly networkId: NetworkId; readonly pollId: PollId; readonly round: number },
  after: Date,
): Promise<void> {
  const startAfter = new Date(after.getTime() + NAMED_AFTER_MS);
  await jobs.add("name-unreached", which, { startAfter, key: `${which.pollId}:${which.round}` });
}
