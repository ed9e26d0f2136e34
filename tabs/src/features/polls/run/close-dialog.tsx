import { useTranslation } from "react-i18next";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { announce } from "../../../lib/announce.ts";
import { isRefused } from "../../../lib/api.ts";
import { usePollAction } from "../../../lib/poll-queries.ts";

/** Closing ends the vote for everybody, so it is asked first. Closed by somebody else meanwhile is closed. */
export function CloseDialog({ poll, onClose }: { poll: PollView; onClose: () => void }) {
  const { t } = useTranslation();
  const { mutate, isPending, isSuccess, error } = usePollAction(poll, "close");
  const alreadyClosed = isRefused(error, "poll.closed");
  const silent = poll.silent.length;
  return (
    <ActionDialog
      title={t("polls.close.title")}
      confirm={t("polls.run.close")}
      pending={isPending}
      done={isSuccess || alreadyClosed}
      error={alreadyClosed ? undefined : error}
      onConfirm={() => mutate(undefined, { onSuccess: () => announce(t("polls.state.closed")) })}
      onClose={onClose}
    >
      {silent > 0 ? t("polls.close.text", { count: silent }) : t("polls.close.textAll")}
    </ActionDialog>
  );
}
