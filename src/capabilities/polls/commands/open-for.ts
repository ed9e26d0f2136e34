import type { Actor } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { EditionId, MeetingId, NewId, PollId, TopicId } from "../../../kernel/ids.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import type { DecisionRule } from "../decision-rule.ts";
import type { PollPorts } from "../ports.ts";
import { checkRule } from "./check-poll.ts";
import { ruleOf } from "./ask.ts";
import { openPoll } from "./open.ts";

interface Deps {
  readonly clock: Clock;
  readonly newId: NewId;
}

/** A meeting's open topics, of which so many go on its agenda. */
export interface TopicsPoll {
  readonly meetingId: MeetingId;
  readonly about: string;
  readonly question: string;
  /** How many win, and how many each may choose. */
  readonly seats: number;
  readonly closesAt: Date;
  readonly options: readonly {
    readonly title: string;
    readonly note: string;
    readonly minutes: number;
    readonly topicId: TopicId;
  }[];
}

/**
 * Opens the poll on a meeting's topics in the caller's transaction; the network's unit votes. Refuses as `openPoll`
 * does, and `poll.too-few-options`, `poll.seats`.
 */
export async function openTopicsPoll(
  ports: PollPorts,
  actor: Actor,
  poll: TopicsPoll,
  deps: Deps,
): Promise<PollId> {
  const { meetingId, seats, options, question } = poll;
  if (options.length < 2) throw new Refusal("poll.too-few-options", { meeting: poll.about });
  const most = options.length - 1;
  if (seats < 1 || seats > most)
    throw most === 1
      ? new Refusal("poll.seats-one", {}, ["seats"])
      : new Refusal("poll.seats", { most }, ["seats"]);
  const { votingUnit } = await ports.network.network();
  return openPoll(
    ports,
    actor,
    {
      purpose: "topics",
      subject: `meeting:${meetingId}`,
      meetingId,
      about: poll.about,
      question,
      questions: [
        {
          text: question,
          method: { kind: "choose-several", maxChoices: seats },
          seats,
          options: options.map((option) => ({ ...option, startsAt: null })),
        },
      ],
      unit: votingUnit,
      anonymous: false,
      rules: {
        electorate: { kind: "core-group" },
        rule: { kind: "most-votes" },
        quorum: null,
        membersAddOptions: false,
        repeat: null,
      },
      opensAt: null,
      closesAt: poll.closesAt,
    },
    deps,
  );
}

/** An edition of a work programme, to be adopted or not. */
export interface AdoptionPoll {
  readonly editionId: EditionId;
  /** The edition's title. */
  readonly about: string;
  /** The proposal, with the text's hash where members can check it. */
  readonly question: string;
  /** The network's unless told. */
  readonly rule: DecisionRule | undefined;
  readonly closesAt: Date;
}

/**
 * Opens the poll by which an edition is adopted, in the caller's transaction; gives it with its rule. Refuses as
 * `openPoll` and `checkRule` do.
 */
export async function openAdoptionPoll(
  ports: PollPorts,
  actor: Actor,
  poll: AdoptionPoll,
  deps: Deps,
): Promise<{ readonly pollId: PollId; readonly rule: DecisionRule }> {
  const network = await ports.network.network();
  const { about, question, closesAt } = poll;
  const rule = checkRule(poll.rule ?? ruleOf(network));
  const pollId = await openPoll(
    ports,
    actor,
    {
      purpose: "adoption",
      subject: `edition:${poll.editionId}`,
      meetingId: null,
      about,
      question,
      questions: [{ text: question, method: { kind: "proposal" }, seats: 1, options: [] }],
      unit: network.votingUnit,
      anonymous: false,
      rules: {
        electorate: { kind: "core-group" },
        rule,
        quorum: null,
        membersAddOptions: false,
        repeat: null,
      },
      opensAt: null,
      closesAt,
    },
    deps,
  );
  return { pollId, rule };
}
