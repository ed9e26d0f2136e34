import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { VisuallyHidden } from "../../../components/visually-hidden.tsx";
import { localeOf } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import type { CalendarDay, CalendarMonth } from "./calendar-month.ts";
import { DayEntries } from "./day-entries.tsx";

const useStyles = makeStyles({
  frame: {
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
  },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  weekday: {
    ...typographyStyles.caption1Strong,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
  },
  abbr: { textDecorationLine: "none" },
  day: {
    height: "5.5rem",
    padding: tokens.spacingHorizontalXS,
    verticalAlign: "top",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "& + &": { borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  outside: { backgroundColor: tokens.colorNeutralBackground2 },
  number: {
    ...typographyStyles.caption1,
    display: "inline-grid",
    placeItems: "center",
    minWidth: tokens.lineHeightBase500,
    minHeight: tokens.lineHeightBase400,
    marginBottom: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  today: {
    ...typographyStyles.caption1Strong,
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
});

/** A real table: a screen reader says the weekday with every day. */
export function MonthTable({
  weeks,
  today,
  name,
}: Pick<CalendarMonth, "weeks"> & { today: string; name: string }) {
  const styles = useStyles();
  const locale = localeOf(currentLanguage());
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            {weeks[0]?.map(({ day }) => (
              <th key={day} scope="col" className={styles.weekday}>
                <abbr className={styles.abbr} title={weekday(day, locale, "long")}>
                  {weekday(day, locale, "short")}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day) => (
                <DayCell key={day.day} of={day} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayCell({ of: { day, outside, entries }, today }: { of: CalendarDay; today: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  // The days around the month only fill its weeks; their own month says what they have.
  if (outside) {
    return (
      <td className={mergeClasses(styles.day, styles.outside)}>
        <time dateTime={day} className={styles.number}>
          {Number(day.slice(8))}
        </time>
      </td>
    );
  }
  return (
    <td className={styles.day} aria-current={day === today ? "date" : undefined}>
      <time dateTime={day} className={mergeClasses(styles.number, day === today && styles.today)}>
        {Number(day.slice(8))}
        {day === today && <VisuallyHidden> {t("programme.timeline.today")}</VisuallyHidden>}
      </time>
      {entries.length > 0 && <DayEntries entries={entries} short />}
    </td>
  );
}

const weekday = (day: string, locale: string, style: "short" | "long"): string =>
  new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" }).format(new Date(day));
