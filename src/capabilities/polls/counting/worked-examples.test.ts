import { describe, expect, it } from "@jest/globals";
import { answers, electorsOf, questionOn, votesOf } from "../../../testing/ballot-box.ts";
import type { Answer, Method } from "../method.ts";
import { count as countVotes } from "./count.ts";

type Entries = readonly (readonly [weight: number, answer: Answer])[];
const count = (method: Method, options: readonly string[], entries: Entries, seats = 1) => {
  const votes = votesOf(entries);
  return countVotes(questionOn(method, options, seats), electorsOf(votes), votes);
};
const INSTANT_RUNOFF: Method = { kind: "ranked", count: "instant-runoff" };
const BORDA: Method = { kind: "ranked", count: "borda" };

/** The capital of Tennessee: https://en.wikipedia.org/wiki/Instant-runoff_voting, …/Borda_count, …/Score_voting. */
const CITIES = ["memphis", "nashville", "chattanooga", "knoxville"];
const TENNESSEE: Entries = [
  [42, answers.ranked("memphis", "nashville", "chattanooga", "knoxville")],
  [26, answers.ranked("nashville", "chattanooga", "knoxville", "memphis")],
  [15, answers.ranked("chattanooga", "knoxville", "nashville", "memphis")],
  [17, answers.ranked("knoxville", "chattanooga", "nashville", "memphis")],
];

describe("instant run-off", () => {
  it("chooses Knoxville for Tennessee: Chattanooga goes, then Nashville", () => {
    expect(count(INSTANT_RUNOFF, CITIES, TENNESSEE)).toEqual({
      kind: "instant-runoff",
      cast: 100,
      rounds: [
        {
          tallies: [
            { optionId: "memphis", votes: 42 },
            { optionId: "nashville", votes: 26 },
            { optionId: "chattanooga", votes: 15 },
            { optionId: "knoxville", votes: 17 },
          ],
          exhausted: 0,
          eliminated: ["chattanooga"],
          equals: [],
        },
        {
          tallies: [
            { optionId: "memphis", votes: 42 },
            { optionId: "nashville", votes: 26 },
            { optionId: "knoxville", votes: 32 },
          ],
          exhausted: 0,
          eliminated: ["nashville"],
          equals: [],
        },
        {
          tallies: [
            { optionId: "memphis", votes: 42 },
            { optionId: "knoxville", votes: 58 },
          ],
          exhausted: 0,
          eliminated: [],
          equals: [],
        },
      ],
      ranking: [
        { optionId: "knoxville", votes: 58, eliminatedAfter: null },
        { optionId: "memphis", votes: 42, eliminatedAfter: null },
        { optionId: "nashville", votes: 26, eliminatedAfter: 2 },
        { optionId: "chattanooga", votes: 15, eliminatedAfter: 1 },
      ],
      winsWith: [{ optionId: "knoxville", votes: 58 }],
      chosen: ["knoxville"],
      tied: [],
      openSeats: 0,
    });
  });

  /**
   * The three finalists of Burlington, Vermont, 2009 (ballots: preflib.org, 00005-00000002). The city's report
   * has 2981, 2554 and 3294, then 4313 and 4061, with 606 ballots exhausted, 151 of them before the three were
   * left. One ballot with two marks for one place counts as it did there. Most had preferred Montroll to either
   * of the others: this is a count, no judgement on the method.
   */
  it("chooses Kiss for Burlington, with ballots that run out of names", () => {
    const result = count(
      INSTANT_RUNOFF,
      ["kiss", "montroll", "wright"],
      [
        [568, answers.ranked("kiss")],
        [2043, answers.ranked("kiss", "montroll", "wright")],
        [370, answers.ranked("kiss", "wright", "montroll")],
        [455, answers.ranked("montroll")],
        [1332, answers.ranked("montroll", "kiss", "wright")],
        [767, answers.ranked("montroll", "wright", "kiss")],
        [1289, answers.ranked("wright")],
        [495, answers.ranked("wright", "kiss", "montroll")],
        [1510, answers.ranked("wright", "montroll", "kiss")],
      ],
    );
    expect(result).toMatchObject({
      cast: 8980 - 151,
      rounds: [
        {
          tallies: [
            { optionId: "kiss", votes: 2981 },
            { optionId: "montroll", votes: 2554 },
            { optionId: "wright", votes: 3294 },
          ],
          exhausted: 0,
          eliminated: ["montroll"],
        },
        {
          tallies: [
            { optionId: "kiss", votes: 4313 },
            { optionId: "wright", votes: 4061 },
          ],
          exhausted: 606 - 151,
        },
      ],
      chosen: ["kiss"],
    });
  });

  it("lets all go at once who together have less than anybody else", () => {
    const result = count(
      INSTANT_RUNOFF,
      ["a", "b", "c", "d", "e"],
      [
        [5, answers.ranked("a")],
        [4, answers.ranked("b")],
        [1, answers.ranked("c", "b")],
        [1, answers.ranked("d", "b")],
      ],
    );
    expect(result).toMatchObject({ chosen: ["b"], tied: [] });
    // First e, whom nobody put first; then c and d, who have 2 together where b has 4.
    expect(result).toHaveProperty("rounds.0.eliminated", ["e"]);
    expect(result).toHaveProperty("rounds.1.eliminated", ["c", "d"]);
  });

  it("has a winner when equals may go in any order and it makes no difference", () => {
    // Without b, a has 5 to 2; without c, a has 4 to 3. The fewer votes are those that are certain.
    const result = count(
      INSTANT_RUNOFF,
      ["a", "b", "c"],
      [
        [4, answers.ranked("a")],
        [1, answers.ranked("b", "a")],
        [1, answers.ranked("b")],
        [1, answers.ranked("c", "b")],
        [1, answers.ranked("c")],
      ],
    );
    expect(result).toMatchObject({ chosen: ["a"], tied: [], openSeats: 0 });
    expect(result).toHaveProperty("rounds.0.equals", ["b", "c"]);
    expect(result).toHaveProperty("winsWith", [{ optionId: "a", votes: 4 }]);
  });

  it("tells all who may win as tied when it matters who of equals goes", () => {
    // Without b, c has 4 to 3; without c, a has 5 to 2.
    const result = count(
      INSTANT_RUNOFF,
      ["a", "b", "c"],
      [
        [3, answers.ranked("a")],
        [2, answers.ranked("b", "c")],
        [2, answers.ranked("c", "a")],
      ],
    );
    expect(result).toMatchObject({ chosen: [], tied: ["a", "c"], openSeats: 1 });
    expect(result).toHaveProperty("winsWith", [
      { optionId: "a", votes: 5 },
      { optionId: "c", votes: 4 },
    ]);
    expect(result).toHaveProperty("rounds.length", 1);
    expect(result).toHaveProperty("rounds.0.equals", ["b", "c"]);
  });

  it("does not choose between two who are even at the end", () => {
    const entries: Entries = [
      [2, answers.ranked("a", "b")],
      [2, answers.ranked("b", "a")],
    ];
    expect(count(INSTANT_RUNOFF, ["a", "b"], entries)).toMatchObject({
      chosen: [],
      tied: ["a", "b"],
      winsWith: [
        { optionId: "a", votes: 2 },
        { optionId: "b", votes: 2 },
      ],
    });
  });

  it("answers soon even where thirty options could go in any order", () => {
    const options = Array.from({ length: 30 }, (_, index) => `o${index}`);
    const result = count(
      INSTANT_RUNOFF,
      options,
      options.map((first, index) => [1, answers.ranked(first, ...options.slice(index + 1))]),
    );
    expect(result).toMatchObject({ chosen: [], tied: options, openSeats: 1 });
  });
});

