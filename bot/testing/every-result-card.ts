import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { questionNewsCard, questionResultCard } from "../polls/question-result-card.ts";
import { optionIds, someAbilities } from "./builders.ts";
import { aClosedPoll, counted, EXAMPLES, exampleOf, questionOf } from "./every-question.ts";
import { ORGANISATIONS, SETTLEMENT, TWENTY } from "./many-topics.ts";

/** As long as a reason can be. */
const LONG_REASON = "Ω".repeat(2_000);

const LONG_SETTLEMENT = { ...SETTLEMENT, reason: "Ω".repeat(500) };

/** Closed polls of every method: decided, tied, settled, without a quorum. */
export function everyResultCard(ctx: CardContext) {
  const cards: Record<string, AdaptiveCard> = {};
  for (const example of EXAMPLES) {
    const elector = { electorId: "organisation-3", name: ORGANISATIONS[3], country: "PL" };
    const reasons = example.answers.flatMap((answer) =>
      answer.kind === "proposal" && answer.stance === "disagree"
        ? [{ stance: "disagree" as const, reason: answer.reason, elector }]
        : [],
    );
    const view = aClosedPoll([counted(questionOf(example), example.answers, { reasons })]);
    cards[`outcome, ${example.name}`] = questionResultCard(view, ctx);
    cards[`outcome, ${example.name}, news`] = questionNewsCard(view, ctx);
    cards[`outcome, ${example.name}, twenty`] = questionResultCard(
      aClosedPoll([
        counted(questionOf(example, TWENTY), example.answers, {
          reasons: Array.from({ length: 20 }, () => ({
            stance: "block" as const,
            reason: LONG_REASON,
            elector,
          })),
        }),
      ]),
      ctx,
    );
  }
  const [one, proposal] = [exampleOf("one"), exampleOf("proposal")];
  const runs = { abilities: someAbilities({ settle: true, confirmOutcome: true }) };
  const rule = { kind: "authority" } as const;
  const full = EXAMPLES.slice(2, 7).map((example) => counted(questionOf(example, TWENTY), example.answers));
  const tie = [one.answers[0], one.answers[2]];
  return {
    ...cards,
    "outcome, five full questions": questionResultCard(aClosedPoll(full, runs), ctx),
    "outcome, tie to settle": questionResultCard(aClosedPoll([counted(questionOf(one), tie)], runs), ctx),
    "outcome, settled": questionResultCard(
      aClosedPoll(
        [
          {
            ...counted(questionOf(one), tie, { settlement: SETTLEMENT }),
            verdict: { kind: "chosen", options: optionIds(0), settled: "tie" },
            open: null,
          },
        ],
        { abilities: someAbilities({ confirmOutcome: true }) },
      ),
      ctx,
    ),
    "outcome, five full questions, settled": questionResultCard(
      aClosedPoll(full.map((question) => ({ ...question, settlement: LONG_SETTLEMENT }))),
      ctx,
    ),
    "outcome, authority": questionResultCard(
      aClosedPoll([counted(questionOf(one), one.answers, { rule })], runs),
      ctx,
    ),
    "outcome, ruling": questionResultCard(
      aClosedPoll([counted(questionOf(proposal), proposal.answers, { rule })], runs),
      ctx,
    ),
    "outcome, to confirm": questionResultCard(
      aClosedPoll([counted(questionOf(one), one.answers)], runs),
      ctx,
    ),
    "outcome, confirmed": questionResultCard(
      aClosedPoll([counted(questionOf(one), one.answers)], {
        ...runs,
        outcome: {
          sentence: "The next meeting is in Copenhagen.",
          by: "Rasa Petrauskienė",
          at: "2026-12-02T08:00:00.000Z",
        },
      }),
      ctx,
    ),
    "outcome, too few": questionResultCard(
      aClosedPoll([{ ...counted(questionOf(one), []), count: null, verdict: { kind: "too-few" } }], {
        anonymous: true,
      }),
      ctx,
    ),
    "outcome, no quorum": questionResultCard(
      aClosedPoll([
        {
          ...counted(questionOf(one), one.answers),
          verdict: { kind: "no-quorum", of: "organisations", have: 3, need: 11 },
        },
      ]),
      ctx,
    ),
  };
}
