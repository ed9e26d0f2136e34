import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { PlugDisconnectedRegular } from "@fluentui/react-icons/svg/plug-disconnected";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { OfflineError, ProblemError } from "../lib/api.ts";

const useStyles = makeStyles({
  state: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
  },
  small: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}` },
  icon: {
    display: "grid",
    placeItems: "center",
    width: "56px",
    height: "56px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: "28px",
    marginBottom: tokens.spacingVerticalXS,
  },
  alert: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground3,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, maxWidth: "32rem", overflowWrap: "anywhere" },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    maxWidth: "32rem",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});

export interface StateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: ReactNode;
  /** The button that begins it. */
  readonly action?: ReactNode;
  /** Within a section, where a page's size would be too loud. */
  readonly small?: boolean;
  /** The title is the page's heading. */
  readonly page?: boolean;
}

/** What will be here, and the button that begins it. */
export function EmptyState({ icon, title, text, action, small, page }: StateProps) {
  const styles = useStyles();
  const Title = page ? "h1" : "p";
  return (
    <div className={mergeClasses(styles.state, small && styles.small)}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Title className={styles.title} {...(page ? { tabIndex: -1, "data-page-heading": true } : {})}>
        {title}
      </Title>
      {text && <p className={styles.text}>{text}</p>}
      {action && <div className={styles.actions}>{action}</div>}
    </div>
  );
}

/** What happened, and what to press. The server's own sentence where there is one. */
export function ErrorState({
  error,
  retry,
  small,
}: {
  error: unknown;
  retry?: (() => unknown) | undefined;
  small?: boolean;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const offline = error instanceof OfflineError;
  return (
    <div className={mergeClasses(styles.state, small && styles.small)} role="alert">
      <span className={mergeClasses(styles.icon, styles.alert)} aria-hidden>
        {offline ? <PlugDisconnectedRegular /> : <ErrorCircleRegular />}
      </span>
      <p className={styles.title}>{offline ? t("error.offlineTitle") : t("error.title")}</p>
      <p className={styles.text}>{useErrorWords()(error)}</p>
      {retry && (
        <div className={styles.actions}>
          <Button icon={<ArrowClockwiseRegular />} onClick={() => void retry()}>
            {t("error.retry")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The sentence for any error: a refusal's own words, or what can be said in general. */
export function useErrorWords(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof ProblemError && error.problem.title) return error.problem.title;
    return error instanceof OfflineError ? t("error.offline") : t("error.unknown");
  };
}
