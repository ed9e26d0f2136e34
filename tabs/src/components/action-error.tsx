import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { useErrorWords } from "./states.tsx";

const useStyles = makeStyles({
  error: {
    ...typographyStyles.body1,
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorStatusDangerForeground3,
    overflowWrap: "anywhere",
  },
  icon: { flexShrink: 0, fontSize: "20px" },
});

/** Beside the control that was pressed: why it could not be done. What was typed stays. */
export function ActionError({ error }: { error: unknown }) {
  const styles = useStyles();
  const words = useErrorWords();
  if (!error) return null;
  return (
    <p className={styles.error} role="alert">
      <ErrorCircleFilled className={styles.icon} aria-hidden />
      <span>{words(error)}</span>
    </p>
  );
}