describe("Borda", () => {
  it("chooses Nashville for Tennessee", () => {
    expect(count(BORDA, CITIES, TENNESSEE)).toMatchObject({
      ranking: [
        { optionId: "nashville", points: 194, first: 26, ranked: 100 },
        { optionId: "chattanooga", points: 173, first: 15 },
        { optionId: "memphis", points: 126, first: 42 },
        { optionId: "knoxville", points: 107, first: 17 },
      ],
      chosen: ["nashville"],
    });
  });

  it("can choose the only option there is, which has no points", () => {
    expect(count(BORDA, ["a"], [[1, answers.ranked("a")]])).toMatchObject({ chosen: ["a"] });
    expect(count(BORDA, ["a"], [])).toMatchObject({ chosen: [] });
  });

  it("gives who is left out what the last one gets", () => {
    const said = count(BORDA, ["a", "b", "c"], [[1, answers.ranked("a", "b", "c")]], 2);
    const unsaid = count(BORDA, ["a", "b", "c"], [[1, answers.ranked("a", "b")]], 2);
    expect(unsaid).toMatchObject({ chosen: ["a", "b"] });
    const points = (result: typeof said) => ("ranking" in result ? result.ranking : []);
    expect(points(said)).toMatchObject([{ points: 2 }, { points: 1 }, { points: 0 }]);
    expect(points(unsaid)).toMatchObject([{ points: 2 }, { points: 1 }, { points: 0 }]);
  });
});

