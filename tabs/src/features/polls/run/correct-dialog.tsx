import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import type { CorrectWordingRequest } from "../../../../../src/capabilities/polls/contract/requests.ts";
import { POLL_MOST } from "../../../../../src/capabilities/polls/contract/for-pages.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { usePollAction } from "../../../lib/poll-queries.ts";

/** Mends the words of an open poll; the votes are kept, and everybody is told once there are any. */
export function CorrectDialog({ poll, onClose }: { poll: PollView; onClose: () => void }) {
  const { t } = useTranslation();
  const before = wordsOf(poll);
  const [words, setWords] = useState(before);
  const { mutate, isPending, isSuccess, error } = usePollAction(poll, "correct");
  const errors = useFormErrors(error, ["question", "options"]);
  const changed = Object.entries(words).filter(([id, text]) => before[id] !== text);
  const field = (id: string, label: string, name: "question" | "options") => (
    <Field key={id} label={label} {...(before[id] === words[id] ? {} : errors.at(name))}>
      <Textarea
        value={words[id] ?? ""}
        maxLength={POLL_MOST.letters}
        rows={2}
        resize="vertical"
        onChange={(_, { value }) => setWords({ ...words, [id]: value })}
      />
    </Field>
  );
  return (
    <ActionDialog
      title={t("polls.correct.title")}
      confirm={t("polls.correct.store")}
      pending={isPending}
      disabled={changed.length === 0}
      done={isSuccess}
      error={errors.elsewhere}
      form={errors.form}
      onConfirm={() =>
        mutate(correction(poll, Object.fromEntries(changed)), {
          onSuccess: () => announce(t("polls.correct.done")),
        })
      }
      onClose={onClose}
    >
      <span>{poll.answered.length > 0 ? t("polls.correct.textVotes") : t("polls.correct.text")}</span>
      {field("question", t("polls.correct.question"), "question")}
      {poll.questions.map((question, index) => [
        poll.questions.length > 1 &&
          field(question.questionId, t("polls.correct.questionNumber", { number: index + 1 }), "question"),
        question.options
          .filter(({ startsAt }) => startsAt === null)
          .map(({ optionId }, at) =>
            field(optionId, t("polls.correct.option", { number: at + 1 }), "options"),
          ),
      ])}
    </ActionDialog>
  );
}

/** All words that can be mended, by what they belong to. */
const wordsOf = (poll: PollView): Readonly<Record<string, string>> => ({
  question: poll.question,
  ...Object.fromEntries(
    poll.questions.flatMap(({ questionId, text, options }) => [
      [questionId, text],
      ...options.map(({ optionId, title }) => [optionId, title]),
    ]),
  ),
});

/** Where a poll asks one thing, its title and its question are the same words. */
function correction(poll: PollView, changed: Readonly<Record<string, string>>): CorrectWordingRequest {
  const { question } = changed;
  const [only] = poll.questions;
  const same = poll.questions.length === 1 && only?.text === poll.question && question !== undefined;
  return {
    ...(question !== undefined && { question }),
    questions: [
      ...(same ? [{ questionId: only.questionId, text: question }] : []),
      ...poll.questions.flatMap(({ questionId }) => {
        const text = changed[questionId];
        return text === undefined ? [] : [{ questionId, text }];
      }),
    ],
    options: poll.questions
      .flatMap(({ options }) => options)
      .flatMap(({ optionId }) => {
        const title = changed[optionId];
        return title === undefined ? [] : [{ optionId, title }];
      }),
  };
}
