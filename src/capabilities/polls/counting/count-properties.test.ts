import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { OptionId } from "../../../kernel/ids.ts";
import { answers, electorsOf, questionOn } from "../../../testing/ballot-box.ts";
import type { Answer, Countable, CountedVote, Method } from "../method.ts";
import { type Count, count } from "./count.ts";

const NAMES = ["a", "b", "c", "d", "e"];
const DATE_ANSWERS = ["yes", "if-need-be", "no"] as const;

const METHODS: fc.Arbitrary<Method> = fc.constantFrom<Method>(
  { kind: "choose-one" },
  { kind: "choose-several", maxChoices: 5 },
  { kind: "ranked", count: "instant-runoff" },
  { kind: "ranked", count: "borda" },
  { kind: "dots", dots: 20 },
  { kind: "score", highest: 3 },
  { kind: "dates" },
  { kind: "proposal" },
);

const some = (options: readonly string[], least = 1) =>
  fc.shuffledSubarray([...options], { minLength: least });
const each = <Value>(options: readonly string[], value: fc.Arbitrary<Value>, least: number) =>
  some(options, least).chain((named) =>
    fc
      .tuple(...named.map(() => value))
      .map((values) => Object.fromEntries(named.map((name, at) => [name, values[at] as Value]))),
  );

const ANSWERS = {
  "choose-one": (options: readonly string[]) => fc.constantFrom(...options).map(answers.one),
  "choose-several": (options: readonly string[]) => some(options).map((names) => answers.several(...names)),
  ranked: (options: readonly string[]) => some(options).map((names) => answers.ranked(...names)),
  dots: (options: readonly string[]) => each(options, fc.integer({ min: 1, max: 4 }), 1).map(answers.dots),
  score: (options: readonly string[]) => each(options, fc.integer({ min: 0, max: 3 }), 1).map(answers.score),
  dates: (options: readonly string[]) =>
    each(options, fc.constantFrom(...DATE_ANSWERS), 0).map(answers.dates),
  proposal: () =>
    fc
      .constantFrom("agree" as const, "abstain" as const, "disagree" as const, "block" as const)
      .map((stance) => answers.proposal(stance, "because")),
} satisfies Record<Answer["kind"], (options: readonly string[]) => fc.Arbitrary<Answer>>;

interface Box {
  readonly question: Countable;
  readonly votes: readonly CountedVote[];
}

const boxOf = (methods: fc.Arbitrary<Method>, weights = fc.integer({ min: 1, max: 3 })): fc.Arbitrary<Box> =>
  fc
    .tuple(methods, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }))
    .chain(([method, n, seats]) => {
      const options = NAMES.slice(0, n);
      const one = method.kind === "ranked" && method.count === "instant-runoff";
      return fc
        .array(fc.record({ weight: weights, answer: ANSWERS[method.kind](options) }), { maxLength: 8 })
        .map((cast) => ({
          question: questionOn(method, options, one ? 1 : seats),
          votes: cast.map((vote, index) => ({ ...vote, electorId: `e${index}`, revision: 2 })),
        }));
    });
const anyBox = boxOf(METHODS);
const counted = ({ question, votes }: Box) => count(question, electorsOf(votes), votes);

/** What is decided, whatever the order in which equals are listed. */
function decided(result: Count) {
  return result.kind === "proposal"
    ? result
    : { chosen: result.chosen.toSorted(), tied: result.tied.toSorted(), openSeats: result.openSeats };
}

