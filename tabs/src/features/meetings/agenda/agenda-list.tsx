import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { AgendaItemView } from "../../../../../src/capabilities/meetings/contract.ts";
import { AGENDA_FORMAT, useDuration, useItemTitle } from "../meeting-words.ts";
import { slotsOf, startTimes } from "./start-times.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "3.5rem minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "baseline",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    "@media (max-width: 479.98px)": { gridTemplateColumns: "minmax(0, 1fr) auto" },
  },
  words: { minWidth: 0, "@media (max-width: 479.98px)": { gridColumn: "1 / -1", gridRow: 2 } },
  // Side by side where there is room, one under the other where there is not.
  slot: {
    gridColumn: "2 / -1",
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 11rem), 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    minWidth: 0,
    "@media (max-width: 479.98px)": { gridColumn: "1 / -1", gridRow: 2 },
  },
  sameTime: {
    ...typographyStyles.caption1,
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground3,
  },
  session: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke2}`,
  },
  next: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  pause: { backgroundColor: tokens.colorNeutralBackground2 },
  time: { ...typographyStyles.body1Strong, color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.body1Strong, display: "block", overflowWrap: "anywhere", hyphens: "auto" },
  small: {
    ...typographyStyles.caption1,
    display: "block",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  pauseTitle: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  minutes: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

/** For reading. With the meeting's start known, each item says when it begins. */
export function AgendaList({
  items,
  startTime,
}: {
  items: readonly AgendaItemView[];
  startTime: string | null;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const duration = useDuration();
  const itemTitle = useItemTitle();
  const times = startTimes(items, startTime);
  const placeOf = (item: AgendaItemView) => items.indexOf(item);
  const words = (item: AgendaItemView) => {
    const pause = item.format === "break";
    const format = t(AGENDA_FORMAT[item.format]);
    // A break without a name of its own need not say twice what it is.
    const small = [item.presenter, ...(item.title === "" ? [] : [format])].filter(Boolean);
    return (
      <>
        <span className={mergeClasses(styles.title, pause && styles.pauseTitle)}>{itemTitle(item)}</span>
        {small.length > 0 && <span className={styles.small}>{small.join(" · ")}</span>}
      </>
    );
  };
  return (
    <ol className={styles.list}>
      {slotsOf(items).map((slot, at) => {
        const [item, ...beside] = slot;
        if (item === undefined) return null;
        const pause = beside.length === 0 && item.format === "break";
        return (
          <li
            key={item.agendaItemId}
            className={mergeClasses(styles.item, at > 0 && styles.next, pause && styles.pause)}
          >
            <span className={styles.time}>
              {times[placeOf(item)] ?? t("meetings.agenda.place", { place: at + 1 })}
            </span>
            {beside.length === 0 ? (
              <>
                <span className={styles.words}>{words(item)}</span>
                <span className={styles.minutes}>{duration(item.minutes)}</span>
              </>
            ) : (
              <span className={styles.slot}>
                <span className={styles.sameTime}>{t("meetings.agenda.sameTime")}</span>
                {slot.map((one) => (
                  <span key={one.agendaItemId} className={styles.session}>
                    {words(one)}
                    <span className={styles.small}>{duration(one.minutes)}</span>
                  </span>
                ))}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
