import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CalendarClockRegular } from "@fluentui/react-icons/svg/calendar-clock";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaView, MeetingDetail } from "../../../../../src/capabilities/meetings/contract.ts";
import { useInstants } from "../../../lib/instants.ts";
import { useItemTitle } from "../meeting-words.ts";

const FreezeDialog = lazy(async () => ({ default: (await import("./freeze-dialog.tsx")).FreezeDialog }));

const useStyles = makeStyles({
  line: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  words: {
    display: "flex",
    columnGap: tokens.spacingHorizontalSNudge,
    margin: 0,
    minWidth: 0,
  },
  icon: { flexShrink: 0, fontSize: "20px" },
  changes: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

const CHANGE = {
  added: "meetings.freeze.added",
  removed: "meetings.freeze.removed",
  changed: "meetings.freeze.changed",
  moved: "meetings.freeze.moved",
} as const satisfies Record<AgendaView["freeze"]["changes"][number]["kind"], string>;

/** When the agenda is posted by itself, and what changed since it was. */
export function FreezeLine({ detail }: { detail: MeetingDetail }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const itemTitle = useItemTitle();
  const [changing, setChanging] = useState(false);
  const words = useFreezeWords(detail);
  const { meeting, agenda, abilities } = detail;
  const { changes } = agenda.freeze;
  return (
    <>
      {words !== undefined && (
        <div className={styles.line}>
          <p className={styles.words}>
            <CalendarClockRegular className={styles.icon} aria-hidden />
            <span>{words}</span>
          </p>
          {abilities.setFreeze && (
            <Button appearance="subtle" size="small" onClick={() => setChanging(true)}>
              {t("meetings.freeze.edit")}
            </Button>
          )}
        </div>
      )}
      {changes.length > 0 && (
        <section className={styles.changes}>
          <h3 className={styles.title}>{t("meetings.freeze.changes")}</h3>
          <ul className={styles.list}>
            {changes.map(({ kind, item }) => (
              <li key={item.agendaItemId}>{t(CHANGE[kind], { item: itemTitle(item) })}</li>
            ))}
          </ul>
        </section>
      )}
      <Suspense fallback={null}>
        {changing && (
          <FreezeDialog
            meetingId={meeting.meetingId}
            days={agenda.freeze.days}
            onClose={() => setChanging(false)}
          />
        )}
      </Suspense>
    </>
  );
}

const isToCome = (instant: string, now = new Date()): boolean => new Date(instant) > now;

/** For the coordinator what will happen and what they can do; for others only when it comes. */
function useFreezeWords({ agenda, abilities }: MeetingDetail): string | undefined {
  const { t } = useTranslation();
  const { moment, deadline } = useInstants();
  const { days, at, frozenAt } = agenda.freeze;
  if (frozenAt !== null) {
    const date = moment(frozenAt);
    return abilities.editAgenda
      ? t("meetings.freeze.done", { date })
      : t("meetings.freeze.doneRead", { date });
  }
  const comes = at !== null && isToCome(at);
  if (days !== null && comes && agenda.state !== "confirmed")
    return t("meetings.freeze.comes", { count: days, date: deadline(at) });
  if (!abilities.setFreeze || agenda.state === "confirmed") return undefined;
  if (days === null) return t("meetings.freeze.off");
  if (at === null) return t("meetings.freeze.undated", { count: days });
  return t("meetings.freeze.passed", { date: moment(at) });
}