describe("any count", () => {
  it("is the same in whatever order the votes come", () => {
    const shuffled = anyBox.chain((box) =>
      fc
        .shuffledSubarray([...box.votes], { minLength: box.votes.length })
        .map((votes) => [box, votes] as const),
    );
    fc.assert(
      fc.property(shuffled, ([box, votes]) => {
        expect(counted({ ...box, votes })).toEqual(counted(box));
      }),
    );
  });

  it("is not changed by an earlier vote of the same elector, nor by the same vote again", () => {
    const repeated = anyBox.chain((box) =>
      fc
        .tuple(fc.subarray([...box.votes]), fc.boolean())
        .map(([again, before]) => [box, again, before] as const),
    );
    fc.assert(
      fc.property(repeated, ANSWERS.ranked(NAMES), ([box, again, before], earlier) => {
        const votes = [
          ...again.map((vote) => ({ ...vote, revision: 1, answer: before ? earlier : vote.answer })),
          ...box.votes,
          ...again,
        ];
        expect(counted({ ...box, votes })).toEqual(counted(box));
      }),
    );
  });

  it("is not changed by the vote of somebody who has none", () => {
    fc.assert(
      fc.property(anyBox, anyBox, (box, others) => {
        const strangers = others.votes.map((vote) => ({
          ...vote,
          electorId: `x-${vote.electorId}`,
          revision: 9,
        }));
        const votes = [...strangers, ...box.votes];
        expect(count(box.question, electorsOf(box.votes), votes)).toEqual(counted(box));
      }),
    );
  });

  it("takes one elector of weight n as n electors of the same mind", () => {
    fc.assert(
      fc.property(anyBox, (box) => {
        const votes = box.votes.flatMap((vote) =>
          Array.from({ length: vote.weight }, (_, copy) => ({
            ...vote,
            weight: 1,
            electorId: `${vote.electorId}-${copy}`,
          })),
        );
        expect(counted({ ...box, votes })).toEqual(counted(box));
      }),
    );
  });

  it("decides the same whatever the order of the options", () => {
    const reordered = anyBox.chain((box) =>
      fc
        .shuffledSubarray([...box.question.options], { minLength: box.question.options.length })
        .map((options) => [box, options] as const),
    );
    fc.assert(
      fc.property(reordered, ([box, options]) => {
        const other = counted({ ...box, question: { ...box.question, options } });
        expect(decided(other)).toEqual(decided(counted(box)));
      }),
    );
  });

  it("gives out no more seats than there are, and leaves open only those for which too many are equal", () => {
    fc.assert(
      fc.property(anyBox, (box) => {
        const result = counted(box);
        if (result.kind === "proposal") return;
        expect(result.chosen.length + result.openSeats).toBeLessThanOrEqual(box.question.seats);
        if (result.openSeats === 0) expect(result.tied).toEqual([]);
        else expect(result.tied.length).toBeGreaterThan(result.openSeats);
        expect(new Set([...result.chosen, ...result.tied]).size).toBe(
          result.chosen.length + result.tied.length,
        );
        expect(result.ranking.map((one) => one.optionId).toSorted()).toEqual(
          box.question.options.map((one) => one.optionId).toSorted(),
        );
      }),
    );
  });
});

