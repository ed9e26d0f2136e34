import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { PlanMeetingRequest } from "../../../../src/capabilities/meetings/contract/requests.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useFormErrors } from "../../components/use-form-errors.ts";
import { announce } from "../../lib/announce.ts";
import { readClock } from "../../lib/dates.ts";
import { useMeetings, usePlanMeeting } from "../../lib/queries.ts";
import { useDraft } from "../../lib/use-draft.ts";
import { MEETING_FIELDS, MeetingFieldset } from "./meeting-fieldset.tsx";
import { MEETING_FORMAT } from "./meeting-words.ts";
import { nextNumber } from "./next-number.ts";

type Format = PlanMeetingRequest["format"];
const FORMATS = Object.keys(MEETING_FORMAT) as Format[];
/** Half past nine to three with an hour for lunch. */
const USUAL_MINUTES = 270;
const NUMBER_DIGITS = 4;

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
  const meetings = useMeetings().data?.meetings ?? [];
  // What is left alone is the next number of the series, also when another format is chosen.
  const ordinal = draft.ordinal === undefined ? nextNumber(meetings, draft.format) : draft.ordinal;
  const [clock, setClock] = useState(draft.startTime ?? "");
  const { mutate, isPending, isSuccess, data, error } = usePlanMeeting();
  const { form, at, elsewhere, refuse } = useFormErrors(error, [...MEETING_FIELDS, "ordinal"]);
  const plan = () => {
    const unreadable = clock.trim() !== "" && readClock(clock) === undefined;
    refuse(unreadable ? { startTime: t("meetings.reschedule.startUnreadable") } : {});
    if (unreadable) return;
    mutate(
      { ...draft, ordinal },
      {
        onSuccess: () => {
          clear();
          announce(t("meetings.plan.stored"));
        },
      },
    );
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
      <Field label={t("meetings.plan.number")} hint={t("meetings.plan.numberHint")} {...at("ordinal")}>
        <Input
          inputMode="numeric"
          maxLength={NUMBER_DIGITS}
          value={ordinal === null ? "" : String(ordinal)}
          onChange={(_, { value }) => change({ ordinal: Number(value.replace(/\D/gu, "")) || null })}
        />
      </Field>
    </ActionDialog>
  );
}
