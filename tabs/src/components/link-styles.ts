import { tokens } from "@fluentui/react-components";

const RING = `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`;

/** A link among words: underlined only where it is pointed at. */
export const QUIET_LINK = {
  textDecorationLine: "none",
  "&:hover": { textDecorationLine: "underline" },
  "&:focus-visible": { outline: RING, borderRadius: tokens.borderRadiusSmall },
} as const;

/** A link that is opened by a press anywhere on its row, which has to be `position: relative`. */
export const ROW_LINK = {
  color: tokens.colorNeutralForeground1,
  textDecorationLine: "none",
  "&:hover": { textDecorationLine: "underline" },
  "&::after": { content: '""', position: "absolute", inset: 0 },
  "&:focus-visible": { outline: "none" },
  "&:focus-visible::after": {
    outline: RING,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    borderRadius: tokens.borderRadiusMedium,
  },
} as const;
