import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CalendarAddRegular } from "@fluentui/react-icons/svg/calendar-add";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import { TextBulletListSquareRegular } from "@fluentui/react-icons/svg/text-bullet-list-square";
import { lazy, Suspense, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { MeetingDetail } from "../../../../../src/capabilities/meetings/contract.ts";
import { ActionError } from "../../../components/action-error.tsx";
import { PageSkeleton } from "../../../components/skeletons.tsx";
import { EmptyState } from "../../../components/states.tsx";
import { StatusBadge } from "../../../components/status-badge.tsx";
import { announce } from "../../../lib/announce.ts";
import { regainFocus } from "../../../lib/focus.ts";
import { useMeetingAction } from "../../../lib/queries.ts";
import { AgendaList } from "./agenda-list.tsx";
import { FreezeLine } from "./freeze-line.tsx";
import { AgendaTotal } from "./agenda-total.tsx";
import { useCalendarFile } from "./calendar-file.ts";

const AgendaEditor = lazy(async () => ({ default: (await import("./agenda-editor.tsx")).AgendaEditor }));

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  sentence: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What happens in the meeting, in order and in time. */
export function AgendaSection({ detail }: { detail: MeetingDetail }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const { agenda, meeting, abilities } = detail;
  const confirm = useMeetingAction(meeting.meetingId, "confirm-agenda");
  const file = useCalendarFile(meeting);

  const confirmed = () => {
    announce(t("meetings.agenda.confirmedNow"));
    regainFocus("[data-edit-agenda]");
  };
  const close = () => {
    flushSync(() => setEditing(false));
    // The builder was longer: what stands below the agenda would be in view instead of it.
    document.querySelector("[data-edit-agenda]")?.scrollIntoView({ block: "nearest" });
    regainFocus("[data-edit-agenda]");
  };
  if (editing)
    return (
      <Suspense fallback={<PageSkeleton rows={4} />}>
        <AgendaEditor detail={detail} onClose={close} />
      </Suspense>
    );
  const edit = (appearance: "primary" | "secondary") => (
    <Button data-edit-agenda appearance={appearance} icon={<EditRegular />} onClick={() => setEditing(true)}>
      {agenda.items.length === 0 ? t("meetings.agenda.begin") : t("meetings.agenda.edit")}
    </Button>
  );
  if (agenda.items.length === 0)
    return (
      <EmptyState
        small
        icon={<TextBulletListSquareRegular />}
        title={t("meetings.agenda.empty")}
        text={abilities.editAgenda ? t("meetings.agenda.emptyYours") : t("meetings.agenda.emptyText")}
        action={abilities.editAgenda && edit("primary")}
      />
    );
  return (
    <div className={styles.section}>
      <div className={styles.head}>
        {agenda.state === "confirmed" ? (
          <StatusBadge color="success" icon={<CheckmarkCircleRegular />}>
            {t("meetings.agenda.confirmed")}
          </StatusBadge>
        ) : (
          <StatusBadge color="subtle" icon={<EditRegular />}>
            {t("meetings.agenda.draft")}
          </StatusBadge>
        )}
        <div className={styles.actions}>
          {agenda.calendar && (
            <Button
              icon={<CalendarAddRegular />}
              disabledFocusable={file.pending}
              onClick={() => void file.save()}
            >
              {t("meetings.agenda.calendar")}
            </Button>
          )}
          {abilities.editAgenda && edit("secondary")}
          {abilities.confirmAgenda && (
            <Button
              appearance="primary"
              icon={<SendRegular />}
              disabledFocusable={confirm.isPending}
              // What was read is what is confirmed: it is refused when somebody has changed it meanwhile.
              onClick={() => confirm.mutate({ revision: agenda.revision }, { onSuccess: confirmed })}
            >
              {confirm.isPending ? t("storing") : t("meetings.agenda.confirm")}
            </Button>
          )}
        </div>
      </div>
      <ActionError error={confirm.error ?? file.error} />
      {abilities.confirmAgenda && <p className={styles.sentence}>{t("meetings.agenda.confirmText")}</p>}
      <FreezeLine detail={detail} />
      <AgendaList
        items={agenda.items}
        startTime={meeting.startTime}
        topics={detail.topics}
        openActions={agenda.openActions}
      />
      <AgendaTotal minutes={agenda.minutes} lengthMinutes={agenda.lengthMinutes} />
      {!agenda.calendar && <p className={styles.sentence}>{t("meetings.agenda.noCalendar")}</p>}
    </div>
  );
}
