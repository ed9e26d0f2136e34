import { CalendarCancelRegular } from "@fluentui/react-icons/svg/calendar-cancel";
import { CalendarCheckmarkRegular } from "@fluentui/react-icons/svg/calendar-checkmark";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChatMultipleRegular } from "@fluentui/react-icons/svg/chat-multiple";
import { MergeRegular } from "@fluentui/react-icons/svg/merge";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useTranslation } from "react-i18next";
import { StatusBadge } from "../../components/status-badge.tsx";
import { TOPIC_STATE_WORD } from "./meeting-words.ts";
import type { MeetingSummary, TopicView } from "../../../../src/capabilities/meetings/contract.ts";

const MEETING_STATE = {
  convened: { word: "meetings.state.convened", color: "brand", icon: <CalendarCheckmarkRegular /> },
  held: { word: "meetings.state.held", color: "success", icon: <CheckmarkCircleRegular /> },
  reported: { word: "meetings.state.reported", color: "success", icon: <DocumentCheckmarkRegular /> },
  cancelled: { word: "meetings.state.cancelled", color: "warning", icon: <CalendarCancelRegular /> },
} as const satisfies Record<Exclude<MeetingSummary["state"], "planned">, object>;

/** Nothing for a meeting that is simply planned: every meeting of a programme is. */
export function MeetingBadge({ state }: { state: MeetingSummary["state"] }) {
  const { t } = useTranslation();
  if (state === "planned") return null;
  const { word, color, icon } = MEETING_STATE[state];
  return (
    <StatusBadge color={color} icon={icon}>
      {t(word)}
    </StatusBadge>
  );
}

const TOPIC_STATE = {
  scheduled: { color: "success", icon: <CheckmarkCircleRegular /> },
  merged: { color: "subtle", icon: <MergeRegular /> },
  deferred: { color: "warning", icon: <ClockRegular /> },
  discussed: { color: "success", icon: <ChatMultipleRegular /> },
  declined: { color: "subtle", icon: <DismissCircleRegular /> },
  withdrawn: { color: "subtle", icon: <ArrowUndoRegular /> },
} as const satisfies Record<Exclude<TopicView["state"], "proposed">, object>;

/** Nothing for a topic that is proposed and no more: every topic was. */
export function TopicBadge({ state }: { state: TopicView["state"] }) {
  const { t } = useTranslation();
  if (state === "proposed") return null;
  const { color, icon } = TOPIC_STATE[state];
  return (
    <StatusBadge color={color} icon={icon}>
      {t(TOPIC_STATE_WORD[state])}
    </StatusBadge>
  );
}
