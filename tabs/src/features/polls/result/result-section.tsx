import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { BallotLine } from "../vote/ballot-line.tsx";
import { QuestionResult } from "./question-result.tsx";

const SettleForm = lazy(async () => ({ default: (await import("../run/settle-form.tsx")).SettleForm }));

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL },
});

/** The results of all questions, what is left to the coordinator, and the reader's own vote. */
export function ResultSection({ poll }: { poll: PollView }) {
  const styles = useStyles();
  return (
    <div className={styles.section}>
      {poll.questions.map((question, index) => (
        <div key={question.questionId} className={styles.section}>
          <QuestionResult question={question} number={poll.questions.length > 1 ? index + 1 : undefined} />
          {question.open && poll.abilities.settle && (
            <Suspense fallback={null}>
              <SettleForm poll={poll} question={question} open={question.open} />
            </Suspense>
          )}
        </div>
      ))}
      {poll.mine && <BallotLine poll={poll} ballot={poll.mine} storing={false} />}
      {poll.proxy?.voted && <BallotLine poll={poll} ballot={poll.proxy} storing={false} />}
    </div>
  );
}
