import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { announce } from "../../../lib/announce.ts";
import { useUnschedule } from "../../../lib/poll-queries.ts";

/** Takes back a poll that has not opened. */
export function UnscheduleDialog({ poll, onClose }: { poll: PollView; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { mutate, isPending, isSuccess, error } = useUnschedule(poll.pollId);
  useEffect(() => {
    if (isSuccess) announce(t("polls.unschedule.done"));
  }, [isSuccess, t]);
  return (
    <ActionDialog
      title={t("polls.unschedule.title")}
      confirm={t("polls.run.unschedule")}
      pending={isPending}
      done={isSuccess}
      error={error}
      onConfirm={() => mutate()}
      onClose={() => {
        onClose();
        if (isSuccess) void navigate("/polls");
      }}
    >
      {poll.repeat ? t("polls.unschedule.textRepeat") : t("polls.unschedule.text")}
    </ActionDialog>
  );
}
