import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalL,
  },
  words: { minWidth: 0, flexGrow: 1, flexBasis: "24rem" },
  title: { ...typographyStyles.title3, margin: 0, overflowWrap: "anywhere", hyphens: "auto" },
  subtitle: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    minWidth: 0,
    maxWidth: "100%",
    gap: tokens.spacingHorizontalS,
  },
});

export interface PageHeaderProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** The primary action last; at the right, or below on a narrow screen. */
  readonly actions?: ReactNode;
}

/** One title row a page. The heading can take the focus when a change of page has lost it. */
export function PageHeader({ title, subtitle, actions }: PageHeaderProps) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title} tabIndex={-1} data-page-heading>
          {title}
        </h1>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
