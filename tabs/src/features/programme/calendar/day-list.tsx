import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { localeOf } from "../../../lib/dates.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import type { CalendarMonth } from "./calendar-month.ts";
import { DayEntries } from "./day-entries.tsx";

const useStyles = makeStyles({
  days: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
  },
  heading: {
    ...typographyStyles.body1Strong,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    "&::first-letter": { textTransform: "uppercase" },
  },
  today: { color: tokens.colorStatusDangerForeground3 },
});

/** The month where it is narrow: the days that have anything, below each other. */
export function DayList({ weeks, today }: Pick<CalendarMonth, "weeks"> & { today: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = new Intl.DateTimeFormat(localeOf(currentLanguage()), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const days = weeks.flat().filter(({ entries }) => entries.length > 0);
  return (
    <ol className={styles.days}>
      {days.map(({ day, entries }) => (
        <li key={day}>
          <h3 className={mergeClasses(styles.heading, day === today && styles.today)}>
            {format.format(new Date(day))}
            {day === today && ` · ${t("programme.timeline.today")}`}
          </h3>
          <DayEntries entries={entries} />
        </li>
      ))}
    </ol>
  );
}
