import type { Actor } from "../../../kernel/actor.ts";
import type { PollId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { endOfWorkIn } from "../../../kernel/time-zone.ts";
import type { Network } from "../../network/network.ts";
import type { DecisionRule } from "../decision-rule.ts";
import type { Method } from "../method.ts";
import type { PollRules, Unit } from "../poll.ts";
import { mayRunPolls } from "../policy.ts";
import type { AskedSubject } from "../subject.ts";
import { checkQuestions, checkRule, wordsIn } from "./check-poll.ts";
import { notEntitled, type PollDeps, pollChanged } from "./deps.ts";
import { type NewPoll, type NewQuestion, openPoll } from "./open.ts";

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
  /** The network unless told. */
  readonly subject?: AskedSubject | null;
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
  const title = wordsIn(asked.question, "question");
  const questions = checkQuestions(asked.questions.map(newQuestion), membersAddOptions);
  // One question is what the poll asks; several have a title over them.
  const question = (questions.length === 1 ? questions[0]?.text : undefined) ?? title;
  const about = asked.subject == null ? null : await deps.subject(actor.networkId, asked.subject);
  const network = await deps.uow.read(actor.networkId, (ports) => ports.network.network());
  const opensAt = asked.opensAt == null ? null : new Date(asked.opensAt);
  const from = opensAt ?? deps.clock.now();
  const closesAt =
    asked.closesAt === undefined ? endOfWorkIn(POLL_DAYS, network.timeZone, from) : new Date(asked.closesAt);
  const dates = questions.flatMap(({ options }) => options.flatMap(({ startsAt }) => startsAt ?? []));
  if (dates.some((date) => date <= closesAt)) throw new Refusal("poll.date-past", {}, ["options"]);
  return {
    purpose: "question",
    subject: about?.subject ?? `network:${actor.networkId}`,
    meetingId: about?.meetingId ?? null,
    about: about?.title ?? network.name,
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
    closesAt,
  };
}

/** Asking the network. */
export const askCommands = (deps: PollDeps) => ({
  /**
   * Puts questions to an electorate. Refuses as `openPoll`, `checkQuestions` and `checkRule` do, and
   * what finding its subject refuses.
   */
  async ask(actor: Actor, asked: Asked): Promise<PollId> {
    const poll = await newPollOf(deps, actor, asked);
    const pollId = await deps.uow.write(actor.networkId, (ports) => openPoll(ports, actor, poll, deps));
    pollChanged(deps, actor.networkId, pollId);
    return pollId;
  },
});
