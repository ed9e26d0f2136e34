import { describe, expect, it } from "@jest/globals";
import { type DecisionRule, decide, neededFor, type Quorum } from "../capabilities/polls/decision-rule.ts";
import type { Method } from "../capabilities/polls/method.ts";
import type { Coverage } from "../capabilities/polls/poll.ts";
import { LANGUAGES } from "../kernel/actor.ts";
import { type RuledPoll, sayClosing, sayRule } from "./say-rule.ts";

const coverage = (over: Partial<Coverage> = {}): Coverage => ({
  electors: 0,
  ofElectors: 22,
  organisations: 0,
  ofOrganisations: 22,
  countries: 0,
  ofCountries: 18,
  ...over,
});
const aPoll = (over: Partial<RuledPoll> = {}): RuledPoll => ({
  purpose: "question",
  rule: { kind: "most-votes" },
  quorum: null,
  anonymous: false,
  need: null,
  coverage: coverage(),
  ...over,
});

const RULES: readonly DecisionRule[] = [
  { kind: "most-votes" },
  { kind: "simple-majority", of: "votes-cast" },
  { kind: "simple-majority", of: "members" },
  { kind: "qualified-majority", of: "votes-cast", share: { over: 2, under: 3 } },
  { kind: "qualified-majority", of: "members", share: { over: 60, under: 100 } },
  { kind: "consensus" },
  { kind: "authority" },
];
const METHODS: readonly Method[] = [
  { kind: "choose-one" },
  { kind: "choose-several", maxChoices: 3 },
  { kind: "ranked", count: "instant-runoff" },
  { kind: "ranked", count: "borda" },
  { kind: "dots", dots: 5 },
  { kind: "score", highest: 5 },
  { kind: "proposal" },
  { kind: "dates" },
];
const QUORUMS: readonly Quorum[] = [
  null,
  { of: "organisations", percent: 50 },
  { of: "countries", percent: 60 },
];
const cases = RULES.flatMap((rule) =>
  METHODS.flatMap((method) =>
    QUORUMS.flatMap((quorum) =>
      [1, 3].flatMap((seats) =>
        [neededFor(rule, 22), null].map((need) => ({ rule, method, quorum, seats, need })),
      ),
    ),
  ),
);

describe.each(LANGUAGES)("what will happen when a poll closes, in %s", (language) => {
  it("is said in whole sentences for every rule, method and quorum", () => {
    for (const { method, seats, ...poll } of cases) {
      const said = sayRule({ ...aPoll(poll), anonymous: true, questions: [{ method, seats }] }, language);
      expect(said).toMatch(/^\p{Lu}[^{}]*\.$/u);
      expect(said).not.toMatch(/undefined|null|\. \.|\{|\d\.\d/u);
    }
  });

  it("tells different rules apart, on options and on a proposal", () => {
    for (const method of METHODS) {
      const said = RULES.map((rule) => sayClosing(aPoll({ rule }), { method, seats: 1 }, language));
      // More than half of the votes for and against is most of them.
      expect(new Set(said).size).toBe(method.kind === "proposal" ? RULES.length - 1 : RULES.length);
    }
  });
});

it("names the number of votes with which the proposal really is adopted", () => {
  for (const rule of RULES) {
    const need = neededFor(rule, 22);
    if (need === null) continue;
    const said = sayClosing(aPoll({ rule, need }), { method: { kind: "proposal" }, seats: 1 }, "en");
    const named = Number(/at least (\d+)/u.exec(said)?.[1]);
    const verdict = (agree: number) =>
      decide({
        rule,
        quorum: null,
        coverage: coverage(),
        membersWeight: 22,
        count: { kind: "proposal", cast: agree, agree, abstain: 0, disagree: 0, block: 0 },
      }).kind;
    expect([verdict(named), verdict(named - 1)]).toEqual(["adopted", "rejected"]);
  }
});

it("names the number of organisations below which nothing is decided", () => {
  const quorum = { of: "organisations", percent: 50 } as const;
  const poll = { ...aPoll({ quorum }), questions: [{ method: { kind: "proposal" }, seats: 1 } as const] };
  expect(sayRule(poll, "en")).toContain("at least 11 of the 22 organisations");
  const verdict = (organisations: number) =>
    decide({
      rule: { kind: "most-votes" },
      quorum,
      coverage: coverage({ organisations }),
      membersWeight: 22,
      count: { kind: "proposal", cast: 11, agree: 11, abstain: 0, disagree: 0, block: 0 },
    }).kind;
  expect([verdict(11), verdict(10)]).toEqual(["adopted", "no-quorum"]);
  // Before it opens nobody knows how many will be asked.
  const unopened = { ...poll, coverage: coverage({ ofOrganisations: 0 }) };
  expect(sayRule(unopened, "en")).toContain("at least 50% of the organisations");
});

it("says once what holds for several questions", () => {
  const question = { method: { kind: "choose-one" }, seats: 1 } as const;
  const said = sayRule({ ...aPoll({ anonymous: true }), questions: [question, question] }, "en");
  expect(said.match(/When it closes/gu)).toHaveLength(1);
});
