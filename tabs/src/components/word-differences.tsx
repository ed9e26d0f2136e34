import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { VisuallyHidden } from "./visually-hidden.tsx";
import { wordDifferences } from "../lib/word-differences.ts";

const useStyles = makeStyles({
  block: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  name: { ...typographyStyles.caption1Strong, display: "block", color: tokens.colorNeutralForeground2 },
  text: { ...typographyStyles.body1, margin: 0, whiteSpace: "pre-wrap" },
  added: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    textDecorationLine: "underline",
    fontWeight: tokens.fontWeightSemibold,
  },
  removed: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    textDecorationLine: "line-through",
  },
});

/** A longer text word by word: what came is underlined, what went struck through, and both are said. */
export function WordDifferences({ name, before, after }: { name: string; before: string; after: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const parts = useMemo(() => wordDifferences(before, after), [before, after]);
  return (
    <div className={styles.block}>
      <span className={styles.name}>{name}</span>
      <p className={styles.text}>
        {parts.map(({ text, in: side }, at) => {
          const key = `${at} ${text}`;
          if (side === "after")
            return (
              <ins key={key} className={styles.added}>
                <VisuallyHidden>{t("programme.changes.added")} </VisuallyHidden>
                {text}
                <VisuallyHidden> {t("programme.changes.end")} </VisuallyHidden>
              </ins>
            );
          if (side === "before")
            return (
              <del key={key} className={styles.removed}>
                <VisuallyHidden>{t("programme.changes.removed")} </VisuallyHidden>
                {text}
                <VisuallyHidden> {t("programme.changes.end")} </VisuallyHidden>
              </del>
            );
          return <span key={key}>{text}</span>;
        })}
      </p>
    </div>
  );
}
