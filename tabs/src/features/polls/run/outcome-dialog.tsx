import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { usePollAction } from "../../../lib/poll-queries.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { useOptionTitle } from "../option-title.ts";
import { chosenOptions, useVerdictWords } from "../verdict-words.ts";

/** The sentence that says what was decided: proposed from the result, confirmed by the coordinator. */
export function OutcomeDialog({ poll, onClose }: { poll: PollView; onClose: () => void }) {
  const { t } = useTranslation();
  const verdict = useVerdictWords();
  // A sentence that everybody reads has the network's clock.
  const title = useOptionTitle(useWorkspace().session.network.timeZone);
  const proposed = poll.questions
    .flatMap((question) =>
      question.verdict
        ? [
            t("polls.outcome.proposed", {
              question: question.text,
              verdict: verdict(question.verdict, chosenOptions(question).map(title)),
            }),
          ]
        : [],
    )
    .join(" ");
  const [sentence, setSentence] = useState(poll.outcome?.sentence ?? proposed.slice(0, 500));
  const { mutate, isPending, isSuccess, error } = usePollAction(poll, "outcome");
  const errors = useFormErrors(error, ["sentence"]);
  return (
    <ActionDialog
      title={t("polls.outcome.title")}
      confirm={t("polls.outcome.confirm")}
      pending={isPending}
      done={isSuccess}
      error={errors.elsewhere}
      form={errors.form}
      onConfirm={() => mutate({ sentence }, { onSuccess: () => announce(t("polls.outcome.done")) })}
      onClose={onClose}
    >
      <Field label={t("polls.outcome.label")} hint={t("polls.outcome.hint")} {...errors.at("sentence")}>
        <Textarea
          rows={4}
          resize="vertical"
          value={sentence}
          onChange={(_, { value }) => setSentence(value)}
        />
      </Field>
    </ActionDialog>
  );
}
