import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MeetingSummary } from "../../../../src/capabilities/meetings/contract.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useFormErrors } from "../../components/use-form-errors.ts";
import { announce } from "../../lib/announce.ts";
import { isRefused } from "../../lib/api.ts";
import { formatClock, readClock } from "../../lib/dates.ts";
import { currentLanguage } from "../../lib/i18n.ts";
import { useMeeting, useMeetingAction } from "../../lib/queries.ts";
import { useDraft } from "../../lib/use-draft.ts";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import { MEETING_FIELDS, MeetingFieldset } from "./meeting-fieldset.tsx";
import { changesOf, type MeetingFields, whatWasSeen } from "./reschedule.ts";

/** Only what was changed is sent, with what stood there before: nobody else's change is overwritten unseen. */
export function RescheduleDialog({ meeting, onClose }: { meeting: MeetingSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const [seen, setSeen] = useState(() => whatWasSeen(meeting));
  const [typed, change, clear] = useDraft<Partial<MeetingFields>>(`reschedule.${meeting.meetingId}`, {});
  const draft = { ...seen, ...typed };
  const [clock, setClock] = useState(() => formatClock(draft.startTime ?? "", language));
  const { mutate, isPending, isSuccess, error, reset } = useMeetingAction(meeting.meetingId, "reschedule");
  const { form, at, elsewhere, refuse } = useFormErrors(error, MEETING_FIELDS);
  const { data: newest, refetch } = useMeeting(meeting.meetingId);
  const theirs = isRefused(error, "meeting.changed-meanwhile") && newest && whatWasSeen(newest.meeting);
  const conflict = theirs && changesOf(seen, theirs) !== undefined;

  const store = () => {
    const unreadable = clock.trim() !== "" && readClock(clock) === undefined;
    refuse(unreadable ? { startTime: t("meetings.reschedule.startUnreadable") } : {});
    if (unreadable) return;
    const before = conflict ? theirs : seen;
    if (conflict) setSeen(theirs);
    const changes = changesOf(before, draft);
    if (!changes) {
      clear();
      onClose();
      return;
    }
    mutate(changes, {
      onSuccess: () => {
        clear();
        announce(t("meetings.reschedule.stored"));
      },
      onError: (refusal) => {
        if (isRefused(refusal, "meeting.changed-meanwhile")) void refetch();
      },
    });
  };
  const takeTheirs = (fields: MeetingFields) => {
    clear();
    setSeen(fields);
    setClock(formatClock(fields.startTime ?? "", language));
    reset();
  };
  return (
    <ActionDialog
      title={t("meetings.reschedule.title")}
      confirm={conflict ? t("meetings.conflict.mine") : t("meetings.reschedule.store")}
      pending={isPending}
      done={isSuccess}
      form={form}
      error={conflict ? undefined : elsewhere}
      onConfirm={store}
      onClose={onClose}
    >
      <MeetingFieldset
        draft={draft}
        clock={clock}
        dateHint={t("meetings.reschedule.dateHint")}
        at={at}
        onChange={change}
        onClock={setClock}
      />
      {conflict && newest && (
        <ChangedMeanwhile meeting={newest.meeting} onTakeTheirs={() => takeTheirs(theirs)} />
      )}
    </ActionDialog>
  );
}
