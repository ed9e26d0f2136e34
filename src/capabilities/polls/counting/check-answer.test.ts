import { describe, expect, it } from "@jest/globals";
import { answers, questionOn } from "../../../testing/ballot-box.ts";
import type { Answer, Method } from "../method.ts";
import { canonical, sameAnswer } from "./canonical.ts";
import { checkAnswer } from "./check-answer.ts";

/** An option may be called like something that every object has. */
const OPTIONS = ["calls", "costs", "constructor"];
const METHODS = {
  "choose-one": { kind: "choose-one" },
  "choose-several": { kind: "choose-several", maxChoices: 2 },
  ranked: { kind: "ranked", count: "borda" },
  dots: { kind: "dots", dots: 3 },
  score: { kind: "score", highest: 5 },
  proposal: { kind: "proposal" },
  dates: { kind: "dates" },
} as const satisfies Record<Method["kind"], Method>;
const question = (answer: Answer) => questionOn(METHODS[answer.kind], OPTIONS);
const check = (answer: Answer) => checkAnswer(question(answer), answer);

describe("an answer", () => {
  it.each<[string, Answer]>([
    ["one option", answers.one("calls")],
    ["as many options as may be chosen", answers.several("calls", "costs")],
    ["a ranking of some", answers.ranked("costs", "calls")],
    ["fewer dots than there are", answers.dots({ calls: 1, costs: 0 })],
    ["all dots on one option", answers.dots({ constructor: 3 })],
    ["scores from 0 to the highest", answers.score({ calls: 0, costs: 5 })],
    ["agreement without a reason", answers.proposal("agree")],
    ["a block with its reason", answers.proposal("block", "no budget")],
    ["a date that suits, the others unsaid", answers.dates({ costs: "if-need-be" })],
    ["that none of the dates suits", answers.noDate()],
    ["a no to each of the dates", answers.dates(Object.fromEntries(OPTIONS.map((one) => [one, "no"])))],
  ])("can be %s", (_what, answer) => {
    expect(check(answer)).toBeNull();
  });

  it.each<[ReturnType<typeof check>, Answer]>([
    [{ code: "unknown-option", optionId: "lunch" }, answers.one("lunch")],
    [{ code: "unknown-option", optionId: "toString" }, answers.ranked("calls", "toString")],
    [{ code: "no-choice" }, answers.several()],
    [{ code: "too-many-choices", most: 2, chosen: 3 }, answers.several("calls", "costs", "constructor")],
    [{ code: "no-choice" }, answers.ranked()],
    [{ code: "no-dots", dots: 3 }, answers.dots({ calls: 0 })],
    [{ code: "too-many-dots", dots: 3, given: 4 }, answers.dots({ calls: 2, costs: 2 })],
    [{ code: "whole-number" }, answers.dots({ calls: 1.5 })],
    [{ code: "whole-number" }, answers.dots({ calls: 3, costs: -1 })],
    [{ code: "no-date" }, answers.dates({})],
    [{ code: "no-date" }, answers.dates({ calls: "no" })],
    [{ code: "no-date" }, answers.noDate({ calls: "yes" })],
    [{ code: "no-score" }, answers.score({})],
    [{ code: "score-range", highest: 5 }, answers.score({ calls: 6 })],
    [{ code: "score-range", highest: 5 }, answers.score({ calls: -1 })],
    [{ code: "whole-number" }, answers.score({ calls: Number.NaN })],
    [{ code: "reason-owed", stance: "disagree" }, answers.proposal("disagree", " ")],
    [{ code: "reason-owed", stance: "block" }, answers.proposal("block")],
  ])("is refused with %j", (problem, answer) => {
    expect(check(answer)).toEqual(problem);
  });

  it("is refused when it names an option twice", () => {
    const repeated = { code: "repeated-option", optionId: "calls" };
    expect(check(answers.several("calls", "calls"))).toEqual(repeated);
    expect(check(answers.ranked("calls", "costs", "calls"))).toEqual(repeated);
  });

  it("to one method is none to any other", () => {
    const given = {
      "choose-one": answers.one("calls"),
      "choose-several": answers.several("calls"),
      ranked: answers.ranked("calls"),
      dots: answers.dots({ calls: 1 }),
      score: answers.score({ calls: 1 }),
      proposal: answers.proposal("agree"),
      dates: answers.dates({ calls: "yes" }),
    } satisfies Record<Method["kind"], Answer>;
    for (const answer of Object.values(given))
      for (const method of Object.values(METHODS)) {
        const asked = questionOn(method, OPTIONS);
        const fits = method.kind === answer.kind;
        expect(checkAnswer(asked, answer)).toEqual(fits ? null : { code: "wrong-method" });
        expect(canonical(asked, answer) === null).toBe(!fits);
      }
  });
});

describe("the same answer in other words", () => {
  it.each<[string, Answer, Answer]>([
    ["choices in another order", answers.several("calls", "costs"), answers.several("costs", "calls")],
    ["no dots said or unsaid", answers.dots({ calls: 2, costs: 0 }), answers.dots({ calls: 2 })],
    ["scores in another order", answers.score({ calls: 2, costs: 0 }), answers.score({ costs: 0, calls: 2 })],
    ["a no said or unsaid", answers.dates({ calls: "yes", costs: "no" }), answers.dates({ calls: "yes" })],
    ["that none suits, and a no to each", answers.noDate(), answers.dates({ calls: "no" })],
    ["a reason where none is owed", answers.proposal("agree", "fine"), answers.proposal("agree")],
    ["blanks around a reason", answers.proposal("block", " costs "), answers.proposal("block", "costs")],
  ])("is the same: %s", (_what, one, other) => {
    expect(sameAnswer(question(one), one, other)).toBe(true);
  });

  it.each<[string, Answer, Answer]>([
    ["a ranking in another order", answers.ranked("calls", "costs"), answers.ranked("costs", "calls")],
    ["a score of 0 and none", answers.score({ calls: 1, costs: 0 }), answers.score({ calls: 1 })],
    ["another reason", answers.proposal("block", "costs"), answers.proposal("block", "time")],
    ["if need be and yes", answers.dates({ calls: "yes" }), answers.dates({ calls: "if-need-be" })],
  ])("is not the same: %s", (_what, one, other) => {
    expect(sameAnswer(question(one), one, other)).toBe(false);
  });
});
