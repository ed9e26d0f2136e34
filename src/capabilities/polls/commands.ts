import { type Actor, SYSTEM, type System } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import { checkDeadline } from "../../kernel/deadline.ts";
import type { NetworkId, NewId, OptionId, PollId } from "../../kernel/ids.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { shared } from "../../kernel/shared.ts";
import type { Changes, UnitOfWork } from "../../kernel/unit-of-work.ts";
import type { BallotView } from "./contract.ts";
import { namesActingFor, namesInRoles, refusalNaming } from "../network/queries.ts";
import { allAnswered, type ClosedBecause, coverageOf, type OpenPoll, type Poll, tally } from "./poll.ts";
import { mayRunPolls, mayVote, RUN_POLLS } from "./policy.ts";
import type { PollPorts } from "./ports.ts";
import { ballotView } from "./queries.ts";

export interface NewPoll {
  readonly subject: Poll["subject"];
  readonly about: string;
  readonly question: string;
  readonly seats: number;
  readonly maxChoices: number;
  readonly closesAt: Date;
  readonly options: readonly Omit<Poll["options"][number], "optionId">[];
}

/**
 * Opens a poll inside the caller's transaction: freezes the electorate (the core group's organisations that
 * are in the network), sets its timer and posts its card. Refuses `poll.not-entitled`, `poll.deadline-passed`,
 * `poll.too-few-options`, `poll.seats`, `poll.already-open`.
 */
export async function openPoll(
  ports: PollPorts,
  actor: Actor,
  poll: NewPoll,
  { clock, newId }: { readonly clock: Clock; readonly newId: NewId },
): Promise<PollId> {
  if (!mayRunPolls(actor))
    throw new Refusal("poll.not-entitled", { names: await namesInRoles(ports, ...RUN_POLLS) });
  const now = clock.now();
  checkDeadline(poll.closesAt, now, "poll.deadline-passed");
  if (poll.options.length < 2) throw new Refusal("poll.too-few-options", { meeting: poll.about });
  const most = poll.options.length - 1;
  if (poll.seats < 1 || poll.seats > most)
    throw most === 1
      ? new Refusal("poll.seats-one", {}, ["seats"])
      : new Refusal("poll.seats", { most }, ["seats"]);

  if ((await ports.polls.pollsAbout(poll.subject)).some((one) => one.state === "open"))
    throw new Refusal("poll.already-open", { meeting: poll.about });

  const today = now.toISOString().slice(0, 10);
  const electors = (await ports.network.organisations())
    .filter((one) => one.group === "core" && (one.left === null || one.left > today))
    .map(({ organisationId, country }) => ({ organisationId, country }));
  const opened: OpenPoll = {
    ...poll,
    method: "choose-several",
    state: "open",
    pollId: newId<PollId>(),
    openedBy: actor.personId,
    openedAt: now,
    options: poll.options.map((option) => ({ ...option, optionId: newId<OptionId>() })),
    electors,
  };
  await ports.polls.addPoll(opened);
  await ports.events.append({
    type: "poll.opened",
    by: actor,
    subject: `poll:${opened.pollId}`,
    data: {
      about: poll.subject,
      question: poll.question,
      options: opened.options.map(({ optionId, title }) => ({ optionId, title })),
      electors: electors.map((elector) => elector.organisationId),
      seats: poll.seats,
      maxChoices: poll.maxChoices,
      closesAt: poll.closesAt.toISOString(),
    },
  });
  await ports.jobs.add(
    "close-poll",
    { networkId: actor.networkId, pollId: opened.pollId },
    { startAfter: poll.closesAt, key: opened.pollId },
  );
  await ports.cards.post("poll", `poll:${opened.pollId}`, `poll.opened:${opened.pollId}`);
  return opened.pollId;
}

/** Clocks of servers that are looked after differ by less. */
const CLOCK_DIFFERENCE_MS = 60_000;

interface Deps {
  readonly uow: UnitOfWork<PollPorts>;
  readonly clock: Clock;
  readonly changes: Changes;
}

