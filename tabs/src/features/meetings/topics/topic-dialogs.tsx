import { Field, Textarea } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useMeetingAction } from "../../../lib/queries.ts";
import { useDraft } from "../../../lib/use-draft.ts";

interface TopicDialogProps {
  readonly topic: TopicView;
  readonly meetingId: string;
  readonly onClose: () => void;
}

export function WithdrawDialog({ topic, meetingId, onClose }: TopicDialogProps) {
  const { t } = useTranslation();
  const { mutate, isPending, isSuccess, error } = useMeetingAction(meetingId, "withdraw");
  const done = () => {
    announce(t("meetings.topic.withdrawn", { title: topic.title }));
  };
  return (
    <ActionDialog
      title={t("meetings.topic.withdrawTitle")}
      confirm={t("meetings.topic.withdraw")}
      pending={isPending}
      done={isSuccess}
      error={error}
      onConfirm={() => mutate({ topicId: topic.topicId }, { onSuccess: done })}
      onClose={onClose}
    >
      {t("meetings.topic.withdrawText", { title: topic.title })}
    </ActionDialog>
  );
}

export function DeclineDialog({ topic, meetingId, onClose }: TopicDialogProps) {
  const { t } = useTranslation();
  const { mutate, isPending, isSuccess, error } = useMeetingAction(meetingId, "decline");
  const { form, at, elsewhere } = useFormErrors(error, ["reason"]);
  const [draft, change, clear] = useDraft(`decline.${topic.topicId}`, { reason: "" });
  const done = () => {
    clear();
    announce(t("meetings.topic.declined", { title: topic.title }));
  };
  return (
    <ActionDialog
      title={t("meetings.topic.declineTitle")}
      confirm={t("meetings.topic.declineSend")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={() => mutate({ topicId: topic.topicId, reason: draft.reason.trim() }, { onSuccess: done })}
      onClose={onClose}
    >
      {t("meetings.topic.declineText", { title: topic.title, name: topic.proposedBy })}
      <Field label={t("meetings.topic.reason")} required {...at("reason")}>
        <Textarea
          rows={3}
          resize="vertical"
          value={draft.reason}
          onChange={(_, { value }) => change({ reason: value })}
        />
      </Field>
    </ActionDialog>
  );
}
