import { Badge, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { ScalesRegular } from "@fluentui/react-icons/svg/scales";
import { useTranslation } from "react-i18next";
import type { OptionView } from "../option-title.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  icon: { fontSize: "24px", color: tokens.colorNeutralForeground3 },
  chosen: { color: tokens.colorStatusSuccessForeground1 },
  tied: { color: tokens.colorStatusWarningForeground1 },
  words: { minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  // The figure keeps its place at the right, however long the title is.
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  badge: { marginLeft: "auto" },
  title: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere", hyphens: "auto" },
  figure: { ...typographyStyles.body1Strong },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  track: {
    height: "6px",
    display: "flex",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  barChosen: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  soft: { opacity: 0.5 },
});

export const RESULT_WORDS = {
  chosen: "polls.result.chosen",
  tied: "polls.result.tied",
  "not-chosen": "polls.result.notChosen",
} as const;

const LOOKS = {
  chosen: { Icon: CheckmarkCircleFilled, color: "success" },
  tied: { Icon: ScalesRegular, color: "warning" },
  "not-chosen": { Icon: CircleRegular, color: "informative" },
} as const;

export interface ResultBarProps {
  readonly title: string;
  /** What counts, with its unit. */
  readonly figure: string;
  /** What else there is to know. */
  readonly note?: string;
  readonly value: number;
  /** A second part of the bar: who can come if need be. */
  readonly soft?: number;
  readonly most: number;
  readonly result: OptionView["result"];
  /** What the result means here, in a word; 'Chosen' and the like unless told. */
  readonly word?: string;
}

/** An option's result. The bar says nothing that the words don't. */
export function ResultBar({ title, figure, note, value, soft = 0, most, result, word }: ResultBarProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const look = result === null ? undefined : LOOKS[result];
  const width = (part: number) => ({ width: `${(100 * part) / Math.max(1, most)}%` });
  const bar = mergeClasses(styles.bar, result === "chosen" && styles.barChosen);
  return (
    <li className={styles.row}>
      {look ? (
        <look.Icon
          className={mergeClasses(
            styles.icon,
            result === "chosen" && styles.chosen,
            result === "tied" && styles.tied,
          )}
          aria-hidden
        />
      ) : (
        <span />
      )}
      <div className={styles.words}>
        <div className={styles.head}>
          <span className={styles.title}>{title}</span>
          <span className={styles.figure}>{figure}</span>
        </div>
        <div className={styles.track} aria-hidden>
          <div className={bar} style={width(value)} />
          <div className={mergeClasses(bar, styles.soft)} style={width(soft)} />
        </div>
        {(look || note) && (
          <div className={styles.line}>
            <span className={styles.note}>{note}</span>
            {look && (
              <Badge className={styles.badge} appearance="tint" color={look.color}>
                {word ?? (result === null ? "" : t(RESULT_WORDS[result]))}
              </Badge>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
