import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  header: {
    position: "relative",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalL,
  },
  words: { minWidth: 0, flexGrow: 1, flexBasis: "24rem" },
  // On a phone the page's menu is at the title's end (`PageCorner`).
  cornered: { "@media (max-width: 639.98px)": { paddingRight: tokens.spacingHorizontalXXXL } },
  corner: { "@media (max-width: 639.98px)": { position: "absolute", top: 0, right: 0 } },
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
  /** Among the actions is a menu in a `PageCorner`. */
  readonly cornered?: boolean;
}

/** Keeps the page's `…` in its one title row where the other actions are below the title. */
export function PageCorner({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().corner}>{children}</div>;
}

/** One title row a page. The heading can take the focus when a change of page has lost it. */
export function PageHeader({ title, subtitle, actions, cornered = false }: PageHeaderProps) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1
          className={mergeClasses(styles.title, cornered && styles.cornered)}
          tabIndex={-1}
          data-page-heading
        >
          {title}
        </h1>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
