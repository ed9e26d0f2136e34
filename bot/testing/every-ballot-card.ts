import type { QuestionId } from "../../src/kernel/ids.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { pollCard } from "../polls/poll-card.ts";
import { aCoverage, anOwnBallot, TITLES } from "./builders.ts";
import { anAskedPoll, EXAMPLES, exampleOf, questionOf } from "./every-question.ts";
import { TWENTY } from "./many-topics.ts";

/** Open polls of every method: to be voted in, voted in, by proxy, anonymous. */
export function everyBallotCard(ctx: CardContext) {
  const cards: Record<string, AdaptiveCard> = {};
  for (const example of EXAMPLES) {
    const question = questionOf(example);
    const answers = { ["question-1" as QuestionId]: example.answers[0] };
    const many = questionOf(example, TWENTY);
    cards[`ballot, ${example.name}`] = pollCard(anAskedPoll([question]), ctx);
    cards[`ballot, ${example.name}, stored`] = pollCard(
      anAskedPoll([question], { mine: anOwnBallot({ answers }) }),
      ctx,
      { stored: true },
    );
    cards[`ballot, ${example.name}, twenty`] = pollCard(
      anAskedPoll([many], {
        proxy: anOwnBallot({ as: "proxy", voted: false, answers: null, castBy: null, castAt: null }),
      }),
      ctx,
    );
  }
  const all = EXAMPLES.slice(0, 5).map((example, at) =>
    questionOf(example, TITLES.slice(0, 3), { questionId: `question-${at}` as QuestionId }),
  );
  const full = EXAMPLES.slice(2, 7).map((example, at) =>
    questionOf(example, TWENTY, { questionId: `question-${at}` as QuestionId }),
  );
  const first = questionOf(exampleOf("one"), TITLES.slice(0, 3));
  const need = { rule: { kind: "simple-majority", of: "members" }, need: 12 } as const;
  return {
    ...cards,
    "ballot, five questions": pollCard(anAskedPoll(all, { quorum: { of: "countries", percent: 50 } }), ctx),
    "ballot, five full questions": pollCard(anAskedPoll(full, { rule: { kind: "consensus" } }), ctx),
    "ballot, anonymous": pollCard(anAskedPoll([first], { anonymous: true, ...need }), ctx),
    "ballot, anonymous, voted": pollCard(
      anAskedPoll([first], {
        anonymous: true,
        mine: anOwnBallot({ answers: null, castBy: null, castAt: null, changeable: false }),
      }),
      ctx,
      { stored: true },
    ),
    "ballot, by proxy": pollCard(
      anAskedPoll([first], {
        mine: anOwnBallot({ voted: false, answers: null, castBy: null, castAt: null }),
        proxy: anOwnBallot({ as: "proxy", voted: false, answers: null, castBy: null, castAt: null }),
      }),
      ctx,
    ),
    "ballot, stored by proxy": pollCard(
      anAskedPoll([first], {
        proxy: anOwnBallot({
          as: "proxy",
          elector: { electorId: "organisation-3", name: "", country: "PL" },
          answers: { [first.questionId]: exampleOf("one").answers[2] },
        }),
      }),
      ctx,
      { stored: true },
    ),
    "ballot, with proxies": pollCard(anAskedPoll([first], { proxies: 2 }), ctx),
    "ballot, people": pollCard(
      anAskedPoll([first], { unit: "person", mine: anOwnBallot({ answers: {} }) }),
      ctx,
    ),
    "ballot, members add": pollCard(anAskedPoll([first], { membersAddOptions: true }), ctx),
    "ballot, members add to one of five": pollCard(anAskedPoll(all, { membersAddOptions: true }), ctx),
    "ballot, countries": pollCard(anAskedPoll([first], { unit: "country" }), ctx),
    "ballot, scheduled": pollCard(
      anAskedPoll([first], {
        state: "scheduled",
        coverage: aCoverage({ ofElectors: 0, ofOrganisations: 0 }),
      }),
      ctx,
    ),
  };
}
