import { VoteRegular } from "@fluentui/react-icons/svg/vote";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { daysFromNow } from "../../../components/deadline-field.tsx";
import { DeadlineForm } from "../../../components/deadline-form.tsx";
import { MinutesField } from "../../../components/minutes-field.tsx";
import { useFormErrors } from "../../../components/use-form-errors.ts";
import type { MeetingSummary } from "../../../../../src/capabilities/meetings/contract.ts";
import { announce } from "../../../lib/announce.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { useInstants } from "../../../lib/instants.ts";
import { useMeetingAction } from "../../../lib/queries.ts";
import { useWorkspace } from "../../../lib/workspace.ts";

const USUAL_DAYS = 7;
const USUAL_SEATS = 3;

/** Coordinators only: puts the proposed topics to the vote. */
export function OpenPollForm({ meeting, topics }: { meeting: MeetingSummary; topics: number }) {
  const { t } = useTranslation();
  const { meetingId, call } = meeting;
  const { timeZone } = useWorkspace().session.network;
  const { moment } = useInstants();
  const [closesAt, setClosesAt] = useState<string | undefined>(() => daysFromNow(USUAL_DAYS, timeZone));
  const [seats, setSeats] = useState(() => Math.max(1, Math.min(USUAL_SEATS, topics - 1)));
  const { mutate, isPending, error } = useMeetingAction(meetingId, "open-poll");
  const errors = useFormErrors(error, ["seats", "closesAt"]);
  const done = () => {
    announce(t("meetings.poll.opened"));
    regainFocus();
  };
  return (
    <DeadlineForm
      title={t("meetings.poll.openTitle")}
      text={
        <>
          {t("meetings.poll.openText", { count: topics })}
          {call.state === "open" && call.closesAt && (
            <>
              {" "}
              <strong>
                {t("meetings.poll.endsCall", {
                  deadline: moment(call.closesAt),
                })}
              </strong>
            </>
          )}
        </>
      }
      deadlineLabel={t("meetings.poll.deadline")}
      closesAt={closesAt}
      onDeadline={setClosesAt}
      confirm={t("meetings.poll.openIt")}
      icon={<VoteRegular />}
      pending={isPending}
      errors={errors}
      onOpen={(until) => mutate({ closesAt: until, seats }, { onSuccess: done })}
    >
      <MinutesField
        label={t("meetings.poll.seats")}
        value={seats}
        least={1}
        most={Math.max(1, topics)}
        step={1}
        onChange={setSeats}
        {...errors.at("seats")}
      />
    </DeadlineForm>
  );
}
