import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { PlanMeetingRequest } from "../../../../src/capabilities/meetings/contract/requests.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useFormErrors } from "../../components/use-form-errors.ts";
import { announce } from "../../lib/announce.ts";
import { readClock } from "../../lib/dates.ts";
import { usePlanMeeting } from "../../lib/queries.ts";
import { useDraft } from "../../lib/use-draft.ts";
import { MEETING_FIELDS, MeetingFieldset } from "./meeting-fieldset.tsx";
import { MEETING_FORMAT } from "./meeting-words.ts";

type Format = PlanMeetingRequest["format"];
const FORMATS = Object.keys(MEETING_FORMAT) as Format[];
/** Half past nine to three with an hour for lunch. */
const USUAL_MINUTES = 270;

/** A meeting that stands in no work programme; it opens once it is planned. */
export function PlanDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, change, clear] = useDraft<PlanMeetingRequest>("plan-meeting", {
    title: "",
    dateText: "",
    startTime: null,
    lengthMinutes: USUAL_MINUTES,
    mode: null,
    place: null,
    format: "network meeting",
  });
  const [clock, setClock] = useState(draft.startTime ?? "");
  const { mutate, isPending, isSuccess, data, error } = usePlanMeeting();
  const { form, at, elsewhere, refuse } = useFormErrors(error, MEETING_FIELDS);
  const plan = () => {
    const unreadable = clock.trim() !== "" && readClock(clock) === undefined;
    refuse(unreadable ? { startTime: t("meetings.reschedule.startUnreadable") } : {});
    if (unreadable) return;
    mutate(draft, {
      onSuccess: () => {
        clear();
        announce(t("meetings.plan.stored"));
      },
    });
  };
  const closed = () => {
    onClose();
    if (data) void navigate(`/meetings?item=${data.meeting.meetingId}`);
  };
  return (
    <ActionDialog
      title={t("meetings.plan.title")}
      confirm={t("meetings.plan.store")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={elsewhere}
      onConfirm={plan}
      onClose={closed}
    >
      <MeetingFieldset
        draft={draft}
        clock={clock}
        dateHint={t("meetings.plan.dateHint")}
        at={at}
        onChange={change}
        onClock={setClock}
      />
      <Field label={t("meetings.plan.format")}>
        <Select
          value={draft.format}
          onChange={(_, { value }) => {
            const format = FORMATS.find((one) => one === value);
            if (format !== undefined) change({ format });
          }}
        >
          {FORMATS.map((format) => (
            <option key={format} value={format}>
              {t(MEETING_FORMAT[format])}
            </option>
          ))}
        </Select>
      </Field>
    </ActionDialog>
  );
}
