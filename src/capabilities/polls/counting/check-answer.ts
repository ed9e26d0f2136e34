import type { OptionId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import type { Answer, Countable } from "../method.ts";

/** Why an answer cannot be taken, with what a sentence about it needs. */
export type AnswerProblem =
  /** An answer to another method than the question's. */
  | { readonly code: "wrong-method" }
  | { readonly code: "no-choice" }
  | { readonly code: "unknown-option"; readonly optionId: string }
  | { readonly code: "repeated-option"; readonly optionId: OptionId }
  | { readonly code: "too-many-choices"; readonly most: number; readonly chosen: number }
  | { readonly code: "no-dots"; readonly dots: number }
  | { readonly code: "too-many-dots"; readonly dots: number; readonly given: number }
  /** Dots and scores are 0, 1, 2, … */
  | { readonly code: "whole-number" }
  | { readonly code: "no-score" }
  /** Neither a date that suits nor that none does; or both. */
  | { readonly code: "no-date" }
  | { readonly code: "score-range"; readonly highest: number }
  | { readonly code: "reason-owed"; readonly stance: "disagree" | "block" };

/** What is wrong with an answer to this question; null when it can be taken. */
export function checkAnswer(question: Countable, answer: Answer): AnswerProblem | null {
  return question.method.kind === answer.kind
    ? (checkOptions(question, optionsIn(answer)) ?? checkAmounts(question, answer))
    : { code: "wrong-method" };
}

/** The options that an answer names, as often as it names them. */
function optionsIn(answer: Answer): readonly OptionId[] {
  switch (answer.kind) {
    case "choose-one":
      return [answer.choice];
    case "choose-several":
      return answer.choices;
    case "ranked":
      return answer.ranking;
    case "dots":
      return Object.keys(answer.dots) as OptionId[];
    case "score":
      return Object.keys(answer.scores) as OptionId[];
    case "proposal":
      return [];
    default:
      return Object.keys(answer.dates) as OptionId[];
  }
}

function checkOptions(question: Countable, named: readonly OptionId[]): AnswerProblem | null {
  const options = new Set(question.options.map((option) => option.optionId));
  const seen = new Set<OptionId>();
  for (const optionId of named) {
    if (!options.has(optionId)) return { code: "unknown-option", optionId };
    if (seen.has(optionId)) return { code: "repeated-option", optionId };
    seen.add(optionId);
  }
  return null;
}

function checkAmounts({ method, options }: Countable, answer: Answer): AnswerProblem | null {
  switch (answer.kind) {
    case "choose-one":
      return null;
    case "choose-several": {
      const chosen = answer.choices.length;
      if (chosen === 0) return { code: "no-choice" };
      const most = method.kind === "choose-several" ? method.maxChoices : 0;
      return chosen > most ? { code: "too-many-choices", most, chosen } : null;
    }
    case "ranked":
      return answer.ranking.length === 0 ? { code: "no-choice" } : null;
    case "dots":
      return checkDots(Object.values(answer.dots), method.kind === "dots" ? method.dots : 0);
    case "score":
      return checkScores(Object.values(answer.scores), method.kind === "score" ? method.highest : 0);
    case "dates": {
      const given = Object.values(answer.dates);
      const suits = given.some((date) => date !== "no");
      // That none suits is an answer too, where it is said: a form that was left empty says nothing.
      const none = answer.none === true || (!suits && given.length === options.length);
      return suits === none ? { code: "no-date" } : null;
    }
    default:
      return (answer.stance === "disagree" || answer.stance === "block") &&
        plainText(answer.reason).trim() === ""
        ? { code: "reason-owed", stance: answer.stance }
        : null;
  }
}

const isAmount = (value: number) => Number.isSafeInteger(value) && value >= 0;

function checkDots(given: readonly number[], dots: number): AnswerProblem | null {
  if (!given.every(isAmount)) return { code: "whole-number" };
  const sum = given.reduce((total, one) => total + one, 0);
  if (sum === 0) return { code: "no-dots", dots };
  return sum > dots ? { code: "too-many-dots", dots, given: sum } : null;
}

function checkScores(given: readonly number[], highest: number): AnswerProblem | null {
  if (given.length === 0) return { code: "no-score" };
  if (!given.every((score) => Number.isSafeInteger(score))) return { code: "whole-number" };
  return given.every((score) => score >= 0 && score <= highest) ? null : { code: "score-range", highest };
}
