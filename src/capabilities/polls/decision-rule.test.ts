import { describe, expect, it } from "@jest/globals";
import { answers, electorsOf, questionOn, votesOf } from "../../testing/ballot-box.ts";
import { count } from "./counting/count.ts";
import { decide, type DecisionRule, neededFor, type Present, type Quorum } from "./decision-rule.ts";
import type { Answer, Method } from "./method.ts";

const EVERYBODY: Present = { organisations: 10, ofOrganisations: 10, countries: 5, ofCountries: 5 };
const TWO_THIRDS = { over: 2, under: 3 };
const OF_CAST: DecisionRule = { kind: "simple-majority", of: "votes-cast" };
const OF_MEMBERS: DecisionRule = { kind: "simple-majority", of: "members" };
const CONSENSUS: DecisionRule = { kind: "consensus" };

interface Around {
  readonly quorum?: Quorum;
  readonly coverage?: Present;
  readonly membersWeight?: number;
}
type Stances = readonly [agree: number, abstain: number, disagree: number, block?: number];

const onProposal = (
  rule: DecisionRule,
  [agree, abstain, disagree, block = 0]: Stances,
  around: Around = {},
) =>
  decide({
    rule,
    quorum: null,
    coverage: EVERYBODY,
    membersWeight: 100,
    ...around,
    count: { kind: "proposal", cast: agree + abstain + disagree + block, agree, abstain, disagree, block },
  });

const onOptions = (
  rule: DecisionRule,
  method: Method,
  entries: readonly (readonly [number, Answer])[],
  seats = 1,
) => {
  const votes = votesOf(entries);
  const question = questionOn(method, ["a", "b", "c"], seats);
  return decide({
    rule,
    quorum: null,
    coverage: EVERYBODY,
    membersWeight: 20,
    count: count(question, electorsOf(votes), votes),
  });
};

describe("a proposal", () => {
  // Rules of procedure of the UN General Assembly (A/520/Rev.20), rule 86: 'present and voting' are those who
  // cast an affirmative or negative vote; members which abstain are considered as not voting.
  it("is adopted by more for than against, however many abstain", () => {
    expect(onProposal(OF_CAST, [3, 50, 2])).toEqual({ kind: "adopted", have: 3, need: 3 });
  });

  // The same rules, rule 95: a proposal on which the votes stay equally divided is rejected.
  it("is rejected by as many against as for", () => {
    expect(onProposal(OF_CAST, [3, 0, 2, 1])).toEqual({ kind: "rejected", have: 3, need: 4 });
    expect(onProposal({ kind: "most-votes" }, [3, 0, 3])).toEqual({ kind: "rejected", have: 3, need: 4 });
  });

  // Charter of the United Nations, article 18 (2): two thirds of the members present and voting.
  it.each([
    [66, 33, "adopted", 66],
    [65, 34, "rejected", 66],
    [67, 33, "adopted", 67],
    [66, 34, "rejected", 67],
  ])("with two thirds needed, %i for and %i against: %s, %i needed", (agree, disagree, kind, need) => {
    const rule: DecisionRule = { kind: "qualified-majority", of: "votes-cast", share: TWO_THIRDS };
    expect(onProposal(rule, [agree, 7, disagree])).toEqual({ kind, have: agree, need });
  });

  // Treaty on European Union, article 16 (4), the part about states: 55 percent of the members, of 27 that is 15.
  it("needs 15 of 27 members where 55 percent of the members are needed", () => {
    const rule: DecisionRule = {
      kind: "qualified-majority",
      of: "members",
      share: { over: 55, under: 100 },
    };
    expect(neededFor(rule, 27)).toBe(15);
    expect(onProposal(rule, [14, 0, 0], { membersWeight: 27 })).toEqual({
      kind: "rejected",
      have: 14,
      need: 15,
    });
    expect(onProposal(rule, [15, 0, 12], { membersWeight: 27 })).toMatchObject({ kind: "adopted" });
  });

  it("needs more than half of all members, voting or not, where the majority is of members", () => {
    expect(neededFor(OF_MEMBERS, 10)).toBe(6);
    expect(neededFor(OF_MEMBERS, 11)).toBe(6);
    expect(onProposal(OF_MEMBERS, [5, 0, 0], { membersWeight: 10 })).toMatchObject({ kind: "rejected" });
    expect(onProposal(OF_MEMBERS, [6, 0, 0], { membersWeight: 10 })).toMatchObject({ kind: "adopted" });
  });

  it("is adopted by consensus when nobody blocks, and not by silence or abstention alone", () => {
    expect(onProposal(CONSENSUS, [1, 3, 5])).toEqual({ kind: "adopted", have: 1, need: 1 });
    expect(onProposal(CONSENSUS, [20, 0, 0, 2])).toEqual({ kind: "blocked", blocks: 2 });
    expect(onProposal(CONSENSUS, [0, 3, 0])).toEqual({ kind: "rejected", have: 0, need: 1 });
    expect(onProposal(CONSENSUS, [0, 0, 0])).toEqual({ kind: "nothing-chosen" });
  });

  it("is not adopted by nobody, whatever the share of none", () => {
    const rule: DecisionRule = { kind: "qualified-majority", of: "votes-cast", share: TWO_THIRDS };
    expect(onProposal(rule, [0, 9, 0])).toEqual({ kind: "rejected", have: 0, need: 1 });
  });

  it("is the authority's to decide after advice", () => {
    expect(onProposal({ kind: "authority" }, [0, 0, 9, 9])).toEqual({ kind: "authority-decides" });
  });
});

