import { tokens } from "@fluentui/react-components";

/** What the rows of a list lie on; they ask its width, not the window's. */
export const SHEET = {
  containerType: "inline-size",
  overflow: "hidden",
  backgroundColor: tokens.colorNeutralBackground1,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  borderRadius: tokens.borderRadiusXLarge,
  boxShadow: tokens.shadow4,
} as const;
