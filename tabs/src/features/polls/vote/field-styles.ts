import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Rows of a ballot: large enough for a thumb, and what is chosen is seen by more than its colour. */
export const useFieldStyles = makeStyles({
  rows: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalS,
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  on: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
  },
  // The whole row is the control's label, so that a thumb need not aim.
  choice: { padding: 0 },
  control: { flexGrow: 1, minWidth: 0 },
  words: { flexGrow: 1, flexBasis: "10rem", minWidth: 0, display: "flex", flexDirection: "column" },
  title: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  count: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});
