import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { groupPassages, type Passage } from "./passage-groups.ts";
import { useFirst } from "./use-first.tsx";

/** More than these stand behind a button: a whole report may have been imported. */
const FEW = 10;

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
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  group: {
    display: "grid",
    gridTemplateColumns: "6rem minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    "@media (max-width: 479.98px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  lines: {
    ...typographyStyles.caption1,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  passages: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
});

/** What the import could not place: nothing of the document is lost silently. */
export function UnplacedPassages({ passages }: { passages: readonly Passage[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { shown, more } = useFirst(passages, FEW);
  const groups = useMemo(() => groupPassages(shown), [shown]);
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{t("programme.unplaced", { count: passages.length })}</summary>
      <ul className={styles.list}>
        {groups.map(({ first, last, passages: together }) => (
          <li key={first} className={styles.group}>
            <span className={styles.lines}>
              {first === last ? t("programme.line", { line: first }) : t("programme.lines", { first, last })}
            </span>
            <ul className={styles.passages}>
              {together.map(({ text, line }) => (
                <li key={`${line} ${text}`}>{text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {more}
    </details>
  );
}
