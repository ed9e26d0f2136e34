import { Field, Textarea } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { TopicView } from "../../../../../src/capabilities/meetings/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useMeetingAction } from "../../../lib/queries.ts";
import { useDraft } from "../../../lib/use-draft.ts";

export interface TopicDialogProps {
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

const REASONS = {
  decline: {
    title: "meetings.topic.declineTitle",
    text: "meetings.topic.declineText",
    send: "meetings.topic.declineSend",
    done: "meetings.topic.declined",
  },
  defer: {
    title: "meetings.decide.deferTitle",
    text: "meetings.decide.deferText",
    send: "meetings.decide.deferSend",
    done: "meetings.decide.deferred",
  },
} as const;

/** Declines a topic, or keeps it for later: either way its proposer reads why. */
export function ReasonDialog({
  kind,
  topic,
  meetingId,
  onClose,
}: TopicDialogProps & { readonly kind: keyof typeof REASONS }) {
  const { t } = useTranslation();
  const words = REASONS[kind];
  const { mutate, isPending, isSuccess, error } = useMeetingAction(meetingId, kind);
  const { form, at, elsewhere } = useFormErrors(error, ["reason"]);
  const [draft, change, clear] = useDraft(`${kind}.${topic.topicId}`, { reason: "" });
  const done = () => {
    clear();
    announce(t(words.done, { title: topic.title }));
  };
  return (
    <ActionDialog
      title={t(words.title)}
      confirm={t(words.send)}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={() => mutate({ topicId: topic.topicId, reason: draft.reason.trim() }, { onSuccess: done })}
      onClose={onClose}
    >
      {t(words.text, { title: topic.title, name: topic.proposedBy })}
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
