import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { VisuallyHidden } from "../../../components/visually-hidden.tsx";
import { localeOf } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { monthWords } from "../programme-calendar.ts";
import { positionOf, type Scale, ticksOf, yearAndMonth, yearsOf } from "./timeline-scale.ts";

/** The names' column, then the months; the margins leave room for markers on the first and the last day. */
export const useTrackStyles = makeStyles({
  columns: { display: "grid", gridTemplateColumns: "var(--names) minmax(0, 1fr)" },
  track: { position: "relative", margin: `0 ${tokens.spacingHorizontalL}` },
  cell: { display: "block", padding: 0 },
  corner: {
    position: "sticky",
    left: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const useStyles = makeStyles({
  head: {
    display: "block",
    position: "sticky",
    top: 0,
    zIndex: 3,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  scale: { display: "grid", paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalXS },
  // Today's word has a line of its own: it would cover the year.
  withToday: { paddingTop: tokens.spacingVerticalXXL },
  year: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  month: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  label: {
    gridRow: "1",
    // Not hidden, which would hold the year in place while its months scroll away.
    overflow: "clip",
    whiteSpace: "nowrap",
    paddingLeft: tokens.spacingHorizontalXS,
  },
  stays: { position: "sticky", left: `calc(var(--names) + ${tokens.spacingHorizontalL})` },
  second: { gridRow: "2" },
  today: {
    ...typographyStyles.caption1Strong,
    position: "absolute",
    top: tokens.spacingVerticalXS,
    transform: "translateX(-50%)",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    whiteSpace: "nowrap",
  },
  lines: { position: "absolute", inset: 0, pointerEvents: "none" },
  linesTrack: { display: "grid" },
  line: { gridRow: "1", borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  todayLine: {
    position: "absolute",
    top: 0,
    bottom: 0,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorStatusDangerBackground3}`,
    transform: "translateX(-50%)",
  },
});

interface HeadProps {
  readonly scale: Scale;
  readonly today: string;
}

/** Years and months above the rows. For the eye: every item says its own date. */
export function TimelineHead({ scale, today }: HeadProps) {
  const styles = useStyles();
  const track = useTrackStyles();
  const { t } = useTranslation();
  const locale = localeOf(currentLanguage());
  const ticks = ticksOf(scale);
  const names = ticks.some((tick) => tick.span < 12);
  const widest = Math.max(...ticks.map(({ span }) => span));
  const at = positionOf(scale, today, "start");
  const hasToday = at >= 0 && at <= 100;
  return (
    <thead className={styles.head} aria-hidden>
      <tr className={track.columns}>
        <th scope="col" className={mergeClasses(track.cell, track.corner)}>
          <VisuallyHidden>{t("programme.column.title")}</VisuallyHidden>
        </th>
        <td className={mergeClasses(track.cell, track.track)}>
          <div
            className={mergeClasses(styles.scale, hasToday && styles.withToday)}
            style={{ gridTemplateColumns: `repeat(${scale.months}, minmax(0, 1fr))` }}
          >
            {yearsOf(scale).map(({ month, span }) => (
              <span
                key={month}
                className={mergeClasses(styles.label, styles.year)}
                style={{ gridColumn: `${month - scale.first + 1} / span ${span}` }}
              >
                <span className={styles.stays}>{yearAndMonth(month).year}</span>
              </span>
            ))}
            {names &&
              ticks.map(({ month, span }) => (
                <span
                  key={month}
                  className={mergeClasses(styles.label, styles.month, styles.second)}
                  style={{ gridColumn: `${month - scale.first + 1} / span ${span}` }}
                >
                  {/* Of a quarter that has one month left its name would be cut to a letter. */}
                  {span * 2 > widest && monthWords(month, locale, scale.visible <= 4 ? "long" : "short")}
                </span>
              ))}
          </div>
          {hasToday && (
            <span className={styles.today} style={{ left: `${at}%` }}>
              {t("programme.timeline.today")}
            </span>
          )}
        </td>
      </tr>
    </thead>
  );
}

/** The months' edges and today, behind the rows. */
export function TimelineLines({ scale, today }: HeadProps) {
  const styles = useStyles();
  const track = useTrackStyles();
  const at = positionOf(scale, today, "start");
  return (
    <div className={mergeClasses(styles.lines, track.columns)} aria-hidden>
      <div />
      <div
        className={mergeClasses(track.track, styles.linesTrack)}
        style={{ gridTemplateColumns: `repeat(${scale.months}, minmax(0, 1fr))` }}
      >
        {ticksOf(scale).map(({ month, span }) => (
          <span
            key={month}
            className={styles.line}
            style={{ gridColumn: `${month - scale.first + 1} / span ${span}` }}
          />
        ))}
        {at >= 0 && at <= 100 && <span className={styles.todayLine} style={{ left: `${at}%` }} data-today />}
      </div>
    </div>
  );
}
