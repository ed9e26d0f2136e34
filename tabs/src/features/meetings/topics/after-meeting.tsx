import { useTranslation } from "react-i18next";
import type { MeetingSummary } from "../../../../../src/capabilities/meetings/contract.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { hasPassed, isAfterMeeting, todayIn } from "../meeting-days.ts";

export interface AfterMeetingProps {
  /** The deadline that is being chosen. */
  readonly closesAt: string | undefined;
  readonly date: MeetingSummary["date"];
}

/** A warning where the call would end after the meeting; a date that has passed is warned of by itself. */
export function AfterMeeting({ closesAt, date }: AfterMeetingProps) {
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  if (closesAt === undefined || hasPassed(date, todayIn(timeZone))) return null;
  return isAfterMeeting(closesAt, date, timeZone) ? <strong>{t("meetings.call.afterMeeting")}</strong> : null;
}
