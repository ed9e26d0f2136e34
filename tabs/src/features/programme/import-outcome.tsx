import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ImportResult } from "../../../../src/capabilities/work-programme/contract.ts";
import { UnplacedPassages } from "./unplaced-passages.tsx";

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: "anywhere" },
  counts: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(8rem, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  count: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What the import made of the document, and what it left for a person to look at. */
export function ImportOutcome({ result }: { result: ImportResult }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { found, unplaced } = result;
  return (
    <>
      <p className={styles.text}>
        {result.changed
          ? t("programme.import.doneText", { title: result.title })
          : t("programme.import.unchangedText", { title: result.title })}
      </p>
      <ul className={styles.counts} aria-label={t("programme.import.found")}>
        <li className={styles.count}>{t("programme.import.objectives", { count: found.objectives })}</li>
        <li className={styles.count}>{t("programme.import.workPackages", { count: found.workPackages })}</li>
        <li className={styles.count}>{t("programme.import.events", { count: found.events })}</li>
        <li className={styles.count}>{t("programme.import.schedule", { count: found.schedule })}</li>
      </ul>
      {unplaced.length > 0 && (
        <>
          <UnplacedPassages passages={unplaced} open />
          <p className={styles.quiet}>{t("programme.import.unplacedText")}</p>
        </>
      )}
    </>
  );
}
