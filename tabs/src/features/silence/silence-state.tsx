import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { PauseCircleRegular } from "@fluentui/react-icons/svg/pause-circle";
import { useTranslation } from "react-i18next";
import type { SilenceSummary } from "../../../../src/capabilities/decisions/contract.ts";
import { StatusBadge, type StatusBadgeProps } from "../../components/status-badge.tsx";
import { useInstants } from "../../lib/instants.ts";

const LOOKS = {
  open: { color: "brand", icon: <ClockRegular />, words: "silence.state.open" },
  stopped: { color: "warning", icon: <PauseCircleRegular />, words: "silence.state.stopped" },
  agreed: { color: "success", icon: <CheckmarkCircleRegular />, words: "silence.state.agreed" },
  ended: { color: "subtle", icon: <DismissCircleRegular />, words: "silence.state.ended" },
} as const satisfies Record<
  SilenceSummary["state"],
  Omit<StatusBadgeProps, "children"> & { readonly words: string }
>;

/** The state of a silence procedure in a word with an icon. */
export function SilenceBadge({ state }: Pick<SilenceSummary, "state">) {
  const { t } = useTranslation();
  const { words, ...look } = LOOKS[state];
  return <StatusBadge {...look}>{t(words)}</StatusBadge>;
}

/** 'Objections until Thu 5 Dec, 17:00 (in 3 days)', 'The clock has stopped', 'Agreed …'. */
export function useSilenceWhen(): (silence: SilenceSummary) => string {
  const { t } = useTranslation();
  const say = useInstants();
  return ({ state, closesAt, closedAt }) => {
    if (state === "open") return t("silence.when.until", { deadline: say.deadline(closesAt) });
    if (state === "stopped") return t("silence.when.stopped");
    const moment = say.moment(closedAt ?? closesAt);
    return state === "agreed" ? t("silence.when.agreed", { moment }) : t("silence.when.ended", { moment });
  };
}
