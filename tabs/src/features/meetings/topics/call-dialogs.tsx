import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MeetingSummary } from "../../../../../src/capabilities/meetings/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { DeadlineField } from "../../../components/deadline-field.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { useMeetingAction } from "../../../lib/queries.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { AfterMeeting } from "./after-meeting.tsx";

interface CallDialogProps {
  readonly meeting: MeetingSummary;
  readonly onClose: () => void;
}

/** Another deadline, earlier or later. */
export function MoveCallDialog({ meeting, onClose }: CallDialogProps) {
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const [closesAt, setClosesAt] = useState(meeting.call.closesAt ?? undefined);
  const { mutate, isPending, isSuccess, error } = useMeetingAction(meeting.meetingId, "move-call");
  const { form, at, elsewhere, refuse } = useFormErrors(error, ["closesAt"]);
  const store = () => {
    refuse(closesAt === undefined ? { closesAt: t("deadline.empty") } : {});
    if (closesAt !== undefined) mutate({ closesAt }, { onSuccess: () => announce(t("meetings.call.moved")) });
  };
  return (
    <ActionDialog
      title={t("meetings.call.move")}
      confirm={t("meetings.call.moveStore")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={store}
      onClose={onClose}
    >
      <DeadlineField
        label={t("meetings.call.deadline")}
        value={closesAt}
        timeZone={timeZone}
        onChange={setClosesAt}
        {...at("closesAt")}
      />
      <AfterMeeting closesAt={closesAt} date={meeting.date} />
    </ActionDialog>
  );
}

/** Before its deadline, for everybody: so it is asked first. */
export function CloseCallDialog({ meeting, onClose }: CallDialogProps) {
  const { t } = useTranslation();
  const { mutate, isPending, isSuccess, error } = useMeetingAction(meeting.meetingId, "close-call");
  return (
    <ActionDialog
      title={t("meetings.call.closeTitle")}
      confirm={t("meetings.call.closeNow")}
      pending={isPending}
      done={isSuccess}
      error={error}
      onConfirm={() => mutate({}, { onSuccess: () => announce(t("meetings.call.closed")) })}
      onClose={onClose}
    >
      {t("meetings.call.closeText", { count: meeting.topics })}
    </ActionDialog>
  );
}

/** Opened by mistake: nothing was proposed, so nothing is lost. */
export function WithdrawCallDialog({ meeting, onClose }: CallDialogProps) {
  const { t } = useTranslation();
  const { mutate, isPending, isSuccess, error } = useMeetingAction(meeting.meetingId, "withdraw-call");
  return (
    <ActionDialog
      title={t("meetings.call.withdrawTitle")}
      confirm={t("meetings.call.withdraw")}
      pending={isPending}
      done={isSuccess}
      error={error}
      onConfirm={() => mutate({}, { onSuccess: () => announce(t("meetings.call.withdrawn")) })}
      onClose={onClose}
    >
      {t("meetings.call.withdrawText")}
    </ActionDialog>
  );
}