describe("score", () => {
  const SCORES: Entries = [
    [42, answers.score({ memphis: 10, nashville: 4, chattanooga: 2, knoxville: 0 })],
    [26, answers.score({ memphis: 0, nashville: 10, chattanooga: 4, knoxville: 2 })],
    [15, answers.score({ memphis: 0, nashville: 6, chattanooga: 10, knoxville: 6 })],
    [17, answers.score({ memphis: 0, nashville: 5, chattanooga: 7, knoxville: 10 })],
  ];

  it("chooses Nashville for Tennessee, 603 points to 457, 420 and 312", () => {
    expect(count({ kind: "score", highest: 10 }, CITIES, SCORES)).toMatchObject({
      ranking: [
        { optionId: "nashville", total: 603, scores: 100, mean: 6.03, favourable: 26 + 15 },
        { optionId: "chattanooga", total: 457, mean: 4.57, favourable: 15 + 17 },
        { optionId: "memphis", total: 420, mean: 4.2, favourable: 42 },
        { optionId: "knoxville", total: 312, mean: 3.12, favourable: 15 + 17 },
      ],
      chosen: ["nashville"],
    });
  });

  it("prefers what many find good to what one alone finds best", () => {
    const result = count(
      { kind: "score", highest: 5 },
      ["known", "obscure"],
      [
        [1, answers.score({ known: 4, obscure: 5 })],
        [9, answers.score({ known: 4 })],
      ],
    );
    expect(result).toMatchObject({
      chosen: ["known"],
      ranking: [
        { optionId: "known", total: 40, mean: 4, scores: 10 },
        { optionId: "obscure", total: 5, mean: 5, scores: 1 },
      ],
    });
  });
});

describe("dots", () => {
  it("adds up the dots and says how many gave them", () => {
    const result = count(
      { kind: "dots", dots: 5 },
      ["calls", "costs", "needs"],
      [
        [1, answers.dots({ calls: 5 })],
        [1, answers.dots({ costs: 2, needs: 3 })],
        [2, answers.dots({ costs: 1 })],
      ],
    );
    expect(result).toMatchObject({
      ranking: [
        { optionId: "calls", dots: 5, givers: 1 },
        { optionId: "costs", dots: 4, givers: 3 },
        { optionId: "needs", dots: 3, givers: 1 },
      ],
      chosen: ["calls"],
    });
  });
});

describe("dates", () => {
  const DATES = ["mon", "tue", "wed"];

  it("chooses the date on which most can come, though fewer would like it", () => {
    const result = count({ kind: "dates" }, DATES, [
      [1, answers.dates({ mon: "yes", tue: "if-need-be" })],
      [1, answers.dates({ mon: "yes", tue: "if-need-be", wed: "no" })],
      [1, answers.dates({ mon: "no", tue: "if-need-be" })],
    ]);
    expect(result).toMatchObject({
      ranking: [
        { optionId: "tue", yes: 0, ifNeedBe: 3, no: 0 },
        { optionId: "mon", yes: 2, ifNeedBe: 0, no: 1 },
        { optionId: "wed", yes: 0, ifNeedBe: 0, no: 3 },
      ],
      chosen: ["tue"],
    });
  });

  it("of dates that suit as many, chooses the one that is liked better", () => {
    const result = count({ kind: "dates" }, DATES, [
      [1, answers.dates({ mon: "if-need-be", tue: "yes", wed: "yes" })],
      [1, answers.dates({ mon: "yes", tue: "yes" })],
    ]);
    expect(result).toMatchObject({ chosen: ["tue"], tied: [] });
  });

  it("counts who can come on none of the dates as having answered", () => {
    expect(count({ kind: "dates" }, DATES, [[1, answers.dates({})]])).toMatchObject({
      cast: 1,
      chosen: [],
      tied: [],
    });
  });
});

describe("choices and seats", () => {
  const several: Method = { kind: "choose-several", maxChoices: 2 };
  const OPTIONS = ["calls", "costs", "needs", "soft"];

  it("leaves a tie over the last seat to the coordinator", () => {
    const votes: Entries = [
      [1, answers.several("calls", "costs")],
      [1, answers.several("calls", "soft")],
    ];
    expect(count(several, OPTIONS, votes, 2)).toMatchObject({
      chosen: ["calls"],
      tied: ["costs", "soft"],
      openSeats: 1,
    });
  });

  it("has no tie where the equal options all have a seat, and leaves a seat empty rather than fill it", () => {
    const votes: Entries = [[1, answers.several("soft", "costs")]];
    expect(count(several, OPTIONS, votes, 2)).toMatchObject({ chosen: ["costs", "soft"], tied: [] });
    expect(count(several, OPTIONS, votes, 3)).toMatchObject({ chosen: ["costs", "soft"], openSeats: 0 });
  });

  it("counts the weight of each elector", () => {
    const votes: Entries = [
      [3, answers.one("soft")],
      [1, answers.one("calls")],
      [1, answers.one("calls")],
    ];
    expect(count({ kind: "choose-one" }, OPTIONS, votes)).toMatchObject({ cast: 5, chosen: ["soft"] });
  });
});

describe("a proposal", () => {
  it("counts each stance, and a block whose reason was erased", () => {
    const result = count(
      { kind: "proposal" },
      [],
      [
        [2, answers.proposal("agree")],
        [1, answers.proposal("abstain")],
        [1, answers.proposal("disagree", "too dear")],
        [1, answers.proposal("block", "")],
      ],
    );
    expect(result).toEqual({ kind: "proposal", cast: 5, agree: 2, abstain: 1, disagree: 1, block: 1 });
  });
});
