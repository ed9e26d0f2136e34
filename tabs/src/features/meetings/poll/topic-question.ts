import type { PollView, QuestionView } from "../../../../../src/capabilities/polls/contract.ts";

/** The one question of a poll on topics. */
export function topicQuestion({ questions, pollId }: PollView): QuestionView {
  const [only] = questions;
  if (only === undefined) throw new Error(`poll ${pollId} asks nothing`);
  return only;
}

/** How many each may choose. */
export const mostChoices = ({ method }: QuestionView): number =>
  method.kind === "choose-several" ? method.maxChoices : 1;

/** Places that the coordinator has still to give among equals. */
export const openSeats = ({ open }: QuestionView): number => (open?.kind === "seats" ? open.seats : 0);
