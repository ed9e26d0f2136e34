import type { Network } from "../../src/capabilities/network/network.ts";
import type { AskRequest } from "../../src/capabilities/polls/contract/requests.ts";
import type { DecisionRule } from "../../src/capabilities/polls/decision-rule.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import { endOfWorkIn, zonedInstant } from "../../src/kernel/time-zone.ts";
import type { CardContext } from "../card-context.ts";
import type { BotServices } from "../services.ts";
import type { Fields } from "../untrusted.ts";
import {
  earlierIn,
  numberIn,
  oneOf,
  QUESTION_MOST,
  type QuestionDraft,
  questionIn,
  questionRequest,
  wordsIn,
} from "./draft-questions.ts";

export const RULES = ["majority", "two-thirds", "consensus", "authority"] as const;
export type Rule = (typeof RULES)[number];
export const REPEATS = ["once", "week", "month"] as const;
export type Repeats = (typeof REPEATS)[number];

/**
 * What a coordinator has written so far, as the card's inputs and buttons carry it from step to step: nothing is
 * stored before the poll is opened. The question in hand is the last one.
 */
export interface Draft extends QuestionDraft {
  readonly earlier: readonly QuestionDraft[];
  /** What several questions are about. */
  readonly title: string;
  readonly rule: Rule;
  readonly days: number;
  readonly anonymous: boolean;
  /** ISO day; empty for at once. */
  readonly opensOn: string;
  readonly repeats: Repeats;
}

export const DRAFT_MOST = { ...QUESTION_MOST, title: 200, days: 60 } as const;

const NETWORK_RULES = {
  consensus: "consensus",
  "simple majority": "majority",
  "qualified majority": "two-thirds",
  "authority decides": "authority",
} as const satisfies Record<Network["decisionRule"], Rule>;

/**
 * The draft in a card's data; what is not there is as usual. Refuses `input.too-long`, `input.invalid`,
 * `poll.chat-full`.
 */
export function draftIn(data: Fields, network: Pick<Network, "decisionRule">): Draft {
  const inHand = questionIn(data);
  return {
    ...inHand,
    earlier: earlierIn(data["earlier"], inHand),
    title: wordsIn(data, "title", DRAFT_MOST.title),
    rule: oneOf(data, "rule", { list: RULES, usual: NETWORK_RULES[network.decisionRule] }),
    days: numberIn(data, "days", 7),
    anonymous: oneOf(data, "anonymous", { list: ["named", "anonymous"], usual: "named" }) === "anonymous",
    opensOn: wordsIn(data, "opensOn", 10),
    repeats: oneOf(data, "repeats", { list: REPEATS, usual: "once" }),
  };
}

/** All questions, the one in hand last. */
export const questionsOf = ({ earlier, question, way, options, number }: Draft): readonly QuestionDraft[] => [
  ...earlier,
  { question, way, options, number },
];

/** With nothing written of the next question yet. */
export const withAnother = (draft: Draft): Draft => ({
  ...draft,
  ...questionIn({}),
  earlier: questionsOf(draft),
});

/** Without the question in hand: the one before it is again. */
export const withoutThis = (draft: Draft): Draft => ({
  ...draft,
  ...draft.earlier.at(-1),
  earlier: draft.earlier.slice(0, -1),
});

/** The draft as a button carries it on. */
export const carried = (draft: Draft): Readonly<Record<string, string>> => ({
  question: draft.question,
  way: draft.way,
  options: draft.options,
  number: String(draft.number),
  ...carriedBefore(draft),
  rule: draft.rule,
  days: String(draft.days),
  anonymous: draft.anonymous ? "anonymous" : "named",
  opensOn: draft.opensOn,
  repeats: draft.repeats,
});

/** What was written before the question in hand. */
export const carriedBefore = ({ earlier, title }: Draft): Readonly<Record<string, string>> =>
  earlier.length === 0 ? {} : { earlier: JSON.stringify(earlier), ...(title === "" ? {} : { title }) };

/** When the working day of those begins who are asked later. */
const OPENS_AT = "09:00";
const REPEATED = { week: 12, month: 11 } as const;

/** The request that the draft makes. Refuses `input.invalid` and `poll.date-owed` for days that can't be read. */
export function requestOf(
  draft: Draft,
  ctx: Pick<CardContext, "timeZone" | "now">,
  readDate: BotServices["readDate"],
): AskRequest & { readonly closesAt: string } {
  const { repeats, earlier } = draft;
  if (draft.days < 1 || draft.days > DRAFT_MOST.days) throw new Refusal("input.invalid", {}, ["closesAt"]);
  const opensAt = draft.opensOn === "" ? null : zonedInstant(isoDay(draft.opensOn), OPENS_AT, ctx.timeZone);
  return {
    question: earlier.length === 0 ? draft.question : draft.title,
    questions: questionsOf(draft).map((one) => questionRequest(one, ctx, readDate)),
    rule: asksProposal(draft) ? DECIDED_BY[draft.rule] : { kind: "most-votes" },
    anonymous: draft.anonymous,
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: endOfWorkIn(draft.days, ctx.timeZone, opensAt ?? ctx.now).toISOString(),
    repeat: repeats === "once" ? null : { every: repeats, times: REPEATED[repeats] },
  };
}

/** A proposal is decided by a rule; among options the one with most votes is chosen. */
export const asksProposal = (draft: Draft): boolean =>
  questionsOf(draft).some(({ way }) => way === "proposal");

const DECIDED_BY = {
  majority: { kind: "simple-majority", of: "votes-cast" },
  "two-thirds": { kind: "qualified-majority", of: "votes-cast", share: { over: 2, under: 3 } },
  consensus: { kind: "consensus" },
  authority: { kind: "authority" },
} as const satisfies Record<Rule, DecisionRule>;

function isoDay(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || Number.isNaN(Date.parse(day)))
    throw new Refusal("input.invalid", {}, ["opensOn"]);
  return day;
}
