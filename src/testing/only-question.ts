import type { PollView, QuestionView } from "../capabilities/polls/contract.ts";

/** The question of a poll that asks one, as polls on topics do. */
export function onlyQuestion({ questions }: Pick<PollView, "questions">): QuestionView {
  const [question] = questions;
  if (question === undefined || questions.length > 1) throw new Error("the poll does not ask one question");
  return question;
}

/** What somebody chose in it. */
export function choicesOf(view: Pick<PollView, "questions" | "mine">): readonly string[] {
  const answer = view.mine?.answers?.[onlyQuestion(view).questionId as keyof typeof view.mine.answers];
  return answer?.kind === "choose-several" ? answer.choices : [];
}
