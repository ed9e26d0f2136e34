import { MegaphoneRegular } from "@fluentui/react-icons/svg/megaphone";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { daysFromNow } from "../../../components/deadline-field.tsx";
import type { MeetingSummary } from "../../../../../src/capabilities/meetings/contract.ts";
import { DeadlineForm } from "../../../components/deadline-form.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import { announce } from "../../../lib/announce.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { useMeetingAction } from "../../../lib/queries.ts";
import { useWorkspace } from "../../../lib/workspace.ts";
import { AfterMeeting } from "./after-meeting.tsx";

/** Two weeks are usual; the coordinator can choose another day. */
const USUAL_DAYS = 14;

/** Coordinators only. */
export function OpenCallForm({ meeting: { meetingId, date } }: { meeting: MeetingSummary }) {
  const { t } = useTranslation();
  const { timeZone } = useWorkspace().session.network;
  const [closesAt, setClosesAt] = useState<string | undefined>(() => daysFromNow(USUAL_DAYS, timeZone));
  const { mutate, isPending, error } = useMeetingAction(meetingId, "open-call");
  const errors = useFormErrors(error, ["closesAt"]);
  const done = () => {
    announce(t("meetings.call.opened"));
    regainFocus("[data-propose]");
  };
  return (
    <DeadlineForm
      title={t("meetings.call.title")}
      text={
        <>
          {t("meetings.call.text")} <AfterMeeting closesAt={closesAt} date={date} />
        </>
      }
      deadlineLabel={t("meetings.call.deadline")}
      closesAt={closesAt}
      onDeadline={setClosesAt}
      confirm={t("meetings.call.open")}
      icon={<MegaphoneRegular />}
      pending={isPending}
      errors={errors}
      onOpen={(until) => mutate({ closesAt: until }, { onSuccess: done })}
    />
  );
}
