import { Field, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { MinutesField } from "../../components/minutes-field.tsx";
import { announce } from "../../lib/announce.ts";
import { useMeetingAction } from "../../lib/queries.ts";
import { useDraft } from "../../lib/use-draft.ts";
import { useDuration } from "./meeting-words.ts";

/** Bounds of the contract: a quarter of an hour to two days. */
const LENGTH = { least: 15, most: 2_880 } as const;

export function RescheduleDialog({ meeting, onClose }: { meeting: MeetingSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const [draft, change, clear] = useDraft(`reschedule.${meeting.meetingId}`, {
    dateText: meeting.date.text,
    startTime: meeting.startTime ?? "",
    lengthMinutes: meeting.lengthMinutes,
    place: meeting.place ?? "",
  });
  const { mutate, isPending, isSuccess, error } = useMeetingAction(meeting.meetingId, "reschedule");
  const store = () =>
    mutate(
      {
        was: {
          dateText: meeting.date.text,
          startTime: meeting.startTime,
          lengthMinutes: meeting.lengthMinutes,
          place: meeting.place,
        },
        now: {
          dateText: draft.dateText.trim(),
          startTime: draft.startTime || null,
          lengthMinutes: draft.lengthMinutes,
          place: draft.place.trim() || null,
        },
      },
      {
        onSuccess: () => {
          clear();
          announce(t("meetings.reschedule.stored"));
        },
      },
    );
  return (
    <ActionDialog
      title={t("meetings.reschedule.title")}
      confirm={t("meetings.reschedule.store")}
      pending={isPending}
      done={isSuccess}
      error={error}
      onConfirm={store}
      onClose={onClose}
    >
      <Field label={t("meetings.reschedule.date")} hint={t("meetings.reschedule.dateHint")}>
        <Input
          value={draft.dateText}
          maxLength={200}
          onChange={(_, { value }) => change({ dateText: value })}
        />
      </Field>
      <Field label={t("meetings.reschedule.start")}>
        <Input
          type="time"
          value={draft.startTime}
          onChange={(_, { value }) => change({ startTime: value })}
        />
      </Field>
      <MinutesField
        label={t("meetings.reschedule.length")}
        hint={duration(draft.lengthMinutes)}
        value={draft.lengthMinutes}
        step={15}
        {...LENGTH}
        onChange={(lengthMinutes) => change({ lengthMinutes })}
      />
      <Field label={t("meetings.reschedule.place")}>
        <Input value={draft.place} maxLength={200} onChange={(_, { value }) => change({ place: value })} />
      </Field>
    </ActionDialog>
  );
}
