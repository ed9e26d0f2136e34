import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  notice: {
    ...typographyStyles.body1,
    display: "flex",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
    marginTop: tokens.spacingVerticalS,
  },
  words: { minWidth: 0, display: "flex", flexDirection: "column", alignItems: "flex-start" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  action: { marginTop: tokens.spacingVerticalS },
  icon: { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusWarningForeground3 },
});

export interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What can be done about it. */
  readonly action?: ReactNode;
  /** It has just come about: it is said aloud. */
  readonly alert?: boolean;
}

/** Something to know before going on. */
export function Notice({ title, children, action, alert }: NoticeProps) {
  const styles = useStyles();
  return (
    <div className={styles.notice} {...(alert && { role: "alert" })}>
      <WarningRegular className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
