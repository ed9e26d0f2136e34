import { type Actor, SYSTEM, type System } from "../../../kernel/actor.ts";
import { checkDeadline } from "../../../kernel/deadline.ts";
import type { MeetingId, NetworkId, OptionId, PollId, QuestionId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { endOfWorkIn } from "../../../kernel/time-zone.ts";
import { namesInRoles } from "../../network/queries.ts";
import type { Network } from "../../network/network.ts";
import type { DecisionRule } from "../decision-rule.ts";
import { electorsOf } from "../electorate.ts";
import type { Method } from "../method.ts";
import type {
  Elector,
  OpenPoll,
  PollOption,
  PollRules,
  PollSubject,
  Purpose,
  ScheduledPoll,
  Unit,
} from "../poll.ts";
import { mayRunPolls, RUN_POLLS } from "../policy.ts";
import { nextOf } from "../repeat.ts";
import type { PollPorts } from "../ports.ts";
import { checkQuestions, checkRule, wordsIn } from "./check-poll.ts";
import { orderReminders } from "./order-reminders.ts";
import { heldPoll, isNear, notEntitled, type PollDeps, pollChanged } from "./deps.ts";

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

/** A question of the coordinator's to the network; what is left out is as the network decides things. */
export interface Asked {
  readonly question: string;
  readonly questions: readonly {
    readonly text: string;
    readonly method: Method;
    readonly seats?: number;
    readonly options?: readonly {
      readonly title?: string;
      /** Of a date: ISO instant. */
      readonly startsAt?: string;
      readonly minutes?: number;
    }[];
  }[];
  readonly meetingId?: string | null;
  readonly unit?: Unit;
  readonly electorate?: PollRules["electorate"];
  readonly rule?: PollRules["rule"];
  readonly quorum?: PollRules["quorum"];
  readonly anonymous?: boolean;
  readonly membersAddOptions?: boolean;
  readonly opensAt?: string | null;
  /** 17:00 in a week unless told. */
  readonly closesAt?: string;
  readonly repeat?: PollRules["repeat"];
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

async function electorsNow(ports: PollPorts, poll: ScheduledPoll, now: Date): Promise<readonly Elector[]> {
  const [organisations, people, groups, proxies] = [
    await ports.network.organisations(),
    await ports.network.people(),
    await ports.network.groups(),
    await ports.network.proxies(),
  ];
  const today = now.toISOString().slice(0, 10);
  const known = { organisations, people, groups, proxies, today };
  const electors = electorsOf(poll.rules.electorate, poll.unit, known);
  if (electors.length === 0) throw new Refusal("poll.nobody-asked", {}, ["electorate"]);
  // A ballot that weighs three says whose it is.
  if (poll.anonymous && electors.some((one) => one.weight !== 1))
    throw new Refusal("poll.anonymous-weights", {}, ["anonymous"]);
  return electors;
}

async function schedule(ports: PollPorts, actor: Actor | System, poll: ScheduledPoll): Promise<void> {
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
async function announce(ports: PollPorts, by: Actor | System, poll: OpenPoll): Promise<void> {
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

/** A week: every member looks into the channel at least once in it. */
const POLL_DAYS = 7;

/** A question as it was asked, before it is checked. */
export const newQuestion = ({
  text,
  method,
  seats = 1,
  options = [],
}: Asked["questions"][number]): NewQuestion => ({
  text,
  method,
  seats,
  options: options.map(({ title = "", startsAt, minutes = null }) => ({
    title,
    note: "",
    minutes,
    topicId: null,
    startsAt: startsAt === undefined ? null : new Date(startsAt),
  })),
});

/** The rule that goes by a network's way of deciding. */
const NETWORK_RULES = {
  consensus: { kind: "consensus" },
  "simple majority": { kind: "simple-majority", of: "votes-cast" },
  "qualified majority": { kind: "qualified-majority", of: "votes-cast", share: { over: 2, under: 3 } },
  "authority decides": { kind: "authority" },
} as const satisfies Record<Network["decisionRule"], DecisionRule>;
export const ruleOf = ({ decisionRule }: Network): DecisionRule => NETWORK_RULES[decisionRule];

/** Proposals are decided as the network decides things; among options the one with most votes is chosen. */
const usualRule = (network: Network, questions: readonly NewQuestion[]): DecisionRule =>
  questions.some((question) => question.method.kind === "proposal")
    ? ruleOf(network)
    : { kind: "most-votes" };
/** What a coordinator asks, whole and checked, with what was left out as the network decides things. Refuses as `ask` does. */
export async function newPollOf(deps: PollDeps, actor: Actor, asked: Asked): Promise<NewPoll> {
  if (!mayRunPolls(actor)) throw await notEntitled(deps, actor);
  const membersAddOptions = asked.membersAddOptions ?? false;
  const question = wordsIn(asked.question, "question");
  const questions = checkQuestions(asked.questions.map(newQuestion), membersAddOptions);
  const meetingId = (asked.meetingId ?? null) as MeetingId | null;
  const meeting = meetingId === null ? undefined : await deps.meetingTitle(actor.networkId, meetingId);
  if (meetingId !== null && meeting === undefined) throw new Refusal("meeting.not-found");
  const network = await deps.uow.read(actor.networkId, (ports) => ports.network.network());
  const opensAt = asked.opensAt == null ? null : new Date(asked.opensAt);
  const from = opensAt ?? deps.clock.now();
  return {
    purpose: "question",
    subject: meetingId === null ? `network:${actor.networkId}` : `meeting:${meetingId}`,
    about: meeting ?? network.name,
    question,
    questions,
    unit: asked.unit ?? network.votingUnit,
    anonymous: asked.anonymous ?? false,
    rules: {
      electorate: asked.electorate ?? { kind: "core-group" },
      rule: checkRule(asked.rule ?? usualRule(network, questions)),
      quorum: asked.quorum ?? null,
      membersAddOptions,
      repeat: asked.repeat ?? null,
    },
    opensAt,
    closesAt:
      asked.closesAt === undefined
        ? endOfWorkIn(POLL_DAYS, network.timeZone, from)
        : new Date(asked.closesAt),
  };
}

/** Asking the network, now or later, once or again and again. */
export const openCommands = (deps: PollDeps) => ({
  /**
   * Puts questions to an electorate. Refuses as `openPoll`, `checkQuestions` and `checkRule` do, and
   * `meeting.not-found`.
   */
  async ask(actor: Actor, asked: Asked): Promise<PollId> {
    const poll = await newPollOf(deps, actor, asked);
    const pollId = await deps.uow.write(actor.networkId, (ports) => openPoll(ports, actor, poll, deps));
    pollChanged(deps, actor.networkId, pollId);
    return pollId;
  },

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
