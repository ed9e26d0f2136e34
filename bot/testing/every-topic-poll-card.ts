import type { PollView, QuestionView } from "../../src/capabilities/polls/contract.ts";
import type { CardContext } from "../card-context.ts";
import { correctionCard } from "../polls/correction-card.ts";
import { managePollCard } from "../polls/manage-poll-card.ts";
import { pollCard } from "../polls/poll-card.ts";
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
import { FIFTY, ORGANISATIONS, settledTopics, SETTLEMENT, topicsOf } from "./many-topics.ts";

type Options = QuestionView["options"];
const optionsOf = (titles: readonly string[]): Options =>
  titles.map((title, at) => anOption({ optionId: `option-${at}`, title, note: ORGANISATIONS[at % 5] ?? "" }));

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

/** Polls on the topics of a meeting, open, tied, settled and closed. */
export function everyTopicPollCard(ctx: CardContext) {
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
