import { useTranslation } from "react-i18next";
import type { QuestionView } from "../../../../../src/capabilities/polls/contract.ts";
import { datesOwed, type DraftAnswers, isAnswered, reasonsOwed } from "./answer-draft.ts";

const NOT_ANSWERED = {
  "choose-one": "polls.vote.missing.one",
  "choose-several": "polls.vote.missing.several",
  ranked: "polls.vote.missing.ranked",
  dots: "polls.vote.missing.dots",
  score: "polls.vote.missing.score",
  proposal: "polls.vote.missing.proposal",
  dates: "polls.vote.missing.dates",
} as const satisfies Record<QuestionView["method"]["kind"], string>;

const OWED_BY_STANCE = {
  disagree: "polls.vote.missing.whyDisagree",
  block: "polls.vote.missing.whyBlock",
} as const;

/** What is still missing before these answers can be sent, in a sentence; null where nothing is. */
export function useMissingAnswer(): (
  questions: readonly QuestionView[],
  answers: DraftAnswers,
) => string | null {
  const { t } = useTranslation();
  return (questions, answers) => {
    const [first] = questions;
    if (first && questions.every(({ questionId }) => !isAnswered(answers[questionId])))
      return questions.length > 1 ? t("polls.vote.missing.any") : t(NOT_ANSWERED[first.method.kind]);
    const owed = [...reasonsOwed(questions, answers), ...datesOwed(questions, answers)];
    const at = questions.findIndex(({ questionId }) => owed.includes(questionId));
    const answer = answers[questions[at]?.questionId ?? ""];
    if (answer === undefined) return null;
    const stance = answer.kind === "proposal" && answer.stance === "block" ? "block" : "disagree";
    const words = answer.kind === "proposal" ? t(OWED_BY_STANCE[stance]) : t("polls.vote.datesOwed");
    return questions.length > 1 ? t("polls.numbered", { number: at + 1, text: words }) : words;
  };
}
