import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ProgrammeView } from "../../../../src/capabilities/work-programme/contract.ts";

const useStyles = makeStyles({
  details: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  summary: {
    cursor: "pointer",
    width: "fit-content",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  passage: {
    display: "grid",
    gridTemplateColumns: "5rem minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    "@media (max-width: 479.98px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  line: {
    ...typographyStyles.caption1,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  text: { overflowWrap: "anywhere" },
});

type Passages = ProgrammeView["unplaced"];

/** What the import could not place: nothing of the document is lost silently. */
export function UnplacedPassages({ passages, open = false }: { passages: Passages; open?: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <details className={styles.details} open={open}>
      <summary className={styles.summary}>{t("programme.unplaced", { count: passages.length })}</summary>
      <ul className={styles.list}>
        {passages.map(({ text, line }) => (
          <li key={`${line} ${text}`} className={styles.passage}>
            <span className={styles.line}>{t("programme.line", { line })}</span>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
