import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";
import { Notice } from "../../components/notice.tsx";
import { MeetingFacts } from "./meeting-facts.tsx";

export interface ChangedMeanwhileProps {
  /** As somebody else has stored it. */
  readonly meeting: MeetingSummary;
  readonly onTakeTheirs: () => void;
}

/** Somebody else changed the meeting meanwhile: mine is still in the fields, theirs is here. */
export function ChangedMeanwhile({ meeting, onTakeTheirs }: ChangedMeanwhileProps) {
  const { t } = useTranslation();
  return (
    <Notice
      alert
      title={t("meetings.reschedule.conflict")}
      action={<Button onClick={onTakeTheirs}>{t("meetings.conflict.theirs")}</Button>}
    >
      <MeetingFacts meeting={meeting} />
    </Notice>
  );
}
