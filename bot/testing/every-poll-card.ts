import type { PollView, QuestionView } from "../../src/capabilities/polls/contract.ts";
import type { QuestionId } from "../../src/kernel/ids.ts";
import type { AdaptiveCard } from "../adaptive-card.ts";
import type { CardContext } from "../card-context.ts";
import { correctionCard } from "../polls/correction-card.ts";
import { managePollCard } from "../polls/manage-poll-card.ts";
import { pollCard } from "../polls/poll-card.ts";
import { questionNewsCard, questionResultCard } from "../polls/question-result-card.ts";
import { topicNewsCard } from "../polls/topic-news-card.ts";
import { topicResultCard } from "../polls/topic-result-card.ts";
import {
  aCoverage,
  aDetail,
  aMeeting,
  anOption,
  anOwnBallot,
  aPoll,
  LONG_TITLE,
  optionIds,
  someAbilities,
  TITLES,
} from "./builders.ts";
import { aClosedPoll, anAskedPoll, counted, EXAMPLES, exampleOf, questionOf } from "./every-question.ts";
import { FIFTY, ORGANISATIONS, settledTopics, topicsOf } from "./many-topics.ts";

type Options = QuestionView["options"];
const optionsOf = (titles: readonly string[]): Options =>
  titles.map((title, at) => anOption({ optionId: `option-${at}`, title, note: ORGANISATIONS[at % 5] ?? "" }));

const TWENTY = FIFTY.slice(0, 20).map((title) => title.padEnd(200, "ø"));
/** As long as a reason can be. */
const LONG_REASON = "Ω".repeat(2_000);

const SETTLEMENT = {
  by: "Rasa Petrauskienė",
  at: "2026-12-01T12:00:00.000Z",
  reason: "Costs wait for the delegated act of the spring.",
} as const;
const LONG_SETTLEMENT = { ...SETTLEMENT, reason: "Ω".repeat(500) };

/** A poll on topics that has ended: of so many votes each, so many are on the agenda or tied. */
function closed(
  options: Options,
  votes: (at: number) => number,
  [chosen, tied]: readonly [chosen: number, tied: number],
  over: Partial<PollView> = {},
): PollView {
  const ended = options.map((option, at) => ({
    ...option,
    votes: votes(at),
    result:
      at < chosen ? ("chosen" as const) : at < chosen + tied ? ("tied" as const) : ("not-chosen" as const),
  }));
  const ids = optionIds(...options.keys());
  const verdict =
    tied === 0
      ? ({ kind: "chosen", options: ids.slice(0, chosen) } as const)
      : ({
          kind: "tied",
          options: ids.slice(0, chosen),
          tied: ids.slice(chosen, chosen + tied),
          openSeats: 1,
        } as const);
  const open =
    tied === 0
      ? null
      : ({ kind: "seats", among: ids.slice(chosen, chosen + tied), seats: 1, atMost: false } as const);
  return aPoll(
    {
      state: "closed",
      closedAt: "2026-12-01T10:15:00.000Z",
      closedBecause: "by-hand",
      coverage: aCoverage({ organisations: 19, countries: 16 }),
      abilities: someAbilities(),
      ...over,
    },
    { options: ended, verdict, open },
  );
}

const withSettlement = (poll: PollView): PollView => ({
  ...poll,
  questions: poll.questions.map((question) => ({ ...question, settlement: SETTLEMENT })),
});

/** The cards of polls, of every method in every state, and as full as they can be. */
export function everyPollCard(ctx: CardContext): Readonly<Record<string, AdaptiveCard>> {
  return { ...topicCards(ctx), ...ballotCards(ctx), ...resultCards(ctx) };
}

function topicCards(ctx: CardContext) {
  const seven = optionsOf(TITLES);
  const votes = (at: number) => [12, 9, 7, 6, 3, 1, 0][at] ?? 0;
  const tied = (over: Partial<PollView> = {}) =>
    closed(seven, (at) => [12, 9, 5, 5, 3, 1, 0][at] ?? 0, [2, 2], over);
  const silent = ORGANISATIONS.concat(ORGANISATIONS.slice(0, 3)).map((name, at) => ({
    electorId: `organisation-${at}`,
    name,
    country: "DK",
  }));
  const many = aPoll({ about: LONG_TITLE, mine: anOwnBallot() }, { options: optionsOf(FIFTY) });
  return {
    poll: pollCard(aPoll(), ctx),
    "poll, one choice": pollCard(
      aPoll({}, { seats: 1, method: { kind: "choose-several", maxChoices: 1 } }),
      ctx,
    ),
    "poll, own vote": pollCard(aPoll({ mine: anOwnBallot() }), ctx),
    "poll, stored": pollCard(aPoll({ mine: anOwnBallot() }), ctx, { stored: true }),
    "poll, seven": pollCard(aPoll({}, { options: seven }), ctx),
    "poll, fifty": pollCard(many, ctx),
    "manage poll": managePollCard(aPoll({ silent }), ctx),
    "manage poll, few silent": managePollCard(aPoll({ silent: silent.slice(0, 2) }), ctx),
    "result, news": topicNewsCard(
      closed(seven, votes, [3, 0]),
      aDetail({ topics: settledTopics(TITLES) }),
      ctx,
    ),
    "result, news, tied": topicNewsCard(tied(), aDetail({ topics: topicsOf(TITLES) }), ctx),
    result: topicResultCard(closed(seven, votes, [3, 0]), aDetail({ topics: settledTopics(TITLES) }), ctx),
    "result, tied": topicResultCard(tied(), aDetail({ topics: topicsOf(TITLES) }), ctx),
    "result, tie to settle": topicResultCard(
      tied({ abilities: someAbilities({ settle: true, confirmOutcome: true }) }),
      aDetail({ topics: topicsOf(TITLES) }),
      ctx,
    ),
    "result, tie settled": topicResultCard(
      withSettlement(
        closed(seven, votes, [3, 0], {
          closedBecause: "all-answered",
          abilities: someAbilities({ confirmOutcome: true }),
        }),
      ),
      aDetail({
        topics: settledTopics(TITLES).map((topic, at) =>
          at === 2 || at === 3
            ? {
                ...topic,
                reason: {
                  because: "tie-settled" as const,
                  votes: 5,
                  chosen: at === 2,
                  words: SETTLEMENT.reason,
                },
              }
            : topic,
        ),
      }),
      ctx,
    ),
    "result, nobody voted": topicResultCard(
      closed(seven.slice(0, 2), () => 0, [0, 0], {
        closedBecause: "deadline",
        coverage: aCoverage({ organisations: 0, countries: 0, electors: 0 }),
      }),
      aDetail(),
      ctx,
    ),
    "result, fifty": topicResultCard(
      closed(optionsOf(FIFTY), (at) => 50 - at, [3, 0]),
      aDetail({
        meeting: aMeeting({ title: LONG_TITLE, place: LONG_TITLE }),
        topics: settledTopics(FIFTY),
      }),
      ctx,
    ),
    "poll, corrected": correctionCard(
      aPoll(),
      [
        { was: "Where do we met next?", now: "Where do we meet next?" },
        { was: LONG_TITLE, now: LONG_TITLE.slice(1) },
      ],
      ctx,
    ),
  };
}

function ballotCards(ctx: CardContext) {
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

function resultCards(ctx: CardContext) {
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
