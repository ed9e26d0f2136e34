import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** How a decision of the members that is under way stands above a programme. */
export const useBannerStyles = makeStyles({
  banner: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  open: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  said: { ...typographyStyles.body1Strong, display: "flex", columnGap: tokens.spacingHorizontalS, margin: 0 },
  // Colour says what it is once; what is read is in the colour of text.
  line: { ...typographyStyles.body1, color: tokens.colorNeutralForeground1, margin: 0 },
  icon: { flexShrink: 0, fontSize: "20px" },
});
