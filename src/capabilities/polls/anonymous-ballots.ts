import type { QuestionId } from "../../kernel/ids.ts";
import { type Answers, LEAST_ANONYMOUS } from "./poll.ts";

/**
 * A ballot as it goes into the box: each answer by itself. Kept together, a rare answer to one question would tell
 * whose the others are.
 */
export const apart = (answers: Answers): readonly Answers[] =>
  Object.entries(answers).map(([questionId, answer]) => ({ [questionId]: answer }));

/**
 * What may be told of the answers in a box: of each question those that at least three gave, in an order of their
 * own. They stand side by side in rows for want of a better place; a row is nobody's.
 */
export function tellable(
  questions: readonly { readonly questionId: QuestionId }[],
  box: readonly Answers[],
): readonly Answers[] {
  const columns = questions.map(({ questionId }) => {
    const given = box.flatMap((answers) => answers[questionId] ?? []);
    const inOrder = given.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    return { questionId, answers: given.length < LEAST_ANONYMOUS ? [] : inOrder };
  });
  const rows = Math.max(0, ...columns.map(({ answers }) => answers.length));
  return Array.from({ length: rows }, (_, at): Answers =>
    Object.fromEntries(
      columns.flatMap(({ questionId, answers }) => {
        const answer = answers[at];
        return answer === undefined ? [] : [[questionId, answer]];
      }),
    ),
  );
}
