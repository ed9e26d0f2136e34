import type { Actor } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { NetworkId, NewId, PollId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { Changes, UnitOfWork } from "../../../kernel/unit-of-work.ts";
import { refusalNaming } from "../../network/queries.ts";
import type { OpenPoll, Poll } from "../poll.ts";
import { RUN_POLLS } from "../policy.ts";
import type { PollPorts } from "../ports.ts";
import type { AskedSubject, FoundSubject } from "../subject.ts";

export interface PollDeps {
  readonly uow: UnitOfWork<PollPorts>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly changes: Changes;
  /** Finds what a question is about besides the network; refuses when that is not there to be asked about. */
  readonly subject: (networkId: NetworkId, subject: AskedSubject) => Promise<FoundSubject>;
}

export const pollChanged = ({ changes }: PollDeps, networkId: NetworkId, pollId: PollId): void =>
  changes.changed(networkId, `poll:${pollId}`);

/** For who may not run polls: names those who may. */
export const notEntitled = ({ uow }: PollDeps, actor: Actor): Promise<Refusal> =>
  refusalNaming(uow, actor, "poll.not-entitled", ...RUN_POLLS);

/** The poll, held. Refuses `poll.not-found`. */
export async function heldPoll(ports: PollPorts, pollId: PollId): Promise<Poll> {
  const poll = await ports.polls.holdPoll(pollId);
  if (poll === undefined) throw new Refusal("poll.not-found");
  return poll;
}

/** The poll, held, while it can still be voted in. Refuses `poll.not-found`, `poll.not-open`, `poll.closed`. */
export async function heldOpenPoll(ports: PollPorts, pollId: PollId, now: Date): Promise<OpenPoll> {
  const poll = await heldPoll(ports, pollId);
  if (poll.state === "scheduled") throw new Refusal("poll.not-open");
  if (poll.state === "closed" || poll.closesAt <= now) throw new Refusal("poll.closed");
  return poll;
}

/** Clocks of servers that are looked after differ by less. */
const CLOCK_DIFFERENCE_MS = 60_000;
/** Whether a timer that came too early may have been set off by the database's clock. */
export const isNear = (due: Date, now: Date): boolean => due.getTime() - now.getTime() < CLOCK_DIFFERENCE_MS;
