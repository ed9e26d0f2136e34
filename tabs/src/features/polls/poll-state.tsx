import { CalendarClockRegular } from "@fluentui/react-icons/svg/calendar-clock";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { VoteRegular } from "@fluentui/react-icons/svg/vote";
import { useTranslation } from "react-i18next";
import type { PollSummary, PollView } from "../../../../src/capabilities/polls/contract.ts";
import { StatusBadge } from "../../components/status-badge.tsx";
import { useInstants } from "../../lib/instants.ts";

/** Open, scheduled or closed, in a word with an icon. */
export function PollBadge({ state }: { state: PollView["state"] }) {
  const { t } = useTranslation();
  if (state === "open")
    return (
      <StatusBadge color="brand" icon={<VoteRegular />}>
        {t("polls.state.open")}
      </StatusBadge>
    );
  if (state === "scheduled")
    return (
      <StatusBadge color="subtle" icon={<CalendarClockRegular />}>
        {t("polls.state.scheduled")}
      </StatusBadge>
    );
  return (
    <StatusBadge color="success" icon={<CheckmarkCircleRegular />}>
      {t("polls.state.closed")}
    </StatusBadge>
  );
}

/** 'Closes Thu 5 Dec, 17:00 (in 3 days)', 'Opens …', 'Closed …'. */
export function usePollWhen(): (
  poll: Pick<PollSummary, "state" | "openedAt" | "closesAt" | "closedAt">,
) => string {
  const { t } = useTranslation();
  const { moment, deadline } = useInstants();
  return ({ state, openedAt, closesAt, closedAt }) => {
    if (state === "open") return t("polls.when.closes", { deadline: deadline(closesAt) });
    if (state === "scheduled") return t("polls.when.opens", { deadline: deadline(openedAt) });
    return t("polls.when.closed", { moment: moment(closedAt ?? closesAt) });
  };
}
