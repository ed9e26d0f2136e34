import { makeStyles, mergeClasses, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useDuration } from "../meeting-words.ts";

const useStyles = makeStyles({
  total: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  words: {
    ...typographyStyles.body1Strong,
    margin: 0,
    display: "flex",
    columnGap: tokens.spacingHorizontalSNudge,
    overflowWrap: "anywhere",
  },
  over: { color: tokens.colorStatusDangerForeground3 },
  icon: { flexShrink: 0, fontSize: "20px" },
});

/** The sum against the time there is. */
export function AgendaTotal({ minutes, lengthMinutes }: { minutes: number; lengthMinutes: number }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const words = useId();
  const duration = useDuration();
  const overrun = minutes - lengthMinutes;
  const values = { total: duration(minutes), length: duration(lengthMinutes) };
  return (
    <div className={styles.total} aria-live="polite">
      <ProgressBar
        thickness="large"
        value={Math.min(minutes, lengthMinutes)}
        max={lengthMinutes}
        color={overrun > 0 ? "error" : "brand"}
        aria-labelledby={words}
      />
      <p id={words} className={mergeClasses(styles.words, overrun > 0 && styles.over)}>
        {overrun > 0 && <WarningFilled className={styles.icon} aria-hidden />}
        <span>
          {overrun > 0
            ? t("meetings.agenda.over", { ...values, over: duration(overrun) })
            : overrun === 0
              ? t("meetings.agenda.fits", values)
              : t("meetings.agenda.left", { ...values, left: duration(-overrun) })}
        </span>
      </p>
    </div>
  );
}
