import { type DecisionRule, type Quorum, quorumOf, type Share } from "../capabilities/polls/decision-rule.ts";
import type { Method } from "../capabilities/polls/method.ts";
import { type Coverage, LEAST_ANONYMOUS, type Purpose } from "../capabilities/polls/poll.ts";
import type { Language } from "../kernel/actor.ts";
import danish from "./da/rules.json" with { type: "json" };
import english from "./en/rules.json" with { type: "json" };
import { type PhraseOf, phrasesOf } from "./phrases.ts";

type Phrase = PhraseOf<typeof english>;
const phrase = phrasesOf({ en: english, da: danish });

/** What the sentences need of a poll; a `PollView` has it all. */
export interface RuledPoll {
  readonly purpose: Purpose;
  readonly rule: DecisionRule;
  readonly quorum: Quorum;
  readonly anonymous: boolean;
  /** Votes needed, where that is known before anybody votes. */
  readonly need: number | null;
  /** Nobody has a vote yet in a poll that has not opened. */
  readonly coverage: Coverage;
}
export interface RuledQuestion {
  readonly method: Method;
  readonly seats: number;
}

/**
 * What will happen when the poll closes, for everybody to read before they vote: of a poll with one question all of
 * it. Where there are several, `sayClosing` stands with each and `sayConditions` once.
 */
export const sayRule = (
  poll: RuledPoll & { readonly questions: readonly RuledQuestion[] },
  language: Language,
): string =>
  [
    ...new Set(poll.questions.map((question) => sayClosing(poll, question, language))),
    ...sayConditions(poll, language),
  ].join(" ");

/** What becomes of one question when the poll closes. */
export function sayClosing(poll: RuledPoll, question: RuledQuestion, language: Language): string {
  const { rule } = poll;
  if (question.method.kind === "proposal") return sayProposal(poll, language);
  if (rule.kind === "authority") return phrase(language, "closing.authority");
  const wins = phrase(language, winsKey(poll, question), { count: question.seats });
  if (rule.kind === "most-votes") return wins;
  const support = supportKey(question.method);
  return [
    wins,
    phrase(language, ...barOf(rule, poll.need, language)),
    ...(support === null ? [] : [phrase(language, support)]),
  ].join(" ");
}

/** On what the whole poll depends: a quorum, and enough votes where they are anonymous. */
export function sayConditions(poll: RuledPoll, language: Language): readonly string[] {
  const { quorum, coverage, anonymous } = poll;
  return [
    ...(quorum === null ? [] : [sayQuorum(quorum, coverage, language)]),
    ...(anonymous ? [phrase(language, "condition.anonymous", { least: LEAST_ANONYMOUS })] : []),
  ];
}

function sayQuorum(quorum: NonNullable<Quorum>, coverage: Coverage, language: Language): string {
  const byCountry = quorum.of === "countries";
  const all = byCountry ? coverage.ofCountries : coverage.ofOrganisations;
  if (all === 0)
    return phrase(
      language,
      byCountry ? "condition.quorum-percent-countries" : "condition.quorum-percent-organisations",
      { percent: quorum.percent },
    );
  return phrase(language, byCountry ? "condition.quorum-countries" : "condition.quorum-organisations", {
    need: quorumOf(quorum, coverage).need,
    all,
  });
}

type Said = readonly [key: Phrase, values: Readonly<Record<string, string | number>>];

function sayProposal({ rule, need }: RuledPoll, language: Language): string {
  const [key, values] = proposalKey(rule, need, language);
  return phrase(language, key, values);
}

function proposalKey(rule: DecisionRule, need: number | null, language: Language): Said {
  switch (rule.kind) {
    // More than half of the votes for and against is the same as more for than against.
    case "most-votes":
      return ["closing.proposal", {}];
    case "simple-majority":
      if (rule.of === "votes-cast") return ["closing.proposal", {}];
      return need === null
        ? ["closing.proposal-half-of-members", {}]
        : ["closing.proposal-members", { count: need }];
    case "qualified-majority": {
      const share = { share: sayShare(rule.share, language) };
      if (rule.of === "votes-cast") return ["closing.proposal-share", share];
      return need === null
        ? ["closing.proposal-share-of-members", share]
        : ["closing.proposal-members", { count: need }];
    }
    case "consensus":
      return ["closing.proposal-consensus", {}];
    default:
      return ["closing.authority-proposal", {}];
  }
}

/** How much support an option needs beside having most. */
function barOf(
  rule: Exclude<DecisionRule, { readonly kind: "most-votes" | "authority" }>,
  need: number | null,
  language: Language,
): Said {
  if (rule.kind === "consensus") return ["bar.consensus", {}];
  if (rule.of === "members" && need !== null) return ["bar.members", { count: need }];
  if (rule.kind === "simple-majority")
    return [rule.of === "members" ? "bar.half-of-members" : "bar.half", {}];
  const share = { share: sayShare(rule.share, language) };
  return [rule.of === "members" ? "bar.share-of-members" : "bar.share", share];
}

function winsKey({ purpose }: RuledPoll, { method }: RuledQuestion): Phrase {
  switch (method.kind) {
    case "ranked":
      return method.count === "borda" ? "closing.borda" : "closing.instant-runoff";
    case "dots":
      return "closing.dots";
    case "score":
      return "closing.score";
    case "dates":
      return "closing.dates";
    default:
      return purpose === "topics" ? "closing.topics" : "closing.choices";
  }
}

/** What counts as support; of a plain choice that goes without saying. */
function supportKey(method: Method): Phrase | null {
  switch (method.kind) {
    case "ranked":
      return method.count === "borda" ? "support.borda" : "support.instant-runoff";
    case "dots":
      return "support.dots";
    case "score":
      return "support.score";
    case "dates":
      return "support.dates";
    default:
      return null;
  }
}

/** A fraction as people say it: 'two thirds', '60%'. */
export function sayShare({ over, under }: Share, language: Language): string {
  if (over * 3 === under * 2) return phrase(language, "share.two-thirds");
  if (over * 4 === under * 3) return phrase(language, "share.three-quarters");
  return 100 % under === 0
    ? phrase(language, "share.percent", { over: (over * 100) / under })
    : phrase(language, "share.fraction", { over, under });
}
