import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";

const useStyles = makeStyles({
  line: {
    ...typographyStyles.body1,
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  icon: { flexShrink: 0, fontSize: "20px", color: tokens.colorNeutralForeground3 },
  stored: { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusSuccessForeground1 },
});

export interface VoteLineProps {
  readonly voted: boolean;
  readonly storing: boolean;
  readonly words: string;
}

/** How a vote stands; what changes is read aloud. */
export function VoteLine({ voted, storing, words }: VoteLineProps) {
  const styles = useStyles();
  const Icon = storing ? ArrowSyncRegular : voted ? CheckmarkCircleFilled : InfoRegular;
  return (
    <p className={styles.line} aria-live="polite">
      <Icon className={voted && !storing ? styles.stored : styles.icon} aria-hidden />
      <span>{words}</span>
    </p>
  );
}
