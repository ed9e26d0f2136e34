import { Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useMeetingAction } from "../../../lib/queries.ts";
import { useDraft } from "../../../lib/use-draft.ts";
import type { TopicDialogProps } from "./topic-dialogs.tsx";

/** As in the contract. */
const OUTCOME_MOST = 300;

/** Two topics that ask for the same become one. */
export function MergeDialog({
  topic,
  targets,
  meetingId,
  onClose,
}: TopicDialogProps & { readonly targets: readonly TopicView[] }) {
  const { t } = useTranslation();
  const { mutate, isPending, isSuccess, error } = useMeetingAction(meetingId, "merge");
  const { form, at, elsewhere, refuse } = useFormErrors(error, ["into"]);
  const [into, setInto] = useState("");
  const { topicId, title, proposedBy } = topic;
  const merge = () => {
    refuse(into === "" ? { into: t("meetings.decide.intoOwed") } : {});
    if (into !== "")
      mutate({ topicId, into }, { onSuccess: () => announce(t("meetings.decide.merged", { title })) });
  };
  return (
    <ActionDialog
      title={t("meetings.decide.mergeTitle")}
      confirm={t("meetings.decide.mergeStore")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={merge}
      onClose={onClose}
    >
      {t("meetings.decide.mergeText", { title, name: proposedBy })}
      <Field label={t("meetings.decide.into")} required {...at("into")}>
        <RadioGroup value={into} onChange={(_, { value }) => setInto(value)}>
          {targets.map((target) => (
            <Radio key={target.topicId} value={target.topicId} label={target.title} />
          ))}
        </RadioGroup>
      </Field>
    </ActionDialog>
  );
}

/** After the meeting: the sentence that the proposer receives. */
export function OutcomeDialog({ topic, meetingId, onClose }: TopicDialogProps) {
  const { t } = useTranslation();
  const { mutate, isPending, isSuccess, error } = useMeetingAction(meetingId, "outcome");
  const { form, at, elsewhere } = useFormErrors(error, ["outcome"]);
  const [draft, change, clear] = useDraft(`outcome.${topic.topicId}`, { outcome: topic.outcome ?? "" });
  const { topicId, title, proposedBy } = topic;
  const done = () => {
    clear();
    announce(t("meetings.outcome.stored"));
  };
  return (
    <ActionDialog
      title={t("meetings.outcome.title")}
      confirm={t("meetings.outcome.store")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={() => mutate({ topicId, outcome: draft.outcome.trim() }, { onSuccess: done })}
      onClose={onClose}
    >
      {t("meetings.outcome.text", { title, name: proposedBy })}
      <Field
        label={t("meetings.outcome.label")}
        hint={t("meetings.outcome.example")}
        required
        {...at("outcome")}
      >
        <Textarea
          rows={2}
          resize="vertical"
          value={draft.outcome}
          maxLength={OUTCOME_MOST}
          onChange={(_, { value }) => change({ outcome: value })}
        />
      </Field>
    </ActionDialog>
  );
}