describe("a quorum", () => {
  const half = (of: "organisations" | "countries"): Quorum => ({ of, percent: 50 });
  const coverage: Present = { organisations: 6, ofOrganisations: 11, countries: 2, ofCountries: 5 };

  it("is of organisations or of countries, rounded up", () => {
    expect(onProposal(OF_CAST, [5, 0, 1], { quorum: half("organisations"), coverage })).toMatchObject({
      kind: "adopted",
    });
    expect(onProposal(OF_CAST, [5, 0, 1], { quorum: half("countries"), coverage })).toEqual({
      kind: "no-quorum",
      of: "countries",
      have: 2,
      need: 3,
    });
  });

  it("is exact: 7 percent of 100 organisations are 7, all are all, and of nobody there is none", () => {
    const of100 = { organisations: 7, ofOrganisations: 100, countries: 0, ofCountries: 0 };
    const needs = (percent: number, covered: Present) =>
      onProposal(OF_CAST, [5, 0, 1], { quorum: { of: "organisations", percent }, coverage: covered });
    expect(needs(7, of100)).toMatchObject({ kind: "adopted" });
    expect(needs(8, of100)).toMatchObject({ kind: "no-quorum", need: 8 });
    expect(needs(100, of100)).toMatchObject({ kind: "no-quorum", need: 100 });
    expect(needs(1, { ...of100, organisations: 0, ofOrganisations: 0 })).toMatchObject({
      kind: "no-quorum",
      need: 1,
    });
  });
});

