import type { AskRequest } from "../../src/capabilities/polls/contract.ts";
import type { DecisionRule } from "../../src/capabilities/polls/decision-rule.ts";
import type { Method } from "../../src/capabilities/polls/method.ts";
import type { Network } from "../../src/capabilities/network/network.ts";
import { Refusal } from "../../src/kernel/refusal.ts";
import { endOfWorkIn, zonedInstant } from "../../src/kernel/time-zone.ts";
import type { CardContext } from "../card-context.ts";
import type { BotServices } from "../services.ts";
import { type Fields, integerOf } from "../untrusted.ts";

/** How a question can be asked from the chat, in the order in which it is offered. */
export const WAYS = [
  "choose-one",
  "choose-several",
  "proposal",
  "dates",
  "instant-runoff",
  "borda",
  "dots",
  "score",
] as const;
export type Way = (typeof WAYS)[number];
export const RULES = ["majority", "two-thirds", "consensus", "authority"] as const;
export type Rule = (typeof RULES)[number];
export const REPEATS = ["once", "week", "month"] as const;
export type Repeats = (typeof REPEATS)[number];

/**
 * What a coordinator has written so far, as the card's inputs and buttons carry it from step to step: nothing is
 * stored before the poll is opened.
 */
export interface Draft {
  readonly question: string;
  readonly way: Way;
  /** One a line. */
  readonly options: string;
  /** Choices, dots or the highest score. */
  readonly number: number;
  readonly rule: Rule;
  readonly days: number;
  readonly anonymous: boolean;
  /** ISO day; empty for at once. */
  readonly opensOn: string;
  readonly repeats: Repeats;
}

export const DRAFT_MOST = { question: 200, options: 1_200, days: 60 } as const;
const USUAL_NUMBER: Readonly<Record<Way, number>> = {
  "choose-one": 1,
  "choose-several": 3,
  proposal: 1,
  dates: 1,
  "instant-runoff": 1,
  borda: 1,
  dots: 5,
  score: 5,
};

const NETWORK_RULES = {
  consensus: "consensus",
  "simple majority": "majority",
  "qualified majority": "two-thirds",
  "authority decides": "authority",
} as const satisfies Record<Network["decisionRule"], Rule>;

/** The draft in a card's data; what is not there is as usual. Refuses `input.too-long`, `input.invalid`. */
export function draftIn(data: Fields, network: Pick<Network, "decisionRule">): Draft {
  const words = (field: keyof Draft, most: number): string => {
    const value = data[field];
    if (value === undefined || value === null) return "";
    if (typeof value !== "string") throw new Refusal("input.invalid", {}, [field]);
    if (value.length > most) throw new Refusal("input.too-long", { most }, [field]);
    return value.trim();
  };
  const oneOf = <const Word extends string>(field: keyof Draft, list: readonly Word[], usual: Word): Word => {
    const value = words(field, 50);
    const found = value === "" ? usual : list.find((one) => one === value);
    if (found === undefined) throw new Refusal("input.invalid", {}, [field]);
    return found;
  };
  const way = oneOf("way", WAYS, "choose-one");
  return {
    question: words("question", DRAFT_MOST.question),
    way,
    options: words("options", DRAFT_MOST.options),
    number: numberIn(data, "number", USUAL_NUMBER[way]),
    rule: oneOf("rule", RULES, NETWORK_RULES[network.decisionRule]),
    days: numberIn(data, "days", 7),
    anonymous: oneOf("anonymous", ["named", "anonymous"], "named") === "anonymous",
    opensOn: words("opensOn", 10),
    repeats: oneOf("repeats", REPEATS, "once"),
  };
}

function numberIn(data: Fields, field: "number" | "days", usual: number): number {
  const value = data[field];
  if (value === undefined || value === null || value === "") return usual;
  const number = integerOf(value);
  if (number === undefined) throw new Refusal("input.invalid", {}, [field]);
  return number;
}

/** The draft as a button carries it on. */
export const carried = (draft: Draft): Readonly<Record<string, string>> => ({
  question: draft.question,
  way: draft.way,
  options: draft.options,
  number: String(draft.number),
  rule: draft.rule,
  days: String(draft.days),
  anonymous: draft.anonymous ? "anonymous" : "named",
  opensOn: draft.opensOn,
  repeats: draft.repeats,
});

/** When the working day of those begins who are asked later. */
const OPENS_AT = "09:00";
const REPEATED = { week: 12, month: 11 } as const;

/** The request that the draft makes. Refuses `input.invalid` and `poll.date-owed` for days that can't be read. */
export function requestOf(
  draft: Draft,
  { timeZone, now }: Pick<CardContext, "timeZone" | "now">,
  readDate: BotServices["readDate"],
): AskRequest & { readonly closesAt: string } {
  const { question, repeats } = draft;
  if (draft.days < 1 || draft.days > DRAFT_MOST.days) throw new Refusal("input.invalid", {}, ["closesAt"]);
  const opensAt = draft.opensOn === "" ? null : zonedInstant(isoDay(draft.opensOn), OPENS_AT, timeZone);
  return {
    question,
    questions: [
      {
        text: question,
        method: methodOf(draft),
        ...(draft.way === "proposal" ? {} : { options: optionsOf(draft, timeZone, now, readDate) }),
      },
    ],
    rule: draft.way === "proposal" ? DECIDED_BY[draft.rule] : { kind: "most-votes" },
    anonymous: draft.anonymous,
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: endOfWorkIn(draft.days, timeZone, opensAt ?? now).toISOString(),
    repeat: repeats === "once" ? null : { every: repeats, times: REPEATED[repeats] },
  };
}

const DECIDED_BY = {
  majority: { kind: "simple-majority", of: "votes-cast" },
  "two-thirds": { kind: "qualified-majority", of: "votes-cast", share: { over: 2, under: 3 } },
  consensus: { kind: "consensus" },
  authority: { kind: "authority" },
} as const satisfies Record<Rule, DecisionRule>;

function methodOf({ way, number }: Draft): Method {
  switch (way) {
    case "choose-several":
      return { kind: way, maxChoices: number };
    case "instant-runoff":
    case "borda":
      return { kind: "ranked", count: way };
    case "dots":
      return { kind: way, dots: number };
    case "score":
      return { kind: way, highest: number };
    default:
      return { kind: way };
  }
}

function optionsOf({ way, options }: Draft, timeZone: string, now: Date, readDate: BotServices["readDate"]) {
  const lines = options
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter(Boolean);
  if (way !== "dates") return lines.map((title) => ({ title }));
  return lines.map((line) => ({ startsAt: dateIn(line, timeZone, now, readDate).toISOString() }));
}

/** '11 December 2026 14:00', in the network's time zone. */
function dateIn(line: string, timeZone: string, now: Date, readDate: BotServices["readDate"]): Date {
  const [, words = "", hours = "", minutes = ""] =
    /^(.*?)[\s,]*(?:kl\.?\s*)?\b([01]?\d|2[0-3])[:.]([0-5]\d)$/u.exec(line) ?? [];
  const day = readDate(words.replace(/[\s,]+$/u, ""), String(now.getUTCFullYear()));
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/u.test(day)) throw new Refusal("poll.date-owed", {}, ["options"]);
  return zonedInstant(day, `${hours.padStart(2, "0")}:${minutes}`, timeZone);
}

function isoDay(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || Number.isNaN(Date.parse(day)))
    throw new Refusal("input.invalid", {}, ["opensOn"]);
  return day;
}
