import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { sayNote } from "../../polls/option-title.ts";
import { ResultBar } from "../../polls/result/bar.tsx";
import { useFigures } from "../../polls/result/figures.ts";
import { SettledBecause } from "../../polls/result/settled-because.tsx";
import { useFieldStyles } from "../../polls/vote/field-styles.ts";
import { OurVote } from "./our-vote.tsx";
import { openSeats, topicQuestion } from "./topic-question.ts";

const SettleTopics = lazy(async () => ({ default: (await import("./settle-form.tsx")).SettleTopics }));

const RESULT = {
  chosen: "meetings.poll.result.chosen",
  tied: "meetings.poll.result.tied",
  "not-chosen": "meetings.poll.result.notChosen",
} as const;

/** Closed: what was chosen, with how many votes. Bars say nothing that the words don't. */
export function PollResult({ poll }: { poll: PollView }) {
  const { t } = useTranslation();
  const field = useFieldStyles();
  const question = topicQuestion(poll);
  const figures = useFigures(question);
  return (
    <>
      <ol className={field.rows}>
        {question.options.map((option) => (
          <ResultBar
            key={option.optionId}
            title={option.title}
            result={option.result}
            {...figures(option.optionId)}
            note={sayNote(option)}
            word={t(RESULT[option.result ?? "not-chosen"])}
          />
        ))}
      </ol>
      {openSeats(question) > 0 && (
        <Suspense fallback={null}>
          <SettleTopics poll={poll} />
        </Suspense>
      )}
      <SettledBecause question={question} />
      {poll.mine?.voted && <OurVote poll={poll} storing={false} />}
    </>
  );
}