describe("options", () => {
  const one: Method = { kind: "choose-one" };
  const FIVE_FOUR_TWO = [
    [5, answers.one("a")],
    [4, answers.one("b")],
    [2, answers.one("c")],
  ] as const;

  it("are chosen by most votes, or by a majority only if the winner has it", () => {
    expect(onOptions({ kind: "most-votes" }, one, FIVE_FOUR_TWO)).toEqual({ kind: "chosen", options: ["a"] });
    expect(onOptions(OF_CAST, one, FIVE_FOUR_TWO)).toEqual({
      kind: "rejected",
      have: 5,
      need: 6,
      best: true,
    });
    expect(onOptions(OF_MEMBERS, one, [[11, answers.one("a")]])).toEqual({ kind: "chosen", options: ["a"] });
    expect(onOptions(OF_MEMBERS, one, [[10, answers.one("a")]])).toMatchObject({
      kind: "rejected",
      need: 11,
    });
  });

  it("have no winner when nobody wants any", () => {
    expect(onOptions({ kind: "most-votes" }, one, [])).toEqual({ kind: "nothing-chosen" });
    expect(onOptions(OF_CAST, { kind: "dates" }, [[3, answers.dates({})]])).toEqual({
      kind: "nothing-chosen",
    });
  });

  it("that are tied wait for the coordinator only if they have what the rule asks for", () => {
    const even = [
      [2, answers.one("a")],
      [2, answers.one("b")],
    ] as const;
    expect(onOptions({ kind: "most-votes" }, one, even)).toEqual({
      kind: "tied",
      options: [],
      tied: ["a", "b"],
      openSeats: 1,
    });
    expect(onOptions(OF_CAST, one, even)).toEqual({ kind: "rejected", have: 2, need: 3, best: true });
  });

  it("fill only the seats for which the majority is there", () => {
    const rule: DecisionRule = { kind: "qualified-majority", of: "votes-cast", share: TWO_THIRDS };
    const several: Method = { kind: "choose-several", maxChoices: 2 };
    const votes = [
      [4, answers.several("a", "b")],
      [5, answers.several("a", "c")],
    ] as const;
    expect(onOptions(rule, several, votes, 2)).toEqual({ kind: "chosen", options: ["a"] });
  });

  it("by instant run-off need the majority of all votes cast, those that ran out of names too", () => {
    const runoff: Method = { kind: "ranked", count: "instant-runoff" };
    const votes = [
      [4, answers.ranked("a")],
      [3, answers.ranked("b")],
      [2, answers.ranked("c")],
    ] as const;
    expect(onOptions({ kind: "most-votes" }, runoff, votes)).toEqual({ kind: "chosen", options: ["a"] });
    expect(onOptions(OF_CAST, runoff, votes)).toEqual({ kind: "rejected", have: 4, need: 5, best: true });
  });

  it("have consensus when the winner suits everybody who answered", () => {
    const dates: Method = { kind: "dates" };
    const suits = [
      [2, answers.dates({ a: "yes", b: "if-need-be" })],
      [1, answers.dates({ b: "yes" })],
    ] as const;
    expect(onOptions(CONSENSUS, dates, suits)).toEqual({ kind: "chosen", options: ["b"] });
    expect(onOptions(CONSENSUS, one, FIVE_FOUR_TWO)).toEqual({
      kind: "rejected",
      have: 5,
      need: 11,
      best: true,
    });
  });

  // In each b has the most points, and 1 of the 5 who answered stand behind it.
  it.each<[string, Method, readonly (readonly [number, Answer])[]]>([
    [
      "first places",
      { kind: "ranked", count: "borda" },
      [
        [2, answers.ranked("a", "b", "c")],
        [2, answers.ranked("c", "b", "a")],
        [1, answers.ranked("b", "a", "c")],
      ],
    ],
    [
      "givers of dots",
      { kind: "dots", dots: 9 },
      [
        [1, answers.dots({ b: 9 })],
        [4, answers.dots({ a: 2 })],
      ],
    ],
    [
      "good scores",
      { kind: "score", highest: 4 },
      [
        [1, answers.score({ a: 4, b: 3 })],
        [4, answers.score({ a: 0, b: 2 })],
      ],
    ],
  ])("with points count %s for a majority, never the points", (_what, method, votes) => {
    expect(onOptions({ kind: "most-votes" }, method, votes)).toEqual({ kind: "chosen", options: ["b"] });
    expect(onOptions(OF_CAST, method, votes)).toEqual({ kind: "rejected", have: 1, need: 3, best: true });
  });
});

describe("how many votes are needed", () => {
  it("is known beforehand only where it is a share of the members", () => {
    for (const rule of [OF_CAST, CONSENSUS, { kind: "most-votes" }, { kind: "authority" }] as const)
      expect(neededFor(rule, 30)).toBeNull();
    expect(neededFor({ kind: "qualified-majority", of: "members", share: TWO_THIRDS }, 30)).toBe(20);
    expect(neededFor({ kind: "qualified-majority", of: "members", share: { over: 3, under: 4 } }, 30)).toBe(
      23,
    );
  });
});
