import type { Actor, System } from "../../../kernel/actor.ts";
import { checkDeadline } from "../../../kernel/deadline.ts";
import type { MeetingId, OptionId, PollId, QuestionId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { dayIn } from "../../../kernel/time-zone.ts";
import { namesInRoles } from "../../network/queries.ts";
import { electorsOf } from "../electorate.ts";
import type { Method } from "../method.ts";
import type { Elector, OpenPoll, PollOption, PollRules, Purpose, ScheduledPoll, Unit } from "../poll.ts";
import type { PollSubject } from "../subject.ts";
import { mayRunPolls, RUN_POLLS } from "../policy.ts";
import type { PollPorts } from "../ports.ts";
import { orderReminders } from "./order-reminders.ts";
import type { PollDeps } from "./deps.ts";

export interface NewQuestion {
  readonly text: string;
  readonly method: Method;
  /** How many options win. */
  readonly seats: number;
  readonly options: readonly Pick<PollOption, "title" | "note" | "minutes" | "topicId" | "startsAt">[];
}

export interface NewPoll {
  readonly purpose: Purpose;
  readonly subject: PollSubject;
  readonly meetingId: MeetingId | null;
  readonly about: string;
  readonly question: string;
  readonly questions: readonly NewQuestion[];
  readonly unit: Unit;
  readonly anonymous: boolean;
  readonly rules: PollRules;
  /** Later than now: it is scheduled. */
  readonly opensAt: Date | null;
  readonly closesAt: Date;
}

type OpenDeps = Pick<PollDeps, "clock" | "newId">;

/**
 * Opens a poll, or schedules it, inside the caller's transaction: freezes the electorate, sets its timer and posts
 * its card. Refuses `poll.not-entitled`, `poll.deadline-passed`, `deadline.too-far`, `poll.opens-after`,
 * `poll.nobody-asked`, `poll.anonymous-weights`, `poll.already-open`.
 */
export async function openPoll(
  ports: PollPorts,
  actor: Actor,
  poll: NewPoll,
  deps: OpenDeps,
): Promise<PollId> {
  const { made, electors, later } = await draftOf(ports, actor, poll, deps);
  if (later) await schedule(ports, actor, made);
  else {
    const opened: OpenPoll = { ...made, state: "open", electors };
    await ports.polls.addPoll(opened);
    await announce(ports, actor, opened);
  }
  return made.pollId;
}

/** The poll as it would stand, with the electors of this moment; nothing is stored. Refuses as `openPoll` does. */
export async function draftOf(
  ports: PollPorts,
  actor: Actor,
  poll: NewPoll,
  deps: OpenDeps,
): Promise<{ readonly made: ScheduledPoll; readonly electors: readonly Elector[]; readonly later: boolean }> {
  if (!mayRunPolls(actor))
    throw new Refusal("poll.not-entitled", { names: await namesInRoles(ports, ...RUN_POLLS) });
  const now = deps.clock.now();
  checkDeadline(poll.closesAt, now, "poll.deadline-passed");
  const later = poll.opensAt !== null && poll.opensAt > now ? poll.opensAt : null;
  if (later !== null && later >= poll.closesAt) throw new Refusal("poll.opens-after", {}, ["opensAt"]);
  if (
    poll.purpose !== "question" &&
    (await ports.polls.pollsAbout(poll.subject)).some(
      (one) => one.state === "open" && one.purpose === poll.purpose,
    )
  )
    throw new Refusal("poll.already-open", { meeting: poll.about });

  const { opensAt: _opensAt, questions, ...rest } = poll;
  const made: ScheduledPoll = {
    ...rest,
    state: "scheduled",
    pollId: deps.newId<PollId>(),
    openedBy: actor.personId,
    openedAt: later ?? now,
    electors: [],
    questions: questions.map((question) => ({
      ...question,
      questionId: deps.newId<QuestionId>(),
      settled: null,
      ruling: null,
      settlement: null,
      options: question.options.map((option) => ({
        ...option,
        optionId: deps.newId<OptionId>(),
        addedBy: null,
      })),
    })),
  };
  // Checked now as well: whoever schedules it learns at once that it could not open.
  const electors = await electorsNow(ports, made, now);
  return { made, electors, later: later !== null };
}

export async function electorsNow(
  ports: PollPorts,
  poll: ScheduledPoll,
  now: Date,
): Promise<readonly Elector[]> {
  const [organisations, people, groups, proxies] = [
    await ports.network.organisations(),
    await ports.network.people(),
    await ports.network.groups(),
    await ports.network.proxies(),
  ];
  const today = dayIn((await ports.network.network()).timeZone, now);
  const known = { organisations, people, groups, proxies, today };
  const electors = electorsOf(poll.rules.electorate, poll.unit, known);
  if (electors.length === 0) throw new Refusal("poll.nobody-asked", {}, ["electorate"]);
  // A ballot that weighs three says whose it is.
  if (poll.anonymous && electors.some((one) => one.weight !== 1))
    throw new Refusal("poll.anonymous-weights", {}, ["anonymous"]);
  return electors;
}

export async function schedule(ports: PollPorts, actor: Actor | System, poll: ScheduledPoll): Promise<void> {
  await ports.polls.addPoll(poll);
  await ports.events.append({
    type: "poll.scheduled",
    by: actor,
    subject: `poll:${poll.pollId}`,
    data: { about: poll.subject, question: poll.question, opensAt: poll.openedAt.toISOString() },
  });
  const { networkId } = await ports.network.network();
  const { pollId, openedAt } = poll;
  await ports.jobs.add("open-poll", { networkId, pollId }, { startAfter: openedAt, key: pollId });
}

/** The record, the timer and the card of a poll that opens. */
export async function announce(ports: PollPorts, by: Actor | System, poll: OpenPoll): Promise<void> {
  const { networkId } = await ports.network.network();
  await ports.events.append({
    type: "poll.opened",
    by,
    subject: `poll:${poll.pollId}`,
    data: {
      about: poll.subject,
      question: poll.question,
      questions: poll.questions.map(({ questionId, text, method, seats, options }) => ({
        questionId,
        text,
        method,
        seats,
        options: options.map(({ optionId, title, startsAt }) => ({ optionId, title, startsAt })),
      })),
      unit: poll.unit,
      anonymous: poll.anonymous,
      rules: poll.rules,
      electors: poll.electors.map(({ electorId, weight, proxyHeldBy }) => ({
        electorId,
        weight,
        proxyHeldBy,
      })),
      closesAt: poll.closesAt.toISOString(),
    },
  });
  const { pollId, closesAt } = poll;
  await ports.jobs.add("close-poll", { networkId, pollId }, { startAfter: closesAt, key: pollId });
  await ports.cards.post("poll", `poll:${pollId}`, `poll.opened:${pollId}`);
  await orderReminders(ports, poll);
}
