import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { PollView } from "../../../../../src/capabilities/polls/contract.ts";
import type { RemindersView } from "../../../../../src/capabilities/polls/contract/reminders.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { announce } from "../../../lib/announce.ts";
import { networkPath, request } from "../../../lib/api.ts";
import { keys } from "../../../lib/queries.ts";
import { useNetworkId } from "../../../lib/workspace.ts";
import { useSending } from "../../../lib/use-sending.ts";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** How often the silent ones of an open poll were reminded; ending it for everybody, or for oneself. */
export function Reminders({ poll: { pollId } }: { poll: PollView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const networkId = useNetworkId();
  const client = useQueryClient();
  const address = networkPath(networkId, `/polls/${pollId}/reminders`);
  const key = [...keys.polls(networkId), "reminders", pollId];
  const { data } = useQuery({ queryKey: key, queryFn: () => request<RemindersView>("GET", address) });
  const stop = useSending({
    mutationFn: (whose: "everybody" | "mine") =>
      request<RemindersView>("DELETE", `${address}?whose=${whose}`),
    onSuccess: (view) => {
      client.setQueryData(key, view);
      announce(t("polls.reminders.done"));
    },
  });
  if (data === undefined) return null;
  const { stopped, mineStopped, sent, abilities } = data;
  const last = sent.at(-1);
  const words = stopped
    ? t("polls.reminders.stopped")
    : last === undefined
      ? t("polls.reminders.none")
      : t("polls.reminders.sent", { count: last.organisations, round: last.round });
  return (
    <div className={styles.part}>
      <p className={styles.text}>
        {words} {!stopped && mineStopped && t("polls.reminders.mineStopped")}
      </p>
      {abilities.stop && (
        <Button size="small" disabledFocusable={stop.isPending} onClick={() => stop.mutate("everybody")}>
          {t("polls.reminders.stop")}
        </Button>
      )}
      {abilities.stopMine && (
        <Button size="small" disabledFocusable={stop.isPending} onClick={() => stop.mutate("mine")}>
          {t("polls.reminders.stopMine")}
        </Button>
      )}
      <ActionError error={stop.error} />
    </div>
  );
}
