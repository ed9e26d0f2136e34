import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";

const useStyles = makeStyles({
  group: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(var(--least), 1fr))",
    gap: tokens.spacingHorizontalXS,
    flexGrow: 1,
    minWidth: 0,
    maxWidth: "100%",
    border: "none",
    margin: 0,
    padding: 0,
  },
  segment: {
    ...typographyStyles.body1,
    position: "relative",
    display: "flex",
    // The icon stands above words that do not fit beside it.
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "center",
    columnGap: tokens.spacingHorizontalXS,
    boxSizing: "border-box",
    minHeight: "40px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "center",
    overflowWrap: "anywhere",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:has(input:focus-visible)": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
  on: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackground}`,
    color: tokens.colorNeutralForegroundOnBrand,
    "&:hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  // The radio itself is heard and takes the keys; its segment is seen.
  radio: { position: "absolute", inset: 0, margin: 0, opacity: 0, cursor: "pointer" },
  icon: { display: "inline-flex", flexShrink: 0, fontSize: "20px" },
  words: { minWidth: 0 },
});

export interface SegmentedRadiosProps<Value extends string | number> {
  /** Id of the element that says what is chosen here. */
  readonly labelledBy: string;
  readonly options: readonly {
    readonly value: Value;
    readonly words: string;
    readonly icon?: ReactElement;
  }[];
  readonly value: Value | undefined;
  readonly onChoose: (value: Value) => void;
  /** How narrow a segment may get. */
  readonly least: string;
}

/** One of a few answers in a row: real radio buttons, so arrow keys and readers work as people expect. */
export function SegmentedRadios<Value extends string | number>(props: SegmentedRadiosProps<Value>) {
  const styles = useStyles();
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      className={styles.group}
      style={{ ["--least" as string]: props.least }}
    >
      {props.options.map(({ value, words, icon }) => {
        const on = value === props.value;
        return (
          <label key={value} className={mergeClasses(styles.segment, on && styles.on)}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={on}
              onChange={() => props.onChoose(value)}
            />
            {icon && (
              <span className={styles.icon} aria-hidden>
                {icon}
              </span>
            )}
            <span className={styles.words}>{words}</span>
          </label>
        );
      })}
    </div>
  );
}
