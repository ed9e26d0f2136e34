import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useTranslation } from "react-i18next";
import type { Reading } from "../../../../../src/capabilities/work-programme/contract.ts";
import { sayFinding } from "../../../../../src/i18n/say-finding.ts";
import { currentLanguage } from "../../../lib/i18n.ts";
import { isSettled, seenRows } from "./doubts.ts";
import { useReviewTools } from "./review-context.ts";
import type { Row } from "./review-draft.ts";

const useStyles = makeStyles({
  findings: {
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    marginBottom: tokens.spacingVerticalL,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  finding: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    overflowWrap: "anywhere",
    "@media (max-width: 479.98px)": { gridTemplateColumns: "auto minmax(0, 1fr)" },
  },
  icon: { display: "inline-flex", fontSize: tokens.fontSizeBase500 },
  show: { "@media (max-width: 479.98px)": { gridColumnStart: 2, justifySelf: "start" } },
});

/** What the document contradicts itself in, each with the way to the rows that show it. */
export function ReviewFindings({ findings, rows }: { findings: Reading["findings"]; rows: readonly Row[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { showRow } = useReviewTools();
  if (findings.length === 0) return null;
  const seen = seenRows(rows);
  const settled = (finding: Reading["findings"][number]) => isSettled(finding, seen);
  const open = findings.filter((finding) => !settled(finding)).length;
  return (
    <section className={styles.findings} aria-labelledby="review-findings">
      <h2 id="review-findings" className={styles.heading}>
        {open === 0 ? t("programme.review.allChecked") : t("programme.review.toCheck", { count: open })}
      </h2>
      <ul className={styles.list}>
        {findings.map((finding, at) => {
          const words = sayFinding(finding, currentLanguage());
          const [first] = finding.itemIds;
          return (
            <li key={`${finding.code} ${at}`} className={styles.finding}>
              <span className={styles.icon} aria-hidden>
                {settled(finding) ? <CheckmarkCircleRegular /> : <WarningRegular />}
              </span>
              <span>
                {words} {settled(finding) && t("programme.review.youChangedIt")}
              </span>
              {first !== undefined && (
                <Button
                  className={styles.show}
                  size="small"
                  aria-label={t("programme.review.showFinding", { finding: words })}
                  onClick={() => showRow(first)}
                >
                  {t("programme.review.show")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
