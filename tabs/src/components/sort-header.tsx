import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";

const useStyles = makeStyles({
  head: {
    ...typographyStyles.caption1Strong,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground3,
    textAlign: "start",
    overflowWrap: "break-word",
  },
  sortable: { padding: `${tokens.spacingVerticalXXS} 0` },
  button: {
    ...typographyStyles.caption1Strong,
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalSNudge} 0 ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground3,
    cursor: "pointer",
    "&:hover": {
      backgroundColor: tokens.colorNeutralBackground3,
      color: tokens.colorNeutralForeground1,
    },
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { fontSize: "16px" },
});

export interface SortHeaderProps {
  readonly words: string;
  readonly className?: string | undefined;
  readonly direction?: "ascending" | "descending" | undefined;
  /** Without it the column does not sort. */
  readonly onPress?: () => void;
}

/** The header of a table's column: a button that sorts, and says so. */
export function SortHeader({ words, className, direction, onPress }: SortHeaderProps) {
  const styles = useStyles();
  if (!onPress)
    return (
      <th scope="col" className={mergeClasses(styles.head, className)}>
        {words}
      </th>
    );
  return (
    <th
      scope="col"
      className={mergeClasses(styles.head, styles.sortable, className)}
      aria-sort={direction ?? "none"}
    >
      <button type="button" className={styles.button} onClick={onPress}>
        {words}
        {direction === "ascending" && <ArrowUpRegular className={styles.icon} aria-hidden />}
        {direction === "descending" && <ArrowDownRegular className={styles.icon} aria-hidden />}
      </button>
    </th>
  );
}
