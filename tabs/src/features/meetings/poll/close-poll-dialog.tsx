import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { announce } from "../../../lib/announce.ts";
import { isRefused } from "../../../lib/api.ts";
import { usePollAction } from "../../../lib/poll-queries.ts";

/** Closing ends the vote for everybody, so it is asked first. Closed by somebody else meanwhile is closed. */
export function ClosePollDialog({ poll, onClose }: { poll: PollView; onClose: () => void }) {
  const { t } = useTranslation();
  const { mutate, isPending, isSuccess, error } = usePollAction(poll, "close");
  const alreadyClosed = isRefused(error, "poll.closed");
  const done = () => {
    announce(t("meetings.poll.closed"));
  };
  return (
    <ActionDialog
      title={t("meetings.poll.closeTitle")}
      confirm={t("meetings.poll.closeNow")}
      pending={isPending}
      done={isSuccess || alreadyClosed}
      error={alreadyClosed ? undefined : error}
      onConfirm={() => mutate(undefined, { onSuccess: done })}
      onClose={onClose}
    >
      {poll.silent.length > 0
        ? t("meetings.poll.closeText", { count: poll.silent.length })
        : t("meetings.poll.closeTextAll")}
    </ActionDialog>
  );
}