describe("instant run-off", () => {
  const ballots = boxOf(fc.constant({ kind: "ranked", count: "instant-runoff" }));

  it("lets win whom more than half put first", () => {
    fc.assert(
      fc.property(ballots, (box) => {
        const firsts = new Map<OptionId, number>();
        let all = 0;
        for (const { answer, weight } of box.votes) {
          const first = answer.kind === "ranked" ? answer.ranking[0] : undefined;
          if (first) firsts.set(first, (firsts.get(first) ?? 0) + weight);
          all += weight;
        }
        const favourite = [...firsts].find(([, votes]) => votes * 2 > all);
        fc.pre(favourite !== undefined);
        expect(decided(counted(box))).toEqual({ chosen: [favourite?.[0]], tied: [], openSeats: 0 });
      }),
    );
  });

  it("finds whom every order of elimination, played to the last two, finds", () => {
    fc.assert(
      fc.property(ballots, (box) => {
        const winners = [
          ...new Set(
            everyOrder(
              box.votes,
              box.question.options.map((one) => one.optionId),
            ),
          ),
        ];
        const result = counted(box);
        expect("chosen" in result && [...result.chosen, ...result.tied].toSorted()).toEqual(
          winners.toSorted(),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Slow and simple: one option goes at a time, and each of those who are last gets its turn. */
function everyOrder(votes: readonly CountedVote[], left: readonly OptionId[]): OptionId[] {
  if (votes.length === 0) return [];
  const has = (optionId: OptionId) =>
    votes
      .filter(
        ({ answer }) =>
          answer.kind === "ranked" && answer.ranking.filter((one) => left.includes(one))[0] === optionId,
      )
      .reduce((sum, vote) => sum + vote.weight, 0);
  const votesFor = left.map(has);
  if (left.length <= 2) return left.filter((_, at) => votesFor[at] === Math.max(...votesFor));
  const last = left.filter((_, at) => votesFor[at] === Math.min(...votesFor));
  return last.flatMap((gone) =>
    everyOrder(
      votes,
      left.filter((one) => one !== gone),
    ),
  );
}

describe("Borda", () => {
  it("gives an option a point for each one that a ballot puts below it", () => {
    fc.assert(
      fc.property(boxOf(fc.constant({ kind: "ranked", count: "borda" })), (box) => {
        const options = box.question.options.map((one) => one.optionId);
        const place = ({ answer }: CountedVote, optionId: OptionId) => {
          const at = answer.kind === "ranked" ? answer.ranking.indexOf(optionId) : -1;
          return at < 0 ? options.length : at;
        };
        const result = counted(box);
        for (const one of result.kind === "borda" ? result.ranking : [])
          expect(one.points).toBe(
            box.votes
              .map(
                (vote) =>
                  options.filter((other) => place(vote, one.optionId) < place(vote, other)).length *
                  vote.weight,
              )
              .reduce((sum, points) => sum + points, 0),
          );
      }),
    );
  });
});

describe("raising an option never hurts it", () => {
  const METHOD_WITHOUT_ROUNDS = fc.constantFrom<Method>(
    { kind: "choose-several", maxChoices: 5 },
    { kind: "ranked", count: "borda" },
    { kind: "dots", dots: 20 },
    { kind: "score", highest: 3 },
    { kind: "dates" },
  );
  const raisable = boxOf(METHOD_WITHOUT_ROUNDS).chain((box) =>
    fc
      .tuple(fc.constantFrom(...box.question.options.map((one) => one.optionId)), fc.nat({ max: 7 }))
      .map(([option, at]) => ({ box, option, at })),
  );

  it("whatever the method without rounds", () => {
    fc.assert(
      fc.property(raisable, ({ box, option, at }) => {
        const before = counted(box);
        const after = counted({
          ...box,
          votes: box.votes.map((vote, index) =>
            index === at ? { ...vote, answer: raise(vote.answer, option) } : vote,
          ),
        });
        if (!("chosen" in before && "chosen" in after)) return;
        if (before.chosen.includes(option)) expect(after.chosen).toContain(option);
        if (before.tied.includes(option)) expect([...after.chosen, ...after.tied]).toContain(option);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** The same answer, a little better for one option. */
function raise(answer: Answer, option: OptionId): Answer {
  switch (answer.kind) {
    case "choose-several":
      return { ...answer, choices: [...new Set([...answer.choices, option])] };
    case "ranked": {
      const others = answer.ranking.filter((one) => one !== option);
      const place = answer.ranking.indexOf(option);
      const better = place < 0 ? others.length : Math.max(0, place - 1);
      return { ...answer, ranking: others.toSpliced(better, 0, option) };
    }
    case "dots":
      return { ...answer, dots: { ...answer.dots, [option]: Math.min((answer.dots[option] ?? 0) + 1, 4) } };
    case "score":
      return {
        ...answer,
        scores: { ...answer.scores, [option]: Math.min((answer.scores[option] ?? 0) + 1, 3) },
      };
    case "dates": {
      const better = (answer.dates[option] ?? "no") === "no" ? "if-need-be" : "yes";
      return { ...answer, dates: { ...answer.dates, [option]: better } };
    }
    default:
      return answer;
  }
}
