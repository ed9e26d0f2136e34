import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  group: {
    display: "inline-flex",
    maxWidth: "100%",
    boxSizing: "border-box",
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalXXS,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  option: {
    ...typographyStyles.body1,
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    "&:hover": { color: tokens.colorNeutralForeground1 },
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
    "@media (max-width: 479.98px)": {
      paddingLeft: tokens.spacingHorizontalS,
      paddingRight: tokens.spacingHorizontalS,
    },
  },
  chosen: {
    ...typographyStyles.body1Strong,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow2,
    // Seen in high contrast only, where the grounds are all alike.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  icon: {
    display: "inline-flex",
    flexShrink: 0,
    fontSize: tokens.fontSizeBase500,
    "@media (max-width: 479.98px)": { display: "none" },
    // Beside an opened item the words alone have room.
    "@container (max-width: 38rem)": { display: "none" },
  },
});

interface Option<Value> {
  readonly value: Value;
  readonly words: string;
  readonly icon?: ReactElement;
}

export interface SegmentsProps<Value> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few ways to look; Fluent's TabList would cost 12 KB for the same three buttons. */
export function Segments<Value extends string>({ label, options, chosen, onChoose }: SegmentsProps<Value>) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group} aria-label={label}>
      {options.map(({ value, words, icon }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          className={mergeClasses(styles.option, value === chosen && styles.chosen)}
          onClick={() => onChoose(value)}
        >
          {icon && (
            <span className={styles.icon} aria-hidden>
              {icon}
            </span>
          )}
          {words}
        </button>
      ))}
    </fieldset>
  );
}
