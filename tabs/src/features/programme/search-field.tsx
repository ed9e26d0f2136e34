import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import type { RefObject } from "react";

const useStyles = makeStyles({
  field: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    minHeight: tokens.spacingVerticalXXXL,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    "&:focus-within": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThin})`,
    },
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground3 },
  input: {
    ...typographyStyles.body1,
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    outline: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    "&::placeholder": { color: tokens.colorNeutralForeground4, opacity: 1 },
  },
});

export interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly className?: string | undefined;
}

/** Looks like Fluent's Input, which would cost 4 KB of the page's first load for one field. */
export function SearchField({ field, label, placeholder, text, onText, className }: SearchFieldProps) {
  const styles = useStyles();
  return (
    <label className={mergeClasses(styles.field, className)}>
      <SearchRegular className={styles.icon} aria-hidden />
      <input
        ref={field}
        className={styles.input}
        type="search"
        value={text}
        onChange={(event) => onText(event.target.value)}
        placeholder={placeholder}
        aria-label={label}
        aria-keyshortcuts="/"
      />
    </label>
  );
}
