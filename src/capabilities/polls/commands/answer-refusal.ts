import { Refusal } from "../../../kernel/refusal.ts";
import type { AnswerProblem } from "../counting/check-answer.ts";
import type { Countable } from "../method.ts";

/** Why an answer can't be taken, as a sentence that says what to do instead. */
export function answerRefusal(problem: AnswerProblem, { method }: Pick<Countable, "method">): Refusal {
  if (problem.code === "no-choice" && method.kind === "ranked")
    return new Refusal("poll.no-ranking", {}, ["answers"]);
  if (problem.code === "no-choice")
    return new Refusal("poll.no-choice", { most: method.kind === "choose-several" ? method.maxChoices : 1 }, [
      "choices",
    ]);
  const { code, ...values } = problem;
  return new Refusal(`poll.${code}`, values, ["answers"]);
}