/** Write side of polls; each refuses before it changes anything. */
export const pollCommands = ({ uow, clock, changes }: Deps) => {
  /** Counting 500 electors costs more than a vote: all who voted in the same moment share the count after it. */
  const paperNow = shared((networkId: NetworkId, pollId: PollId) =>
    uow.read(networkId, ({ polls }) => polls.ballotPaper(pollId)),
  );
  const changed = (networkId: NetworkId, pollId: PollId) => changes.changed(networkId, `poll:${pollId}`);

  async function close(
    ports: PollPorts,
    by: { readonly networkId: NetworkId; readonly who: Actor | System },
    poll: Poll,
    because: ClosedBecause,
  ): Promise<void> {
    const person = by.who === SYSTEM ? null : by.who.personId;
    await ports.polls.closePoll(poll.pollId, { at: clock.now(), because, by: person });
    const votes = await ports.polls.votes(poll.pollId);
    const counted = tally(poll, votes);
    await ports.events.append({
      type: "poll.closed",
      by: by.who,
      subject: `poll:${poll.pollId}`,
      data: {
        because,
        deadline: poll.closesAt.toISOString(),
        coverage: coverageOf(poll.electors, votes),
        votes: counted.ranking.map(({ option, votes: count }) => ({
          optionId: option.optionId,
          votes: count,
        })),
        chosen: counted.chosen,
        tied: counted.tied,
      },
    });
    await ports.jobs.add("take-poll-result", { networkId: by.networkId, pollId: poll.pollId });
  }

  return {
    /**
     * Stores the vote of the actor's organisation, or changes it; gives what their card shows now. The same choices by the same person again
     * change nothing. Refuses `poll.observer`, `poll.not-delegate`, `poll.not-elector`, `poll.not-found`,
     * `poll.closed`, `poll.no-choice`, `poll.too-many-choices`, `poll.unknown-option`.
     */
    async vote(
      actor: Actor,
      { pollId, choices }: { readonly pollId: PollId; readonly choices: readonly OptionId[] },
    ): Promise<{ readonly changed: boolean; readonly ballot: BallotView }> {
      if (!mayVote(actor)) throw await whyNoVote(uow, actor, pollId);
      const wanted = [...new Set(choices)];
      const stored = await uow.write(actor.networkId, async (ports) => {
        const ballot = await ports.polls.ballotFor(pollId, actor.organisationId);
        if (ballot === undefined) throw new Refusal("poll.not-found");
        if (!ballot.hasVote) throw new Refusal("poll.not-elector");
        const now = clock.now();
        if (ballot.state === "closed" || ballot.closesAt <= now) throw new Refusal("poll.closed");
        if (wanted.length === 0) throw new Refusal("poll.no-choice", { most: ballot.maxChoices });
        if (wanted.length > ballot.maxChoices)
          throw new Refusal("poll.too-many-choices", { most: ballot.maxChoices, chosen: wanted.length });
        if (wanted.some((choice) => !ballot.optionIds.includes(choice)))
          throw new Refusal("poll.unknown-option");

        const { standing, actingFor } = ballot;
        if (standing?.castBy === actor.personId && sameChoices(standing.choices, wanted))
          return { changed: false, own: { actor, actingFor, ...standing } };
        const own = { actor, actingFor, choices: wanted, castAt: now };
        // Sent together, in this order: neither needs the other's answer.
        await Promise.all([
          ports.polls.putVote(pollId, {
            organisationId: actor.organisationId,
            castBy: actor.personId,
            choices: wanted,
            castAt: now,
          }),
          ports.events.append({
            type: standing === undefined ? "poll.voted" : "poll.vote-changed",
            by: actor,
            subject: `poll:${pollId}`,
            data: { choices: wanted, ...(standing === undefined ? {} : { before: standing.choices }) },
          }),
        ]);
        return { changed: true, own };
      });
      if (stored.changed) changed(actor.networkId, pollId);
      // Asked after the commit, so that this vote is in the count; it is stored, even if the poll closes now.
      const paper = await paperNow(actor.networkId, pollId);
      if (paper === undefined) throw new Error("a poll that was voted in is gone");
      return { changed: stored.changed, ballot: ballotView(paper, stored.own) };
    },

    /** Closes by hand. Refuses `poll.not-entitled`, `poll.not-found`, `poll.closed`. */
    async close(actor: Actor, { pollId }: { readonly pollId: PollId }): Promise<void> {
      if (!mayRunPolls(actor)) throw await refusalNaming(uow, actor, "poll.not-entitled", ...RUN_POLLS);
      await uow.write(actor.networkId, async (ports) => {
        const poll = await ports.polls.pollForClosing(pollId);
        if (poll === undefined) throw new Refusal("poll.not-found");
        if (poll.state === "closed") throw new Refusal("poll.closed");
        await close(ports, { networkId: actor.networkId, who: actor }, poll, "by-hand");
      });
      changed(actor.networkId, pollId);
    },

    /** Closes a poll that is due or that everybody has answered; otherwise does nothing. Safe to repeat. */
    async closeIfDue(networkId: NetworkId, pollId: PollId): Promise<void> {
      // A look first, without a lock: this is asked after every vote, and votes would wait for the lock.
      const paper = await paperNow(networkId, pollId);
      if (paper?.open !== true) return;
      const early = paper.poll.closesAt.getTime() - clock.now().getTime();
      if (early > 0 && !allAnswered(paper.coverage)) {
        // The timer goes by the database's clock: where that is ahead of ours it would come once, too early.
        if (early < CLOCK_DIFFERENCE_MS)
          await uow.write(networkId, ({ jobs }) =>
            jobs.add("close-poll", { networkId, pollId }, { startAfter: paper.poll.closesAt, key: pollId }),
          );
        return;
      }
      const closed = await uow.write(networkId, async (ports) => {
        const poll = await ports.polls.pollForClosing(pollId);
        if (poll === undefined || poll.state === "closed") return false;
        const answered = allAnswered(coverageOf(poll.electors, await ports.polls.votes(pollId)));
        const due = poll.closesAt <= clock.now();
        if (!answered && !due) return false;
        await close(ports, { networkId, who: SYSTEM }, poll, answered ? "all-answered" : "deadline");
        return true;
      });
      if (closed) changed(networkId, pollId);
    },

    /**
     * Puts through as many of the tied options as there are open seats.
     * Refuses `poll.not-entitled`, `poll.not-found`, `poll.not-closed`, `poll.no-tie`, `poll.tie-choice`.
     */
    async settle(
      actor: Actor,
      { pollId, chosen }: { readonly pollId: PollId; readonly chosen: readonly OptionId[] },
    ): Promise<void> {
      if (!mayRunPolls(actor)) throw await refusalNaming(uow, actor, "poll.not-entitled", ...RUN_POLLS);
      const wanted = [...new Set(chosen)];
      await uow.write(actor.networkId, async (ports) => {
        const poll = await ports.polls.pollForClosing(pollId);
        if (poll === undefined) throw new Refusal("poll.not-found");
        if (poll.state === "open") throw new Refusal("poll.not-closed");
        const counted = tally(poll, await ports.polls.votes(pollId));
        if (counted.tied.length === 0 || poll.settled !== null) throw new Refusal("poll.no-tie");
        if (wanted.length !== counted.openSeats || wanted.some((id) => !counted.tied.includes(id)))
          throw new Refusal("poll.tie-choice", { seats: counted.openSeats }, ["chosen"]);
        await ports.polls.settleTie(pollId, wanted, actor.personId);
        await ports.events.append({
          type: "poll.tie-settled",
          by: actor,
          subject: `poll:${pollId}`,
          data: { tied: counted.tied, chosen: wanted },
        });
        await ports.jobs.add("take-poll-result", { networkId: actor.networkId, pollId });
      });
      changed(actor.networkId, pollId);
    },
  };
};
export type PollCommands = ReturnType<typeof pollCommands>;

const sameChoices = (a: readonly OptionId[], b: readonly OptionId[]): boolean =>
  a.length === b.length && a.every((choice) => b.includes(choice));

/** A refusal that says what to do instead: whom of the own organisation to ask, if it has a vote at all. */
function whyNoVote(uow: UnitOfWork<PollPorts>, actor: Actor, pollId: PollId): Promise<Refusal> {
  return uow.read(actor.networkId, async (ports) => {
    const poll = await ports.polls.poll(pollId);
    if (poll === undefined) return new Refusal("poll.not-found");
    if (!poll.electors.some((elector) => elector.organisationId === actor.organisationId))
      return new Refusal("poll.observer");
    const names = await namesActingFor(ports, actor.organisationId);
    const organisation = (await ports.network.organisation(actor.organisationId))?.name ?? "";
    return names.length === 0
      ? new Refusal("poll.not-delegate-nobody", { organisation })
      : new Refusal("poll.not-delegate", { names: names.join(", "), organisation });
  });
}
